"""Reading a number as Dutch people type it: «4,5», «4½», «4 min 30», «270 seconden», «1.659».

Where a notation can mean two things, these rules decide; the participant sees how it was read:

1. A comma is the decimal sign: «1,659» is a little over one and a half. Only where both signs occur the
   last one is the decimal sign («1.659,6» and «1,659.6»), and several equal signs can only set thousands apart.
2. A point followed by exactly three digits sets thousands apart («1.659»), unless nothing but a zero
   stands before it («0.196»). Any other point is a decimal sign («4.5»). A space before exactly three
   digits sets thousands apart («1 659»).
3. A colon between two numbers below 60, the second of two digits, is a clock («4:30»): the first number counts
   the unit that is asked for. Any other colon, and a slash, is a division («20 : 1», «9/2»).
4. A number without a unit is in the unit that is asked for; behind hours it counts minutes, behind minutes
   seconds («1 uur 30», «4 min 30»).
5. A percentage is divided by a hundred where a plain number is asked for («19,6%» is 0,196).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NoReturn

from ib_exercises.dutch import nl

_SECONDS = {"uur": 3600, "kwartier": 900, "minuten": 60, "seconden": 1}
"""Seconds in each unit of time, largest first."""

_TIME_NAMES = {
    "uur": "uur", "uren": "uur", "u": "uur", "h": "uur",
    "kwartier": "kwartier", "kwartieren": "kwartier",
    "minuten": "minuten", "minuut": "minuten", "min": "minuten", "m": "minuten", "'": "minuten",
    "seconden": "seconden", "seconde": "seconden", "sec": "seconden", "s": "seconden", '"': "seconden",
}  # fmt: skip
_SINGULAR = {
    "minuten": "minuut", "weken": "week", "groepen": "groep", "kinderen": "kind", "leraren": "leraar", "mensen": "mens",
    "punten": "punt", "trajecten": "traject", "tweetallen": "tweetal",
}  # fmt: skip
"""Of the units that stand behind a field: one «minuut», but one «uur»."""
_PERCENT_NAMES = frozenset({"%", "procent", "percent", "pct"})
_SILENT_NAMES = frozenset(
    (
        "keer",
        "maal",
        "x",
        "leerling",
        "leerlingen",
        "kind",
        "kinderen",
        "stap",
        "stappen",
        "punt",
        "punten",
        "sd",
        "elk",
        "ieder",
        "mondeling",
    )
)
"""Words that may stand behind a number and say nothing new."""

_FRACTIONS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅛": "1/8", "⅜": "3/8"}
_WORDS = (
    (r"\b(\d+) en een (?:half|halve)\b", r"\1 1/2"),
    (r"\banderhal(?:f|ve)\b", "1 1/2"),
    (r"\b(?:een )?hal(?:f|ve)(?= |$)", "1/2"),
    (r"\bhalf(?=uur\b)", "1/2 "),
    (r"\been (?=kwartier|uur|minuut|seconde)", "1 "),
    (r"\bdrie (?=kwartier)", "3 "),
    (r"^(?=kwartier\b)", "1 "),
)
_LEAD = re.compile(r"^(?:(?:ongeveer|circa|ca\.?|bijna|dus|is|afgerond)\s+|[=≈±~]\s*)+")
_TAIL = re.compile(r"\s*\b(?:per|voor elk|voor ieder)\s+[^\W\d_]+$|[.,;!]+$")
_DIGITS = r"(?:\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|[\d.,]*\d)"
_NUMBER = rf"\d+ \d+/\d+|\d+/\d+(?![.,\d])|{_DIGITS}"
_PART = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>%|'|\"|[^\W\d_]+)?\s*(?:en\s+|,\s+)?")
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
_DIVISION = re.compile(rf"({_DIGITS})\s*[:/÷]\s*({_DIGITS})")
_PLAIN = re.compile(r"\d{1,15}(?:,\d{1,15})?", re.ASCII)
_LONGEST = 60


class UnreadableNumber(ValueError):  # noqa: N818 - what is wrong, in a word; the message is for the participant
    """The text is no number; the message says so in Dutch and what to type instead."""


@dataclass(frozen=True)
class Reading:
    """A number and how it was read.

    ``value`` is in the unit that was asked for, ``read_as`` the same in Dutch («4 minuten en 30 seconden»
    becomes «4,5 minuten»), ``note`` says it where another reading was possible (else empty).
    """

    value: float
    read_as: str
    note: str = ""


def read_number(text: str, unit: str = "") -> Reading:
    """Read ``text`` as a number of ``unit`` («minuten», «uur», «%», any other word, or none).

    Raises ``UnreadableNumber`` with a Dutch message.
    """
    if _PLAIN.fullmatch(text):  # as nearly everybody types it, and what follows would read no differently
        return _reading(float(text.replace(",", ".")), unit)
    plain = _normalise(text)
    if not plain.strip("- "):
        msg = "Er staat nog geen getal. Typ bijvoorbeeld 12,5."
        raise UnreadableNumber(msg)
    if len(plain) > _LONGEST:
        msg = "Dit is te lang om als getal te lezen. Typ alleen het getal, bijvoorbeeld 12,5."
        raise UnreadableNumber(msg)
    negative, plain = plain.startswith("-"), plain.removeprefix("-").lstrip()
    value, note = _read_unsigned(plain, unit)
    if negative and value:
        value = -value
    return _reading(value, unit, note)


def _reading(value: float, unit: str, note: str = "") -> Reading:
    word = _SINGULAR.get(unit, unit) if value == 1 else unit
    return Reading(value, f"{nl(value, 4)} {word}".strip() if unit != "%" else f"{nl(value, 4)}%", note)


def seconds_in(unit: str) -> int:
    """Return how many seconds there are in a unit of time («minuten»: 60), 0 for any other unit."""
    return _SECONDS.get(_TIME_NAMES.get(_first_word(unit), ""), 0)


def _normalise(text: str) -> str:
    """Return ``text`` in lower case with plain spaces, signs, fractions and digits; without words around it."""
    for sign, fraction in _FRACTIONS.items():
        text = text.replace(sign, f" {fraction} ")
    text = unicodedata.normalize("NFKC", text).lower()
    text = text.translate({0x2212: "-", 0x2013: "-", 0x2019: "'", 0x2032: "'", 0x2033: '"', 0x201D: '"', 0xD7: " x"})
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"^- ", "-", _LEAD.sub("", text))
    while (shorter := _TAIL.sub("", text)) != text:
        text = shorter.strip()
    for pattern, replacement in _WORDS:
        text = re.sub(pattern, replacement, text)
    return text.strip()


def _read_unsigned(plain: str, unit: str) -> tuple[float, str]:
    """Return the value of ``plain`` in ``unit``, and a note where another reading was possible."""
    asked = _TIME_NAMES.get(_first_word(unit))
    if asked and (clock := _CLOCK.fullmatch(plain)) and int(clock[1]) < 60:
        return int(clock[1]) + int(clock[2]) / 60, f"Gelezen als {_clock_words(clock[1], clock[2], asked)}."
    if re.search(r"[:÷/]", plain) and (division := _DIVISION.fullmatch(re.sub(r"\s*(x|keer)$", "", plain))):
        return _divide(_decimal(division[1]), _decimal(division[2])), ""
    parts = _split(plain)
    value = _time(parts, asked) if asked else _single(parts, unit)
    return value, _thousands_note(plain)


def _split(plain: str) -> list[tuple[float, str]]:
    """Return the numbers with the names of their units («4 min 30»: (4, "minuten"), (30, ""))."""
    parts: list[tuple[float, str]] = []
    position = 0
    while position < len(plain):
        match = _PART.match(plain, position)
        if not match:
            _refuse(plain[position:])
        parts.append((_amount(match["number"]), match["unit"] or ""))
        position = match.end()
    return parts


def _time(parts: list[tuple[float, str]], asked: str) -> float:
    """Return the sum of ``parts`` in the unit ``asked``; each unit must be smaller than the one before it."""
    names = list(_SECONDS)
    seconds, previous = 0.0, ""
    if len(parts) > 1 and not parts[0][1]:
        msg = "Er staan meer getallen. Typ alleen de uitkomst, bijvoorbeeld 12,5 of 7 min 30."
        raise UnreadableNumber(msg)
    for amount, word in parts:
        name = _TIME_NAMES.get(word) if word else _next_unit(previous, asked)
        if name is None and word in _SILENT_NAMES:
            name = asked
        if name is None:
            _refuse(word)
        if previous and names.index(name) <= names.index(previous):
            msg = f"Twee keer ‘{name}’: dat is niet als één tijd te lezen. Typ bijvoorbeeld 7 min 30."
            raise UnreadableNumber(msg)
        seconds += amount * _SECONDS[name]
        previous = name
    return seconds / _SECONDS[asked]


def _next_unit(previous: str, asked: str) -> str:
    """Return the unit of a number that has none: what is asked for, or the unit below the one before it."""
    return {"": asked, "uur": "minuten", "kwartier": "minuten", "minuten": "seconden"}.get(previous, asked)


def _single(parts: list[tuple[float, str]], unit: str) -> float:
    """Return the one number of ``parts``; a percentage as a part of one, unless percentages are asked for."""
    if len(parts) > 1:
        msg = "Er staan meer getallen. Typ alleen de uitkomst, bijvoorbeeld 12,5."
        raise UnreadableNumber(msg)
    amount, word = parts[0]
    if word in _PERCENT_NAMES:
        if unit == "%" or unit.startswith("procent"):
            return amount
        if not unit:
            return amount / 100
        msg = f"Hier wordt een aantal {unit} gevraagd, geen percentage."
        raise UnreadableNumber(msg)
    if word in _TIME_NAMES and word not in {"m", "s", "h", "u"}:
        msg = "Hier wordt geen tijd gevraagd. Typ alleen het getal."
        raise UnreadableNumber(msg)
    if word and word not in _SILENT_NAMES and word != _first_word(unit):
        _refuse(word)
    return amount


def _amount(text: str) -> float:
    """Return the value of one number: decimal, fraction or mixed fraction."""
    if "/" not in text:
        return _decimal(text)
    whole, _, fraction = text.rpartition(" ")
    top, bottom = fraction.split("/")
    return (float(whole) if whole else 0.0) + _divide(float(top), float(bottom))


def _decimal(text: str) -> float:
    """Return the value of digits with Dutch (or unmistakably English) separators; see the module's rules."""
    text = text.replace(" ", "")
    commas, points = text.count(","), text.count(".")
    if commas and points:
        decimal = max(",.", key=text.rfind)
        thousands = "." if decimal == "," else ","
    elif commas > 1 or points > 1 or re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text):
        decimal, thousands = "", "," if commas else "."
    else:
        decimal, thousands = "," if commas else ".", ""
    whole, _, fraction = text.partition(decimal) if decimal else (text, "", "")
    grouped = rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+" if thousands else r"\d*"
    if not re.fullmatch(grouped, whole) or not re.fullmatch(r"\d*", fraction):
        _refuse(text)
    return float(f"{whole.replace(thousands, '') if thousands else whole or '0'}.{fraction or '0'}")


