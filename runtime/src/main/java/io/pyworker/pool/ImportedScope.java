package io.pyworker.pool;

import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.MainContract.MainParameter;
import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.engine.ObjectQueues;
import io.pyworker.wire.Codec;
import io.pyworker.wire.Codecs;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Python may use of an object whose interface is annotated: its methods with their codecs. Objects within it are asked for in each
 * use, so that this takes its turn, too: they share its queue.
 *
 * @param <T> the interface
 */
public final class ImportedScope<T> {
    private final MainContract<T> contract;
    private final Function<Class<?>, MainContract<?>> contracts;
    private final Callable<T> target;

    /** That of the object which was offered. */
    private final MainQueue turns;

    /** The same, unless its methods and those of all that it is within may run at the same time. */
    private final @Nullable MainQueue queue;

    private final Codecs codecs = new Codecs();

    private ImportedScope(
            MainContract<T> contract,
            Callable<T> target,
            MainQueue turns,
            boolean mayBeConcurrent,
            Function<Class<?>, MainContract<?>> contracts) {
        this.contract = contract;
        this.target = target;
        this.turns = turns;
        this.contracts = contracts;
        queue = mayBeConcurrent && contract.concurrent() ? null : turns;
    }

    /**
     * The members of one object.
     *
     * @param contracts finds the contract of an interface
     */
    public static <T> ImportedScope<T> of(
            MainContract<T> contract, T object, Function<Class<?>, MainContract<?>> contracts) {
        findAll(contract, contracts, new HashSet<>());
        return new ImportedScope<>(contract, () -> object, ObjectQueues.of(object), true, contracts);
    }

    /** Finds the contracts of all objects within, so that none is missing when Python comes by. */
    private static void findAll(
            MainContract<?> outer, Function<Class<?>, MainContract<?>> contracts, Set<Class<?>> found) {
        for (MainContract.MainMember<?> member : outer.members()) {
            Class<?> object = member.object();
            if (object != null && found.add(object)) {
                findAll(contracts.apply(object), contracts, found);
            }
        }
    }

    /**
     * Adds the members to a scope.
     *
     * @param path the scope's, for messages: {@code window}
     */
    public void addTo(MainScope scope, String path) {
        Map<String, MainContract.MainMember<T>> setters = new HashMap<>();
        Map<String, MainContract.MainMember<T>> getters = new HashMap<>();
        for (MainContract.MainMember<T> member : contract.members()) {
            String name = path + "." + member.name();
            switch (member.kind()) {
                case FUNCTION -> put(scope, member.name(), function(member, name));
                case OBJECT -> scope.put(member.name(), () -> nested(member, name));
                case GETTER -> getters.put(member.name(), member);
                case SETTER -> setters.put(member.name(), member);
            }
        }
        getters.forEach((name, getter) -> put(scope, name, property(path + "." + name, getter, setters.remove(name))));
        setters.forEach((name, setter) -> put(scope, name, property(path + "." + name, null, setter)));
    }

    private static void put(MainScope scope, String name, MainMember member) {
        scope.put(name, () -> member);
    }

    private MainMember function(MainContract.MainMember<T> member, String name) {
        Map<String, Object> description = described("function");
        description.put(
                "parameters",
                member.parameters().stream().map(ImportedScope::described).toList());
        description.put("returns", member.result().signature());
        return new MainMember.Function(description, body(member, name), queue);
    }

    private MainMember property(
            String name, MainContract.@Nullable MainMember<T> getter, MainContract.@Nullable MainMember<T> setter) {
        Map<String, Object> description = described("property");
        description.put("reads", getter == null ? "" : getter.result().signature());
        description.put(
                "writes",
                setter == null ? "" : setter.parameters().get(0).type().signature());
        return new MainMember.Property(
                description,
                getter == null ? null : body(getter, name),
                setter == null ? null : body(setter, name),
                queue);
    }

    private Map<String, Object> described(String kind) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", kind);
        description.put("contract", contract.type().getName());
        description.put("types", contract.types());
        return description;
    }

    private static List<Object> described(MainParameter parameter) {
        return List.of(parameter.name(), parameter.kind(), parameter.type().signature(), parameter.omissible());
    }

    private HostFunction body(MainContract.MainMember<T> member, String name) {
        List<Codec<?>> parameters = new ArrayList<>();
        member.parameters().forEach(parameter -> parameters.add(codecs.of(parameter.type())));
        @SuppressWarnings("unchecked") // what the invoker of this method returns
        Codec<Object> result = (Codec<Object>) codecs.of(member.result());
        List<ErrorMapping<?>> errors = member.errors();
        return new HostFunction(name, errors, wire -> {
            Object returned = member.invoker().invoke(target.call(), decoded(parameters, wire));
            return encoded(result, returned);
        });
    }

    private static @Nullable Object encoded(Codec<Object> codec, @Nullable Object returned) {
        try {
            return codec.encode(returned);
        } catch (ConversionFailure e) {
            throw e.inside("result");
        }
    }

    private static @Nullable Object[] decoded(List<Codec<?>> parameters, @Nullable Object[] wire) {
        if (wire.length != parameters.size()) { // another object has this name since Python last looked
            throw new ConversionFailure(wire.length + " arguments where " + parameters.size() + " were declared");
        }
        @Nullable Object[] arguments = new Object[wire.length];
        for (int i = 0; i < wire.length; i++) {
            try {
                arguments[i] = parameters.get(i).decode(wire[i]);
            } catch (ConversionFailure e) {
                throw e.inside("args[" + i + "]");
            }
        }
        return arguments;
    }

    private MainMember nested(MainContract.MainMember<T> member, String path) {
        return nested(contracts.apply(Objects.requireNonNull(member.object())), member, path);
    }

    private <N> MainMember nested(MainContract<N> inner, MainContract.MainMember<T> member, String path) {
        MainScope scope = new MainScope();
        Callable<N> object = () -> object(inner, member, path);
        new ImportedScope<>(inner, object, turns, queue == null, contracts).addTo(scope, path);
        return new MainMember.Nested(scope);
    }

    private <N> N object(MainContract<N> inner, MainContract.MainMember<T> member, String path) throws Exception {
        try {
            Object object = member.invoker().invoke(target.call(), new Object[0]);
            if (object == null) {
                throw new IllegalStateException(path + " is null");
            }
            return inner.type().cast(object);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) { // the user's own
            throw new IllegalStateException(path + " threw", e);
        }
    }
}
