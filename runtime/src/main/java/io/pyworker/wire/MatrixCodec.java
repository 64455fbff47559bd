package io.pyworker.wire;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Rows of one length: their elements row by row, then the number of columns. Without columns there are no rows. */
final class MatrixCodec<A> extends BlockCodec<A[]> {
    private final Elements<A> elements;

    MatrixCodec(Elements<A> elements) {
        super(elements.name() + "[][]");
        this.elements = elements;
    }

    @Override
    long size(A[] rows) {
        return (long) rows.length * columns(rows) * elements.bytes() + Long.BYTES;
    }

    private int columns(A[] rows) {
        return rows.length == 0 ? 0 : elements.count(row(rows, 0));
    }

    private static <A> A row(@Nullable A[] rows, int index) {
        A row = rows[index];
        if (row == null) {
            throw new ConversionFailure("null where a row was declared").inside("[" + index + "]");
        }
        return row;
    }

    @Override
    void copy(A[] rows, ByteBuffer target) {
        int columns = columns(rows);
        int start = target.position();
        int rowBytes = columns * elements.bytes();
        for (int i = 0; i < rows.length; i++) {
            A row = row(rows, i);
            if (elements.count(row) != columns) {
                throw new ConversionFailure("a row of " + elements.count(row) + " elements, where the first one has "
                                + columns + "; @Shape needs rows of one length")
                        .inside("[" + i + "]");
            }
            elements.write().accept(row, target.position(start + i * rowBytes));
        }
        target.position(start + rows.length * rowBytes).putLong(columns);
    }

    @Override
    A[] copyOf(ByteBuffer source) {
        int start = source.position();
        int size = source.remaining() - Long.BYTES;
        long columns = size < 0 ? -1 : source.getLong(start + size);
        if (columns < 0 || columns > size || (columns == 0 ? size : size % (columns * elements.bytes())) != 0) {
            throw new ConversionFailure(
                    "a buffer of " + source.remaining() + " bytes, which are no rows of one length");
        }
        int rowBytes = (int) columns * elements.bytes();
        A[] rows = elements.newRows().apply(columns == 0 ? 0 : size / rowBytes);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = elements.newArray().apply((int) columns);
            elements.read().accept(source.position(start + i * rowBytes), rows[i]);
        }
        return rows;
    }
}
