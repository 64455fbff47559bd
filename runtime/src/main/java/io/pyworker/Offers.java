package io.pyworker;

import io.pyworker.binding.MainContract;
import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.pool.HandMadeMember;
import io.pyworker.pool.ImportedScope;
import java.util.Objects;
import java.util.Set;

/** What main offers to the Python code of one worker. Any thread may use it. */
final class Offers {
    /** What the Python package {@code pyworker} has itself, which Python finds before it asks for what is offered. */
    static final Set<String> TAKEN = Set.of(
            "JavaError",
            "TYPE_CHECKING",
            "cancelled",
            "config",
            "context",
            "deadline",
            "diagnostics",
            "export",
            "keep",
            "on_message",
            "on_start",
            "on_stop",
            "post",
            "sync",
            "sys",
            "typechecked",
            "types");

    private final MainScope scope;
    private final MainScope functions = new MainScope();
    private final MainQueue queue = new MainQueue();

    /** Offers under the names of this scope. */
    Offers(MainScope scope) {
        this.scope = scope;
        scope.put(MainFunctions.NAME, () -> new MainMember.Nested(functions));
    }

    MainFunctions functions() {
        return new MainFunctions(functions, queue);
    }

    /** See {@link PyWorker#offer(String, MainObject)}. */
    void offer(String name, MainObject object) {
        put(name, object.scope(name));
    }

    /** See {@link PyWorker#offer(Class, Object)}. */
    <T> void offer(Class<T> type, T implementation) {
        MainContract<T> contract = ImportBindings.find(type);
        T object = type.cast(Objects.requireNonNull(implementation, "implementation"));
        var members = ImportedScope.of(contract, object, ImportBindings::find);
        if (contract.name().isEmpty()) {
            members.addTo(functions, MainFunctions.NAME);
        } else {
            MainScope made = new MainScope();
            members.addTo(made, contract.name());
            put(contract.name(), made);
        }
    }

    private void put(String name, MainScope members) {
        String checked = PythonIdentifier.checked(name);
        if (TAKEN.contains(checked)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is a name that pyworker has itself in Python: choose another one");
        }
        scope.put(checked, () -> HandMadeMember.nested(members));
    }
}
