package com.acme.images;

import io.pyworker.PyValue;

/** The ways to flip and turn an image. */
public enum Transpose {
    @PyValue(number = 0)
    FLIP_LEFT_RIGHT,
    @PyValue(number = 1)
    FLIP_TOP_BOTTOM,
    @PyValue(number = 2)
    ROTATE_90,
    @PyValue(number = 3)
    ROTATE_180,
    @PyValue(number = 4)
    ROTATE_270,
    @PyValue(number = 5)
    TRANSPOSE,
    @PyValue(number = 6)
    TRANSVERSE
}
