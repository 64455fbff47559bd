package io.pyworker.maven.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Spelling {
    private static final int LONG_NAME = 5;

    private Spelling() {}

    /** The nearest of the known names, if one is close enough to be a slip of the keyboard or another naming style. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isClose(name, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(plain(name), plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The clause that ends a message: {@code ; did you mean `x`?}, or nothing. */
    public static String didYouMean(Optional<String> nearest) {
        return nearest.map(name -> "; did you mean `" + name + "`?").orElse("");
    }

    private static boolean isClose(String name, String candidate) {
        String a = plain(name);
        String b = plain(candidate);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < LONG_NAME) { // "time" is not a misspelt "type"
            return a.equals(b) || a.length() != b.length() && distance(a, b) == 1 || isSwapped(a, b);
        }
        return distance(a, b) <= Math.max(1, shorter / 4);
    }

    private static boolean isSwapped(String a, String b) {
        return distance(a, b) == 1
                && a.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(b.chars().sorted().boxed().toList());
    }

    /** {@code wordCount}, {@code word-count} and {@code word_count} are the same to a reader. */
    private static String plain(String name) {
        return name.replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make one of the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
