package com.acme.images;

import java.util.List;

/**
 * A grey image with a label.
 *
 * @param type the name of the Python class
 * @param size width and height in pixels
 * @param data the pixels row by row
 */
public record Sticker(String type, String label, List<Integer> size, byte[] data) {}
