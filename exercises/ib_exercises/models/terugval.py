"""Regression to the mean: schools select pupils by a score, and test those again.

A pupil has a true level ``√r × z`` and a test of reliability r adds the luck of the day, ``√(1 − r) × ε``; z and ε are
standard normal, so that the scores of one test have a standard deviation of 1. Selected is the share with the lowest
(or the highest) mean over ``metingen`` first tests. A second test has luck of its own; the ordinary growth of all
comes on top, and for who got the approach its effect. What a group gained beyond those two is apparent: luck that did
not come back. With a draw, neighbours in the ranking are paired and a coin says who of the two gets the approach.

Every school is the same at every move of a slider (common random numbers).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ib_exercises.dutch import count, nl
from ib_exercises.models.noise import Floats, normals
from ib_exercises.models.parameter import Model, Parameter, Table, Values

Places = NDArray[np.signedinteger]

SCHOOLS = 200
"""Schools that a page simulates: a frame's work, and an uncertainty that is stable to the eye."""

_MOST_PUPILS, _MOST_TESTS = 300, 3
_LEVEL_STREAM, _SECOND_STREAM, _DRAW_STREAM, _FIRST_STREAM = 41, 42, 43, 44

_SELECTION, _TEST, _EFFECT = "Wie wordt uitgekozen", "De toets", "Wat er gebeurt"

PARAMETERS = (
    Parameter("leerlingen", "Leerlingen in de school", "leerlingen", 200, 20, _MOST_PUPILS, 10,
              "Allemaal maken ze de eerste toets.", _SELECTION),
    Parameter("aandeel", "Deel dat je uitkiest", "%", 20, 5, 50, 5,
              "Van de leerlingen, en minstens twee.", _SELECTION),
    Parameter("kant", "Uitgekozen zijn", "", 0, 0, 1, 1,
              "Met de hoogste scores kies je een plusklas.", _SELECTION, ("de laagste scores", "de hoogste scores")),
    Parameter("betrouwbaarheid", "Betrouwbaarheid van de toets", "van 1", 0.8, 0.3, 1, 0.01,
              "Het deel van de verschillen tussen leerlingen dat echt is. Bij 1 bestaat er geen dagkoers.", _TEST),
    Parameter("metingen", "Uitgekozen op", "", 1, 1, _MOST_TESTS, 1,
              "Wie meer dan één keer meet, middelt een deel van de dagkoers weg.", _TEST,
              ("één toets", "het gemiddelde van twee", "het gemiddelde van drie")),
    Parameter("aanpak", "Wat de aanpak echt doet", "sd", 0, 0, 1, 0.05,
              "Voor iedereen die de aanpak krijgt evenveel. Bij 0 doet de aanpak niets.", _EFFECT),
    Parameter("groei", "Gewone groei tussen de toetsen", "sd", 0, 0, 1, 0.05,
              "Wat ieder kind er zonder aanpak ook bij leert.", _EFFECT),
    Parameter("loting", "De aanpak is er voor", "", 0, 0, 1, 1,
              "Bij loting krijgt de ene helft van de uitgekozen leerlingen de aanpak en de andere helft niet.",
              _EFFECT, ("alle uitgekozen leerlingen", "de helft, door loting")),
)  # fmt: skip

NOTES = (
    "Alle getallen zijn aannames, geen metingen. De beginwaarden zijn die van de sommen erboven.",
    "Scores en niveaus zijn normaal verdeeld. Een echte toets heeft een bodem en een plafond.",
    "De dagkoers van de ene toets zegt niets over die van de volgende. Een slechte maand bestaat hier niet.",
    "De aanpak doet bij iedereen evenveel, en wie niet is ingeloot, merkt er niets van.",
    "In het model kun je groei en aanpak van het verschil aftrekken. Op school ken je die twee niet.",
)

Interval = tuple[float, float, float]
"""Mean over the schools, and the limits between which nine out of ten schools lie."""


@dataclass(frozen=True)
class Outcome:
    """Scores of all pupils at both tests (schools × pupils), and who was selected (schools × selected, by rank).

    ``helped`` tells of each selected pupil whether it got the approach.
    """

    first: Floats
    second: Floats
    selected: Places
    helped: NDArray[np.bool_]


