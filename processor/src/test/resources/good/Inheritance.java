package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyName;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

final class Inheritance {
    private Inheritance() {}

    @WorkerExport
    public interface Rows extends Table<String, Long>, Left, Right {
        @Override
        List<String> items();

        @Override
        Integer size();

        @Override
        default int implemented() {
            return 1;
        }

        @Override
        int abstractAgain();

        default int ownDefault() {
            return helper() + abstractAgain();
        }

        private int helper() {
            return 2;
        }

        static int ownStatic() {
            return 3;
        }

        @Throws(py = "OSError", java = IOException.class)
        void failing() throws IOException, InterruptedException;

        @Override
        String toString();

        @Override
        int hashCode();

        @Override
        boolean equals(Object other);

        boolean equals(String other);
    }

    interface Collection<E> {
        List<E> items();

        Serializable size();

        void addAll(List<? extends E> elements);

        int implemented();
    }

    interface Table<K, V> extends Collection<K> {
        V get(@Kw("row") K key, @Kw @PyName("fallback") V otherwise);

        default int abstractAgain() {
            return 4;
        }
    }

    interface Left {
        Number diamond(String text);

        int shared(List<String> rows);
    }

    interface Right {
        Double diamond(String text);

        int shared(List<String> rows);
    }
}
