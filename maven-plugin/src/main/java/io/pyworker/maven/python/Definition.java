package io.pyworker.maven.python;

/** Where a name is defined: line and column from 1. */
record Definition(int line, int column) {}
