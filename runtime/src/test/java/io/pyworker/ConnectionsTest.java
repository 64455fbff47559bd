package io.pyworker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConnectionsTest {
    interface Grown {
        int old();

        int added();

        default int given() {
            return 1;
        }
    }

    /** As the virtual machine sees a proxy that was generated before the interface grew. */
    abstract static class Stale implements Grown {
        @Override
        public int old() {
            return 0;
        }
    }

    abstract static class Complete extends Stale {
        @Override
        public int added() {
            return 0;
        }
    }

    @Test
    void aProxyOlderThanItsInterfaceIsRefused() {
        assertThatThrownBy(() -> Connections.requireComplete(Grown.class, Stale.class))
                .isInstanceOf(ContractMismatchException.class)
                .hasMessage(
                        "io.pyworker.ConnectionsTest$Grown.added is newer than the code generated for the interface."
                                + " Run 'mvn compile'.");
        assertThatCode(() -> Connections.requireComplete(Grown.class, Complete.class))
                .doesNotThrowAnyException();
    }
}
