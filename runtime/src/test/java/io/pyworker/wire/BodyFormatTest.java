package io.pyworker.wire;

/** Pins the bytes of bodies: the same file is read by the Python package's tests, on the engine and on CPython. */
class BodyFormatTest {}
