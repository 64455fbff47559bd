package com.acme.images;

/** A picture whose adapter is asynchronous. */
public record Photo(String title, byte[] pixels) {}
