package com.acme;

import io.pyworker.Adapter;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@WorkerExport(adapters = {Adapted.ImageAdapter.class, Adapted.CurrencyAdapter.class, Adapted.LocaleAdapter.class})
interface Adapted {
    Image scale(Image image, List<Image> more);

    Map<Currency, List<Locale>> currencies(Locale locale, Wrapper wrapper);

    @PyName("Picture")
    final class Image {
        final int width;

        Image(int width) {
            this.width = width;
        }
    }

    record ImageShape(int width, byte[] pixels) {}

    record Wrapper(Currency currency, Image image) {}

    final class ImageAdapter implements Adapter<Image, ImageShape> {
        @Override
        public ImageShape encode(Image value) {
            return new ImageShape(value.width, new byte[0]);
        }

        @Override
        public Image decode(ImageShape encoded) {
            return new Image(encoded.width());
        }
    }

    abstract class TextAdapter<V, E> implements Adapter<V, List<E>> {}

    class LocaleAdapter extends TextAdapter<Locale, String> {
        @Override
        public List<String> encode(Locale value) {
            return List.of(value.toLanguageTag());
        }

        @Override
        public Locale decode(List<String> encoded) {
            return Locale.forLanguageTag(encoded.get(0));
        }
    }

    class CurrencyAdapter implements Adapter<Currency, String> {
        @Override
        public String encode(Currency value) {
            return value.getCurrencyCode();
        }

        @Override
        public Currency decode(String encoded) {
            return Currency.getInstance(encoded);
        }
    }
}
