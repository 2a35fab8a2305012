"""1.3, «Waar leg je de streep?»: shares under a normal curve, and the chance that one group shows them."""

from __future__ import annotations

from math import comb
from statistics import NormalDist

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl

_NORMAL = NormalDist()


def share_below(grens: float) -> float:
    """Return the percentage of a normal distribution below ``grens`` (in standard deviations)."""
    return 100 * _NORMAL.cdf(grens)


def share_between(onder: float, boven: float) -> float:
    """Return the percentage of a normal distribution between ``onder`` and ``boven`` (standard deviations).

    Raises ValueError (Dutch) where ``onder`` does not lie below ``boven``.
    """
    if onder >= boven:
        raise ValueError("onder ligt niet lager dan boven")
    return 100 * (_NORMAL.cdf(boven) - _NORMAL.cdf(onder))


def pupils_below(leerlingen: float, grens: float) -> float:
    """Return how many of ``leerlingen`` are expected below ``grens``."""
    return leerlingen * share_below(grens) / 100


def pupils_between(leerlingen: float, onder: float, boven: float) -> float:
    """Return how many of ``leerlingen`` are expected between the two limits."""
    return leerlingen * share_between(onder, boven) / 100


def exactly(leerlingen: float, aandeel: float, aantal: float) -> float:
    """Return the binomial chance of exactly ``aantal`` of ``leerlingen``, each with a chance of ``aandeel`` percent.

    Raises ValueError (Dutch) where there are not so many pupils.
    """
    if aantal > leerlingen:
        raise ValueError("er zijn niet zoveel leerlingen")
    n, k, p = int(leerlingen), int(aantal), aandeel / 100
    return comb(n, k) * p**k * (1 - p) ** (n - k)


def between(leerlingen: float, aandeel: float, van: float, tot: float) -> float:
    """Return the chance of ``van`` up to and including ``tot``; raises ValueError (Dutch) where those are not a range.

    One that leaves out an end may be empty: its chance is 0.
    """
    if van > tot + 1 or tot > leerlingen:
        raise ValueError("van en tot zijn geen reeks aantallen leerlingen")
    return sum(exactly(leerlingen, aandeel, k) for k in range(int(van), int(tot) + 1))


def _explain_below(grens: float) -> str:
    return f"Onder {nl(grens, 2)} standaarddeviatie ligt {nl(share_below(grens), 2)} procent van een normale verdeling."


def _explain_between(onder: float, boven: float) -> str:
    low, high = share_below(onder), share_below(boven)
    return (
        f"Onder {nl(boven, 2)} ligt {nl(high, 2)} procent, onder {nl(onder, 2)} ligt {nl(low, 2)} procent. "
        f"Daartussen {nl(high, 2)} − {nl(low, 2)} = {nl(high - low, 2)} procent."
    )


def _explain_pupils(leerlingen: float, share: float) -> str:
    return (
        f"{nl(share, 2)} procent van {nl(leerlingen)} leerlingen is "
        f"{nl(leerlingen * share / 100, 2)}. Gemiddeld, want een groep heeft hele kinderen."
    )


def _explain_exactly(leerlingen: float, aandeel: float, aantal: float) -> str:
    n, k = int(leerlingen), int(aantal)
    return (
        f"Er zijn {nl(comb(n, k), 0)} manieren om {k} van {n} leerlingen te kiezen. Elke manier heeft kans "
        f"{nl(aandeel / 100, 3)} tot de macht {k} keer {nl(1 - aandeel / 100, 3)} tot de macht {n - k}. "
        f"Samen is dat {nl(exactly(n, aandeel, k), 4)}."
    )


def _explain_range(leerlingen: float, aandeel: float, van: float, tot: float) -> str:
    rows = [f"{k}: {nl(exactly(leerlingen, aandeel, k), 3)}" for k in range(int(van), int(tot) + 1)]
    return f"Tel de kansen op ({'; '.join(rows)}): samen {nl(between(leerlingen, aandeel, van, tot), 3)}."


_PERCENT = "Het getal klopt, maar schrijf het als percentage."
_OTHER_SIDE = "Dit is het deel aan de andere kant van de streep."
_CHANCE = (
    "Nog niet. Er zijn veel manieren waarop de groep zo kan uitvallen: "
    "elke manier heeft dezelfde kans, en ze tellen op."
)

