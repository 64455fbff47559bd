package com.acme.sensors;

import java.io.IOException;

/** Where readings come from. */
@FunctionalInterface
public interface Loader {
    Reading load(Reading last) throws IOException;
}
