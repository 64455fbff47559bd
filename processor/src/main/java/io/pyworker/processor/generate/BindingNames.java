package io.pyworker.processor.generate;

import com.palantir.javapoet.NameAllocator;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.PythonNames;
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
    /** The constant for the contract. */
    static final String CONTRACT = "CONTRACT";

    private final NameAllocator allocator = new NameAllocator();
    private final String channel;
    private final String blocking;
    private final String async;

    BindingNames(ContractModel contract, Elements elements) {
        taken(contract, elements).forEach(allocator::newName);
        channel = allocator.newName("channel");
        blocking = allocator.newName("Blocking");
        async = allocator.newName("Async");
        contract.exports()
                .forEach(method -> allocator.newName(
                        PythonNames.snakeCase(method.javaName()).toUpperCase(Locale.ROOT), method));
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

    private static Set<String> taken(ContractModel contract, Elements elements) {
        Set<String> taken = new LinkedHashSet<>();
        taken.add(CONTRACT);
        taken.addAll(contract.names().contract().simpleNames());
        for (VariableElement constant : ElementFilter.fieldsIn(elements.getAllMembers(contract.element()))) {
            taken.add(constant.getSimpleName().toString());
        }
        contract.methods().forEach(method -> method.parameters().forEach(parameter -> taken.add(parameter.javaName())));
        return taken;
    }
}
