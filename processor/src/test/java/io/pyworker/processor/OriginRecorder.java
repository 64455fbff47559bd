package io.pyworker.processor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** A processor around another one that keeps which elements it names as the origin of each file. */
final class OriginRecorder extends AbstractProcessor {
    private final Processor recorded;
    private final Map<String, List<String>> origins = new HashMap<>();

    OriginRecorder(Processor recorded) {
        this.recorded = recorded;
    }

    Map<String, List<String>> origins() {
        return origins;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return recorded.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return recorded.getSupportedSourceVersion();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = new RecordingFiler(environment.getFiler());
        recorded.init((ProcessingEnvironment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return recorded.process(annotations, round);
    }

    private final class RecordingFiler implements Filer {
        private final Filer filer;

        RecordingFiler(Filer filer) {
            this.filer = filer;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            record(name, elements);
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
            record(name, elements);
            return filer.createClassFile(name, elements);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence packageName, CharSequence name, Element... elements)
                throws IOException {
            record(name, elements);
            return filer.createResource(location, packageName, name, elements);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence packageName, CharSequence name)
                throws IOException {
            return filer.getResource(location, packageName, name);
        }

        private void record(CharSequence name, Element... elements) {
            origins.put(
                    name.toString(), Stream.of(elements).map(Element::toString).toList());
        }
    }
}
