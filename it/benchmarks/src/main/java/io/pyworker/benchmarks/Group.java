package io.pyworker.benchmarks;

import java.time.Duration;

/** Benchmarks that run in one go of JMH, with what each needs to get warm. */
enum Group {
    /** The JDK alone. */
    FLOORS("floors", "\\.(HandOff|HandOffInFlight|Buffer|Doubles|Structure)Floor\\.", seconds(1), seconds(1)),

    /**
     * Small calls. While the JVM compiles, a core is busy, the scheduler keeps the threads of a hand-over on the other, and
     * calls look five times as fast as they are: hence the time.
     */
    CALLS(
            "calls",
            "\\.(\\w+RoundTripBenchmark|InFlightBenchmark|ScriptBenchmark|EngineCallFloor)\\.",
            seconds(6),
            seconds(12)),

    /** Data and their use. */
    DATA(
            "data",
            "\\.(Engine(Buffer|Doubles|Structure)Floor|(Buffer|Doubles|Structure)Benchmark)\\.",
            seconds(2),
            seconds(25)),

    /** One value of each family of types. */
    FAMILIES("families", "\\.FamilyBenchmark\\.", seconds(4), seconds(25)),

    /** Calls that are stopped, which get warm slowly, for each takes milliseconds; and what it costs to be able to. */
    CONTROL("control", "\\.(CancelBenchmark|OptionsBenchmark|EngineInterruptFloor)\\.", seconds(15), seconds(25)),

    /** Streams, and calls from Python to Java. */
    STREAMS("streams", "\\.(StreamBenchmark|EngineStreamFloor|CallbackBenchmark)\\.", seconds(15), seconds(20)),

    /** Small calls again, on one core. */
    PINNED("pinned", "\\.(\\w+RoundTripBenchmark|HandOffFloor)\\.", seconds(5), seconds(10));

    /** Of files, and for the page. */
    final String title;

    /** A regular expression for JMH. */
    final String benchmarks;

    private final Duration interpreted;
    private final Duration compiled;

    Group(String title, String benchmarks, Duration interpreted, Duration compiled) {
        this.title = title;
        this.benchmarks = benchmarks;
        this.interpreted = interpreted;
        this.compiled = compiled;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    Duration warmup(TargetJvm jvm) {
        return jvm.compilesPython() ? compiled : interpreted;
    }
}
