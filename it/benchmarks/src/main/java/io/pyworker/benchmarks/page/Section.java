package io.pyworker.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of the page and its plot.
 *
 * @param title the heading
 * @param plot the plot's file, without its ending
 * @param text what stands before the table
 * @param rows the table
 */
record Section(String title, String plot, String text, List<Row> rows) {
    private static final String HAND_OFF = "HandOffFloor.roundTrip";

    /** All tables that have floors, in the order of the page. */
    static final List<Section> ALL = List.of(
            calls(), inFlight(), scripts(), buffers(), numbers(), families(), control(), streams(), callbacks());

    private static Section calls() {
        List<Row> rows = new ArrayList<>();
        for (boolean pinned : List.of(false, true)) {
            for (String function : List.of("plain", "coroutine")) {
                for (String type : List.of("int", "str")) {
                    rows.add(call(function, type, "Blocking", pinned));
                    rows.add(call(function, type, "Async", pinned));
                }
            }
        }
        return new Section("Round trip", "round-trip", """
                One call after the other from one thread; the function returns its argument. *Blocking* waits in the annotated
                interface, *async* in `join()` of the generated interface's future, which the common pool completes. *Free*: the
                scheduler places the two threads; *pinned*: the whole JVM is on one core (`taskset -c 0`), where a hand-over is a
                switch of threads, and the JVM's compilers compete with what is measured. The floor is a hand-over to an executor
                and back through a future (`HandOffFloor`, free or pinned as the row) plus the same function called directly on
                the engine, a coroutine driven by hand (`EngineCallFloor`, on one thread, free).""", rows);
    }

    private static Row call(String function, String type, String view, boolean pinned) {
        String title = "`noop(" + type + ")` " + function + ", " + view.toLowerCase(Locale.ROOT) + ", "
                + (pinned ? "pinned" : "free");
        String benchmark = function.equals("plain") ? "PlainRoundTripBenchmark." : "CoroutineRoundTripBenchmark.";
        String capital = type.equals("int") ? "Int" : "Str";
        return new Row(
                title, benchmark + type + view, List.of(HAND_OFF, "EngineCallFloor." + function + capital), pinned);
    }

    private static Section inFlight() {
        return new Section(
                "64 calls in flight",
                "in-flight",
                """
                Calls per second of `noop(int)` from one thread through the generated async interface, the next call as soon as
                one of 64 has ended. The floor is the same with an executor of one or two threads and `CompletableFuture`
                (`HandOffInFlightFloor`), without any Python. The machine has two cores, and three kinds of threads want them: the
                caller, the interpreters, and the common pool that completes the futures.""",
                List.of(
                        inFlight("plain", "1", "one interpreter"),
                        inFlight("plain", "2", "two interpreters"),
                        inFlight("coroutine", "1", "one interpreter"),
                        inFlight("coroutine", "2", "two interpreters")));
    }

    private static Row inFlight(String function, String interpreters, String title) {
        return Row.free(
                function + ", " + title,
                "InFlightBenchmark.calls(" + function + "," + interpreters + ")",
                "HandOffInFlightFloor.calls(" + interpreters + ")");
    }

    private static Section scripts() {
        return new Section(
                "Scripts",
                "scripts",
                """
                `worker.run` of two lines, which import a list of six doubles from the context and give its mean; the context has one
                more value. *Cached*: the same source each time, whose code is kept; *distinct*: another source each time. The floor is
                the empty call (`noop(int)`, async, of the first table). What is asked of the first row: less than 100 us on *25*.""",
                List.of(
                        script("cached source", "cached"),
                        script("cached source, typed result", "typed"),
                        script("distinct sources", "distinct")));
    }

    private static Row script(String title, String method) {
        return Row.free(title, "ScriptBenchmark." + method, "PlainRoundTripBenchmark.intAsync");
    }

    private static Section buffers() {
        List<Row> rows = new ArrayList<>();
        for (Size size : Size.values()) {
            String param = "(" + size.bytes + ")";
            rows.add(Row.free(
                    size.title + " in, SHA-256 in Python",
                    "BufferBenchmark.in" + param,
                    "BufferFloor.copy" + param,
                    "EngineBufferFloor.use" + param));
            rows.add(Row.free(
                    size.title + " out, SHA-256 in Java",
                    "BufferBenchmark.out" + param,
                    "BufferFloor.copyAndUse" + param));
        }
        return new Section("Bytes", "bytes", """
                `byte[]` each way with a hash of it where it arrives, blocking. Floor of *in*: `System.arraycopy` plus the same
                Python function called on the engine with bytes that Python has already; of *out*: `System.arraycopy` and the same
                hash in Java. What a call costs anyway is not in these floors: see the round trip.""", rows);
    }

    private enum Size {
        KIB("1 KiB", 1 << 10),
        MIB("1 MiB", 1 << 20),
        BIG("64 MiB", 64 << 20);

        final String title;
        final int bytes;

        Size(String title, int bytes) {
            this.title = title;
            this.bytes = bytes;
        }
    }

