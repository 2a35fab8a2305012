"""The price of «heb je even?»: the same working week with questions as they come, and with fixed moments for them.

A question takes g minutes of talk and t minutes to find the way back. Of n questions a day a part w can wait. On a day
of D minutes:

- as they come: n breaks of ``g + t``; what is left, ``F = D − n (g + t)``, is cut at n places that chance picks, each
  as likely as any other;
- bundled: the m = w n questions that can wait are spread over b fixed moments of ``g m / b + t`` minutes, evenly over
  what is left of the day; the others come as they come, at the same places of the day as before.

Where the breaks take more than the day there is nothing left of it (F = 0). A stretch between breaks serves work that
needs L minutes on end as often as L goes into it. All questions, places and days are made up; the places are the same
whatever slider moves (common random numbers), so that a difference comes from the way of working.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from ib_exercises.dutch import count, nl
from ib_exercises.models.noise import uniforms
from ib_exercises.models.parameter import Model, Parameter, Table, Values

if TYPE_CHECKING:
    from ib_exercises.models.noise import Floats

DAYS = 200
"""Days that are simulated: forty weeks of five."""
WEEK = 5
_MOST = 30
_PLACE_STREAM, _PATIENCE_STREAM = 31, 32
_SLACK = 1e-9
"""Slack for binary fractions: 90 minutes hold 45 twice."""

_QUESTIONS, _BUNDLING, _DAY = "De vragen", "Bundelen", "Jouw dag"

PARAMETERS = (
    Parameter("vragen", "Vragen op een dag", "vragen", 12, 0, _MOST, 1,
              "Alles waarvoor je stopt met wat je deed: de deur, de gang, de telefoon.", _QUESTIONS),
    Parameter("gesprek", "Duur van een gesprek", "minuten", 4, 1, 15, 1,
              "Elk gesprek duurt even lang.", _QUESTIONS),
    Parameter("terug", "Tijd om terug te komen", "minuten", 6, 0, 25, 1,
              "Zo lang duurt het na een gesprek voor je weer bent waar je was.", _QUESTIONS),
    Parameter("wachten", "Vragen die kunnen wachten", "% van de vragen", 100, 0, 100, 5,
              "De rest komt tussendoor, ook als er blokken zijn.", _BUNDLING),
    Parameter("blokken", "Vaste blokken op een dag", "blokken", 2, 1, 6, 1,
              "In een blok komen de vragen die konden wachten na elkaar. Daarna kom je één keer terug.", _BUNDLING),
    Parameter("werkdag", "Werkdag", "uur", 8, 4, 10, 0.5,
              "Zonder pauzes en vaste afspraken: alles wat je zelf kunt indelen.", _DAY),
    Parameter("lang", "Zo lang heb je aan één stuk nodig", "minuten", 45, 15, 120, 5,
              "Voor werk waar je in moet komen. Een korter stuk telt daarvoor niet mee.", _DAY),
    Parameter("week", "Welke week", "", 1, 1, 6, 1,
              "Even veel vragen, op andere momenten. Zo zie je wat het toeval doet.", _DAY,
              ("week 1", "week 2", "week 3", "week 4", "week 5", "week 6")),
)  # fmt: skip

NOTES = (
    "Alle getallen zijn aannames. Niemand heeft gemeten hoe lang jij nodig hebt om terug te komen.",
    (
        "Elk moment van de dag is even waarschijnlijk. In een school komen vragen in golven: voor de bel, in de pauze, "
        "om kwart over drie."
    ),
    (
        "Wie komt terwijl je nog in gesprek bent, wacht even. Elke vraag kost dus altijd het hele gesprek en het hele "
        "terugkomen."
    ),
    "Wachten kost hier niemand iets. In het echt wacht er soms een leerkracht, of een kind.",
    "Vragen leveren hier niets op. In het echt hoor je aan de deur wat je anders had gemist.",
    "Tijd in een kort stuk is niet verloren: er past een telefoontje in, of een mail. Alleen geen werk dat lang duurt.",
)

Kind = Literal["lang", "kort", "gesprek", "terug"]


@dataclass(frozen=True)
class Piece:
    """A part of a day: work on end (long enough or too short), talk, or finding the way back; in minutes."""

    kind: Kind
    begin: float
    minutes: float


@dataclass(frozen=True)
class Way:
    """One way of working: what a day's questions take, and the pieces of every day."""

    name: str
    label: str
    lost: float
    days: tuple[tuple[Piece, ...], ...]

    def work(self, day: int) -> list[float]:
        """Return the stretches between breaks on one day, in minutes."""
        return [piece.minutes for piece in self.days[day] if piece.kind in {"lang", "kort"}]


