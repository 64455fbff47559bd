"""Classes with their encoders and decoders, which know nothing of Java."""

from array import array
from collections.abc import Iterable
from enum import Enum


class Way(Enum):
    ON = 1
    BACK = -1


class TypeName:
    def __init__(self, values: Iterable[float]) -> None:
        self.values = array("d", values)

    def scaled(self, by: float) -> "TypeName":
        return TypeName(by * value for value in self.values)

    def __str__(self) -> str:
        return f"of {sum(self.values)}"


class SubtypeName(TypeName):
    def __init__(self, values: Iterable[float], label: str) -> None:
        super().__init__(values)
        self.label = label

    def scaled(self, by: float) -> "SubtypeName":
        return SubtypeName(super().scaled(by).values, self.label)

    def __str__(self) -> str:
        return f"{self.label} {super().__str__()}"


def typeEncoder(obj: TypeName) -> memoryview:
    return memoryview(obj.values)


def typeDecoder(data: memoryview) -> TypeName:
    return TypeName(data)


async def subtypeEncoder(obj: SubtypeName) -> tuple[str, memoryview]:
    return obj.label, typeEncoder(obj)


async def subtypeDecoder(data: Iterable[object]) -> SubtypeName:
    label, values = data
    return SubtypeName(values, label)
