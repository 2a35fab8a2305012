"""Numbers and lists as Dutch text: decimal comma, thousands apart, «a, b en c»."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MINUS = "\N{MINUS SIGN}"


def nl(value: float, decimals: int = 1, *, fixed: bool = False) -> str:
    """Return ``value`` with at most ``decimals`` (up to 9) digits behind the comma; exactly so many where ``fixed``.

    Thousands (from 10.000) are set apart by a point, the minus is a real one. Halves round away from zero, also
    where the computer's binary fraction is a hair below the half, so that a page and a stored table show the same.
    """
    billionths = int(f"{abs(value):.9f}".replace(".", ""))
    unit = 10 ** (9 - decimals)
    rounded = (billionths + unit // 2) // unit
    whole, fraction = divmod(rounded, 10**decimals)
    digits = f"{fraction:0{decimals}d}" if decimals else ""
    digits = digits if fixed else digits.rstrip("0")
    text = f"{whole:,}".replace(",", ".") if whole >= 10_000 else str(whole)
    sign = MINUS if value < 0 and rounded else ""
    return f"{sign}{text},{digits}" if digits else f"{sign}{text}"


def count(number: float, one: str, many: str) -> str:
    """Return «1 leerling» or «25 leerlingen»."""
    return f"{nl(number)} {one if number == 1 else many}"


def enumerate_words(words: Sequence[str]) -> str:
    """Return «a», «a en b» or «a, b en c»."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"