def simulate(values: Values, schools: int = SCHOOLS) -> Outcome:
    """Simulate ``schools`` with complete ``values``; see the module for the formulas."""
    pupils, tests = int(values["leerlingen"]), int(values["metingen"])
    chance = _chance(schools)
    true, luck = np.sqrt(values["betrouwbaarheid"]), np.sqrt(1 - values["betrouwbaarheid"])
    level = true * chance.level[:, :pupils]
    first = level + luck * chance.first[:tests, :, :pupils].sum(axis=0) / tests
    chosen = max(2, int(pupils * values["aandeel"] / 100 + 0.5))
    ranked = np.argsort(-first if values["kant"] else first, axis=1, kind="stable")[:, :chosen]
    helped = _drawn(chance.draw, ranked) if values["loting"] else np.ones(ranked.shape, dtype=bool)
    effect = np.zeros_like(first)
    np.put_along_axis(effect, ranked, values["aanpak"] * helped, axis=1)
    second = level + luck * chance.second[:, :pupils] + values["groei"] + effect
    return Outcome(first, second, ranked, helped)


@dataclass(frozen=True)
class Measure:
    """One question to a group of selected pupils: Dutch label and unit."""

    name: str
    label: str
    unit: str
    decimals: int = 2


MEASURES = (
    Measure("first", "Gemiddelde op de eerste toets", "sd"),
    Measure("second", "Gemiddelde op de tweede toets", "sd"),
    Measure("gain", "Gemeten verschil", "sd"),
    Measure("apparent", "Daarvan schijn", "sd"),
)


def groups(values: Values) -> tuple[bool, ...]:
    """Return the groups of selected pupils, by whether they got the approach; without a draw it is one."""
    return (True, False) if values["loting"] else (True,)


def measure(values: Values, outcome: Outcome, *, helped: bool) -> dict[str, Interval]:
    """Return every measure of the selected pupils that got the approach, or of those that did not."""
    return {name: _interval(each) for name, each in _per_school(values, outcome, helped=helped).items()}


def contrast(values: Values, outcome: Outcome) -> Interval:
    """Return how much more those with the approach gained than those without: what a draw can show."""
    gains = [_per_school(values, outcome, helped=helped)["gain"] for helped in (True, False)]
    return _interval(gains[0] - gains[1])


def _per_school(values: Values, outcome: Outcome, *, helped: bool) -> dict[str, Floats]:
    """Return every measure of a group for each school."""
    inside = outcome.helped == helped
    size = inside.sum(axis=1)
    first, second = (
        (np.take_along_axis(scores, outcome.selected, axis=1) * inside).sum(axis=1) / size
        for scores in (outcome.first, outcome.second)
    )
    gain = second - first
    real = values["groei"] + (values["aanpak"] if helped else 0)
    return {"first": first, "second": second, "gain": gain, "apparent": gain - real}


def fifths(outcome: Outcome) -> tuple[tuple[float, float], ...]:
    """Return the mean first and second score of all pupils of all schools, from the lowest fifth to the highest."""
    order = np.argsort(outcome.first, axis=1, kind="stable")
    first, second = (np.take_along_axis(scores, order, axis=1) for scores in (outcome.first, outcome.second))
    part = 5 * np.arange(order.shape[1]) // order.shape[1]
    return tuple((float(first[:, part == one].mean()), float(second[:, part == one].mean())) for one in range(5))


def tables(values: Values) -> tuple[Table, ...]:
    """Return the measures of the selected, and what became of all pupils by where they began."""
    outcome = simulate(values)
    found = [measure(values, outcome, helped=helped) for helped in groups(values)]
    rows = [(f"{one.label} ({one.unit})", *(_interval_text(each[one.name]) for each in found)) for one in MEASURES]
    if values["loting"]:
        rows.append(("Verschil tussen de groepen (sd)", _interval_text(contrast(values, outcome)), ""))
    caption = (
        f"{SCHOOLS} scholen, de {_chosen_text(values, outcome)}: het gemiddelde, en tussen haakjes waar negen van de "
        "tien scholen liggen"
    )
    header = ("Uitkomst", "met de aanpak", "zonder de aanpak") if values["loting"] else ("Uitkomst", "uitgekozen")
    names = ("laagste vijfde", "tweede vijfde", "middelste vijfde", "vierde vijfde", "hoogste vijfde")
    moved = tuple(
        (name, nl(first, 2, fixed=True), nl(second, 2, fixed=True), _signed(second - first))
        for name, (first, second) in zip(names, fifths(outcome), strict=True)
    )
    return (
        Table(caption, header, tuple(rows)),
        Table(
            "Alle leerlingen van alle scholen, in vijf gelijke delen naar hun eerste score",
            ("Leerlingen", "eerste toets (sd)", "tweede toets (sd)", "verschil (sd)"),
            moved,
        ),
    )


