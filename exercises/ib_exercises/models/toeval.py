"""Chance or signal: how many people of a team report something, over many teams that are all the same.

Each of n people reports with chance p. Without dependence the number is binomial:
``P(k) = C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ``. With dependence r (0 … 1) the people of a team share part of their luck: person i of a
team reports where ``√r z + √(1 − r) eᵢ < q``, with z of the team and eᵢ of the person standard normal, and q the
standard normal value below which p lies (the one-factor probit model; r is the correlation of the underlying
complaint, not that of reporting). Each report keeps its chance p; teams just drift apart.

The numbers behind z and e are the same whatever slider moves (common random numbers).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb
from typing import TYPE_CHECKING, Any

import numpy as np

from ib_exercises.dutch import nl
from ib_exercises.models.noise import normal_quantile, normals
from ib_exercises.models.parameter import Model, Parameter, Table, Values

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ib_exercises.models.noise import Floats

TEAMS = 1000
"""Teams that are simulated: so that a count of them reads as tenths of a percent."""
_LARGEST = 60
_TEAM_STREAM, _PERSON_STREAM = 33, 34

PARAMETERS = (
    Parameter("mensen", "Mensen in het team", "mensen", 24, 2, _LARGEST, 1,
              "Iedereen die meetelt, ook wie vandaag niet werkt.", "Het team"),
    Parameter("aantal", "Zoveel mensen melden het", "mensen", 9, 0, _LARGEST, 1,
              "Nooit meer dan er in het team zitten.", "Het team"),
    Parameter("kans", "Kans dat iemand het meldt", "%", 25, 1, 90, 1,
              "Voor iedereen in elk team dezelfde kans. De 25 is een afgerond getal uit een landelijke enquête.",
              "De kans"),
    Parameter("samenhang", "Hoeveel mensen in een team op elkaar lijken", "%", 0, 0, 60, 5,
              "0 procent: ieder voor zich. Hoe hoger, hoe meer een team goede en slechte jaren deelt. Hoeveel het in "
              "het echt is, weten wij niet.", "De kans"),
)  # fmt: skip

NOTES = (
    "De teams zijn verzonnen en hebben allemaal dezelfde kans. Zo zie je wat het toeval alleen al doet.",
    (
        "De som gaat ervan uit dat collega’s los van elkaar zijn. In een team is dat nooit helemaal waar; "
        "daarvoor is de schuif met samenhang."
    ),
    "Samenhang verandert hier niets aan de kans van één mens. Teams gaan alleen meer van elkaar verschillen.",
    "Zeldzaam is geen bewijs dat er iets mis is, en gewoon is geen bewijs dat alles goed gaat.",
    "Melden is iets anders dan hebben. Wie zwijgt, telt hier niet mee.",
    "Het model gaat over aantallen. Over één mens zegt het niets.",
)


@dataclass(frozen=True)
class Outcome:
    """What chance did: ``teams[k]`` teams of ``TEAMS`` have k reports, ``chances[k]`` is the binomial chance of k."""

    reported: int
    teams: NDArray[Any]
    chances: Floats

    @property
    def expected(self) -> float:
        """The expected number of reports."""
        return float((np.arange(len(self.chances)) * self.chances).sum())

    @property
    def tail(self) -> float:
        """The binomial chance of as many reports as there are, or more, in percent."""
        return float(100 * self.chances[self.reported :].sum())

    @property
    def simulated_tail(self) -> int:
        """The number of simulated teams with as many reports, or more."""
        return int(self.teams[self.reported :].sum())


def simulate(values: Values) -> Outcome:
    """Return the binomial chances and ``TEAMS`` simulated teams; see the module for the formulas."""
    people, p, shared = int(values["mensen"]), values["kans"] / 100, values["samenhang"] / 100
    team, person = _chance()
    limit = normal_quantile(np.array([p]))[0]
    reports = np.sqrt(shared) * team + np.sqrt(1 - shared) * person[:, :people] < limit
    chances = [comb(people, k) * p**k * (1 - p) ** (people - k) for k in range(people + 1)]
    teams = np.bincount(reports.sum(axis=1), minlength=people + 1)
    return Outcome(min(int(values["aantal"]), people), teams, np.array(chances))


@lru_cache(maxsize=1)
def _chance() -> tuple[Floats, Floats]:
    """Return the luck of every team (a column), and of every person in it."""
    rows = np.arange(TEAMS)
    return normals(_TEAM_STREAM, rows, 1), normals(_PERSON_STREAM, rows, _LARGEST)


def tables(values: Values) -> tuple[Table, ...]:
    """Return for each number of reports its chance, and how many simulated teams have it, or more."""
    outcome = simulate(values)
    rows = []
    for k, (chance, teams) in enumerate(zip(outcome.chances, outcome.teams, strict=True)):
        if teams or chance >= 0.0005 or k == outcome.reported:
            mark = " (jullie)" if k == outcome.reported else ""
            above = nl(100 * outcome.chances[k:].sum(), 1, fixed=True)
            texts = (nl(100 * chance, 1, fixed=True), above, nl(float(teams), 0))
            rows.append((f"{k}{mark}", *texts, nl(float(outcome.teams[k:].sum()), 0)))
    header = ("Aantal", "kans, in %", "kans op zoveel of meer, in %", "teams", "teams met zoveel of meer")
    caption = (
        f"Van {nl(values['mensen'])} mensen met elk {nl(values['kans'])}% kans: de som zonder samenhang, en "
        f"{TEAMS} verzonnen teams met {nl(values['samenhang'])}% samenhang"
    )
    return (Table(caption, header, tuple(rows)),)


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    outcome = simulate(values)
    shared = f" met {nl(values['samenhang'])}% samenhang" if values["samenhang"] else ""
    return (
        f"In een team van {nl(values['mensen'])} mensen met elk {nl(values['kans'])}% kans verwacht je er gemiddeld "
        f"{nl(outcome.expected, 2)}. Het zijn er {outcome.reported} of meer in {nl(outcome.tail, 1, fixed=True)}% van "
        f"de teams, volgens de som voor mensen die los van elkaar zijn, en in {outcome.simulated_tail} van de {TEAMS} "
        f"verzonnen teams{shared}."
    )


MODEL = Model(
    name="toeval",
    title="Toeval of signaal?",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
