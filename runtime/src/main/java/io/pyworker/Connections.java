package io.pyworker;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.bundle.ContractEntry;
import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.WorkerPool;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Joins generated proxies to pools, and checks beforehand that both ends were built together. */
final class Connections {
    private Connections() {}

    static boolean serves(WorkerPool pool, String contract) {
        return entry(pool, contract).isPresent();
    }

    private static Optional<ContractEntry> entry(WorkerPool pool, String contract) {
        return pool.worker().contracts().stream()
                .filter(entry -> entry.interfaceName().equals(contract))
                .findFirst();
    }

    static ContractMismatchException notServed(String contract, Collection<WorkerPool> pools) {
        return new ContractMismatchException(contract + " is served by no worker; " + served(pools)
                + ". If the interface is new, run 'mvn compile'.");
    }

    static ContractMismatchException notServedBy(String worker, String contract, Collection<WorkerPool> pools) {
        return new ContractMismatchException(
                contract + " is not served by worker '" + worker + "'; " + served(pools) + ".");
    }

    private static String served(Collection<WorkerPool> pools) {
        List<String> served = pools.stream()
                .flatMap(pool -> pool.worker().contracts().stream()
                        .map(entry -> entry.interfaceName() + " (worker '" + pool.name() + "')"))
                .toList();
        return served.isEmpty() ? "nothing is served" : "served are " + String.join(", ", served);
    }

    /** The proxy of {@code type}, which is one of the binding's two interfaces. */
    static <T> T connect(WorkerPool pool, Binding<?, ?> binding, Class<T> type) {
        Contract<?, ?> contract = binding.contract();
        requireSameHash(pool, contract);
        PoolChannel functions = new PoolChannel(pool, contract.blocking().getName(), contract.exports());
        CallChannel channel = contract.ofClass() ? functions.ofInstance() : functions;
        Object proxy = contract.async() == type ? binding.async(channel) : binding.blocking(channel);
        requireComplete(type, proxy.getClass());
        return type.cast(proxy);
    }

    /** An editor may compile the interface without the processor: a new method then has no code in the old proxy. */
    static void requireComplete(Class<?> type, Class<?> proxy) {
        for (Method method : proxy.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                throw new ContractMismatchException(type.getName() + "." + method.getName()
                        + " is newer than the code generated for the interface. Run 'mvn compile'.");
            }
        }
    }

    private static void requireSameHash(WorkerPool pool, Contract<?, ?> contract) {
        String name = contract.blocking().getName();
        String bundled = entry(pool, name).map(ContractEntry::hash).orElse("");
        if (!bundled.equals(contract.hash())) {
            throw new ContractMismatchException(
                    name + " was compiled with other methods or types than the bundle was written for" + " (contract "
                            + contract.hash() + ", bundle " + bundled + "). Build both together: run 'mvn compile'.");
        }
    }
}
