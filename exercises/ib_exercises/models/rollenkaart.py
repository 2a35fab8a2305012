"""A map of roles and layers: how many moments of a day or week an ib'er spends under which hat, on which layer.

The layers go from one pupil to what lies outside the school, the roles are the three of Van Haandel and Pollen and a
rest. The example is the Tuesday morning of 2.1, five moments. Nothing is computed but sums.
"""

from __future__ import annotations

from dataclasses import dataclass

from ib_exercises.dutch import count, enumerate_words
from ib_exercises.models.parameter import Model, Parameter, Table, Values

LAYERS = (
    ("leerling", "Met één leerling"),
    ("leerkracht", "Met een leerkracht"),
    ("team", "Met het team"),
    ("school", "Met de school"),
    ("omgeving", "Met de omgeving"),
)
"""Word and heading of each layer, from the middle outwards."""

ROLES = ("zorg", "leren", "trend", "rest")

MOST = 12

EXAMPLES = {
    "leerling": (
        "een gesprek met een kind dat niet naar binnen wil",
        "met een collega naar één kind kijken en elkaar vertellen wat je zag",
        "drie jaar toetsen van één kind naast elkaar leggen",
        "een klas opvangen als er geen invaller is",
    ),
    "leerkracht": (
        "samen hulp voor een kind in de groep voorbereiden",
        "een les meekijken en er samen over napraten",
        "de uitslagen van een groep doornemen met wie er lesgeeft",
        "luisteren naar een collega bij wie het even niet gaat",
    ),
    "team": (
        "met het team afspreken wie wat doet als een kind vastloopt",
        "twee collega’s bij elkaar laten kijken, zonder jou erbij",
        "met het team zoeken wat er achter een uitslag kan zitten",
        "de zaal, de soep en de stiften van een studiedag regelen",
    ),
    "school": (
        "met de schoolleider opschrijven wat jullie basisondersteuning is",
        "met de schoolleider plannen wie dit jaar van wie leert",
        "de cijfers van zes jaar op een rij zetten",
        "de toetskalender maken",
    ),
    "omgeving": (
        "overleggen met ouders en jeugdhulp",
        "met ib’ers van andere scholen een vraag doorspreken",
        "jullie cijfers naast die van het samenwerkingsverband leggen",
        "een vragenlijst van buiten invullen",
    ),
}
"""For every layer, what someone may do there in each role; ours, from no list of tasks."""

_EXAMPLE = {"leerling_zorg": 1, "leerkracht_leren": 1, "leerkracht_rest": 1, "school_trend": 1, "leerling_rest": 1}


def _parameters() -> tuple[Parameter, ...]:
    return tuple(
        Parameter(f"{layer}_{role}", f"{layer.capitalize()}: {role}", "momenten", _EXAMPLE.get(f"{layer}_{role}", 0),
                  0, MOST, 1, f"Bijvoorbeeld: {example}.", heading)
        for layer, heading in LAYERS
        for role, example in zip(ROLES, EXAMPLES[layer], strict=True)
    )  # fmt: skip


NOTES = (
    "Het begin is de verzonnen dinsdagochtend uit 2.1. Wij hebben de momenten ingedeeld; jij had het anders gekund.",
    "Elk moment telt even zwaar. Een gesprek van een uur en een vraag van een minuut zijn hier evenveel.",
    "Een moment ligt op één laag en onder één pet. In het echt horen er vaak twee bij; kies waar het werk gebeurde.",
    "Hoe verder naar boven op de kaart, hoe meer kinderen het aangaat. Hoger is niet beter.",
    "Een leeg vak kan goed nieuws zijn: misschien doet een ander het al. Dat staat er niet op.",
)


@dataclass(frozen=True)
class Share:
    """How many moments lie on a layer, or under a role."""

    word: str
    moments: int


@dataclass(frozen=True)
class Spread:
    """The sums of a map."""

    total: int
    layers: tuple[Share, ...]
    roles: tuple[Share, ...]


def spread(values: Values) -> Spread:
    """Return how many moments lie on each layer and under each role."""
    layers = tuple(Share(layer, sum(_at(values, layer, role) for role in ROLES)) for layer, _ in LAYERS)
    roles = tuple(Share(role, sum(_at(values, layer, role) for layer, _ in LAYERS)) for role in ROLES)
    return Spread(sum(share.moments for share in layers), layers, roles)


def _at(values: Values, layer: str, role: str) -> int:
    return int(values[f"{layer}_{role}"])


def tables(values: Values) -> tuple[Table, ...]:
    """Return the map as a table, the outermost layer above."""
    found = spread(values)
    rows = [
        (share.word, *(str(_at(values, share.word, role)) for role in ROLES), str(share.moments))
        for share in found.layers
    ]
    sums = ("samen", *(str(share.moments) for share in found.roles), str(found.total))
    header = ("Laag", *ROLES, "samen")
    return (Table("Momenten per laag en per pet", header, (*reversed(rows), sums)),)


def summary(values: Values) -> str:
    """Return the outcome in a few sentences, as a kept scenario shows it."""
    found = spread(values)
    if not found.total:
        return "Er staat nog niets op de kaart."
    empty = [share.word for share in found.layers if not share.moments]
    left = f"Leeg: {enumerate_words(empty)}." if empty else "Op elke laag ligt iets."
    return (
        f"{count(found.total, 'moment', 'momenten')}. Volste laag: {_fullest(found.layers)}. "
        f"Meest gedragen pet: {_fullest(found.roles)}. {left}"
    )


def _fullest(shares: tuple[Share, ...]) -> str:
    most = max(share.moments for share in shares)
    found = [share.word for share in shares if share.moments == most]
    return f"{enumerate_words(found)} ({'elk ' if len(found) > 1 else ''}{most})"


MODEL = Model(
    name="rollenkaart",
    title="Rollen en lagen",
    parameters=_parameters(),
    tables=tables,
    summary=summary,
    notes=NOTES,
)