def _divide(top: float, bottom: float) -> float:
    if not bottom:
        msg = "Door nul delen kan niet. Typ het getal zelf, bijvoorbeeld 12,5."
        raise UnreadableNumber(msg)
    return top / bottom


def _thousands_note(plain: str) -> str:
    """Return a note where a point was read as a thousands sign but may have been meant as a comma."""
    match = re.search(r"(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])", plain)
    if not match:
        return ""
    return f"De punt is gelezen als duizendteken. Bedoelde je een komma? Typ dan {match[1]},{match[2]}."


def _clock_words(first: str, second: str, asked: str) -> str:
    """Return what «4:30» was read as, where ``asked`` is counted."""
    smaller = {"uur": "minuten", "minuten": "seconden"}.get(asked, "zestigste")
    return f"{int(first)} {asked} en {int(second)} {smaller}"


def _first_word(unit: str) -> str:
    return unit.lower().split(" ")[0] if unit else ""


def _refuse(text: str) -> NoReturn:
    """Raise the error that names the part which could not be read.

    Only its first word: what follows may have been rewritten («een half» is 1/2 by now). The example is the answer
    to no question of the course.
    """
    msg = f"‘{text.split(maxsplit=1)[0]}’ is niet als getal te lezen. Schrijf het in cijfers, bijvoorbeeld 12,5."
    raise UnreadableNumber(msg)
