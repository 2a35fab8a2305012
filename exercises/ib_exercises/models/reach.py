"""What the model of a travelling idea is asked: its assumptions, and when how many of the team know the idea."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ib_exercises.dutch import count, nl
from ib_exercises.models.parameter import Model, Parameter, Table, Values
from ib_exercises.models.verspreiding import (
    NEVER,
    PLACES,
    REPLICATIONS,
    SHAPES,
    TEAM,
    WEEKS,
    Array,
    Spread,
    simulate,
)

_TEAM, _IDEA, _LOOK, _PRICE = "Het team", "Het idee", "Waar je kijkt", "Wat het kost"

PARAMETERS = (
    Parameter("vorm", "Wie spreekt wie", "", 0, 0, 3, 1,
              (
                  "Altijd twintig mensen. Bij een brug spreekt één persoon per bouw de andere bouwen; bij maatjes "
                  "heeft ieder één vaste collega in een andere bouw; in de ster spreekt iedereen alleen de ib’er."
              ),
              _TEAM, SHAPES),
    Parameter("plaats", "Waar de starters zitten", "", 1, 0, 2, 1,
              "Bij elkaar: eerst in één bouw. Op de kruispunten: eerst de bruggen, en in de ster de ib’er.",
              _TEAM, PLACES),
    Parameter("starters", "Starters", "mensen", 2, 1, 10, 1,
              "Wie het idee kent op de dag dat het begint.", _IDEA),
    Parameter("contacten", "Gesprekken per week", "gesprekken", 3, 0.5, 10, 0.5,
              "Zo vaak praat iemand die het idee kent erover, elke keer met een van de eigen contacten.", _IDEA),
    Parameter("kans", "Kans dat de ander het overneemt", "% per gesprek", 5, 1, 20, 1,
              "Per gesprek, en voor iedereen gelijk.", _IDEA),
    Parameter("volhouden", "Zo lang vertelt iemand het door", "weken", 40, 1, 40, 1,
              "Daarna praat iemand er niet meer over. Bij 40 weken houdt niemand op.", _IDEA),
    Parameter("week", "Weken na de start", "weken", 16, 0, 40, 1,
              "Het moment waarvan je het netwerk ziet.", _LOOK),
    Parameter("schooljaar", "Schooljaar dat je ziet", "van de 200", 1, 1, 200, 1,
              "Hetzelfde team met ander toeval. De band en het gemiddelde gaan over alle schooljaren samen.", _LOOK),
    Parameter("starturen", "Een starter op weg helpen", "uur", 4, 0, 40, 1,
              "Scholing, lezen, uitproberen: per starter, eenmalig.", _PRICE),
    Parameter("gespreksminuten", "Duur van een gesprek", "minuten", 5, 1, 30, 1,
              "Twee mensen zijn die tijd kwijt.", _PRICE),
)  # fmt: skip

NOTES = (
    "Alle getallen zijn verzonnen. Niemand heeft gemeten hoe groot de kans is dat een idee per gesprek overspringt.",
    "Iedereen praat even vaak en laat zich even makkelijk overtuigen. In een team kent ieder de uitzonderingen.",
    "Het idee verandert onderweg niet, wordt niet beter en ook niet verkeerd begrepen.",
    "Kennen is hier meteen doorvertellen. Of iemand er in de klas iets mee doet, weet het model niet.",
    "Wie met wie praat, ligt het hele jaar vast. Er zijn geen studiedagen, ruzies of vakanties.",
    "De formule gaat altijd over een team waarin iedereen iedereen spreekt en niemand ophoudt, zonder toeval.",
)

HALF, MOST = 10, 18
_SLACK = 1e-9

Week = tuple[int, int, int]
"""A week in the middle of all school years, and the limits between which eight of ten lie; ``NEVER`` for none."""

Interval = tuple[float, float, float]


@dataclass(frozen=True)
class Reach:
    """What pictures, tables and sentences show: ``curve`` by week, then of the two goals week, formula and hours."""

    curve: list[Interval]
    half: Week
    most: Week
    formula: tuple[int, int]
    share: float
    hours: tuple[float, float]
    formula_hours: tuple[float, float]


def measure(values: Values, spread: Spread) -> Reach:
    """Return the measures of ``spread``."""
    weeks = [_weeks_until(spread.reached, goal) for goal in (HALF, MOST)]
    formula = [_weeks_until(spread.formula[None, :], goal)[0] for goal in (HALF, MOST)]
    ordered = np.sort(spread.reached, axis=0)
    low, high = (ordered[_place(len(ordered), part)] for part in (0.1, 0.9))
    known = np.concatenate([[0.0], spread.formula[:-1]])
    return Reach(
        curve=[
            (float(mean), float(least), float(most))
            for mean, least, most in zip(spread.reached.mean(axis=0), low, high, strict=True)
        ],
        half=_middle(weeks[0]),
        most=_middle(weeks[1]),
        formula=(int(formula[0]), int(formula[1])),
        share=float(100 * (weeks[1] <= WEEKS).mean()),
        hours=(_hours(values, spread.telling, weeks[0]), _hours(values, spread.telling, weeks[1])),
        formula_hours=(
            _hours(values, known[None, :], formula[0][None]),
            _hours(values, known[None, :], formula[1][None]),
        ),
    )


def tables(values: Values) -> tuple[Table, ...]:
    """Return when the goals are reached and at what price, and how many know the idea week by week."""
    spread = simulate(values)
    found = measure(values, spread)
    week = int(values["week"])
    mean, low, high = found.curve[week]
    rows = (
        (f"{HALF} mensen kennen het idee", _week_text(found.half), _moment(found.formula[0])),
        (f"{MOST} mensen kennen het idee", _week_text(found.most), _moment(found.formula[1])),
        (
            f"In week {week} kennen het (mensen)",
            f"{nl(mean, 1, fixed=True)} ({nl(low, 0)} tot {nl(high, 0)})",
            nl(spread.formula[week], 1, fixed=True),
        ),
        (
            f"{MOST} gehaald in {WEEKS} weken (% van de schooljaren)",
            nl(found.share, 0),
            "ja" if found.formula[1] <= WEEKS else "nee",
        ),
        (
            f"Tijd tot {HALF} bereikt zijn (uur, alle mensen samen)",
            nl(found.hours[0], 0),
            nl(found.formula_hours[0], 0),
        ),
        (
            f"Tijd tot {MOST} bereikt zijn (uur, alle mensen samen)",
            nl(found.hours[1], 0),
            nl(found.formula_hours[1], 0),
        ),
    )
    caption = (
        f"{REPLICATIONS} schooljaren, {team_text(values)}: het midden, en tussen haakjes waar acht van de tien "
        f"schooljaren liggen. Wat in {WEEKS} weken niet lukt, telt bij de tijd tot en met week {WEEKS}"
    )
    return Table(caption, ("Uitkomst", "in het model", "volgens de formule"), rows), _weekly(values, spread, found)


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    found = measure(values, simulate(values))
    return (
        f"{team_text(values)}, {count(values['contacten'], 'gesprek', 'gesprekken')} per week met "
        f"{nl(values['kans'])}% kans: de helft kent het idee {_in_week(found.half)}, "
        f"{MOST} mensen {_in_week(found.most)}. "
        f"Volgens de formule {_moments(*found.formula)}."
    )


def _weekly(values: Values, spread: Spread, found: Reach) -> Table:
    seen = spread.reached[int(values["schooljaar"]) - 1]
    rows = tuple(
        (
            str(week),
            nl(spread.formula[week], 2, fixed=True),
            nl(mean, 1, fixed=True),
            f"{nl(low, 0)} tot {nl(high, 0)}",
            nl(float(seen[week]), 0),
        )
        for week, (mean, low, high) in enumerate(found.curve)
    )
    header = ("Week", "formule", "gemiddeld", "acht van de tien", f"schooljaar {nl(values['schooljaar'], 0)}")
    return Table(f"Hoeveel van de {TEAM} mensen het idee kennen, week voor week", header, rows)


def _weeks_until(reached: Array, goal: int) -> Array:
    """Return for each row the first week with at least ``goal``, or ``NEVER``."""
    there = reached >= goal - _SLACK
    weeks: Array = np.where(there.any(axis=1), there.argmax(axis=1), NEVER)
    return weeks


def _middle(weeks: Array) -> Week:
    ordered = np.sort(weeks)
    middle, low, high = (int(ordered[_place(len(ordered), part)]) for part in (0.5, 0.1, 0.9))
    return middle, low, high


def _place(size: int, part: float) -> int:
    """Return where the value stands below or at which ``part`` of ``size`` ordered values lie."""
    return max(0, int(np.ceil(part * size - _SLACK)) - 1)


def _hours(values: Values, telling: Array, weeks: Array) -> float:
    """Return the hours spent until ``weeks`` (or the last week), a mean over the rows."""
    talks = np.where(np.arange(WEEKS + 1) <= weeks[:, None], telling, 0).sum(axis=1).mean() * values["contacten"]
    return float(values["starters"] * values["starturen"] + talks * 2 * values["gespreksminuten"] / 60)


def team_text(values: Values) -> str:
    """Return network, starters and where they are: «Vier bouwen met een brug, 2 starters verspreid»."""
    starters = "1 starter" if values["starters"] == 1 else f"{nl(values['starters'])} starters"
    place = "" if values["vorm"] == 0 else f" {PLACES[int(values['plaats'])]}"
    text = f"{SHAPES[int(values['vorm'])]}, {starters}{place}"
    return text[0].upper() + text[1:]


def _moment(week: int) -> str:
    return f"week {week}" if week <= WEEKS else f"niet binnen {WEEKS} weken"


def _moments(half: int, most: int) -> str:
    return f"geen van beide binnen {WEEKS} weken" if half > WEEKS else f"{_moment(half)} en {_moment(most)}"


def _in_week(week: Week) -> str:
    if week == (0, 0, 0):
        return "vanaf het begin"
    middle = f"in {_moment(week[0])}" if week[0] <= WEEKS else _moment(week[0])
    return middle if week[1] > WEEKS else f"{middle} (meestal {_range_text(week)})"


def _week_text(week: Week) -> str:
    return _moment(week[0]) if week[1] > WEEKS else f"{_moment(week[0])} ({_range_text(week)})"


def _range_text(week: Week) -> str:
    _, low, high = week
    return f"{low} tot later dan {WEEKS}" if high > WEEKS else f"{low} tot {high}"


MODEL = Model(
    name="verspreiding",
    title="Een idee op reis",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
