package com.acme;

import io.pyworker.Adapter;
import io.pyworker.WorkerExport;
import java.util.List;

final class InaccessibleTypes {
    @WorkerExport(adapters = InaccessibleTypes.ImageAdapter.class)
    interface Contract {
        void records(Point point); // expect PW019

        Color enums(); // expect PW019

        void sealedTypes(List<Shape> shapes); // expect PW019

        void nested(Hidden.Visible visible); // expect PW019

        void adapted(Image image); // expect PW019
    }

    private record Point(int x) {}

    private enum Color {
        RED
    }

    private sealed interface Shape permits Dot {}

    record Dot() implements Shape {}

    private static final class Hidden {
        public record Visible() {}
    }

    private static final class Image {}

    static final class ImageAdapter implements Adapter<Image, String> {
        @Override
        public String encode(Image value) {
            return "";
        }

        @Override
        public Image decode(String encoded) {
            return new Image();
        }
    }
}
