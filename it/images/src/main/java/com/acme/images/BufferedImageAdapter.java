package com.acme.images;

import io.pyworker.Adapter;
import java.awt.image.BufferedImage;

/** Takes a {@code BufferedImage} apart, without its transparency. */
public final class BufferedImageAdapter implements Adapter<BufferedImage, BufferedImageAdapter.Pixels> {
    /**
     * What crosses.
     *
     * @param rgb three bytes per pixel, row by row
     */
    public record Pixels(int width, int height, byte[] rgb) {}

    @Override
    public Pixels encode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] rgb = new byte[3 * argb.length];
        for (int i = 0; i < argb.length; i++) {
            rgb[3 * i] = (byte) (argb[i] >> 16);
            rgb[3 * i + 1] = (byte) (argb[i] >> 8);
            rgb[3 * i + 2] = (byte) argb[i];
        }
        return new Pixels(width, height, rgb);
    }

    @Override
    public BufferedImage decode(Pixels pixels) {
        int width = pixels.width();
        byte[] rgb = pixels.rgb();
        var image = new BufferedImage(width, pixels.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < rgb.length / 3; i++) {
            int color = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
            image.setRGB(i % width, i / width, color);
        }
        return image;
    }
}
