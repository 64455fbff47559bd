"""What is special about GraalPy: Java hands buffers over through a file, and shared memory through
files that Python maps.
"""

from posix import O_RDONLY
from posix import open as open_file
from posix import read as read_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_CHUNK_BYTES = 64 * 1024


def refuse_threads() -> None:
    """Lets the start of a thread raise. GraalPy's own refusal is an error that Python cannot catch,
    past every ``finally``: locks stay held, and the next one who wants them waits for ever.
    """
    import _thread

    def refuse(*args: object, **kwargs: object) -> int:
        raise RuntimeError("Python in a worker cannot start threads")

    _thread.start_new_thread = refuse


def open_buffers(path: str) -> int:
    """The descriptor of the file of buffers, open for the interpreter's life."""
    return open_file(path, O_RDONLY)


def reader(file: int) -> "Callable[[Any], bytes | memoryview]":
    """The function that takes the next n bytes (at least 1) of the current call's buffers.

    One read of the right length is one bulk copy, the cheapest way into GraalPy. The function
    raises EOFError if the file holds less. From GraalPy 25.1 on, which can look at Java's memory,
    Java passes the memory itself instead of its length, and nothing is copied.
    """

    def read(size: "Any") -> "bytes | memoryview":
        if type(size) is not int:
            return memoryview(size)
        data = read_file(file, size)
        while len(data) < size:
            more = read_file(file, size - len(data))
            if not more:
                raise EOFError(f"{len(data)} bytes where {size} were announced")
            data += more
        return data

    return read


def can_view(memory: "Any") -> bool:
    """Whether Java's memory is a Python buffer here."""
    try:
        memoryview(memory).release()
    except TypeError:
        return False
    return True


def read_all(file: int) -> bytes:
    """What the file holds up to its end."""
    chunks: list[bytes] = []
    while not chunks or chunks[-1]:
        chunks.append(read_file(file, _CHUNK_BYTES))
    return b"".join(chunks)


def sharer(directory: str) -> "Callable[[int], tuple[memoryview, Callable[[], object]]]":
    """The function that maps the file of a handle in the directory: its memory, writable if the
    file is, and the function that ends it, which never raises.
    """

    def share(handle: int) -> "tuple[memoryview, Callable[[], object]]":
        from posix import O_RDWR, close, fstat

        path = f"{directory}/{handle}"
        try:
            file, writable = open_file(path, O_RDWR), True
        except OSError:
            file, writable = open_file(path, O_RDONLY), False
        try:
            size = fstat(file).st_size
            if not size:
                close(file)
                return memoryview(b""), _nothing
            return _mapped(file, size, writable)
        except BaseException:
            close(file)
            raise

    return share


def _mapped(
    file: int, size: int, writable: bool
) -> "tuple[memoryview, Callable[[], object]]":
    from mmap import ACCESS_READ, ACCESS_WRITE, mmap
    from posix import close

    mapped = mmap(file, size, access=ACCESS_WRITE if writable else ACCESS_READ)
    view = memoryview(mapped)
    close(file)  # the map has opened its own, which GraalPy seldom closes when it is collected

    def release() -> None:
        for end in (view.release, mapped.close):
            try:
                end()
            except BufferError:  # still in use: Java cuts the file off
                pass

    return view, release


def _nothing() -> None:
    """Ends what needs no end."""
