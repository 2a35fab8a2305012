"""The clock of Scheepstra: what one child does during school time, for four ways to teach a class.

With ``n`` children, ``T`` minutes, a part ``k`` of them in class, ``g`` groups and ``s`` minutes for every switch:

- one by one: ``(T − s (n − 1)) / n`` minutes alone with the teacher, the rest without help;
- in class: ``k T`` minutes taught together with all others, the rest writing while the teacher watches;
- half and half: ``k T`` in class, ``((1 − k) T − s (n − 1)) / n`` alone, the rest without help;
- in groups: ``(T − s (g − 1)) / g`` minutes taught with the own group, the rest without help.

The example is that of Scheepstra (1918): 40 children, three hours.
"""

from __future__ import annotations

from dataclasses import dataclass

from ib_exercises.dutch import count, nl
from ib_exercises.models.parameter import Model, Parameter, Table, Values

PARAMETERS = (
    Parameter("leerlingen", "Leerlingen in de klas", "leerlingen", 40, 1, 60, 1,
              "Alle kinderen krijgen evenveel tijd.", "Je klas"),
    Parameter("minuten", "Lestijd", "minuten", 180, 15, 360, 5,
              "Alle minuten zijn les: pauze, opstarten en opruimen tellen niet mee.", "Je klas"),
    Parameter("klassikaal", "Deel dat klassikaal is", "% van de tijd", 50, 0, 100, 5,
              (
                  "Scheepstra gaf de helft van de tijd mondeling les aan allen en zag de andere "
                  "helft toe op schriftelijk werk."
              ),
              "Manier van lesgeven"),
    Parameter("groepen", "Aantal groepen", "groepen", 3, 1, 8, 1,
              "De groepen zijn even groot en om de beurt aan de beurt.", "Manier van lesgeven"),
    Parameter("wissel", "Tijd per wissel", "minuten", 0, 0, 3, 0.25,
              "Wat het kost om van het ene kind of de ene groep naar de volgende te gaan.", "Manier van lesgeven"),
)  # fmt: skip

NOTES = (
    "Het is een rekenvoorbeeld, geen meting: niemand heeft geteld wat een kind in 1918 werkelijk kreeg.",
    "Ieder kind krijgt evenveel. Wie meer nodig heeft, krijgt het hier niet.",
    "Alle lestijd is les. Er gaat niets af voor opstarten, pauze of orde.",
    "Een minuut samen met de hele klas telt even zwaar als een minuut alleen. Of dat zo is, is juist de vraag.",
    "De leerkracht is alleen. Een onderwijsassistent, of kinderen die elkaar helpen, komen niet voor.",
)


@dataclass(frozen=True)
class Form:
    """How one child spends the time in one way of teaching; the four kinds of minutes add up to all of it."""

    name: str
    label: str
    alone: float
    shared: float
    watched: float
    silent: float


def forms(values: Values) -> tuple[Form, ...]:
    """Return the four ways of teaching, in minutes for one child; see the module for the formulas."""
    pupils, total, groups = values["leerlingen"], values["minuten"], values["groepen"]
    shared = total * values["klassikaal"] / 100
    lost = values["wissel"] * (pupils - 1)
    alone = max(0.0, total - lost) / pupils
    partly = max(0.0, total - shared - lost) / pupils
    grouped = max(0.0, total - values["wissel"] * (groups - 1)) / groups
    return (
        Form("hoofdelijk", "Hoofdelijk, één voor één", alone, 0.0, 0.0, total - alone),
        Form("klassikaal", "Klassikaal", 0.0, shared, total - shared, 0.0),
        Form("gemengd", "Eerst klassikaal, dan hoofdelijk", partly, shared, 0.0, total - shared - partly),
        Form("groepen", _in_groups(groups), 0.0, grouped, 0.0, total - grouped),
    )


def tables(values: Values) -> tuple[Table, ...]:
    """Return the minutes of one child, one row per way of teaching."""
    rows = tuple(
        (form.label, nl(form.alone, 2), nl(form.shared, 2), nl(form.watched, 2), nl(form.silent, 2))
        for form in forms(values)
    )
    caption = f"Wat één kind krijgt, in minuten: {_class_text(values)} les"
    return (Table(caption, ("Manier", "alleen les", "samen les", "met toezicht", "zonder hulp"), rows),)


def summary(values: Values) -> str:
    """Return the outcome in one sentence, as a kept scenario shows it."""
    each, together, mixed, groups = forms(values)
    return (
        f"{_class_text(values)}: hoofdelijk {nl(each.alone, 2)} minuten les per kind, "
        f"klassikaal {nl(together.shared, 2)}, eerst klassikaal en dan hoofdelijk "
        f"{nl(mixed.shared + mixed.alone, 2)}, {groups.label.lower()} {nl(groups.shared, 2)}."
    )


def _class_text(values: Values) -> str:
    return f"{count(values['leerlingen'], 'leerling', 'leerlingen')}, {nl(values['minuten'])} minuten"


def _in_groups(groups: float) -> str:
    return "In één groep" if groups == 1 else f"In {nl(groups)} groepen"


MODEL = Model(
    name="scheepstra",
    title="De klok van Scheepstra",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
