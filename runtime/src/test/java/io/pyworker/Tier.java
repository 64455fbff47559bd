package io.pyworker;

/** How much a test does: {@code mvn verify}, {@code -Pfull} or {@code -Pstress} (CONTRIBUTING.md). */
public final class Tier {
    private Tier() {}

    /** The size for the tier that this build runs. */
    public static int of(int ci, int full, int stress) {
        return switch (System.getProperty("pyworker.tier", "ci")) {
            case "full" -> full;
            case "stress" -> stress;
            default -> ci;
        };
    }
}
