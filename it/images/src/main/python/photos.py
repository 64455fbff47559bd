"""A class whose encoder and decoder are coroutine functions."""

import asyncio
from collections.abc import Iterable
from typing import Any


class Photo:
    """A title and pixels, which take a while to develop."""

    def __init__(self, title: str, pixels: bytes) -> None:
        self.title = title
        self.pixels = bytes(pixels)


async def encode_photo(photo: Photo) -> tuple[str, bytes]:
    await asyncio.sleep(0)
    return (photo.title, photo.pixels)


async def decode_photo(data: Iterable[Any]) -> Photo:
    title, pixels = data
    await asyncio.sleep(0)
    return Photo(title, pixels)


def negative(photo: Photo) -> Photo:
    return Photo(photo.title, bytes(255 - value for value in photo.pixels))


async def album(photos: list[Photo]) -> dict[str, Photo]:
    """The photos by their titles."""
    return {photo.title: photo for photo in photos}
