package io.pyworker.wire;

import java.nio.ByteBuffer;

/**
 * The wire value of a {@code shared} argument: memory that Python reads, and writes unless it is read-only, while the function runs.
 *
 * @param memory the caller's memory itself, from position to limit
 */
public record SharedMemory(ByteBuffer memory) {}
