"""The ways in which people type one number: what ``ib_exercises.numbers`` reads, the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ib_exercises.numbers import seconds_in

_CLOSE = 1e-9


def written(value: float, decimals: int) -> str:
    """Return a number as digits with a decimal comma; no «-0»."""
    text = f"{value:.{decimals}f}"
    return (text.removeprefix("-") if not float(text) else text).replace(".", ",")


def notations(value: float, decimals: int, unit: str = "") -> Iterator[str]:
    """Yield ways to type ``value`` (in ``unit``) with at least so many digits behind the comma.

    A point before exactly three digits is left out: it sets thousands apart.
    """
    number = written(value, decimals)
    first = unit.split(" ", maxsplit=1)[0]
    yield from (number, written(value, decimals + 2), number.replace("-", "−"), f" {number} ", f"ongeveer {number}.")
    yield f"≈ {number}"
    if decimals != 3:
        yield number.replace(",", ".")
    if abs(value) >= 1000:
        yield f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
        yield f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",")
    if first:
        yield f"{number} {first}" if first != "%" else f"{number}%"
    yield from _percentages(value, decimals, first)
    if value > 0:
        yield from _fractions(value)
        if seconds_in(first):
            yield from _times(value, decimals, seconds_in(first))


def _percentages(value: float, decimals: int, unit: str) -> Iterator[str]:
    """Yield percentages, where those are asked for, or a part of one."""
    if unit == "%":
        yield f"{written(value, decimals)} procent"
    elif not unit and 0 < value < 1:
        yield f"{written(100 * value, decimals)}%"
        yield f"{written(100 * value, decimals)} procent"


def _fractions(value: float) -> Iterator[str]:
    """Yield the fraction and the mixed fraction that a number is, where it is a simple one."""
    fraction = Fraction(value).limit_denominator(8)
    if abs(fraction - value) > _CLOSE or fraction.denominator == 1:
        return
    yield f"{fraction.numerator}/{fraction.denominator}"
    yield f"{fraction.numerator} : {fraction.denominator}"
    whole, rest = divmod(fraction, 1)
    if whole:
        yield f"{whole} {rest}"
    if rest == Fraction(1, 2):
        yield f"{whole or ''}½"


def _times(value: float, decimals: int, seconds: int) -> Iterator[str]:
    """Yield a time in smaller and larger units, and as a clock where it is whole in the smaller one."""
    names = {60: ("minuten", "min", "seconden"), 3600: ("uur", "uur", "minuten")}.get(seconds)
    yield f"{written(value * seconds, decimals)} seconden"
    yield f"{written(value * seconds / 60, decimals + 2)} minuten"
    yield f"{written(value * seconds / 3600, decimals + 4)} uur"
    if not names:
        return
    whole, rest = divmod(round(value * 60, decimals), 1)
    amount, part = divmod(round(value * 60, decimals), 60)
    if amount:
        yield f"{amount:.0f} {names[1]} {written(part, decimals)}"
        yield f"{amount:.0f} {names[0]} en {written(part, decimals)} {names[2]}"
    if abs(rest) < _CLOSE and 0 < amount < 60:
        yield f"{int(whole) // 60}:{int(whole) % 60:02}"
