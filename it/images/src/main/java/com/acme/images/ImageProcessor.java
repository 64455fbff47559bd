package com.acme.images;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code imageProcessor.py}: Java has records where Python has its {@code Image}. */
@WorkerExport(module = "imageProcessor")
public interface ImageProcessor {
    String describe(Image image);

    String describeMethod(Transpose method);

    Image transpose(Image image, Transpose method);

    Transpose inverse(Transpose method);

    Image thumbnail(Image image, int width, int height);

    Image crop(Image image, int left, int upper, int right, int lower);

    int[] histogram(Image image);

    List<Image> rows(Image image);

    Image stack(List<Image> images);

    Map<String, Image> bands(Image image);

    Map<Transpose, Image> allWays(Image image);

    Optional<Image> brightest(List<Image> images, Optional<Image> atLeast);

    Image gradient(int width, int height);

    Image later(Image image);
}
