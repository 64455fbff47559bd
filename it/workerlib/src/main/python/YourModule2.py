"""Another such module, with objects of classes of its own."""

from moduleName import SubtypeName, TypeName, Way


def func3(obj: TypeName) -> TypeName:
    """Twice as large; an instance of the very class."""
    return obj.scaled(2.0)


def func4(obj: TypeName) -> str:
    """What it was given."""
    return f"{type(obj).__name__} {obj}"


def func5(obj: SubtypeName, way: Way) -> SubtypeName:
    """The other way round."""
    return SubtypeName(obj.values[:: -1 if way is Way.BACK else 1], obj.label)


def func6() -> object:
    """Something that no adapter takes."""
    return {"found": [1, object()]}