@dataclass(frozen=True)
class Measure:
    """One question to both ways: Dutch label, unit and digits."""

    name: str
    label: str
    unit: str
    decimals: int


Interval = tuple[float, float, float]
"""Mean over the days, and the limits between which nine out of ten days lie."""


def measures(values: Values) -> tuple[Measure, ...]:
    """Return what is asked of both ways; the first is that of the picture."""
    lang = nl(values["lang"])
    return (
        Measure("fits", f"{lang} minuten aan één stuk", "keer per dag", 1),
        Measure("usable", f"In stukken van {lang} of langer", "minuten per dag", 0),
        Measure("longest", "Langste stuk", "minuten", 0),
        Measure("lost", "Kwijt aan vragen", "minuten per dag", 0),
    )


def simulate(values: Values, days: int = DAYS) -> tuple[Way, Way]:
    """Return ``days`` days with questions as they come, and the same days bundled; see the module for the formulas."""
    asked, talk, back = int(values["vragen"]), values["gesprek"], values["terug"]
    waiting = int(np.floor(asked * values["wachten"] / 100 + 0.5))
    blocks = min(int(values["blokken"]), waiting)
    fixed = [((place + 1) / (blocks + 1), talk * waiting / blocks) for place in range(blocks)]
    places, patience = _chance(days)
    loose, bundled = [], []
    for day in range(days):
        hurried = np.argsort(patience[day, :asked])[: asked - waiting]
        loose.append(_cut_day(values, [(place, talk) for place in places[day, :asked]]))
        bundled.append(_cut_day(values, [*fixed, *((place, talk) for place in places[day, hurried])]))
    at_once = asked - waiting
    lost = at_once * (talk + back) + waiting * talk + blocks * back
    return (
        Way("los", "Zoals het komt", asked * (talk + back), tuple(loose)),
        Way("blokken", _bundled_label(blocks), lost, tuple(bundled)),
    )


def measure(values: Values, way: Way) -> dict[str, Interval]:
    """Return every measure of ``way`` as mean and limits over the days."""
    need = values["lang"]
    stretches = [np.array(way.work(day) or [0.0]) for day in range(len(way.days))]
    of_day = {
        "fits": [np.floor(each / need + _SLACK).sum() for each in stretches],
        "usable": [each[each >= need - _SLACK].sum() for each in stretches],
        "longest": [each.max() for each in stretches],
        "lost": [way.lost],
    }
    return {name: _interval(np.array(found)) for name, found in of_day.items()}


def shown_days(values: Values) -> range:
    """Return the days of the week that the picture shows."""
    first = (int(values["week"]) - 1) * WEEK
    return range(first, first + WEEK)


