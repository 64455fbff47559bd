package com.acme.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.Encoded;
import io.pyworker.PythonException;
import io.pyworker.Workers;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The image example of workerlib from Java: every way in which adapters let objects cross. */
class ImageProcessorTest {
    private static final Image GREY = Image.of("L", 2, 3, bytes(0, 1, 2, 3, 4, 5));
    private static final Image COLORED = Image.of("RGB", 2, 1, bytes(1, 2, 3, 4, 5, 255));

    private static Workers workers;
    private static ImageProcessor images;

    @BeforeAll
    static void open() {
        workers = Workers.open();
        images = workers.connect(ImageProcessor.class);
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void assertSame(Image actual, Image expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void pythonHasObjectsOfItsClasses() {
        assertThat(images.describe(COLORED)).isEqualTo("Image RGB 2x1");
        assertThat(images.describeMethod(Transpose.ROTATE_270)).isEqualTo("Transpose.ROTATE_270");
    }

    @Test
    void anImageComesBackAsTheRecord() {
        assertSame(images.transpose(GREY, Transpose.ROTATE_90), Image.of("L", 3, 2, bytes(1, 3, 5, 0, 2, 4)));
        assertSame(images.crop(GREY, 0, 1, 2, 2), Image.of("L", 2, 1, bytes(2, 3)));
        assertSame(images.gradient(3, 1), Image.of("L", 3, 1, bytes(0, 127, 255)));
        assertSame(images.thumbnail(GREY, 10, 10), GREY);
        assertThat(images.thumbnail(images.gradient(8, 4), 4, 4).size()).containsExactly(4, 2);
    }

    @ParameterizedTest
    @EnumSource
    void anEnumCrossesByItsValueOnBothWays(Transpose method) {
        Image there = images.transpose(COLORED, method);
        assertSame(images.transpose(there, images.inverse(method)), COLORED);
    }

    @Test
    void aCoroutineFunctionTakesAndReturnsImages() {
        assertSame(images.later(GREY), GREY);
    }

    @Test
    void imagesCrossInLists() {
        List<Image> rows = images.rows(GREY);
        assertThat(rows).extracting(Image::data).containsExactly(bytes(0, 1), bytes(2, 3), bytes(4, 5));
        assertSame(images.stack(rows), GREY);
    }

    @Test
    void imagesCrossInMaps() {
        Map<String, Image> bands = images.bands(COLORED);
        assertThat(bands.keySet()).containsExactly("R", "G", "B");
        assertSame(bands.get("B"), Image.of("L", 2, 1, bytes(3, 255)));
    }

    @Test
    void enumsAreKeysOfMaps() {
        Map<Transpose, Image> ways = images.allWays(GREY);
        var expected = new EnumMap<Transpose, byte[]>(Transpose.class);
        Stream.of(Transpose.values())
                .forEach(method ->
                        expected.put(method, images.transpose(GREY, method).data()));
        assertThat(ways.keySet()).containsExactly(Transpose.values());
        ways.forEach((method, image) -> assertThat(image.data()).isEqualTo(expected.get(method)));
    }

    @Test
    void anImageMayBeMissing() {
        Image dark = Image.of("L", 1, 1, bytes(10));
        Image bright = Image.of("L", 1, 1, bytes(200));
        assertThat(images.brightest(List.of(), Optional.empty())).isEmpty();
        assertThat(images.brightest(List.of(dark), Optional.of(bright))).isEmpty();
        assertSame(images.brightest(List.of(dark, bright), Optional.of(dark)).orElseThrow(), bright);
    }

    @Test
    void aDecoderThatFailsFailsTheCallWithItsOwnError() {
        Image tooShort = Image.of("L", 2, 2, bytes(1));
        assertThatThrownBy(() -> images.describe(tooShort))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("ValueError")
                .hasMessageContaining("raised by the decoder of imageProcessor.Image at args[0]");
    }

    @Test
    void bytesOfAllValuesCross() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(images.histogram(Image.of("L", 16, 16, all))).hasSize(256).containsOnly(1);
    }

    @Test
    void withoutAPairJavaHasTheEncodedStructure() {
        EncodedImages encoded = workers.connect(EncodedImages.class);
        assertEncoded(encoded.gradient(2, 1), "L", 2, 1, bytes(0, 255));
    }

    @Test
    void anEncodedStructureBecomesAnObjectInPython() {
        EncodedImages encoded = workers.connect(EncodedImages.class);
        assertThat(encoded.describe(encoded("RGB", 2, 1, bytes(1, 2, 3, 4, 5, 6))))
                .isEqualTo("Image RGB 2x1");
        List<Object> images = List.of(encoded("L", 1, 1, bytes(7)), encoded("L", 1, 1, bytes(8)));
        assertEncoded(encoded.stack(images), "L", 1, 2, bytes(7, 8));
    }

    @Test
    void encodedStructuresCrossWithinOthers() {
        EncodedImages encoded = workers.connect(EncodedImages.class);
        Object bands = encoded.bands(encoded("RGB", 1, 1, bytes(1, 2, 3)));
        assertThat(bands).isInstanceOf(Map.class);
        assertEncoded(((Map<?, ?>) bands).get("G"), "L", 1, 1, bytes(2));
    }

    private static Encoded encoded(String mode, int width, int height, byte[] data) {
        List<Object> structure = List.of(mode, List.of(width, height), data, "raw", mode, 0, 1);
        return new Encoded("imageProcessor.Image", structure);
    }

    private static void assertEncoded(Object actual, String mode, long width, long height, byte[] data) {
        assertThat(actual).isInstanceOf(List.class);
        List<?> structure = (List<?>) actual;
        List<Object> expected = List.of(mode, List.of(width, height), data, "raw", mode, 0L, 1L);
        assertThat(structure).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void anAdapterMayCarryTheRealType() {
        Stickers stickers = workers.connect(Stickers.class);
        var stamp = new Sticker("Stamp", "first", List.of(2, 1), bytes(1, 2));
        assertThat(stickers.describe(stamp)).isEqualTo("Stamp first");
        List<Sticker> seals = stickers.asSeals(List.of(stamp, new Sticker("Sticker", "", List.of(0, 0), bytes())));
        assertThat(seals).extracting(Sticker::type).containsExactly("Seal", "Seal");
        assertThat(seals.get(0).data()).containsExactly(1, 2);
    }

    @Test
    void anAdapterMayBeAsynchronous() {
        Photos photos = workers.connect(Photos.class);
        Photo negative = photos.negative(new Photo("sea", bytes(0, 100, 255)));
        assertThat(negative.title()).isEqualTo("sea");
        assertThat(negative.pixels()).isEqualTo(bytes(255, 155, 0));
        Map<String, Photo> album =
                photos.album(List.of(negative, new Photo("sky", bytes(1)), new Photo("sun", bytes())));
        assertThat(album.keySet()).containsExactly("sea", "sky", "sun");
        assertThat(album.get("sky").pixels()).containsExactly(1);
    }

    @Test
    void aClassOfJavasOwnIsPairedThroughItsAdapter() {
        Pictures pictures = workers.connect(Pictures.class);
        var picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xff8040);
        picture.setRGB(1, 0, 0x102030);
        assertThat(pictures.describe(picture)).isEqualTo("Picture 2x1");
        assertThat(pictures.withoutRed(List.of(picture, picture))).hasSize(2).allSatisfy(changed -> {
            assertThat(changed.getRGB(0, 0)).isEqualTo(0xff008040);
            assertThat(changed.getRGB(1, 0)).isEqualTo(0xff002030);
        });
    }
}
