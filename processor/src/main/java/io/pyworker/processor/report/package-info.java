/** What is said to the user: every message, where it stands, and how many there were. */
@NullMarked
package io.pyworker.processor.report;

import org.jspecify.annotations.NullMarked;
