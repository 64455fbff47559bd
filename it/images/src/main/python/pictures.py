"""The class that java.awt.image.BufferedImage is paired with."""

from collections.abc import Iterable
from typing import Any


class Picture:
    """Pixels of three bytes each: red, green, blue."""

    def __init__(self, width: int, height: int, rgb: bytes) -> None:
        self.width = width
        self.height = height
        self.rgb = bytes(rgb)


def encode_picture(picture: Picture) -> tuple[int, int, bytes]:
    return (picture.width, picture.height, picture.rgb)


def decode_picture(data: Iterable[Any]) -> Picture:
    return Picture(*data)


def describe(picture: Picture) -> str:
    return f"{type(picture).__name__} {picture.width}x{picture.height}"


def without_red(pictures: list[Picture]) -> list[Picture]:
    return [Picture(picture.width, picture.height, _without_red(picture.rgb)) for picture in pictures]


def _without_red(rgb: bytes) -> bytes:
    return bytes(0 if index % 3 == 0 else value for index, value in enumerate(rgb))