def _cut_day(values: Values, breaks: list[tuple[float, float]]) -> tuple[Piece, ...]:
    """Return the pieces of a day with ``breaks``: at which part of the working time, and minutes of talk."""
    day, back, need = 60 * values["werkdag"], values["terug"], values["lang"]
    work = max(0.0, day - sum(talk + back for _, talk in breaks))
    pieces: list[Piece] = []
    at = done = 0.0
    for place, talk in [*sorted(breaks), (1.0, 0.0)]:
        minutes = place * work - done
        pieces.append(Piece("lang" if minutes >= need - _SLACK else "kort", at, minutes))
        pieces.append(Piece("gesprek", at + minutes, talk))
        pieces.append(Piece("terug", at + minutes + talk, back if talk else 0.0))
        done = place * work
        at += minutes + talk + back
    return tuple(piece for piece in pieces if piece.minutes > 0)


@lru_cache(maxsize=2)
def _chance(days: int) -> tuple[Floats, Floats]:
    """Return of every day and question where in the day it comes, and how little patience it has."""
    rows = np.arange(days)
    return uniforms(_PLACE_STREAM, rows, _MOST), uniforms(_PATIENCE_STREAM, rows, _MOST)


def _interval(of_day: Floats) -> Interval:
    low, high = np.quantile(of_day, (0.05, 0.95))
    return float(of_day.mean()), float(low), float(high)


def tables(values: Values) -> tuple[Table, ...]:
    """Return both ways by measure, and day by day of the week in the picture."""
    ways = simulate(values)
    found = [measure(values, way) for way in ways]
    rows = tuple(
        (f"{one.label} ({one.unit})", *(_interval_text(each[one.name], one.decimals) for each in found))
        for one in measures(values)
    )
    caption = (
        f"{DAYS} verzonnen dagen van {nl(values['werkdag'])} uur: het gemiddelde, en tussen haakjes waar negen van "
        "de tien dagen liggen"
    )
    return Table(caption, ("Uitkomst", *(way.label.lower() for way in ways)), rows), _table_of_week(values, ways)


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    ways = simulate(values)
    loose, bundled = ways
    fits = [measure(values, way)["fits"][0] for way in ways]
    lang = nl(values["lang"])
    return (
        f"{count(values['vragen'], 'vraag', 'vragen')} van {count(values['gesprek'], 'minuut', 'minuten')} en telkens "
        f"{nl(values['terug'])} om terug te komen. {_cost_text(values, loose)}; er past gemiddeld {nl(fits[0])} keer "
        f"{lang} minuten aan één stuk in. {_cost_text(values, bundled)}; dan past het er {nl(fits[1])} keer in."
    )


def _cost_text(values: Values, way: Way) -> str:
    day = 60 * values["werkdag"]
    text = f"{way.label}: {nl(way.lost, 0)} minuten kwijt, {nl(100 * way.lost / day)}% van de dag"
    return f"{text} (dat past er niet in)" if way.lost > day + _SLACK else text


def _table_of_week(values: Values, ways: tuple[Way, ...]) -> Table:
    """Return of each day in the picture the longest stretch, and how often the work fits."""
    rows = []
    for name, day in zip(("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"), shown_days(values), strict=True):
        stretches = [np.array(way.work(day) or [0.0]) for way in ways]
        fits = (nl(np.floor(each / values["lang"] + _SLACK).sum(), 0) for each in stretches)
        rows.append((name, *(nl(each.max(), 0) for each in stretches), *fits))
    labels = [way.label.lower() for way in ways]
    header = ("Dag", *(f"langste stuk, {label}" for label in labels), *(f"keer, {label}" for label in labels))
    caption = f"De week in beeld: het langste stuk in minuten, en hoe vaak er {nl(values['lang'])} minuten in past"
    return Table(caption, header, tuple(rows))


def _bundled_label(blocks: int) -> str:
    return f"Gebundeld in {count(blocks, 'blok', 'blokken')}" if blocks else "Zonder blok, want niets kan wachten"


def _interval_text(interval: Interval, decimals: int) -> str:
    mean, low, high = (nl(value, decimals, fixed=True) for value in interval)
    return mean if low == mean == high else f"{mean} ({low} tot {high})"


MODEL = Model(
    name="onderbrekingen",
    title="De prijs van ‘heb je even?’",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
