package io.pyworker;

/**
 * A call was not queued, or was pushed out of the queue, because the worker's queue is full ({@code [worker.x.queue]} of
 * {@code worker.toml}). Its function has not begun.
 */
public class QueueFullException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    public QueueFullException(String message) {
        super(message);
    }
}
