package io.pyworker.processor.generate;

import com.palantir.javapoet.NameAllocator;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.data.TypeKey;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The names that a binding chooses for itself. None of them is hidden where it is used: by a parameter, by a constant that a proxy
 * inherits from its interface, or by the interface's own name.
 */
final class BindingNames {
    private final NameAllocator allocator = new NameAllocator();
    /** For the constants of the nested class with the named types. */
    private final NameAllocator constants = new NameAllocator();

    private final String contract;
    private final String channel;
    private final String blocking;
    private final String async;
    private final String types;

    BindingNames(ContractModel model, Elements elements) {
        taken(model, elements).forEach(allocator::newName);
        contract = allocator.newName("CONTRACT");
        channel = allocator.newName("channel");
        blocking = allocator.newName("Blocking");
        async = allocator.newName("Async");
        types = allocator.newName("Types");
        model.exports().forEach(method -> allocator.newName(constant(method.javaName()), method));
        mentioned(model).forEach(constants::newName);
        model.types().forEach(type -> {
            String simpleName = type.identity().rawType().simpleName();
            constants.newName(constant(simpleName), type.key());
            if (type instanceof AdaptedModel) {
                constants.newName(constant(simpleName) + "_ADAPTER", adapterTag(type.key()));
            }
        });
    }

    /** The constant for the contract. */
    String contract() {
        return contract;
    }

    /** The field of a proxy. */
    String channel() {
        return channel;
    }

    /** The class of the blocking proxy. */
    String blocking() {
        return blocking;
    }

    /** The class of the other proxy. */
    String async() {
        return async;
    }

    /** The constant for an export. */
    String export(MethodModel method) {
        return allocator.get(method);
    }

    /** The class with the named types. */
    String types() {
        return types;
    }

    /** The constant for a named type. */
    String type(TypeKey key) {
        return constants.get(key);
    }

    /** The constant for the adapter of a named type. */
    String adapter(TypeKey key) {
        return constants.get(adapterTag(key));
    }

    private static String adapterTag(TypeKey key) {
        return "adapter of " + key.name();
    }

    private static String constant(String javaName) {
        return PythonNames.snakeCase(javaName).toUpperCase(Locale.ROOT);
    }

    /** The simple names of classes in use, which a variable of that name would hide. */
    private static Set<String> mentioned(ContractModel contract) {
        Set<String> mentioned = new LinkedHashSet<>();
        contract.types()
                .forEach(type -> mentioned.addAll(type.identity().rawType().simpleNames()));
        return mentioned;
    }

    private static Set<String> taken(ContractModel contract, Elements elements) {
        Set<String> taken = new LinkedHashSet<>();
        taken.addAll(contract.names().contract().simpleNames());
        taken.addAll(mentioned(contract));
        for (VariableElement constant : ElementFilter.fieldsIn(elements.getAllMembers(contract.element()))) {
            taken.add(constant.getSimpleName().toString());
        }
        contract.methods().forEach(method -> method.parameters().forEach(parameter -> taken.add(parameter.javaName())));
        return taken;
    }
}
