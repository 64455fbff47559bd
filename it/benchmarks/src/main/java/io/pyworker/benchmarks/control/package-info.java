/** What it costs to have a call under control, and how soon it is stopped. */
package io.pyworker.benchmarks.control;
