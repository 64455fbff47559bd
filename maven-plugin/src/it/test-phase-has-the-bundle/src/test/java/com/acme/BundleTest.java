package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.pyworker.Workers;
import org.junit.jupiter.api.Test;

class BundleTest {
    @Test
    void isOnTheClassPathOfTests() {
        try (Workers workers = Workers.open()) {
            assertEquals(1.0, workers.connect(TextStats.class).stdev(new double[] {1, 2, 3}));
        }
    }
}