ENTRIES = {
    "groups.share_below": Calculation(
        function=share_below,
        parameters=("grens",),
        unit="%",
        hint="Nog niet. Tel in een normale verdeling alles op wat links van de streep ligt.",
        explain=_explain_below,
        mistakes=(
            Mistake("other side", lambda grens: share_below(-grens), _OTHER_SIDE),
            Mistake("a part of one", lambda grens: share_below(grens) / 100, _PERCENT),
            Mistake(
                "both tails",
                lambda grens: 2 * share_below(-abs(grens)),
                "Je telde beide uiteinden. Gevraagd is alleen het deel onder de streep.",
            ),
            Mistake(
                "up to the middle",
                lambda grens: abs(50 - share_below(grens)),
                "Dit is het deel tussen de streep en het midden.",
            ),
            Mistake(
                "a third",
                lambda **_: 100 / 3,
                "Drie groepen zijn nog geen drie gelijke delen: dat hangt af van waar de streep ligt.",
            ),
        ),
    ),
    "groups.share_between": Calculation(
        function=share_between,
        parameters=("onder", "boven"),
        unit="%",
        hint="Nog niet. Neem het deel onder de bovenste streep en trek af wat onder de onderste ligt.",
        explain=_explain_between,
        mistakes=(
            Mistake("outside", lambda onder, boven: 100 - share_between(onder, boven), "Dit is wat erbuiten valt."),
            Mistake(
                "one half",
                lambda onder, boven: share_between(onder, boven) / 2,
                "Dit is de ene helft van het midden. De andere helft hoort er ook bij.",
            ),
            Mistake("a part of one", lambda onder, boven: share_between(onder, boven) / 100, _PERCENT),
            Mistake(
                "lowest group",
                lambda onder, **_: share_below(onder),
                "Dit is de groep onder de streep. Gevraagd is de groep ertussen.",
            ),
        ),
    ),
    "groups.pupils_below": Calculation(
        function=pupils_below,
        parameters=("leerlingen", "grens"),
        unit="leerlingen",
        hint="Nog niet. Neem het percentage onder de streep van het aantal leerlingen.",
        explain=lambda leerlingen, grens: _explain_pupils(leerlingen, share_below(grens)),
        mistakes=(
            Mistake("other side", lambda leerlingen, grens: pupils_below(leerlingen, -grens), _OTHER_SIDE),
            Mistake(
                "percentage",
                lambda grens, **_: share_below(grens),
                "Dit is het percentage. Hoeveel leerlingen zijn dat?",
            ),
        ),
    ),
    "groups.pupils_between": Calculation(
        function=pupils_between,
        parameters=("leerlingen", "onder", "boven"),
        unit="leerlingen",
        hint="Nog niet. Neem het percentage tussen de strepen van het aantal leerlingen.",
        explain=lambda leerlingen, onder, boven: _explain_pupils(leerlingen, share_between(onder, boven)),
        mistakes=(
            Mistake(
                "outside",
                lambda leerlingen, onder, boven: leerlingen - pupils_between(leerlingen, onder, boven),
                "Dit is wat erbuiten valt.",
            ),
            Mistake(
                "percentage",
                lambda onder, boven, **_: share_between(onder, boven),
                "Dit is het percentage. Hoeveel leerlingen zijn dat?",
            ),
        ),
    ),
    "groups.exactly": Calculation(
        function=exactly,
        parameters=("leerlingen", "aandeel", "aantal"),
        unit="",
        hint=_CHANCE,
        explain=_explain_exactly,
        mistakes=(
            Mistake(
                "percentage",
                lambda **a: 100 * exactly(**a),
                "Schrijf het als kans tussen nul en een, of zet er een procentteken achter.",
            ),
            Mistake(
                "expected is certain",
                lambda **_: 1.0,
                "Dit aantal is het gemiddelde, maar een gemiddelde is nog geen zekerheid.",
            ),
            Mistake(
                "national share",
                lambda aandeel, **_: aandeel / 100,
                "Dit is het landelijke deel. Gevraagd is de kans dat één groep precies zo uitvalt.",
            ),
            Mistake(
                "one way only",
                lambda leerlingen, aandeel, aantal: (
                    exactly(leerlingen, aandeel, aantal) / comb(int(leerlingen), int(aantal))
                ),
                "Dit is de kans op één bepaalde samenstelling. Hoeveel samenstellingen zijn er?",
                applies=lambda leerlingen, aantal, **_: 0 < aantal < leerlingen,
            ),
            Mistake(
                "at most",
                lambda leerlingen, aandeel, aantal: between(leerlingen, aandeel, 0, aantal),
                "Dit is de kans op hoogstens zoveel. Gevraagd is precies zoveel.",
                applies=lambda aantal, **_: aantal > 0,
            ),
        ),
    ),
    "groups.between": Calculation(
        function=between,
        parameters=("leerlingen", "aandeel", "van", "tot"),
        unit="",
        hint=_CHANCE,
        explain=_explain_range,
        mistakes=(
            Mistake(
                "percentage",
                lambda **a: 100 * between(**a),
                "Schrijf het als kans tussen nul en een, of zet er een procentteken achter.",
            ),
            Mistake("outside", lambda **a: 1 - between(**a), "Dit is de kans dat het erbuiten valt."),
            Mistake(
                "last left out",
                lambda leerlingen, aandeel, van, tot: between(leerlingen, aandeel, van, tot - 1),
                "Tot en met: het laatste aantal telt mee.",
            ),
            Mistake(
                "first left out",
                lambda leerlingen, aandeel, van, tot: between(leerlingen, aandeel, van + 1, tot),
                "Het eerste aantal telt ook mee.",
            ),
        ),
    ),
}
