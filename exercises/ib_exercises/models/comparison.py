"""What the simulation of differentiation is asked: its assumptions, and both forms side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ib_exercises.dutch import count, nl
from ib_exercises.models.differentiatie import REPLICATIONS, Array, Form, Outcome, simulate
from ib_exercises.models.parameter import Model, Parameter, Table, Values

_CLASS, _LESSON, _CONVERGENT, _DIVERGENT, _LEARNING = (
    "De klas", "De lessen", "Eén doel (convergent)", "Eigen doel (divergent)", "Leren",
)  # fmt: skip

PARAMETERS = (
    Parameter("leerlingen", "Leerlingen in de klas", "leerlingen", 25, 1, 40, 1,
              "Eén leerkracht, de hele periode dezelfde kinderen.", _CLASS),
    Parameter("spreiding", "Spreiding van de beginniveaus", "stappen", 1, 0, 2, 0.1,
              "De standaardafwijking: twee op de drie kinderen beginnen niet verder dan dit van het "
              "midden. Denk bij een "
              "stap aan ongeveer een half leerjaar.", _CLASS),
    Parameter("vast", "Beginniveaus", "", 0, 0, 1, 1,
              "Door toeval: elke klas valt anders uit. Vast: op elk van de niveaus −2, −1, 0, 1 en 2 "
              "(maal de spreiding) "
              "evenveel kinderen.", _CLASS, ("door toeval", "vijf vaste niveaus")),
    Parameter("minuten", "Duur van een les", "minuten", 45, 15, 90, 5,
              "De hele les, uitleg en werken samen.", _LESSON),
    Parameter("lessen", "Lessen per week", "lessen", 4, 1, 5, 1,
              "Elke les verloopt hetzelfde.", _LESSON),
    Parameter("weken", "Aantal weken", "weken", 20, 1, 40, 1,
              "Een schooljaar telt er ongeveer 40.", _LESSON),
    Parameter("doel", "Het gezamenlijke doel ligt hoger", "stappen", 1, 0, 3, 0.1,
              "De klassikale uitleg begint op niveau 0 en schuift elke week een even groot stuk op naar het doel.",
              _CONVERGENT),
    Parameter("pasbreedte", "Uitleg past tot een afstand van", "stappen", 2, 0.5, 5, 0.1,
              (
                  "Precies op niveau komt elke minuut uitleg aan. Op deze afstand, naar boven of "
                  "beneden, geen enkele meer."
              ),
              _CONVERGENT),
    Parameter("grens_laag", "Verlengde instructie voor wie begint onder", "stappen", -0.5, -3, 0, 0.1,
              "De ondergrens van de basisgroep.", _CONVERGENT),
    Parameter("grens_hoog", "Verkorte instructie voor wie begint boven", "stappen", 1, 0, 3, 0.1,
              (
                  "De bovengrens van de basisgroep. Wie erboven begint, verlaat de uitleg eerder en "
                  "gaat verder met eigen werk."
              ),
              _CONVERGENT),
    Parameter("verlengd", "Deel van de les voor verlengde instructie", "% van de les", 33, 0, 80, 1,
              "De rest van de les is klassikale uitleg. Verlengde instructie past precies bij wie "
              "haar krijgt; de anderen "
              "werken dan zelfstandig.", _CONVERGENT),
    Parameter("verkort", "Deel van de uitleg bij verkorte instructie", "% van de uitleg", 50, 0, 100, 5,
              "Zoveel van de klassikale uitleg volgt wie verkorte instructie krijgt.", _CONVERGENT),
    Parameter("wissel", "Tijd om naar de volgende leerling te gaan", "minuten", 0.5, 0, 2, 0.1,
              "Bij eigen doelen gaat de leerkracht alle kinderen langs: één wissel minder dan er kinderen zijn.",
              _DIVERGENT),
    Parameter("zelfstandig", "Wat een minuut zelfstandig werken oplevert", "% van een passende minuut uitleg",
              40, 0, 100, 5,
              (
                  "Bij 100% leert een kind alleen evenveel als met de leerkracht, bij 0% niets. Deze "
                  "aanname weegt het zwaarst."
              ),
              _LEARNING),
    Parameter("opbrengst", "Groei per 100 effectieve minuten", "stappen", 0.05, 0.01, 0.2, 0.01,
              "Een effectieve minuut is een minuut uitleg die helemaal past.", _LEARNING),
    Parameter("toeval", "Toeval van week tot week", "% van de groei", 30, 0, 100, 5,
              "De ene week zit mee, de andere tegen; voor beide vormen dezelfde weken.", _LEARNING),
)  # fmt: skip

NOTES = (
    "Alle getallen zijn aannames, geen metingen. Het model laat zien wat er uit volgt, niet hoe jouw klas is.",
    "Een doel en een niveau zijn hier één getal. Een kind is meer dan dat.",
    "Kinderen leren hier niet van elkaar en worden niet gemotiveerder of moedelozer van hun groep.",
    "De groepen blijven de hele periode gelijk. In de klas kun je elke week opnieuw kijken wie wat nodig heeft.",
    "Bij eigen doelen past alle leerstof vanzelf. Het maken en kiezen ervan kost de leerkracht hier geen tijd.",
    "Echte klassen mengen beide vormen.",
)


@dataclass(frozen=True)
class Measure:
    """One question to both forms: Dutch label, unit and digits."""

    name: str
    label: str
    unit: str
    decimals: int


MEASURES = (
    Measure("growth", "Groei per leerling", "stappen", 2),
    Measure("spread", "Spreiding van de eindniveaus", "stappen", 2),
    Measure("reached", "Haalt het gezamenlijke doel", "% van de klas", 0),
    Measure("teacher", "Tijd met de leerkracht", "minuten per les", 1),
    Measure("effective", "Effectieve tijd", "minuten per les", 1),
    Measure("range", "Effectieve tijd: meeste min minste", "minuten", 1),
)
"""Effective minutes are those of the first week, before chance has its say."""

PICTURED = ("growth", "spread", "reached", "teacher")
PICTURED_LESSON = ("effective", "range", "teacher")
"""Measures that a picture shows, of weeks and of one lesson."""

Interval = tuple[float, float, float]
"""Mean over the classes, and the limits between which nine out of ten classes lie."""

_REACHED = 1e-9
"""Slack for binary fractions: who stands exactly at the goal has reached it."""


def measure(values: Values, outcome: Outcome, form: Form) -> dict[str, Interval]:
    """Return every measure of ``form`` as mean and limits over the classes."""
    per_class = {
        "growth": (form.final - outcome.start).mean(axis=1),
        "spread": form.final.std(axis=1),
        "reached": 100 * (form.final >= values["doel"] - _REACHED).mean(axis=1),
        "teacher": form.teacher.mean(axis=1),
        "effective": form.effective.mean(axis=1),
        "range": form.effective.max(axis=1) - form.effective.min(axis=1),
    }
    return {name: _interval(of_class, 0.05, 0.95) for name, of_class in per_class.items()}


def by_rank(values: Array) -> list[Interval]:
    """Return what the lowest starter has, the next …: mean, and where eight of ten classes have it."""
    return [_interval(values[:, rank], 0.1, 0.9) for rank in range(values.shape[1])]


def pictured(values: Values, outcome: Outcome, form: Form) -> Array:
    """Return what a picture shows of each pupil: growth, or in one lesson the effective minutes."""
    return form.effective if is_one_lesson(values) else form.final - outcome.start


def tables(values: Values) -> tuple[Table, ...]:
    """Return both forms by measure, and by start level in fifths of the class."""
    outcome = simulate(values)
    forms = (outcome.convergent, outcome.divergent)
    found = [measure(values, outcome, form) for form in forms]
    rows = tuple(
        (f"{one.label} ({one.unit})", *(_interval_text(each[one.name], one.decimals) for each in found))
        for one in MEASURES
    )
    caption = (
        f"{REPLICATIONS} klassen van {_pupils_text(values)} na {_period_text(values)}: het gemiddelde, "
        "en tussen haakjes waar negen van de tien klassen liggen"
    )
    header = ("Uitkomst", "één doel (convergent)", "eigen doel (divergent)")
    return Table(caption, header, rows), _table_of_fifths(outcome)


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    outcome = simulate(values)
    convergent, divergent = (measure(values, outcome, form) for form in (outcome.convergent, outcome.divergent))
    begin = f"{_pupils_text(values)}, {_period_text(values)}: "
    if is_one_lesson(values):
        return (
            f"{begin}met één doel krijgt een leerling gemiddeld {nl(convergent['effective'][0])} "
            "effectieve minuten, met "
            f"{nl(convergent['range'][0])} verschil tussen de meeste en de minste; met een eigen doel "
            f"{nl(divergent['effective'][0])}."
        )
    return (
        f"{begin}met één doel groeit een leerling gemiddeld {nl(convergent['growth'][0], 2)} stappen en haalt "
        f"{nl(convergent['reached'][0], 0)}% het doel; met een eigen doel {nl(divergent['growth'][0], 2)} stappen en "
        f"{nl(divergent['reached'][0], 0)}%."
    )


def is_one_lesson(values: Values) -> bool:
    """Tell whether the simulation is of one lesson: then minutes tell more than growth."""
    return values["weken"] == 1 and values["lessen"] == 1


def _pupils_text(values: Values) -> str:
    return count(values["leerlingen"], "leerling", "leerlingen")


def _period_text(values: Values) -> str:
    if is_one_lesson(values):
        return f"één les van {nl(values['minuten'])} minuten"
    return count(values["weken"], "week", "weken")


def _table_of_fifths(outcome: Outcome) -> Table:
    """Return growth and effective minutes from the lowest to the highest fifth of starters."""
    pupils = outcome.start.shape[1]
    fifth = 5 * np.arange(pupils) // pupils
    parts = [fifth == part for part in range(5) if (fifth == part).any()]
    columns = (
        outcome.start,
        outcome.convergent.final - outcome.start,
        outcome.divergent.final - outcome.start,
        outcome.convergent.effective,
        outcome.divergent.effective,
    )
    digits = (2, 2, 2, 1, 1)
    rows = tuple(
        tuple(nl(column[:, part].mean(), places, fixed=True) for column, places in zip(columns, digits, strict=True))
        for part in parts
    )
    header = (
        "Beginniveau",
        "groei, één doel",
        "groei, eigen doel",
        "min. effectief, één doel",
        "min. effectief, eigen doel",
    )
    return Table(
        "Van de leerlingen die het laagst beginnen naar die het hoogst beginnen, in gelijke delen", header, rows
    )


def _interval(of_class: Array, low: float, high: float) -> Interval:
    limits = np.quantile(of_class, (low, high))
    return float(of_class.mean()), float(limits[0]), float(limits[1])


def _interval_text(interval: Interval, decimals: int) -> str:
    mean, low, high = (nl(value, decimals, fixed=True) for value in interval)
    return f"{mean} ({low} tot {high})"


MODEL = Model(
    name="differentiatie",
    title="Eén doel of eigen doel",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
