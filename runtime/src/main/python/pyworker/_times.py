"""Dates and times, which cross as ISO 8601 text, and durations, as microseconds. Importing this
module imports ``datetime``, which is Python code on GraalPy: what goes past ``fromisoformat`` and
``isoformat`` takes a tenth of their time.
"""

import sys
from datetime import date, datetime, time, timedelta, timezone

from pyworker._conversion import ConversionError, mismatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Convert = Callable[[Any], Any]

_MICROSECONDS = 1_000_000
_SECONDS_OF_DAY = 86_400
_FIXED_ZONES = ("UTC+", "UTC-", "GMT+", "GMT-", "UT+", "UT-")
_LARGEST_OFFSET_SECONDS = 18 * 3600  # Java's


def _moment(text: str, zone: "Any" = None) -> datetime:
    """The first 26 characters as Java writes them, ``2026-11-20T10:15:30.123456``, in a zone."""
    return datetime(
        int(text[:4]),
        int(text[5:7]),
        int(text[8:10]),
        int(text[11:13]),
        int(text[14:16]),
        int(text[17:19]),
        int(text[20:26]),
        zone,
    )


def to_instant(text: str) -> datetime:
    """The aware datetime in UTC."""
    return _moment(text, timezone.utc)


def to_offset(text: str) -> datetime:
    """The aware datetime with a fixed offset."""
    return to_instant(text) if text.endswith("Z") else datetime.fromisoformat(text)


def to_zoned(text: str) -> datetime:
    """The aware datetime in the zone in brackets, which must be known; with the fixed offset if
    there is none, or one that is such an offset.
    """
    moment, _, key = text.partition("[")
    zone = _zone(key[:-1]) if key else None
    if zone is None:
        return to_offset(moment)
    local = _moment(moment, zone)
    wanted = _offset_seconds(moment[26:])
    if _seconds(datetime.utcoffset(local)) == wanted:
        return local
    later = local.replace(fold=1)
    if _seconds(datetime.utcoffset(later)) == wanted:
        return later
    return to_offset(moment).astimezone(zone)


def _offset_seconds(text: str) -> int:
    """The seconds of ``Z``, ``+01:00`` or ``-00:09:21``."""
    if text == "Z":
        return 0
    seconds = int(text[1:3]) * 3600 + int(text[4:6]) * 60 + int(text[7:9] or 0)
    return -seconds if text[0] == "-" else seconds


def _seconds(offset: "timedelta | None") -> "int | None":
    return None if offset is None else offset.days * _SECONDS_OF_DAY + offset.seconds


def _zone(key: str) -> "Any":
    """The ``ZoneInfo``; None for Java's zones of a fixed offset, such as ``UTC+01:00``."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(key)
    except (OSError, KeyError, ValueError):
        if key == "UT" or key.startswith(_FIXED_ZONES):
            return None
        raise ConversionError(
            "a time zone that Python's zoneinfo does not know; use a region such as Europe/Paris, "
            "or an OffsetDateTime"
        ) from None


def to_timedelta(microseconds: int) -> timedelta:
    """The timedelta of so many microseconds."""
    try:
        return timedelta(microseconds=microseconds)
    except OverflowError:
        raise ConversionError("a duration outside the range of timedelta") from None


RESTORE: "dict[str, Convert]" = {
    "instant": to_instant,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "datetime": _moment,
    "offset_datetime": to_offset,
    "zoned_datetime": to_zoned,
    "duration": to_timedelta,
}


def date_text(value: "Any") -> "str | None":
    """A ``date`` that is no ``datetime``."""
    if value is None:
        return None
    if issubclass(type(value), date) and not issubclass(type(value), datetime):
        return date.isoformat(value)
    raise mismatch(value, "date")


def time_text(value: "Any") -> "str | None":
    """A naive ``time``."""
    if value is None:
        return None
    if not issubclass(type(value), time):
        raise mismatch(value, "time")
    if value.tzinfo is not None:
        raise ConversionError("a time with a tzinfo, which Java's LocalTime does not have")
    return time.isoformat(value)


def datetime_text(value: "Any") -> "str | None":
    """A naive ``datetime``."""
    if value is None:
        return None
    if not issubclass(type(value), datetime):
        raise mismatch(value, "datetime")
    if value.tzinfo is not None:
        raise ConversionError(
            "an aware datetime where datetime was declared; use .replace(tzinfo=None), or declare "
            "OffsetDateTime, ZonedDateTime or Instant"
        )
    return _moment_text(_exact(value))


def _exact(value: "Any") -> datetime:
    """The datetime of an object of a subclass, whose constructor is the user's."""
    if type(value) is datetime:
        return value
    names = ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo")
    fields = [getattr(datetime, name).__get__(value) for name in names]
    fold: int = datetime.fold.__get__(value)
    return datetime(*fields, fold=fold)


