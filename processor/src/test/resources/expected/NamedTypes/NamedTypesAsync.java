package com.acme;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link NamedTypes} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface NamedTypesAsync {
    /**
     * Calls {@code named_types.batch}.
     */
    CompletableFuture<NamedTypes.Batch<String>> batch(NamedTypes.Batch<NamedTypes.Color> colors,
            List<NamedTypes.Batch<double[]>> doubles);

    /**
     * Calls {@code named_types.colors}.
     */
    CompletableFuture<Map<NamedTypes.Point, NamedTypes.Color>> colors(Set<NamedTypes.Round> figures,
            Optional<DayOfWeek> day);

    /**
     * Calls {@code named_types.pair}.
     */
    CompletableFuture<NamedTypes.Pair<String, Integer>> pair(
            NamedTypes.Pair<? extends List<NamedTypes.Point>, double[]> value);

    /**
     * Calls {@code named_types.pairs}.
     */
    CompletableFuture<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>> pairs(
            List<NamedTypes.Level> levels);

    /**
     * Calls {@code named_types.text}.
     */
    CompletableFuture<NamedTypes.Text> text(NamedTypes.Empty empty, NamedTypes.RGB colour,
            NamedTypes.Rgb other, NamedTypes.Types types);

    /**
     * Calls {@code named_types.tree}.
     */
    CompletableFuture<NamedTypes.Node> tree(NamedTypes.Node root, NamedTypes.Node[] more);

    /**
     * Calls {@code named_types.variants}.
     */
    CompletableFuture<List<NamedTypes.Figure>> variants(List<? extends NamedTypes.Figure> values);
}
