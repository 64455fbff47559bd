/** The rules that a contract must keep, one class per subject. */
@NullMarked
package io.pyworker.processor.check;

import org.jspecify.annotations.NullMarked;
