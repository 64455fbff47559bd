"""Matrices, ``T[][]``: the elements row by row, then the number of columns as 8 bytes."""

import sys

from pyworker._buffers import FORMATS, array_encoder, check_format, content, view_of
from pyworker._conversion import ConversionError, mismatch
from pyworker._signature import MATRICES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_COUNT_BYTES = 8


def to_matrix_view(memory: bytes, declared: str) -> memoryview:
    """What the function sees of a matrix: a view of shape (rows, columns), or an empty one."""
    code = FORMATS[declared[:-2]]
    whole = memoryview(memory)
    elements = whole[:-_COUNT_BYTES]
    columns = int.from_bytes(whole[-_COUNT_BYTES:], sys.byteorder, signed=True)
    flat = elements.cast(code)
    if not len(flat) or not columns:
        return flat
    return elements.cast(code, shape=[len(flat) // columns, columns])


def matrix_encoder(declared: str) -> "Callable[[object], bytes]":
    """The function that makes a result of a matrix type: of a buffer with two dimensions, or of
    rows, each a buffer or a sequence.
    """
    if declared not in MATRICES:
        raise ValueError(declared)
    array = declared[:-2]
    item_bytes = memoryview(bytes(_COUNT_BYTES)).cast(FORMATS[array]).itemsize
    to_row = array_encoder(array)

    def to_matrix(value: "Any") -> bytes:
        if issubclass(type(value), (list, tuple)):
            return _of_rows(value)
        with view_of(value, declared) as view:
            if view.ndim != 2 and view.nbytes:
                raise ConversionError(
                    f"a buffer of {view.ndim} dimensions where {declared} was declared"
                )
            check_format(view, array, declared)
            elements = content(view)
            return _with_columns([elements], view.shape[1] if elements and view.shape else 0)

    def _of_rows(rows: "Any") -> bytes:
        packed: list[bytes] = []
        columns = 0
        for row in rows:
            try:
                if row is None:
                    raise mismatch(row, array)
                elements = bytes(to_row(row))
                size = len(elements) // item_bytes
                if packed and size != columns:
                    raise ConversionError(
                        f"a row of {size} columns where the first row has {columns}"
                    )
            except ConversionError as error:
                error.at(f"[{len(packed)}]")
                raise
            columns = size
            packed.append(elements)
        return _with_columns(packed, columns)

    return to_matrix


def _with_columns(parts: "list[bytes]", columns: int) -> bytes:
    return b"".join([*parts, columns.to_bytes(_COUNT_BYTES, sys.byteorder, signed=True)])
