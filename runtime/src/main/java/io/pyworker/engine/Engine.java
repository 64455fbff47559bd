package io.pyworker.engine;

/** Starts interpreters. Nothing above an engine knows how its interpreters run. Any thread may use it. */
public interface Engine {
    /**
     * Starts an interpreter and returns at once. The first outcome that the listener gets is {@code Ready} or {@code Refused}, the
     * last one {@code Ended}.
     */
    Interpreter start(InterpreterSpec spec, OutcomeListener listener);
}