def summary(values: Values) -> str:
    """Return the outcome in one sentence or two, as a kept scenario shows it."""
    outcome = simulate(values)
    found = [measure(values, outcome, helped=helped) for helped in groups(values)]
    begin = f"De {_chosen_text(values, outcome)}, betrouwbaarheid {nl(values['betrouwbaarheid'], 2, fixed=True)}: "
    gain, low, high = found[0]["gain"]
    if values["loting"]:
        between, least, most = contrast(values, outcome)
        return (
            f"{begin}met de aanpak is het verschil tussen de toetsen gemiddeld {_signed(gain)} sd, zonder aanpak "
            f"{_signed(found[1]['gain'][0])} sd. De groepen schelen {_signed(between)} sd; in negen van de tien "
            f"scholen ligt dat {_between(least, most)}."
        )
    real = values["groei"] + values["aanpak"]
    return (
        f"{begin}gemiddeld van {nl(found[0]['first'][0], 2, fixed=True)} naar "
        f"{nl(found[0]['second'][0], 2, fixed=True)} sd, afgerond een verschil van {_signed(gain)}. Daarvan is "
        f"{_signed(found[0]['apparent'][0])} schijn en {_signed(real)} echt. In negen van de tien scholen ligt het "
        f"gemeten verschil {_between(low, high)}."
    )


def _chosen_text(values: Values, outcome: Outcome) -> str:
    side = "hoogste" if values["kant"] else "laagste"
    chosen = outcome.selected.shape[1]
    return f"{nl(chosen)} {side} scores van {count(values['leerlingen'], 'leerling', 'leerlingen')}"


def _between(low: float, high: float) -> str:
    least, most = _signed(low), _signed(high)
    return f"op {least}" if least == most else f"tussen {least} en {most}"


def _signed(value: float) -> str:
    """Return a difference with its sign, also where it is a plus; nought has none."""
    text = nl(value, 2, fixed=True)
    return f"+{text}" if value > 0 and text != "0,00" else text


def _interval(of_schools: Floats) -> Interval:
    low, high = np.quantile(of_schools, (0.05, 0.95))
    return float(of_schools.mean()), float(low), float(high)


def _interval_text(interval: Interval) -> str:
    mean, low, high = (nl(value, 2, fixed=True) for value in interval)
    return f"{mean} ({low} tot {high})"


def _drawn(draw: Floats, ranked: Places) -> NDArray[np.bool_]:
    """Return who gets the approach: of each two neighbours in the ranking one, by the coin of the first."""
    coins = np.take_along_axis(draw, ranked, axis=1) < 0
    place = np.arange(ranked.shape[1])
    helped: NDArray[np.bool_] = coins[:, place - place % 2] ^ (place % 2 == 1)
    return helped


@dataclass(frozen=True)
class _Chance:
    level: Floats
    first: Floats
    second: Floats
    draw: Floats


@lru_cache(maxsize=2)
def _chance(schools: int) -> _Chance:
    """Return the chance of all schools (schools × pupils); kept, for no assumption changes it."""
    rows = np.arange(schools)
    level, second, draw = (
        normals(stream, rows, _MOST_PUPILS) for stream in (_LEVEL_STREAM, _SECOND_STREAM, _DRAW_STREAM)
    )
    first = np.stack([normals(_FIRST_STREAM + test, rows, _MOST_PUPILS) for test in range(_MOST_TESTS)])
    return _Chance(level, first, second, draw)


MODEL = Model(
    name="terugval",
    title="Regressie naar het gemiddelde",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
