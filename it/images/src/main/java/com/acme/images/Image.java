package com.acme.images;

import java.util.List;

/**
 * What {@code imageRawEncoder} makes of a Python image, and {@code imageFromBufferDecoder} takes.
 *
 * @param mode its bands: {@code "L"}, {@code "RGB"}, ...
 * @param size width and height in pixels
 * @param data the pixels row by row
 * @param decoder how they are packed
 * @param rawMode their bands in the data
 * @param stride bytes from one row to the next; 0 for no padding
 * @param orientation 1 if the top row comes first
 */
public record Image(
        String mode, List<Integer> size, byte[] data, String decoder, String rawMode, int stride, int orientation) {
    /** An image of raw data without padding, top row first. */
    public static Image of(String mode, int width, int height, byte... data) {
        return new Image(mode, List.of(width, height), data, "raw", mode, 0, 1);
    }
}