def _moment_text(value: datetime) -> str:
    """Its fields, without offset and zone."""
    date_part = f"{value.year:04d}-{value.month:02d}-{value.day:02d}"
    time_part = f"{value.hour:02d}:{value.minute:02d}:{value.second:02d}"
    return f"{date_part}T{time_part}.{value.microsecond:06d}"


def instant_text(value: "Any") -> "str | None":
    """An aware ``datetime``, in UTC."""
    if value is None:
        return None
    if type(value) is datetime and value.tzinfo is timezone.utc:
        return _moment_text(value) + "Z"
    _offset(value, "instant")
    try:
        return datetime.isoformat(_exact(value).astimezone(timezone.utc))
    except OverflowError:
        raise ConversionError("a datetime that in UTC is outside the years 1 to 9999") from None


def offset_text(value: "Any") -> "str | None":
    """An aware ``datetime``, with its offset."""
    if value is None:
        return None
    offset = _java_offset(value, "offset_datetime")
    return _moment_text(_exact(value)) + offset


def zoned_text(value: "Any") -> "str | None":
    """An aware ``datetime``, with its offset and, if it has a ``ZoneInfo``, that one's key."""
    if value is None:
        return None
    offset = _java_offset(value, "zoned_datetime")
    text = _moment_text(_exact(value)) + offset
    key = zone_key(value)
    return f"{text}[{key}]" if key else text


def zone_key(value: datetime) -> "str | None":
    """The key of a datetime's ``ZoneInfo``; None if it has another tzinfo."""
    zoneinfo = sys.modules.get("zoneinfo")
    if zoneinfo is None or not issubclass(type(value.tzinfo), zoneinfo.ZoneInfo):
        return None
    key = value.tzinfo.key  # type: ignore[union-attr]
    return key if type(key) is str and key.isascii() else None


def _offset(value: "Any", declared: str) -> timedelta:
    if not issubclass(type(value), datetime):
        raise mismatch(value, declared)
    offset = datetime.utcoffset(value)
    if offset is None:
        raise ConversionError(
            f"a naive datetime where {declared} was declared; give it a tzinfo, such as "
            "timezone.utc, or declare LocalDateTime"
        )
    return offset


def _java_offset(value: "Any", declared: str) -> str:
    """The offset as text: ``+01:00``, ``-00:09:21``."""
    offset = _offset(value, declared)
    total = offset.days * _SECONDS_OF_DAY + offset.seconds
    if abs(total) > _LARGEST_OFFSET_SECONDS or offset.microseconds:
        raise ConversionError("an offset that Java does not have: at most 18 hours, whole seconds")
    minutes, seconds = divmod(abs(total), 60)
    text = f"{'-' if total < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{text}:{seconds:02d}" if seconds else text


def microseconds(value: "Any") -> "int | None":
    """A ``timedelta`` within 64 bits of microseconds."""
    if value is None:
        return None
    if not issubclass(type(value), timedelta):
        raise mismatch(value, "duration")
    days: int = timedelta.days.__get__(value)
    seconds: int = timedelta.seconds.__get__(value)
    rest: int = timedelta.microseconds.__get__(value)
    total = (days * _SECONDS_OF_DAY + seconds) * _MICROSECONDS + rest
    if not -1 << 63 <= total < 1 << 63:
        raise ConversionError("a timedelta outside 64 bits of microseconds")
    return total


TO_FORM: "dict[str, Convert]" = {
    "instant": instant_text,
    "date": date_text,
    "time": time_text,
    "datetime": datetime_text,
    "offset_datetime": offset_text,
    "zoned_datetime": zoned_text,
    "duration": microseconds,
}
