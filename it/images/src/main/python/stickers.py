"""Subclasses of Image behind one adapter: it sends the name of the real type along, and makes an object of that type again."""

from collections.abc import Iterable
from typing import Any

from imageProcessor import Image


class Sticker(Image):
    """A grey image with a label."""

    def __init__(self, label: str, size: Iterable[int], data: bytes) -> None:
        super().__init__("L", size, data)
        self.label = label


class Stamp(Sticker):
    """A sticker that was paid for."""


class Seal(Sticker):
    """A sticker that must not be broken."""


_TYPES = {cls.__name__: cls for cls in (Sticker, Stamp, Seal)}


def encode_sticker(sticker: Sticker) -> tuple[str, str, tuple[int, int], bytes]:
    return (type(sticker).__name__, sticker.label, sticker.size, sticker.tobytes())


def decode_sticker(data: Iterable[Any]) -> Sticker:
    type_name, label, size, pixels = data
    return _TYPES[type_name](label, size, pixels)


def describe(sticker: Sticker) -> str:
    return f"{type(sticker).__name__} {sticker.label}"


def as_seals(stickers: list[Sticker]) -> list[Sticker]:
    """The same stickers, sealed."""
    return [Seal(sticker.label, sticker.size, sticker.tobytes()) for sticker in stickers]
