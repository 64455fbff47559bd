package io.pyworker.wire;

import java.nio.ByteBuffer;

/**
 * The wire value of a {@code @Shared ByteBuffer}: the caller's own memory, from position to limit, not a copy.
 *
 * @param memory a duplicate of the caller's buffer, which nobody repositions
 */
public record SharedMemory(ByteBuffer memory) {}
