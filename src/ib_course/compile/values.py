"""The values of options, read from what an author wrote; each reader says in Dutch what it expected."""

from __future__ import annotations

import re
from collections.abc import Callable

from ib_course.compile.problems import BadValueError, enumerate_words, hint
from ib_course.questions import SHARING

Number = int | float
Argument = Number | str

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)", re.ASCII)
_ARGUMENT = re.compile(r"(\w+)\s*=\s*(.+)", re.ASCII)
_BARE_WORD = re.compile(r"[A-Za-z][\w-]*|\d+(?:-\d+)+", re.ASCII)


def read_text(text: str) -> str:
    """Read plain text, as it stands."""
    return text


def read_number(text: str) -> Number:
    """Read a number with a comma or a point; a whole one becomes an ``int``."""
    if _NUMBER.fullmatch(text) is None:
        raise BadValueError(f"«{text}» is geen getal", "schrijf bijvoorbeeld 2 of 0,5")
    number = float(text.replace(",", "."))
    return int(number) if number.is_integer() else number


def read_points(text: str) -> Number:
    """Read points: a number that is not negative."""
    points = read_number(text)
    if points < 0:
        raise BadValueError(f"«{text}» is een negatief aantal punten", "schrijf 0 of meer")
    return points


def read_count(text: str) -> int:
    """Read a whole number that is not negative."""
    if re.fullmatch(r"\d{1,6}", text, re.ASCII) is None:
        raise BadValueError(f"«{text}» is geen heel getal", "schrijf bijvoorbeeld 14")
    return int(text)


def read_range(text: str) -> tuple[int, int]:
    """Read a range such as ``80-150``, low to high."""
    match = _RANGE.fullmatch(text)
    if match is None:
        raise BadValueError(f"«{text}» is geen bereik", "schrijf laag-hoog, bijvoorbeeld 80-150")
    low, high = int(match[1]), int(match[2])
    if low > high:
        raise BadValueError(f"het bereik «{text}» loopt van hoog naar laag", f"schrijf {high}-{low}")
    return low, high


def read_yes_no(text: str) -> bool:
    """Read ``ja`` or ``nee``."""
    return one_of("ja", "nee")(text) == "ja"


def read_list(text: str) -> list[str]:
    """Read texts separated by semicolons."""
    return [part.strip() for part in text.split(";") if part.strip()]


def read_pair(text: str) -> list[str]:
    """Read exactly two different texts separated by a semicolon."""
    parts = read_list(text)
    if len(parts) != 2 or parts[0] == parts[1]:
        raise BadValueError(f"«{text}» zijn geen twee eigenschappen", "schrijf bijvoorbeeld belangrijk; dringend")
    return parts


def read_arguments(text: str) -> dict[str, Argument]:
    """Read ``name=value`` pairs separated by commas; a value is a number or a bare word."""
    arguments: dict[str, Argument] = {}
    # A comma within a number (0,5) is not followed by a name.
    for part in re.split(r",\s*(?=\w+\s*=)", text, flags=re.ASCII):
        match = _ARGUMENT.fullmatch(part.strip())
        if match is None:
            raise BadValueError(
                f"«{part.strip()}» is geen naam=waarde", "schrijf bijvoorbeeld leerlingen=40, minuten=180"
            )
        name, value = match[1], match[2].strip()
        if name in arguments:
            raise BadValueError(f"«{name}» staat er twee keer", "laat er een weg")
        arguments[name] = value if _BARE_WORD.fullmatch(value) else read_number(value)
    return arguments


def one_of(*words: str) -> Callable[[str], str]:
    """Return a reader that takes only these words."""

    def read(text: str) -> str:
        if text not in words:
            raise BadValueError(f"«{text}» kan hier niet", hint(text, words, f"schrijf {enumerate_words(words)}"))
        return text

    return read


read_sharing = one_of(*SHARING)
