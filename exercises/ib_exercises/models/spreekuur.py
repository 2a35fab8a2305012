"""Corridor questions or consulting hours: what they cost in a week, and how long a question waits.

What it costs is arithmetic. With ``q`` questions a week of ``m`` minutes, ``r`` minutes of coming back to one's work,
a part ``p`` for consulting hours, a part ``z`` for the team itself, and ``h`` hours of ``d`` minutes:

- all in the corridor: ``q m`` minutes of talking, ``q r`` of coming back;
- with consulting hours: ``(1 − p − z) q m`` talking in the corridor, ``h d`` in the hours, and
  ``((1 − p − z) q + h) r`` of coming back, an hour being one interruption.

How long a question waits is chance. Gaps between questions are exponential, with a mean of a week / ``q``. The hours
take the questions that came before they began, in that order, as many as fit; the rest waits for the next hour. Of
two standard normal numbers ``x`` and ``y``, ``(x² + y²) / 2`` is the gap (in means) and the angle of (x, y) decides
where the question goes: so a slider stretches the same gaps and moves the same questions, and draws nothing anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor

import numpy as np
from numpy.typing import NDArray

from ib_exercises.models.noise import normals
from ib_exercises.models.parameter import Parameter, Values

Array = NDArray[np.float64]
Marks = NDArray[np.int64]

STREAM = 60
YEARS = 40
WEEKS = 40
DAY = 480
"""Minutes of a school day, from half past eight to half past four."""
WEEK = 5 * DAY
BEGIN = 390
"""Minutes after the begin of a day at which a consulting hour begins: three o'clock."""

DAYS = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
"""On which days of the week so many consulting hours fall."""

_MOST = 60
_DRAWN = 2800
"""Questions that are drawn for a year: more than forty weeks of the most that the slider has."""
_SLACK = 1e-9

_ASKED, _WHERE, _HOURS, _LOOK = "De vragen", "Waar ze heen gaan", "Het spreekuur", "Kijken"

PARAMETERS = (
    Parameter("vragen", "Vragen in een week", "vragen", 25, 5, _MOST, 1,
              "Gemiddeld. De ene week zijn het er meer dan de andere.", _ASKED),
    Parameter("minuten", "Tijd per vraag", "minuten", 7, 1, 20, 1,
              "In de wandelgang en in het spreekuur even lang.", _ASKED),
    Parameter("terugkomen", "Terugkomen in je werk", "minuten", 6, 0, 20, 1,
              "Na elke onderbreking. Een spreekuur is één onderbreking.", _ASKED),
    Parameter("ingepland", "Naar het spreekuur", "% van de vragen", 40, 0, 100, 4,
              "Vragen die kunnen wachten.", _WHERE),
    Parameter("opgelost", "Naar elkaar", "% van de vragen", 20, 0, 100, 4,
              "Vragen die collega’s onderling oplossen; nooit meer dan er over zijn. De rest blijft in de wandelgang.",
              _WHERE),
    Parameter("spreekuren", "Spreekuren in een week", "spreekuren", 2, 1, 5, 1,
              "Om drie uur, zo gelijk mogelijk over de week verdeeld.", _HOURS),
    Parameter("duur", "Duur van een spreekuur", "minuten", 30, 10, 90, 5,
              "Voor één vraag is altijd plek. Een leeg spreekuur houdt je ook vast.", _HOURS),
    Parameter("week", "Laat deze week zien", "van 40", 1, 1, WEEKS, 1,
              "Van het eerste van de veertig schooljaren die het model naspeelt.", _LOOK),
)  # fmt: skip

NOTES = (
    "Alle getallen zijn aannames. Tel een week streepjes voordat je er iets op bouwt.",
    "Je bent elke schooldag te vinden, ook buiten je ib-uren. Een vraag in de wandelgang krijgt meteen antwoord.",
    "Vragen komen los van elkaar, op elk moment van de schooldag even vaak. Na een studiedag is dat anders.",
    "Elke vraag duurt even lang, en niemand haakt af. In het echt lost een vraag die wacht zich soms vanzelf op.",
    "Een leeg spreekuur kost hier zijn volle duur. Werk je ondertussen door, dan is dat te somber.",
    "Wat collega’s elkaar vragen, kost hun tijd. Die staat er niet bij.",
    "Het model telt minuten en geen kwaliteit: een rustig gesprek is meer waard dan een gesprek op de trap.",
)


@dataclass(frozen=True)
class Cost:
    """Minutes of one week: talking in the corridor, consulting hours, coming back to one's work."""

    corridor: float
    consulting: float
    returning: float

    @property
    def talking(self) -> float:
        """Minutes with others."""
        return self.corridor + self.consulting


@dataclass(frozen=True)
class Waiting:
    """What chance made of the questions for consulting hours.

    ``waits`` are school days, of all years in a row, with what they had waited at the end for those that still do;
    ``queue`` is how many wait at the end of each week (years × weeks); ``full`` the part of an hour's time in use,
    of all hours.
    """

    waits: Array
    queue: Array
    full: float


@dataclass(frozen=True)
class Asked:
    """One question of the week that is shown: day and minute, where it goes, when its hour comes (week, day) if any."""

    day: int
    minute: float
    place: str
    hour: tuple[int, int] | None


