package com.acme.quickstart;

import io.pyworker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Lets two Python interpreters work on a text while the main thread goes on. */
public final class Quickstart {
    private static final double[] A_RANK = {0.8, 0.4, 1.2, 3.7, 2.6, 5.8};

    private Quickstart() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String text = Files.readString(Path.of(args.length == 0 ? "LICENSE" : args[0]));
        try (Workers workers = Workers.open()) {
            TextStatsAsync stats = workers.connect(TextStatsAsync.class);

            CompletableFuture<Map<String, Integer>> words = stats.wordCount(text, 5);
            CompletableFuture<Map<String, Double>> readability = stats.readability(text);
            CompletableFuture<List<String>> longest = stats.longestSentences(text, 2);
            CompletableFuture<Double> stdev = stats.stdev(A_RANK);
            CompletableFuture<Object> script = workers.worker("text")
                    .run("import statistics\nstatistics.stdev(A_rank)", Map.of("A_rank", List.of(0.8, 0.4, 1.2, 3.7, 2.6, 5.8)));

            waitFor(CompletableFuture.allOf(words, readability, longest, stdev, script));

            System.out.println("most frequent words: " + words.join());
            readability.join().forEach((name, value) -> System.out.printf("%s: %.2f%n", name, value));
            longest.join().forEach(sentence -> System.out.println("long: " + abridged(sentence)));
            System.out.println("stdev, called:   " + stdev.join());
            System.out.println("stdev, scripted: " + script.join());
        }
    }

    /** The main thread is free all the while: here it prints a line, in your program it does its work. */
    private static void waitFor(CompletableFuture<?> all) throws InterruptedException {
        for (int tenths = 0; !all.isDone(); tenths++) {
            if (tenths % 5 == 0) {
                System.out.printf("main is free, Python is working (%.1f s)%n", tenths / 10.0);
            }
            Thread.sleep(100);
        }
        all.join();
    }

    private static String abridged(String sentence) {
        return sentence.length() <= 100 ? sentence : sentence.substring(0, 100) + "... (" + sentence.length() + " characters)";
    }
}
