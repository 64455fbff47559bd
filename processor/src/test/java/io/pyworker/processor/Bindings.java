package io.pyworker.processor;

import io.pyworker.binding.Binding;
import io.pyworker.binding.Export;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/**
 * Generated code, as the runtime finds it.
 *
 * @param loader the loader of the compiled classes
 */
record Bindings(ClassLoader loader) {
    Binding<?, ?> of(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = load(name + "Binding").getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Binding<?, ?>) constructor.newInstance();
    }

    /** The export of a method. */
    Export<?> export(String contract, String method) throws ReflectiveOperationException {
        return of(contract).contract().exports().stream()
                .filter(export -> export.name().equals(contract + "." + method))
                .findFirst()
                .orElseThrow();
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass("com.acme." + name);
    }

    static Object call(Object proxy, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Stream.of(proxy.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method.invoke(proxy, arguments);
    }
}
