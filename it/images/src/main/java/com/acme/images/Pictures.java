package com.acme.images;

import io.pyworker.WorkerExport;
import java.awt.image.BufferedImage;
import java.util.List;

/** {@code pictures.py}, with Java's own class for images. */
@WorkerExport(adapters = BufferedImageAdapter.class)
public interface Pictures {
    String describe(BufferedImage picture);

    List<BufferedImage> withoutRed(List<BufferedImage> pictures);
}
