package com.acme;

import io.pyworker.Workers;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (Workers workers = Workers.open()) {
            System.out.println("stdev is " + workers.connect(TextStats.class).stdev(new double[] {1, 2, 3}));
        }
    }
}
