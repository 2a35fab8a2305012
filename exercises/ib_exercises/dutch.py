"""Numbers and lists as Dutch text: decimal comma, thousands apart, «a, b en c»."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MINUS = "\N{MINUS SIGN}"
THIN = "\N{NO-BREAK SPACE}"


def nl(value: float, decimals: int = 1, *, fixed: bool = False) -> str:
    """Return ``value`` with at most ``decimals`` digits behind a decimal comma; exactly so many where ``fixed``.

    Thousands (from 10.000) are set apart by a point, the minus is a real one. Halves round away from
    zero, as JavaScript's ``toFixed`` does, so that a page and a stored table show the same digits.
    """
    rounded = Decimal(float(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    fraction = fraction if fixed else fraction.rstrip("0")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", ".")
    sign = MINUS if rounded < 0 else ""
    return f"{sign}{whole},{fraction}" if fraction else f"{sign}{whole}"


def enumerate_words(words: Sequence[str]) -> str:
    """Return «a», «a en b» or «a, b en c»."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"
