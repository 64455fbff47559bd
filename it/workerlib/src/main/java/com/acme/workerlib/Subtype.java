package com.acme.workerlib;

/** What {@code subtypeEncoder} makes, and {@code subtypeDecoder} takes. */
public record Subtype(String label, double[] values) {}
