package io.pyworker.processor;

import static io.pyworker.processor.data.RuntimeTypes.GENERATED;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_IMPORT;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import io.pyworker.processor.check.ContractChecks;
import io.pyworker.processor.check.ImportCheck;
import io.pyworker.processor.check.KindCheck;
import io.pyworker.processor.check.StrayAnnotationCheck;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ImportModel;
import io.pyworker.processor.data.RuntimeTypes;
import io.pyworker.processor.generate.ContractWriter;
import io.pyworker.processor.parse.ContractParser;
import io.pyworker.processor.parse.ExportedMethods;
import io.pyworker.processor.parse.ImportParser;
import io.pyworker.processor.parse.SourceTypes;
import io.pyworker.processor.parse.UnresolvedTypes;
import io.pyworker.processor.report.Problems;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Writes, for each interface marked {@code @WorkerExport}, its interface with futures, its binding, its contract file and its dispatch
 * table. Each interface stands for itself: nothing is aggregated, so one that is recompiled alone leaves the others intact.
 */
@AutoService(Processor.class)
public final class WorkerExportProcessor extends AbstractProcessor {
    private final SourceTypes sourceTypes = new SourceTypes();
    private PendingContracts pending;
    private PendingContracts pendingImports;
    private StrayAnnotationCheck strays;
    private ContractParser parser;
    private ContractChecks checks;
    private ImportParser importParser;
    private ImportCheck importCheck;
    private ContractWriter writer;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(Stream.of(WORKER_EXPORT, WORKER_IMPORT, GENERATED), RuntimeTypes.DETAILS.stream())
                .map(ClassName::canonicalName)
                .collect(Collectors.toSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Elements elements = environment.getElementUtils();
        Types types = environment.getTypeUtils();
        ExportedMethods exportedMethods = new ExportedMethods(elements, types);
        UnresolvedTypes unresolved = new UnresolvedTypes(exportedMethods);
        pending = new PendingContracts(elements, unresolved, WORKER_EXPORT);
        pendingImports = new PendingContracts(elements, unresolved, WORKER_IMPORT);
        strays = new StrayAnnotationCheck(elements);
        parser = new ContractParser(elements, exportedMethods, types, sourceTypes);
        importParser = new ImportParser(parser, exportedMethods);
        importCheck = new ImportCheck(sourceTypes);
        checks = new ContractChecks(sourceTypes, elements, types);
        writer = new ContractWriter(elements, environment.getFiler());
    }

    /**
     * Claims the annotations that it reads or writes: {@code -Xlint:processing} warns of those that nobody claims. The price is that a
     * later processor for {@code *} is not asked in a first round that has no other annotation at all.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver()) {
            sourceTypes.add(round);
            strays.check(round, problems());
            pending.take(round).forEach(this::export);
            pendingImports.take(round).forEach(this::offer);
        }
        return true;
    }

    private void export(TypeElement type) {
        Problems problems = problems();
        if (KindCheck.admits(type, problems)) {
            ContractModel contract = parser.parse(type, problems);
            checks.check(contract, problems);
            if (problems.none()) {
                writer.write(contract, problems);
            }
        }
    }

    private void offer(TypeElement type) {
        Problems problems = problems();
        if (KindCheck.admits(type, problems)) {
            ImportModel model = importParser.parse(type, problems);
            importCheck.check(model, problems);
            if (problems.none()) {
                writer.write(model, problems);
            }
        }
    }

    private Problems problems() {
        return new Problems(processingEnv.getMessager());
    }
}
