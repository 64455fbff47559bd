package com.acme;

import io.pyworker.Adapter;
import io.pyworker.WorkerExport;
import java.util.List;

final class BadAdapters {
    @WorkerExport(adapters = {BadAdapters.Good.class, BadAdapters.Again.class}) // expect PW038
    interface Twice {
        Image again();
    }

    @WorkerExport(adapters = BadAdapters.AbstractAdapter.class) // expect PW038
    interface Abstract {
        int answer();
    }

    @WorkerExport(adapters = BadAdapters.Inner.class) // expect PW038
    interface InnerClass {
        int answer();
    }

    @WorkerExport(adapters = BadAdapters.NoConstructor.class) // expect PW038
    interface Constructor {
        int answer();
    }

    @WorkerExport(adapters = BadAdapters.HiddenConstructor.class) // expect PW038
    interface Hidden {
        int answer();
    }

    @WorkerExport(adapters = BadAdapters.Arrays.class) // expect PW038
    interface OfArray {
        int answer();
    }

    @WorkerExport(adapters = BadAdapters.Same.class) // expect PW038
    interface AsItself {
        String answer();
    }

    @WorkerExport(adapters = {BadAdapters.Lists.class, BadAdapters.ToThread.class})
    interface Types {
        void other(List<Integer> list); // expect PW010

        void fine(List<String> list);

        Image encoded(); // expect PW017
    }

    static final class Image {}

    abstract static class Base<T, E> implements Adapter<T, E> {
        @Override
        public E encode(T value) {
            return null;
        }

        @Override
        public T decode(E encoded) {
            return null;
        }
    }

    abstract static class AbstractAdapter extends Base<Image, String> {}

    static class Good extends Base<Image, String> {}

    static class Again extends Base<Image, byte[]> {}

    class Inner extends Base<Image, String> {}

    static class NoConstructor extends Base<Image, String> {
        NoConstructor(int size) {}
    }

    static class HiddenConstructor extends Base<Image, String> {
        private HiddenConstructor() {}
    }

    static class Same extends Base<String, String> {}

    static class Arrays extends Base<int[], String> {}

    static class Lists extends Base<List<String>, String> {}

    static class ToThread extends Base<Image, Thread> {}
}
