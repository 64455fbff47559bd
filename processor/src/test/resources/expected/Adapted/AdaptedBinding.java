package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Adapted} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class AdaptedBinding implements Binding<Adapted, AdaptedAsync> {
    private static final Export<Map<Currency, List<Locale>>> CURRENCIES = new Export<>(
            0, "Adapted.currencies",
            List.of(Types.LOCALE, Types.WRAPPER),
            PyType.dict(Types.CURRENCY, PyType.list(Types.LOCALE)));

    private static final Export<Adapted.Image> SCALE = new Export<>(
            1, "Adapted.scale",
            List.of(Types.IMAGE, PyType.list(Types.IMAGE)),
            Types.IMAGE);

    private static final Contract<Adapted, AdaptedAsync> CONTRACT = new Contract<>(
            Adapted.class, AdaptedAsync.class, "", "adapted",
            "85b1b952956d3fc97be9203357634568",
            List.of(CURRENCIES, SCALE));

    AdaptedBinding() {
    }

    @Override
    public Contract<Adapted, AdaptedAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Adapted blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public AdaptedAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Adapted {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Adapted -> adapted";
        }

        @Override
        public Map<Currency, List<Locale>> currencies(Locale locale, Adapted.Wrapper wrapper) {
            return channel.call(CURRENCIES, locale, wrapper);
        }

        @Override
        public Adapted.Image scale(Adapted.Image image, List<Adapted.Image> more) {
            return channel.call(SCALE, image, more);
        }
    }

    private static final class Async implements AdaptedAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "AdaptedAsync -> adapted";
        }

        @Override
        public CompletableFuture<Map<Currency, List<Locale>>> currencies(Locale locale,
                Adapted.Wrapper wrapper) {
            return channel.callAsync(CURRENCIES, locale, wrapper);
        }

        @Override
        public CompletableFuture<Adapted.Image> scale(Adapted.Image image,
                List<Adapted.Image> more) {
            return channel.callAsync(SCALE, image, more);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<Adapted.ImageShape> IMAGE_SHAPE = PyType.<Adapted.ImageShape>record(
                "com.acme.Adapted$ImageShape", Adapted.ImageShape.class,
                List.of(PyType.<Adapted.ImageShape, Integer>component("width", PyType.INT32, Adapted.ImageShape::width),
                        PyType.<Adapted.ImageShape, byte[]>component("pixels", PyType.BYTES, Adapted.ImageShape::pixels)),
                values -> new Adapted.ImageShape((Integer) values[0], (byte[]) values[1]));

        private static final Adapted.ImageAdapter IMAGE_ADAPTER = new Adapted.ImageAdapter();

        private static final PyType<Adapted.Image> IMAGE = PyType.<Adapted.Image, Adapted.ImageShape>adapted(
                "com.acme.Adapted$Image", Adapted.Image.class,
                Types.IMAGE_SHAPE,
                IMAGE_ADAPTER::encode, IMAGE_ADAPTER::decode);

        private static final Adapted.LocaleAdapter LOCALE_ADAPTER = new Adapted.LocaleAdapter();

        private static final PyType<Locale> LOCALE = PyType.<Locale, List<String>>adapted(
                "java.util.Locale", Locale.class,
                PyType.list(PyType.STR),
                LOCALE_ADAPTER::encode, LOCALE_ADAPTER::decode);

        private static final Adapted.CurrencyAdapter CURRENCY_ADAPTER = new Adapted.CurrencyAdapter();

        private static final PyType<Currency> CURRENCY = PyType.<Currency, String>adapted(
                "java.util.Currency", Currency.class,
                PyType.STR,
                CURRENCY_ADAPTER::encode, CURRENCY_ADAPTER::decode);

        private static final PyType<Adapted.Wrapper> WRAPPER = PyType.<Adapted.Wrapper>record(
                "com.acme.Adapted$Wrapper", Adapted.Wrapper.class,
                List.of(PyType.<Adapted.Wrapper, Currency>component("currency", Types.CURRENCY, Adapted.Wrapper::currency),
                        PyType.<Adapted.Wrapper, Adapted.Image>component("image", Types.IMAGE, Adapted.Wrapper::image)),
                values -> new Adapted.Wrapper((Currency) values[0], (Adapted.Image) values[1]));
    }
}
