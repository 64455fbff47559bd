package io.pyworker.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ImportModel;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Writes the four files of a contract, each with the annotated interface as its one originating element. */
public final class ContractWriter {
    private static final String FOLDER = "META-INF/pyworker/contracts/";

    private final Elements elements;
    private final Filer filer;

    public ContractWriter(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /** Writes what a contract without problems needs. */
    public void write(ContractModel contract, Problems problems) {
        writeJava(AsyncInterfaceGenerator.generate(contract, elements), contract, problems);
        writeJava(BindingGenerator.generate(contract, elements), contract, problems);
        writeResource(".json", ContractFileGenerator.generate(contract), contract, problems);
        writeResource(".py", DispatchTableGenerator.generate(contract), contract, problems);
    }

    /** Writes what an interface that Python uses needs. */
    public void write(ImportModel model, Problems problems) {
        writeJava(ImportGenerator.generate(model, elements), model.contract(), problems);
    }

    private void writeJava(TypeSpec.Builder type, ContractModel contract, Problems problems) {
        JavaFile file = new GeneratedFile(contract, elements).of(type);
        String name = file.typeSpec().name();
        try {
            file.writeTo(filer);
        } catch (FilerException e) {
            problems.report(
                    Diagnostic.NAME_TAKEN,
                    contract.places().top(),
                    contract.names().display(),
                    name);
        } catch (IOException e) {
            notWritten(name, e, contract, problems);
        }
    }

    /** As bytes: these files are UTF-8, whatever the compiler's encoding is. */
    private void writeResource(String extension, String text, ContractModel contract, Problems problems) {
        String name = FOLDER + contract.names().binaryName() + extension;
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, contract.element())
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            notWritten(name, e, contract, problems);
        }
    }

    private static void notWritten(String file, IOException e, ContractModel contract, Problems problems) {
        problems.report(
                Diagnostic.NOT_WRITTEN,
                contract.places().top(),
                contract.names().display(),
                file,
                e);
    }
}
