"""Images and their adapters, as workerlib's example has them, with a small Image in the place of Pillow's."""

from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from typing import Any


class Transpose(IntEnum):
    """The ways to flip and turn an image, with Pillow's numbers."""

    FLIP_LEFT_RIGHT = 0
    FLIP_TOP_BOTTOM = 1
    ROTATE_90 = 2
    ROTATE_180 = 3
    ROTATE_270 = 4
    TRANSPOSE = 5
    TRANSVERSE = 6


_SIDEWAYS = {Transpose.ROTATE_90, Transpose.ROTATE_270, Transpose.TRANSPOSE, Transpose.TRANSVERSE}
_INVERSES = {Transpose.ROTATE_90: Transpose.ROTATE_270, Transpose.ROTATE_270: Transpose.ROTATE_90}


class Image:
    """A picture of bands with 8 bits each: the letters of its mode, such as "L" or "RGB"."""

    def __init__(self, mode: str, size: Iterable[int], data: bytes) -> None:
        self.mode = mode
        self.width, self.height = size
        self._data = bytes(data)
        if len(self._data) != self.width * self.height * len(mode):
            raise ValueError("the data do not have the length that mode and size demand")

    @property
    def size(self) -> tuple[int, int]:
        return (self.width, self.height)

    def tobytes(self) -> bytes:
        """The pixels row by row, the bands of a pixel side by side."""
        return self._data

    def getpixel(self, x: int, y: int) -> bytes:
        start = (y * self.width + x) * len(self.mode)
        return self._data[start : start + len(self.mode)]

    def made_of(self, size: tuple[int, int], sources: Iterable[tuple[int, int]]) -> "Image":
        """An image of another size, whose pixels are at these places of this one."""
        return Image(self.mode, size, b"".join(self.getpixel(x, y) for x, y in sources))

    def transpose(self, method: Transpose) -> "Image":
        right, bottom = self.width - 1, self.height - 1
        width, height = reversed(self.size) if method in _SIDEWAYS else self.size
        sources: dict[Transpose, Callable[[int, int], tuple[int, int]]] = {
            Transpose.FLIP_LEFT_RIGHT: lambda x, y: (right - x, y),
            Transpose.FLIP_TOP_BOTTOM: lambda x, y: (x, bottom - y),
            Transpose.ROTATE_90: lambda x, y: (right - y, x),
            Transpose.ROTATE_180: lambda x, y: (right - x, bottom - y),
            Transpose.ROTATE_270: lambda x, y: (y, bottom - x),
            Transpose.TRANSPOSE: lambda x, y: (y, x),
            Transpose.TRANSVERSE: lambda x, y: (right - y, bottom - x),
        }
        source = sources[method]
        return self.made_of((width, height), (source(x, y) for x, y in _places(width, height)))

    def crop(self, left: int, upper: int, right: int, lower: int) -> "Image":
        size = (right - left, lower - upper)
        return self.made_of(size, ((left + x, upper + y) for x, y in _places(*size)))

    def resize(self, width: int, height: int) -> "Image":
        scale_x, scale_y = self.width / width, self.height / height
        sources = ((int((x + 0.5) * scale_x), int((y + 0.5) * scale_y)) for x, y in _places(width, height))
        return self.made_of((width, height), sources)


def _places(width: int, height: int) -> Iterator[tuple[int, int]]:
    return ((x, y) for y in range(height) for x in range(width))


def frombuffer(
    mode: str, size: Iterable[int], data: bytes, decoder: str, raw_mode: str, stride: int, orientation: int
) -> Image:
    """An image of raw data, with the parameters of Pillow's function."""
    if (decoder, raw_mode, stride, orientation) != ("raw", mode, 0, 1):
        raise ValueError("only raw data of the image's own mode are known here, without padding, top row first")
    return Image(mode, size, data)


def imageRawEncoder(image: Image) -> tuple[str, tuple[int, int], bytes, str, str, int, int]:
    return (image.mode, image.size, image.tobytes(), 'raw', image.mode, 0, 1)


def imageFromBufferDecoder(data: Iterable[Any]) -> Image:
    return frombuffer(*data)


def describe(image: Image) -> str:
    """Says what the function got: class, mode and size."""
    return f"{type(image).__name__} {image.mode} {image.width}x{image.height}"


def describe_method(method: Transpose) -> str:
    return f"{type(method).__name__}.{method.name}"


def transpose(image: Image, method: Transpose) -> Image:
    return image.transpose(method)


def inverse(method: Transpose) -> Transpose:
    """The way back."""
    return _INVERSES.get(method, method)


def thumbnail(image: Image, width: int, height: int) -> Image:
    """The image within a size, with its own proportions; never enlarged."""
    scale = min(1.0, width / image.width, height / image.height)
    return image.resize(max(1, round(image.width * scale)), max(1, round(image.height * scale)))


def crop(image: Image, left: int, upper: int, right: int, lower: int) -> Image:
    return image.crop(left, upper, right, lower)


def histogram(image: Image) -> list[int]:
    """How often each value occurs, band after band."""
    counts = [0] * (256 * len(image.mode))
    for index, value in enumerate(image.tobytes()):
        counts[256 * (index % len(image.mode)) + value] += 1
    return counts


def rows(image: Image) -> list[Image]:
    return [image.crop(0, y, image.width, y + 1) for y in range(image.height)]


def stack(images: list[Image]) -> Image:
    """Images of one mode and width below one another."""
    size = (images[0].width, sum(image.height for image in images))
    return Image(images[0].mode, size, b"".join(image.tobytes() for image in images))


def bands(image: Image) -> dict[str, Image]:
    """A grey image per band."""
    data = image.tobytes()
    step = len(image.mode)
    return {band: Image("L", image.size, data[index::step]) for index, band in enumerate(image.mode)}


def all_ways(image: Image) -> dict[Transpose, Image]:
    return {method: image.transpose(method) for method in Transpose}


def brightest(images: list[Image], at_least: Image | None = None) -> Image | None:
    """The image with the highest mean that is not below that of another; None if there is none."""
    least = -1.0 if at_least is None else _mean(at_least)
    candidates = [image for image in images if _mean(image) >= least]
    return max(candidates, key=_mean) if candidates else None


def _mean(image: Image) -> float:
    return sum(image.tobytes()) / len(image.tobytes())


def gradient(width: int, height: int) -> Image:
    """A grey image that brightens from left to right."""
    return Image("L", (width, height), bytes(255 * x // max(1, width - 1) for x, _ in _places(width, height)))


async def later(image: Image) -> Image:
    """The image itself, from a coroutine."""
    return image
