package io.pyworker.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** The processor refuses the names that the runtime would. */
class TakenNamesTest {
    @Test
    void theyAreThoseOfTheRuntime() throws ReflectiveOperationException {
        Field taken = Class.forName("io.pyworker.Offers").getDeclaredField("TAKEN");
        taken.setAccessible(true);
        assertThat(taken.get(null)).isEqualTo(ImportCheck.TAKEN);
    }
}
