"""What the model of consulting hours is asked: its sentence and its tables."""

from __future__ import annotations

from math import floor

import numpy as np

from ib_exercises.dutch import count, nl
from ib_exercises.models.parameter import Model, Table, Values
from ib_exercises.models.spreekuur import NOTES, PARAMETERS, WEEKS, Array, Outcome, simulate

Interval = tuple[float, float, float]
"""Mean over the years, and the limits between which eight of ten lie."""

SHOWN_WEEKS = (1, 10, 20, 30, 40)
"""Weeks of which the table shows the queue."""

_FEW, _TIGHT, _SLACK = 0.5, 0.85, 1e-9


def queue_by_week(outcome: Outcome) -> list[Interval]:
    """Return how many questions wait at the end of each week: mean, and where eight of ten years lie."""
    return [_interval(column) for column in outcome.waiting.queue.T]


def wait(outcome: Outcome) -> tuple[float, float]:
    """Return the mean wait in school days, and within how many nine of ten questions have their turn; 0 if none."""
    waits = outcome.waiting.waits
    if not waits.size:
        return 0.0, 0.0
    return float(waits.mean()), float(np.quantile(waits, 0.9))


def room(outcome: Outcome) -> str:
    """Return in words how the questions that come compare with the room there is."""
    if outcome.coming > outcome.places + _SLACK:
        return "De rij groeit week na week"
    return "Er is maar net genoeg plek" if outcome.coming > _TIGHT * outcome.places else "Er is ruim genoeg plek"


def tables(values: Values) -> tuple[Table, ...]:
    """Return the minutes of a week, the waiting, and the queue through the year."""
    outcome = simulate(values)
    costs = tuple(
        (name, nl(cost.corridor), nl(cost.consulting), nl(cost.talking), nl(cost.returning),
         nl(cost.talking + cost.returning))
        for name, cost in (("Alles in de wandelgang", outcome.before), ("Met spreekuur", outcome.after))
    )  # fmt: skip
    mean, most = wait(outcome)
    chance = (
        ("Vragen die naar het spreekuur komen (per week)", nl(outcome.coming)),
        ("Vragen waar plek voor is (per week)", nl(outcome.places)),
        ("Van een spreekuur is bezet", f"{nl(100 * outcome.waiting.full, 0)}%"),
        ("Een vraag wacht gemiddeld", _days(mean)),
        ("Negen van de tien vragen zijn aan de beurt binnen", _days(most)),
    )
    rows = tuple(
        (nl(week), nl(mean, 1, fixed=True), f"{nl(low, 1, fixed=True)} tot {nl(high, 1, fixed=True)}")
        for week, (mean, low, high) in enumerate(queue_by_week(outcome), 1)
        if week in SHOWN_WEEKS
    )
    return (
        Table(
            f"Wat een week kost, in minuten, bij {_asked(values)}",
            ("Week", "gesprek in de gang", "spreekuur", "gesprek samen", "terugkomen", "alles samen"),
            costs,
        ),
        Table(f"Wachten, in {outcome.waiting.queue.shape[0]} nagespeelde schooljaren", ("Uitkomst", "waarde"), chance),
        Table("Vragen in de rij", ("Aan het eind van week", "gemiddeld", "acht van de tien jaren"), rows),
    )


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    outcome = simulate(values)
    before, after = outcome.before, outcome.after
    talking, returning = nl(after.talking, 0), nl(after.returning, 0)
    begin = (
        f"{_asked(values)} in een week. Alles in de wandelgang kost {nl(before.talking, 0)} minuten gesprek en "
        f"{nl(before.returning, 0)} minuten terugkomen. Met {_hours(values)} van {nl(values['duur'])} minuten "
        f"wordt dat {talking} en {returning}."
    )
    if not outcome.waiting.waits.size:
        return f"{begin} Niemand wacht, want er gaat geen vraag naar het spreekuur."
    last = queue_by_week(outcome)[WEEKS - 1][0]
    waiting = count(floor(last + _FEW), "vraag", "vragen")
    end = "staat er vrijwel niemand in de rij" if last < _FEW else f"is de rij gemiddeld {waiting} lang"
    return f"{begin} Een vraag wacht gemiddeld {_days(wait(outcome)[0])}. {room(outcome)}; na {WEEKS} weken {end}."


def _interval(of_years: Array) -> Interval:
    low, high = np.quantile(of_years, (0.1, 0.9))
    return float(of_years.mean()), float(low), float(high)


def _asked(values: Values) -> str:
    return count(values["vragen"], "vraag", "vragen")


def _hours(values: Values) -> str:
    return count(values["spreekuren"], "spreekuur", "spreekuren")


def _days(days: float) -> str:
    text = nl(days)
    return f"{text} {'schooldag' if text == '1' else 'schooldagen'}"


MODEL = Model(
    name="spreekuur",
    title="Wandelgang of spreekuur",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
