package io.pyworker;

/**
 * Counts of one worker at one moment. Those of calls are since the worker was made; as calls go on meanwhile, they need not add up
 * exactly.
 *
 * @param pending calls that were made and have no outcome yet
 * @param queued those of them that have not begun
 * @param begun calls whose function was entered
 * @param succeeded calls that have a result
 * @param failed calls that have an error, those that were refused included
 * @param cancelled calls that ended because somebody wanted it: a cancelled future, an interrupt, a deadline
 * @param liveStreams streams that were called for and have not ended
 * @param liveObjects Python objects that Java holds references to
 * @param readyInterpreters interpreters that take calls
 * @param startingInterpreters interpreters that will
 */
public record WorkerStatistics(
        long pending,
        long queued,
        long begun,
        long succeeded,
        long failed,
        long cancelled,
        int liveStreams,
        int liveObjects,
        int readyInterpreters,
        int startingInterpreters) {}
