"""Text of unknown origin, made fit to cross: exact ``str``, without lone surrogates, bounded."""

_LIMIT = 64 * 1024  # characters


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def safe_text(value: object, fallback: str, form: "Callable[[object], str]" = str) -> str:
    """``str(value)`` or another form such as ``repr``; the fallback if that raises."""
    try:
        return fit(str.__str__(form(value)))
    except BaseException:  # whatever a __str__ does, SystemExit included, it is not the news
        return fit(fallback)


def fit(text: str) -> str:
    """The text with lone surrogates escaped, cut at 64 Ki characters."""
    if len(text) > _LIMIT:
        text = text[:_LIMIT] + "..."
    if text.isascii():
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
