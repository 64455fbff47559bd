package com.acme.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pyworker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextStatsTest {
    private static Workers workers;
    private static TextStats stats;
    private static String license;

    @BeforeAll
    static void open() throws IOException {
        license = Files.readString(Path.of("../../LICENSE"));
        workers = Workers.open();
        stats = workers.connect(TextStats.class);
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @Test
    void callsAPlainFunction() {
        assertEquals(2.0634114148, stats.stdev(new double[] {0.8, 0.4, 1.2, 3.7, 2.6, 5.8}), 1e-9);
    }

    @Test
    void callsACoroutineFunctionWithAKeyword() {
        Map<String, Integer> words = stats.wordCount(license, 3);
        assertEquals(List.of("the", "or", "of"), List.copyOf(words.keySet()));
    }

    @Test
    void callsCodeThatUsesAClass() {
        Map<String, Double> figures = stats.readability("The cat sat. The dog ran.");
        assertEquals(6.0, figures.get("words"));
        assertEquals(3.0, figures.get("words per sentence"));
        assertEquals(1.0, figures.get("syllables per word"));
    }

    @Test
    void returnsTextFromTheLicense() {
        List<String> longest = stats.longestSentences(license, 2);
        assertEquals(2, longest.size());
        assertTrue(longest.get(0).length() >= longest.get(1).length());
    }

    @Test
    void twoCallsRunSideBySide() {
        TextStatsAsync async = workers.connect(TextStatsAsync.class);
        CompletableFuture<Map<String, Integer>> words = async.wordCount(license, 1);
        CompletableFuture<Double> stdev = async.stdev(new double[] {1, 2});
        assertEquals(Map.of("the", words.join().get("the")), words.join());
        assertEquals(Math.sqrt(0.5), stdev.join(), 1e-12);
    }
}
