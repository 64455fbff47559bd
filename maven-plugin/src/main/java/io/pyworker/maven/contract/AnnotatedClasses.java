package io.pyworker.maven.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the classes of an output folder that are marked {@code @WorkerExport}. */
public final class AnnotatedClasses {
    private static final String ANNOTATION = "Lio/pyworker/WorkerExport;";
    private static final byte[] ANNOTATION_BYTES = ANNOTATION.getBytes(StandardCharsets.UTF_8);
    private static final int PARSING = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final int MAJOR_VERSION_AT = 7;

    private AnnotatedClasses() {}

    /** Their binary names, sorted. */
    public static Set<String> find(Path outputFolder) throws IOException {
        var names = new TreeSet<String>();
        for (Path file : classFiles(outputFolder)) {
            byte[] bytes = Files.readAllBytes(file);
            if (mentionsAnnotation(bytes) && isAnnotated(bytes)) {
                String path = outputFolder.relativize(file).toString().replace('\\', '/');
                names.add(path.substring(0, path.length() - ".class".length()).replace('/', '.'));
            }
        }
        return names;
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    /** Spares nearly all classes the full reading. */
    private static boolean mentionsAnnotation(byte[] bytes) {
        for (int i = 0; i + ANNOTATION_BYTES.length <= bytes.length; i++) {
            if (bytes[i] == 'L' && startsAt(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int start) {
        for (int i = 0; i < ANNOTATION_BYTES.length; i++) {
            if (bytes[start + i] != ANNOTATION_BYTES[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnnotated(byte[] bytes) {
        bytes[MAJOR_VERSION_AT] =
                (byte) Math.min(bytes[MAJOR_VERSION_AT], Opcodes.V17); // annotations look the same since 5
        var visitor = new Visitor();
        new ClassReader(bytes).accept(visitor, PARSING);
        return visitor.annotated;
    }

    private static final class Visitor extends ClassVisitor {
        private boolean annotated;

        Visitor() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotated |= descriptor.equals(ANNOTATION);
            return null;
        }
    }
}