@dataclass(frozen=True)
class Outcome:
    """All that the model shows."""

    before: Cost
    after: Cost
    places: int
    """Questions that fit in the consulting hours of a week."""
    coming: float
    """Questions for the consulting hours in a week, on average."""
    waiting: Waiting
    week: tuple[Asked, ...]


def shares(values: Values) -> tuple[float, float]:
    """Return the parts of the questions for the consulting hours and for the team; together at most 1."""
    planned = values["ingepland"] / 100
    return planned, min(values["opgelost"] / 100, 1 - planned)


def capacity(values: Values) -> int:
    """Return how many questions fit in one consulting hour; at least one."""
    return max(1, floor(values["duur"] / values["minuten"] + _SLACK))


def costs(values: Values) -> tuple[Cost, Cost]:
    """Return what a week costs with all questions in the corridor, and with the consulting hours."""
    asked, back, hours = values["vragen"], values["terugkomen"], values["spreekuren"]
    left = asked * max(0.0, 1 - sum(shares(values)))
    before = Cost(asked * values["minuten"], 0.0, asked * back)
    return before, Cost(left * values["minuten"], hours * values["duur"], (left + hours) * back)


def simulate(values: Values) -> Outcome:
    """Return costs, waiting times and the week that is shown; see the module for what is assumed."""
    gaps, marks = _chance()
    times = np.cumsum(gaps, axis=1) * WEEK / values["vragen"]
    planned, team = shares(values)
    year = [_run_year(times[row], marks[row], planned, values) for row in range(YEARS)]
    before, after = costs(values)
    served = np.concatenate([one[2] for one in year])
    return Outcome(
        before=before,
        after=after,
        places=int(values["spreekuren"]) * capacity(values),
        coming=values["vragen"] * planned,
        waiting=Waiting(
            waits=np.concatenate([one[0] for one in year]),
            queue=np.stack([one[1] for one in year]),
            full=float(np.minimum(served * values["minuten"] / values["duur"], 1).mean()),
        ),
        week=_show_week(times[0], marks[0], (planned, team), values),
    )


def moments(hours: int) -> Array:
    """Return when the consulting hours of a year begin, in minutes of school time."""
    weeks = np.arange(WEEKS)[:, None] * WEEK
    begins: Array = (weeks + np.array(DAYS[hours]) * DAY + BEGIN).ravel().astype(np.float64)
    return begins


@lru_cache(maxsize=1)
def _chance() -> tuple[Array, Array]:
    """Return gaps (mean 1) and marks (uniform from 0 to 1) of the questions of every year."""
    drawn = normals(STREAM, np.arange(YEARS), 2 * _DRAWN)
    x, y = drawn[:, 0::2], drawn[:, 1::2]
    return (x * x + y * y) / 2, np.arctan2(y, x) / (2 * np.pi) + 0.5


def _serve(arrivals: Array, values: Values) -> tuple[Array, Marks, Marks]:
    """Return the moments of the hours, how many each has served in all by then, and which hour takes each question.

    An hour that does not come within the year is the number of hours.
    """
    begins = moments(int(values["spreekuren"]))
    came = np.searchsorted(arrivals, begins)
    room, done = capacity(values), 0
    served = np.zeros(len(begins), dtype=np.int64)
    for place, arrived in enumerate(came):
        done = min(int(arrived), done + room)
        served[place] = done
    return begins, served, np.searchsorted(served, np.arange(len(arrivals)), side="right").astype(np.int64)


def _run_year(times: Array, marks: Array, planned: float, values: Values) -> tuple[Array, Array, Marks]:
    """Return of one year the waits (school days), the queue at the end of each week, and what each hour served."""
    end = WEEKS * WEEK
    arrivals = times[(times < end) & (marks < planned)]
    begins, served, hour = _serve(arrivals, values)
    taken = np.append(begins, end)[hour]
    hours = int(values["spreekuren"])
    came = np.searchsorted(arrivals, np.arange(1, WEEKS + 1) * WEEK)
    queue = came - served[hours - 1 :: hours]
    return (taken - arrivals) / DAY, queue.astype(np.float64), np.diff(served, prepend=0)


def _show_week(times: Array, marks: Array, parts: tuple[float, float], values: Values) -> tuple[Asked, ...]:
    """Return the questions of the week that is shown."""
    planned, team = parts
    arrivals = times[(times < WEEKS * WEEK) & (marks < planned)]
    begins, _, hour = _serve(arrivals, values)
    first = (values["week"] - 1) * WEEK
    shown = []
    for time, mark in zip(times, marks, strict=True):
        if not first <= time < first + WEEK:
            continue
        place = "spreekuur" if mark < planned else "team" if mark >= 1 - team else "wandelgang"
        taken = None
        if place == "spreekuur":
            which = int(hour[np.searchsorted(arrivals, time)])
            if which < len(begins):
                taken = (int(begins[which] // WEEK) + 1, int(begins[which] % WEEK // DAY))
        shown.append(Asked(int((time - first) // DAY), float((time - first) % DAY), place, taken))
    return tuple(shown)
