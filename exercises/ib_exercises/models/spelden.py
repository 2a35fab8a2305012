"""Three pins on a map of positions, and how far apart they are.

Across lies for whom an ib'er is there: pupil (0) to team (10); up lies how: supporting (0) to leading (10). A distance
is that of a straight line. The starting places are the example of 2.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from ib_exercises.dutch import nl
from ib_exercises.models.parameter import Model, Parameter, Table, Values

PINS = (("ik", "Ik"), ("leider", "Schoolleider"), ("team", "Team"))
PAIRS = ((0, 1), (0, 2), (1, 2))
ACROSS, UP = "leerling–team", "ondersteunend–leidinggevend"

_PLACES = {"ik": (6, 7), "leider": (4, 3), "team": (8, 2)}
_GROUPS = {
    "ik": "Waar jij jezelf ziet",
    "leider": "Waar je schoolleider je ziet",
    "team": "Waar het team je ziet",
}


def _parameters() -> tuple[Parameter, ...]:
    found = []
    for name, label in PINS:
        across, up = _PLACES[name]
        found += [
            Parameter(f"{name}_x", f"{label}: leerling of team", "van de 10", across, 0, 10, 0.5,
                      "0 is helemaal voor de leerling, 10 helemaal voor het team.", _GROUPS[name]),
            Parameter(f"{name}_y", f"{label}: ondersteunend of leidinggevend", "van de 10", up, 0, 10, 0.5,
                      "0 is helemaal ondersteunend, 10 helemaal leidinggevend.", _GROUPS[name]),
        ]  # fmt: skip
    return tuple(found)


NOTES = (
    "De beginplekken zijn verzonnen. Geen plek op de kaart is de goede.",
    "Twee assen zijn er twee. Je plek heeft meer kanten, zoals dichtbij of op afstand, en vast of tijdelijk.",
    "Beide assen tellen even zwaar en elk punt is even groot. Dat is een afspraak, geen meting.",
    "Een team is hier één speld. Mensen die heel verschillend kijken, verdwijnen in het midden.",
    "Voor een leerling en voor een team tegelijk werken kan. Op deze kaart zie je dat niet.",
)


@dataclass(frozen=True)
class Thread:
    """What lies between two pins: their names, the difference on each axis, and the distance."""

    one: str
    other: str
    across: float
    up: float
    distance: float


def threads(values: Values) -> tuple[Thread, ...]:
    """Return the three threads between the pins."""
    found = []
    for first, second in PAIRS:
        (one, label), (other, other_label) = PINS[first], PINS[second]
        across = abs(values[f"{one}_x"] - values[f"{other}_x"])
        up = abs(values[f"{one}_y"] - values[f"{other}_y"])
        found.append(Thread(label, other_label, across, up, sqrt(across * across + up * up)))
    return tuple(found)


def longest(found: tuple[Thread, ...]) -> tuple[Thread, ...]:
    """Return the longest threads: more than one where they tie."""
    most = max(thread.distance for thread in found)
    return tuple(thread for thread in found if thread.distance >= most - 1e-9)


def tables(values: Values) -> tuple[Table, ...]:
    """Return the places and the distances."""
    places = tuple((label, nl(values[f"{name}_x"]), nl(values[f"{name}_y"])) for name, label in PINS)
    rows = tuple(
        (f"{thread.one} – {thread.other.lower()}", nl(thread.across), nl(thread.up), nl(thread.distance, 2, fixed=True))
        for thread in threads(values)
    )
    return (
        Table("Waar de spelden staan, van 0 tot 10", ("Speld", ACROSS, UP), places),
        Table("Hoe ver ze uit elkaar liggen", ("Draad", f"verschil {ACROSS}", f"verschil {UP}", "afstand"), rows),
    )


def summary(values: Values) -> str:
    """Return the outcome in one or two sentences, as a kept scenario shows it."""
    found = threads(values)
    distances = "; ".join(
        f"{thread.one.lower()} – {thread.other.lower()} {nl(thread.distance, 2, fixed=True)}" for thread in found
    )
    return f"Afstanden: {distances}. {_longest_text(longest(found))}"


def _longest_text(most: tuple[Thread, ...]) -> str:
    if most[0].distance == 0:
        return "Alle spelden staan op dezelfde plek."
    if len(most) > 1:
        return "Er is niet één langste draad."
    (thread,) = most
    name = f"{thread.one.lower()} en {thread.other.lower()}"
    if thread.across == thread.up:
        return f"De langste draad loopt tussen {name}, op beide assen evenveel."
    axis, size = (ACROSS, thread.across) if thread.across > thread.up else (UP, thread.up)
    return f"De langste draad loopt tussen {name}, vooral op de as {axis} ({nl(size)} van de 10)."


PARAMETERS = _parameters()

MODEL = Model(
    name="spelden",
    title="Drie spelden",
    parameters=PARAMETERS,
    tables=tables,
    summary=summary,
    notes=NOTES,
)
