package io.pyworker.benchmarks.process;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the process driver measured.
 *
 * @param versions lines that the processes told about their JVM and their Python
 * @param samples figure to one value per process
 */
public record ProcessFigures(List<String> versions, Map<String, List<Double>> samples) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    public static ProcessFigures read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), ProcessFigures.class);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this));
    }
}
