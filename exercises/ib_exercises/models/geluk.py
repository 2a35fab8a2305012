"""Luck of a pupil: in how many of its years a child has a teacher who knows an approach.

A child has another teacher every year, each order equally likely. Of ``leraren`` teachers the first ``kennen`` know the
approach at the start, and every school year ``erbij`` more; in year t (from 0) it is met where the teacher of that
year is one of the first ``kennen + erbij × t``.

Counted exactly: the teachers who do not know it yet, year by year, are a Ferrers board; its rook numbers give how many
orders have exactly so many years without (Kaplansky & Riordan, 1946). With ``erbij = 0`` that is the hypergeometric
distribution. The children are a simulation, by which one sees what a distribution does.
"""

from __future__ import annotations

from functools import lru_cache
from math import comb, perm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ib_exercises.dutch import count, nl
from ib_exercises.models.noise import SEED, threefry
from ib_exercises.models.parameter import Model, Parameter, Table, Values

Array = NDArray[Any]

CHILDREN = 1000
_MOST, _STREAM = 20, 4

PARAMETERS = (
    Parameter("leraren", "Leraren in het team", "leraren", 12, 8, _MOST, 1,
              "Elk jaar krijgt een kind een ander; welke, bepaalt het toeval.", "Het team"),
    Parameter("kennen", "Kennen de aanpak aan het begin", "leraren", 3, 0, _MOST, 1,
              "Zijn het er meer dan het team groot is, dan kent iedereen hem.", "Het team"),
    Parameter("erbij", "Leren het er elk schooljaar bij", "leraren", 0, 0, 3, 1,
              "Na het eerste jaar van een kind komen de eersten erbij. Bij 0 leert niemand van een ander.", "Het team"),
    Parameter("jaren", "Jaren op deze school", "jaren", 8, 1, 8, 1,
              "Wie later instroomt of verhuist, heeft er minder.", "Het kind"),
)  # fmt: skip

NOTES = (
    "De getallen zijn verzonnen. Op een echte school loot niemand: groepen en leraren liggen vaak jaren vast.",
    "Een leraar kent de aanpak of kent hem niet. Half kennen, vergeten of het niet gebruiken komt niet voor.",
    "Niemand vertrekt en niemand komt erbij. Met elk vertrek kan een aanpak mee de deur uit.",
    "Duo’s, invallers en vakleerkrachten zijn er niet.",
    "Een jaar is een jaar: of de aanpak in groep 3 meer doet dan in groep 7, weet het model niet.",
)


def known_by_year(values: Values) -> list[int]:
    """Return how many teachers know the approach in each year of a child."""
    start, more = int(values["kennen"]), int(values["erbij"])
    return [min(int(values["leraren"]), start + more * year) for year in range(int(values["jaren"]))]


def distribution(values: Values) -> list[float]:
    """Return the chance of 0, 1, 2 … years with the approach."""
    teachers, years = int(values["leraren"]), int(values["jaren"])
    rooks = [1] + [0] * years
    for unknowing in sorted(teachers - known for known in known_by_year(values)):
        for placed in range(years, 0, -1):
            rooks[placed] += rooks[placed - 1] * max(0, unknowing - placed + 1)
    orders = [rooks[placed] * perm(teachers - placed, years - placed) for placed in range(years + 1)]
    without = [
        sum((-1) ** (placed - exactly) * comb(placed, exactly) * orders[placed] for placed in range(exactly, years + 1))
        for exactly in range(years + 1)
    ]
    return [ways / perm(teachers, years) for ways in reversed(without)]


def expected(values: Values) -> float:
    """Return the mean number of years with the approach."""
    return sum(known_by_year(values)) / values["leraren"]


def simulate(values: Values) -> Array:
    """Return for every simulated child and year whether the teacher knew the approach."""
    order = np.argsort(_words()[:, : int(values["leraren"])], axis=1, kind="stable")[:, : int(values["jaren"])]
    met: Array = order < np.array(known_by_year(values))
    return met


def tables(values: Values) -> tuple[Table, ...]:
    """Return the measures, simulated and counted, and the children by their number of years."""
    met, chances = simulate(values).sum(axis=1), distribution(values)
    half = int(values["jaren"]) // 2 + 1
    rows = (
        ("Jaren met de aanpak, gemiddeld", nl(float(met.mean()), 2, fixed=True), nl(expected(values), 2, fixed=True)),
        ("Treft de aanpak nooit (% van de kinderen)", _percent(float((met == 0).mean())), _percent(chances[0])),
        (
            "Meer dan de helft van de jaren (% van de kinderen)",
            _percent(float((met >= half).mean())),
            _percent(sum(chances[half:])),
        ),
    )
    caption = f"{_text(values)}: {CHILDREN} gelote kinderen, en wat je precies kunt uitrekenen"
    counted = tuple(
        (str(years), str(int((met == years).sum())), _percent(chance)) for years, chance in enumerate(chances)
    )
    header = ("Jaren met de aanpak", f"kinderen (van de {CHILDREN})", "uitgerekend (%)")
    return (
        Table(caption, ("Uitkomst", "gelote kinderen", "uitgerekend"), rows),
        Table("Hoeveel kinderen hoeveel jaren krijgen", header, counted),
    )


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    never = distribution(values)[0]
    missing = f"{_percent(never)}% van de kinderen nooit" if never else "geen enkel kind loopt hem helemaal mis"
    return f"{_text(values)}: een kind treft de aanpak gemiddeld {nl(expected(values), 2)} jaar, en {missing}."


def _text(values: Values) -> str:
    known, more = known_by_year(values)[0], int(values["erbij"])
    growing = f", elk schooljaar {more} erbij" if more else ""
    verb = "kent" if known == 1 else "kennen"
    years = count(values["jaren"], "jaar", "jaar")
    return f"{known} van de {nl(values['leraren'])} leraren {verb} de aanpak{growing}, {years} op school"


def _percent(part: float) -> str:
    return nl(100 * part, 1, fixed=True)


@lru_cache(maxsize=1)
def _words() -> Array:
    """Return a random word for every child and teacher: sorted, they are the order of the child's teachers."""
    rows, pairs = np.meshgrid(
        np.arange(CHILDREN, dtype=np.uint32), np.arange(_MOST // 2, dtype=np.uint32), indexing="ij"
    )
    return np.stack(threefry((SEED, _STREAM), rows, pairs), axis=-1).reshape(CHILDREN, _MOST)


MODEL = Model(
    name="geluk",
    title="Acht jaar geluk",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
