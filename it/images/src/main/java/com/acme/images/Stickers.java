package com.acme.images;

import io.pyworker.WorkerExport;
import java.util.List;

/** {@code stickers.py}: subclasses that keep their types on both ways. */
@WorkerExport
public interface Stickers {
    String describe(Sticker sticker);

    List<Sticker> asSeals(List<Sticker> stickers);
}
