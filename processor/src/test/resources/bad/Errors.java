package com.acme;

import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

final class Errors {
    @WorkerExport
    @Throws(py = "OSError", java = IOException.class)
    @Throws(py = "Value Error", java = IllegalArgumentException.class)
    @Throws(py = "OSError", java = IllegalStateException.class)
    interface Raised { // expect PW053 PW056
        @Throws(py = "", java = IllegalStateException.class) // expect PW053
        void empty() throws IOException;

        @Throws(py = "acme.class", java = IllegalStateException.class) // expect PW053
        void keyword() throws Exception;

        @Throws(py = "KeyError", java = IllegalStateException.class)
        @Throws(py = "KeyError", java = IllegalArgumentException.class)
        void twice() throws IOException; // expect PW056

        void undeclared(); // expect PW055

        @Throws(py = "FileNotFoundError", java = FileNotFoundException.class)
        @Throws(py = "TimeoutError", java = TimeoutException.class)
        void partlyDeclared() throws IOException; // expect PW055

        void undeclaredToo() throws FileNotFoundException; // expect PW055 PW057
    }

    @WorkerExport
    interface Made {
        @Throws(py = "A", java = Abstract.class)
        @Throws(py = "B", java = Inner.class)
        @Throws(py = "C", java = Hidden.class)
        @Throws(py = "D", java = NoConstructor.class)
        @Throws(py = "E", java = Checking.class)
        void make(); // expect PW054 PW054 PW054 PW054 PW054

        @Throws(py = "A", java = Abstract.class) // expect PW054
        void alone();
    }

    @WorkerExport
    @Throws(py = "OSError", java = IOException.class)
    interface Inheriting extends Parent { // expect PW055
        byte[] own() throws IOException;
    }

    @WorkerExport
    interface Never {
        void timeout() throws TimeoutException, InterruptedException; // expect PW057

        void general() throws Exception;

        void unchecked() throws IllegalStateException;

        void passed(Callable<String> task) throws TimeoutException; // expect PW057
    }

    interface Parent {
        void inherited() throws TimeoutException;
    }

    abstract static class Abstract extends RuntimeException {
        public Abstract() {}
    }

    class Inner extends RuntimeException {
        public Inner() {}
    }

    private static class Hidden extends RuntimeException {
        public Hidden() {}
    }

    static class NoConstructor extends RuntimeException {
        NoConstructor(String message) {}

        public NoConstructor(int code) {}
    }

    static class Checking extends RuntimeException {
        public Checking(String message) throws IOException {}
    }
}
