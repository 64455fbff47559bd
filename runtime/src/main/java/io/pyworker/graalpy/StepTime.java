package io.pyworker.graalpy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long a thread has been seen in one step of a task: processor time while it runs, so that a busy machine or a pause of the collector
 * hardly counts, and the time that passes while it waits. Starts with the first look at a step. Not thread-safe.
 */
final class StepTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What part of all time counts at least: a thread that reads from a file seems to run and needs no processor. */
    private static final int LEAST_PART = 20;

    private final Thread thread;
    private long step;
    private long spent;
    private long lastTime;
    private long lastProcessorTime;

    StepTime(Thread thread) {
        this.thread = thread;
    }

    /** Whether the thread has spent this long in the step, which it is in now; if so, what comes counts anew. */
    boolean isOver(long current, Duration bound) {
        long time = System.nanoTime();
        long processorTime = processorTime(time);
        if (step == current) {
            long passed = time - lastTime;
            spent += isWaiting() ? passed : Math.max(processorTime - lastProcessorTime, passed / LEAST_PART);
        } else {
            step = current;
            spent = 0;
        }
        lastTime = time;
        lastProcessorTime = processorTime;
        if (spent < bound.toNanos()) {
            return false;
        }
        spent = 0;
        return true;
    }

    /** Where processor time is not measured, all time counts. */
    private long processorTime(long time) {
        long measured = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
        return measured < 0 ? time : measured;
    }

    private boolean isWaiting() {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            default -> false;
        };
    }
}
