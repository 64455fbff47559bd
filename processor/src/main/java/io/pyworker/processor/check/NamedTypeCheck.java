package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.NamedType.ComponentModel;
import io.pyworker.processor.data.NamedType.ConstantModel;
import io.pyworker.processor.data.NamedType.EnumModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.NamedType.SealedModel;
import io.pyworker.processor.data.NamedType.VariantModel;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.TypeKey;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether there can be such classes in Python. */
final class NamedTypeCheck implements Check {
    @Override
    public void check(ContractModel contract, Problems problems) {
        Map<TypeKey, NamedType> byKey =
                contract.types().stream().collect(Collectors.toMap(NamedType::key, type -> type));
        contract.sortedTypes().forEach(type -> type.accept(new Rules(byKey, problems)));
        checkClasses(contract, problems);
        checkDefinitions(contract, problems);
    }

    /** Java types with one name have one definition in Python. */
    private static void checkDefinitions(ContractModel contract, Problems problems) {
        Map<String, NamedType> definitions = new HashMap<>();
        for (NamedType type : contract.types()) {
            NamedType first = definitions.putIfAbsent(type.name(), type);
            if (first != null && !signatures(first).equals(signatures(type))) {
                problems.report(
                        Diagnostic.TWO_DEFINITIONS,
                        type.identity().python().place(),
                        type.identity().subject(),
                        "@" + type.name());
            }
        }
    }

    private static List<String> signatures(NamedType type) {
        return type.types().map(PythonType::signature).toList();
    }

    /** The variants of one generic record share their class. */
    private static void checkClasses(ContractModel contract, Problems problems) {
        Map<String, Identity> classes = new HashMap<>();
        for (NamedType type : contract.sortedTypes()) {
            Identity identity = type.identity();
            Identity first = classes.putIfAbsent(identity.python().text(), identity);
            if (first != null && !first.element().equals(identity.element())) {
                problems.report(
                        Diagnostic.SAME_TYPE,
                        identity.python().place(),
                        first.subject(),
                        identity.subject(),
                        identity.python().text());
            }
        }
    }

    private record Rules(Map<TypeKey, NamedType> types, Problems problems)
            implements NamedType.Visitor<@Nullable Void> {
        /** What Python's {@code Enum} keeps for itself. */
        private static final Set<String> OF_ENUM = Set.of("name", "value", "mro");

        @Override
        public @Nullable Void visitRecord(RecordModel type) {
            Set<String> names = new HashSet<>();
            for (ComponentModel component : type.components()) {
                if (!names.add(component.python().text())) {
                    problems.report(
                            Diagnostic.SAME_COMPONENT,
                            component.python().place(),
                            type.identity().subject(),
                            component.python().text());
                }
                if (PythonNames.isSpecial(component.python().text())) {
                    problems.report(
                            Diagnostic.SPECIAL_COMPONENT,
                            component.python().place(),
                            component.python().text(),
                            component.javaName(),
                            type.identity().subject());
                }
            }
            return null;
        }

        @Override
        public @Nullable Void visitEnum(EnumModel type) {
            type.constants().stream()
                    .map(ConstantModel::name)
                    .filter(name -> !isMember(name))
                    .forEach(name -> problems.report(
                            Diagnostic.NOT_A_CONSTANT,
                            type.identity().python().place(),
                            name,
                            type.identity().subject()));
            return null;
        }

        @Override
        public @Nullable Void visitSealed(SealedModel type) {
            for (VariantModel variant : type.variants()) {
                variant.type().names().stream()
                        .map(types::get)
                        .forEach(found -> checkDiscriminator(type, variant, found));
            }
            return null;
        }

        @Override
        public @Nullable Void visitAdapted(AdaptedModel type) {
            return null;
        }

        private void checkDiscriminator(SealedModel type, VariantModel variant, NamedType found) {
            if (found instanceof RecordModel model
                    && model.components().stream()
                            .anyMatch(component -> component.python().text().equals(type.discriminator()))) {
                problems.report(
                        Diagnostic.DISCRIMINATOR_TAKEN,
                        type.identity().python().place(),
                        type.identity().subject(),
                        type.discriminator(),
                        variant.tag());
            }
        }

        private static boolean isMember(String name) {
            return PythonNames.isIdentifier(name)
                    && !PythonNames.isKeyword(name)
                    && !name.startsWith("_")
                    && !OF_ENUM.contains(name);
        }
    }
}
