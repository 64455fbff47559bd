package com.acme.images;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

/** {@code photos.py}: encoder and decoder are asynchronous. */
@WorkerExport
public interface Photos {
    Photo negative(Photo photo);

    Map<String, Photo> album(List<Photo> photos);
}
