"""A double observation: how far two observers agree beyond chance, and how sure that is.

Of ``n`` intervals both called ``beide`` on task, ``alleen_ik`` and ``alleen_ander`` one of them, ``geen`` neither. With
Po the part on which they agree and Pe the part on which two who only keep to their own share of yes would agree,
Cohen's kappa is ``(Po − Pe) / (1 − Pe)``; it does not exist where Pe is 1.

Its uncertainty is found by drawing ``n`` intervals anew, many times, each with the chances that were observed.
Every draw is the same at every move of a slider (common random numbers).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ib_exercises.dutch import count, nl
from ib_exercises.models.noise import Floats, normal_quantile, normals
from ib_exercises.models.parameter import Model, Parameter, Table, Values

DRAWS = 400
"""Times that the intervals are drawn anew."""

_MOST = 60
_STREAM = 51
_GROUP = "De vier aantallen"

CELLS = ("beide", "alleen_ik", "alleen_ander", "geen")

PARAMETERS = (
    Parameter("beide", "Beide: taakgericht", "intervallen", 22, 0, _MOST, 1,
              "Jullie zeggen allebei: taakgericht.", _GROUP),
    Parameter("alleen_ik", "Alleen jij: taakgericht", "intervallen", 6, 0, _MOST, 1,
              "Jij zegt taakgericht, de ander niet.", _GROUP),
    Parameter("alleen_ander", "Alleen de ander: taakgericht", "intervallen", 4, 0, _MOST, 1,
              "De ander zegt taakgericht, jij niet.", _GROUP),
    Parameter("geen", "Beide: niet", "intervallen", 8, 0, _MOST, 1,
              "Jullie zeggen allebei: niet taakgericht.", _GROUP),
)  # fmt: skip

NOTES = (
    "Elk interval staat op zichzelf. In een echte les niet: wie eenmaal uit het raam kijkt, doet dat meestal even.",
    "Kappa zegt hoe eensgezind jullie waren, niet of jullie gelijk hadden.",
    "De marge komt van 400 keer loten met deze verhoudingen. Over een andere les of een ander kind zegt ze niets.",
    "De beginwaarden zijn verzonnen; het zijn die van de sommen erboven.",
)

Interval = tuple[float, float, float]
"""The observed kappa, and the limits between which nine out of ten draws lie."""


@dataclass(frozen=True)
class Outcome:
    """What the counts say; ``kappa`` is None where it does not exist, ``margin`` where nothing can be drawn."""

    intervals: int
    observed: float
    expected: float
    kappa: float | None
    margin: tuple[float, float] | None


def observe(values: Values) -> Outcome:
    """Return agreement, chance, kappa and its margin of complete ``values``."""
    counts = np.array([[values[name] for name in CELLS]])
    intervals = int(counts.sum())
    if not intervals:
        return Outcome(0, 0.0, 0.0, None, None)
    observed, expected = (float(part[0]) for part in _parts(counts))
    kappa = None if expected == 1 else (observed - expected) / (1 - expected)
    return Outcome(intervals, observed, expected, kappa, None if kappa is None else _margin(counts[0], intervals))


def _parts(counts: Floats) -> tuple[Floats, Floats]:
    """Return Po and Pe of rows of four counts."""
    both, mine, theirs, neither = counts.T
    n = counts.sum(axis=1)
    expected = ((both + mine) * (both + theirs) + (theirs + neither) * (mine + neither)) / (n * n)
    return (both + neither) / n, expected


def _margin(counts: Floats, intervals: int) -> tuple[float, float]:
    """Return the limits between which nine out of ten kappas lie when the intervals are drawn anew.

    A draw in which kappa does not exist is left out: both say the same all the time.
    """
    chances = np.cumsum(counts)[:3] / intervals
    inside = np.clip(chances, 1e-12, 1 - 1e-12)
    limits = np.where(chances <= 0, -np.inf, np.where(chances >= 1, np.inf, normal_quantile(inside)))
    drawn = (_draws()[:, :intervals, None] > limits).sum(axis=2)
    again = np.stack([(drawn == cell).sum(axis=1) for cell in range(4)], axis=1)
    observed, expected = _parts(again)
    some = expected < 1
    kappas = (observed[some] - expected[some]) / (1 - expected[some])
    low, high = np.quantile(kappas, (0.05, 0.95))
    return float(low), float(high)


@lru_cache(maxsize=1)
def _draws() -> Floats:
    return normals(_STREAM, np.arange(DRAWS), 4 * _MOST)


def tables(values: Values) -> tuple[Table, ...]:
    """Return the four counts with their sums, and what follows from them."""
    both, mine, theirs, neither = (values[name] for name in CELLS)
    outcome = observe(values)

    def row(name: str, *cells: float) -> tuple[str, ...]:
        return (name, *(nl(cell) for cell in (*cells, sum(cells))))

    counts = (
        row("Jij: taakgericht", both, mine),
        row("Jij: niet", theirs, neither),
        row("Samen", both + theirs, mine + neither),
    )
    found = (
        ("Eens", nl(outcome.observed, 2, fixed=True)),
        ("Door toeval verwacht", nl(outcome.expected, 2, fixed=True)),
        ("Kappa", "bestaat niet" if outcome.kappa is None else nl(outcome.kappa, 2, fixed=True)),
        ("Kappa in nieuwe intervallen, negen van de tien keer", _margin_text(outcome)),
    )
    return (
        Table(
            "Hoe vaak jullie wat zeiden, in intervallen",
            ("Jouw oordeel", "ander: taakgericht", "ander: niet", "samen"),
            counts,
        ),
        Table("Wat eruit volgt", ("Maat", "uitkomst"), found),
    )


def summary(values: Values) -> str:
    """Return the outcome in one sentence or two, as a kept scenario shows it."""
    outcome = observe(values)
    if not outcome.intervals:
        return "Er is nog geen enkel interval geteld."
    same = nl(values["beide"] + values["geen"])
    begin = (
        f"Eens bij {same} van {count(outcome.intervals, 'interval', 'intervallen')} "
        f"({nl(outcome.observed, 2, fixed=True)}); door toeval verwacht je {nl(outcome.expected, 2, fixed=True)}."
    )
    if outcome.kappa is None:
        return (
            f"{begin} Kappa bestaat hier niet: allebei zeggen jullie altijd hetzelfde, dus het toeval laat niets over."
        )
    kappa = f"{begin} Kappa is {nl(outcome.kappa, 2, fixed=True)}"
    if len({nl(limit, 2, fixed=True) for limit in outcome.margin or ()}) < 2:
        return f"{kappa}, hoe vaak je met deze verhoudingen ook opnieuw kijkt."
    return (
        f"{kappa}. Kijk je {nl(outcome.intervals)} nieuwe intervallen met deze verhoudingen, dan ligt hij negen van de "
        f"tien keer tussen {_margin_text(outcome, ' en ')}."
    )


def _margin_text(outcome: Outcome, word: str = " tot ") -> str:
    if outcome.margin is None:
        return "geen"
    return word.join(nl(limit, 2, fixed=True) for limit in outcome.margin)


MODEL = Model(
    name="waarnemen",
    title="Een dubbele observatie",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
