package com.acme.sensors;

/** What a sensor has measured. */
public record Reading(String sensor, double value) {}
