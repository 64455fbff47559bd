package io.pyworker.processor;

import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Reactive libraries that may be on a user's class path: stood in for by their types' names. */
class ReactiveTypesTest {
    private static final JavaFileObject[] LIBRARIES = {
        type("org.reactivestreams", "public interface Publisher<T> { void subscribe(Object subscriber); }"),
        type("reactor.core.publisher", "public abstract class Flux<T> implements org.reactivestreams.Publisher<T> {}"),
        type("reactor.core.publisher", "public abstract class Mono<T> implements org.reactivestreams.Publisher<T> {}"),
        type("io.reactivex.rxjava3.core", "public interface ObservableSource<T> { void subscribe(Object observer); }"),
        type("io.reactivex.rxjava3.core", "public abstract class Observable<T> implements ObservableSource<T> {}"),
        type("io.reactivex.rxjava3.core", "public interface SingleSource<T> { void subscribe(Object observer); }"),
        type("io.reactivex.rxjava3.core", "public interface MaybeSource<T> { void subscribe(Object observer); }"),
    };

    @Test
    void resultsAreFlowPublishersInstead() {
        assertThat(advice("org.reactivestreams.Publisher<String> f();")).isEqualTo(flow());
        assertThat(advice("reactor.core.publisher.Flux<String> f();")).isEqualTo(flow());
        assertThat(advice("io.reactivex.rxjava3.core.Observable<String> f();")).isEqualTo(flow());
    }

    @Test
    void singleValuesAreFuturesAnyway() {
        for (String type : List.of(
                "reactor.core.publisher.Mono",
                "io.reactivex.rxjava3.core.SingleSource",
                "io.reactivex.rxjava3.core.MaybeSource")) {
            assertThat(advice(type + "<String> f();"))
                    .isEqualTo("use String: the generated interface returns a future of it");
            assertThat(advice("void f(" + type + "<String> value);")).isEqualTo("use String");
        }
    }

    @Test
    void parametersAreNoFunctions() {
        for (String type : List.of(
                "org.reactivestreams.Publisher",
                "reactor.core.publisher.Flux",
                "io.reactivex.rxjava3.core.ObservableSource")) {
            assertThat(advice("void f(" + type + "<String> values);"))
                    .isEqualTo("use List<String>: only a result itself can be a stream");
        }
    }

    private static String flow() {
        return "use Flow.Publisher<String>, which its library adapts";
    }

    /** What the one message about a method says after what is wrong. */
    private static String advice(String method) {
        JavaFileObject contract = forSourceString(
                "com.acme.Contract",
                "package com.acme; @io.pyworker.WorkerExport interface Contract { " + method + " }");
        JavaFileObject[] sources = new JavaFileObject[LIBRARIES.length + 1];
        System.arraycopy(LIBRARIES, 0, sources, 1, LIBRARIES.length);
        sources[0] = contract;
        Compilation compilation = TestSources.compile(List.of(), sources);
        assertThat(compilation.errors()).hasSize(1);
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertThat(message).contains("which has no Python form");
        return message.substring(message.indexOf("; ") + 2);
    }

    private static JavaFileObject type(String packageName, String declaration) {
        String head = declaration.substring(0, declaration.indexOf('<'));
        String name = head.substring(head.lastIndexOf(' ') + 1);
        return forSourceString(packageName + "." + name, "package " + packageName + "; " + declaration);
    }
}
