package io.pyworker.binding;

/**
 * How Python uses an interface that Java implements. The processor generates one implementation per interface annotated with
 * {@code @WorkerImport}, named {@code <Interface>Import}, with a constructor without parameters.
 *
 * @param <T> the annotated interface
 */
public interface ImportBinding<T> {
    /** What Python may use of it. */
    MainContract<T> contract();
}
