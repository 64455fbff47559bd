package com.acme.images;

import io.pyworker.WorkerExport;
import java.util.List;

/** {@code imageProcessor.py} without records: Java has the encoded structure itself. */
@WorkerExport(module = "imageProcessor")
public interface EncodedImages {
    List<Object> gradient(int width, int height);

    /** Takes an image as {@link io.pyworker.Encoded}. */
    String describe(Object image);

    /** Takes images as {@link io.pyworker.Encoded}. */
    List<Object> stack(List<Object> images);

    /** Takes an image as {@link io.pyworker.Encoded}, and returns a map of encoded images. */
    Object bands(Object image);
}