    private static Section numbers() {
        return new Section(
                "Numbers and structures",
                "structures",
                """
                100,000 doubles as `double[]` (a `memoryview` in Python) and as `List<Double>` (a `list`); a
                `Map<String, Map<String, Integer>>` of 1,000 maps of 3 entries; a `List<Map<String, Double>>` of 100 maps of 10
                doubles. All numbers are summed where they
                arrive. Floor of *in*: a copy in Java (deep for the maps) plus the same Python function called on the engine with
                data that Python has already; of *out*: the copy and the same sum in Java.""",
                List.of(
                        in("100,000 doubles as array", "Doubles", "array"),
                        out("100,000 doubles as array", "Doubles", "array"),
                        in("100,000 doubles as list", "Doubles", "list"),
                        out("100,000 doubles as list", "Doubles", "list"),
                        in("dict of 1,000 dicts of 3", "Structure", "dicts"),
                        out("dict of 1,000 dicts of 3", "Structure", "dicts"),
                        in("100 dicts of 10 doubles", "Structure", "records"),
                        out("100 dicts of 10 doubles", "Structure", "records")));
    }

    private static Section families() {
        return new Section(
                "Families of types",
                "families",
                """
                One value to a function that returns it, and back, blocking. The floor is the empty call (`noop(int)` of the first
                table), so the difference is what the two conversions cost, on both sides. A record has five components (`long`,
                `String`, two `double`, `boolean`); the doubles are 100,000 in an array of which Python reads the first; the shared
                memory has 64 MiB, of which Python reads and writes one byte.""",
                List.of(
                        family("BigInteger of 200 bits", "BIG_INTEGER"),
                        family("BigDecimal", "DECIMAL"),
                        family("Complex", "COMPLEX"),
                        family("Instant", "INSTANT"),
                        family("ZonedDateTime", "ZONED"),
                        family("UUID", "UUID"),
                        family("enum", "ENUM"),
                        family("record of 5", "RECORD"),
                        family("list of 100 records of 5", "RECORDS"),
                        family("sealed interface", "SEALED"),
                        family("type with an Adapter", "ADAPTED"),
                        family("set of 100 str", "SET"),
                        family("map of enum to Integer", "MAP"),
                        family("Object: a map of five values", "ANY"),
                        family("matrix of 100 x 100 doubles", "MATRIX"),
                        family("100,000 doubles, one way", "DOUBLES"),
                        family("64 MiB shared", "SHARED")));
    }

    private static Section control() {
        return new Section(
                "Calls under control",
                "control",
                """
                *Cancelled*: from `cancel(true)` of a call that runs `while True: pass` until the call behind it has returned, so
                until its interpreter is free again. The floor is an interrupt of the same loop on the bare engine until its thread has
                come out (`EngineInterruptFloor`), plus the empty call. The other rows are the empty call (`noop(int)` plain,
                blocking) with a deadline of a minute, which a kept proxy, a proxy made for each call, or the annotation sets, and
                with a key; their floor is the empty call without, measured beside them.""",
                List.of(
                        Row.free(
                                "a loop, cancelled",
                                "CancelBenchmark.loop",
                                "EngineInterruptFloor.loop",
                                "OptionsBenchmark.none"),
                        option("`Calls.within`, kept", "within"),
                        option("`Calls.within`, for each call", "withinEach"),
                        option("`@Deadline`", "annotated"),
                        option("`Calls.keyed`, kept", "keyed")));
    }

    private static Row option(String title, String benchmark) {
        return Row.free(title, "OptionsBenchmark." + benchmark, "OptionsBenchmark.none");
    }

    private static Row family(String title, String family) {
        return Row.free(title, "FamilyBenchmark.echo(" + family + ")", "PlainRoundTripBenchmark.intBlocking");
    }

    private static Row in(String title, String group, String shape) {
        return Row.free(
                title + " in",
                group + "Benchmark." + shape + "In",
                group + "Floor." + shape + "Copy",
                "Engine" + group + "Floor." + shape + "Use");
    }

    private static Row out(String title, String group, String shape) {
        return Row.free(title + " out", group + "Benchmark." + shape + "Out", group + "Floor." + shape + "CopyAndUse");
    }

    private static Section streams() {
        return new Section(
                "Streams",
                "streams",
                """
                Ints per second from a generator of 100,000, through a `CloseableIterator` and through a `Flow.Publisher` whose subscriber
                wants them all. The floor is the same generator on the bare engine, on one thread, which gives each element to a function
                of Java's (`EngineStreamFloor`).""",
                List.of(
                        Row.free("iterator", "StreamBenchmark.iterator", "EngineStreamFloor.elements"),
                        Row.free("publisher", "StreamBenchmark.publisher", "EngineStreamFloor.elements")));
    }

    private static Section callbacks() {
        return new Section(
                "Callbacks",
                "callbacks",
                """
                A lambda that Python calls and waits for, passed as an argument or as a function of `sync`: one of 100 within a call;
                and a call that calls back once. The floor is two threads that hand over to one another and back (`HandOver`), for the
                last row plus a call that calls nothing. What is asked of the first two rows: at most 2x.""",
                List.of(
                        Row.free("callback", "CallbackBenchmark.callback", "CallbackBenchmark.twoHandOversFloor"),
                        Row.free(
                                "function of `sync`",
                                "CallbackBenchmark.functionOfSync",
                                "CallbackBenchmark.twoHandOversFloor"),
                        Row.free(
                                "call that calls back once",
                                "CallbackBenchmark.callThatCallsBackOnce",
                                "CallbackBenchmark.twoHandOversFloor",
                                "CallbackBenchmark.callThatCallsNothing")));
    }
}
