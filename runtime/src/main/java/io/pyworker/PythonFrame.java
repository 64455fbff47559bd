package io.pyworker;

/**
 * One line of a Python traceback.
 *
 * @param file the source file, relative to the bundle's root for user code ({@code "textstats.py"})
 * @param line the line number, from 1
 * @param function the qualified name of the function, {@code "<module>"} at the top level
 */
public record PythonFrame(String file, int line, String function) {}
