"""A map of roles and layers: how many moments of a day or week an ib'er spends under which hat, on which layer.

The layers go from one pupil to what lies outside the school, the roles are the three of Van Haandel and Pollen and a
rest. The example is the Tuesday morning of 2.1, five moments. Nothing is computed but sums.
"""

from __future__ import annotations

from dataclasses import dataclass

from ib_exercises.dutch import count, enumerate_words
from ib_exercises.models.parameter import Model, Parameter, Table, Values

LAYERS = (
    ("leerling", "leerling", "Met één leerling", "Het gaat om één kind."),
    ("leerkracht", "leerkracht", "Met een leerkracht", "Het gaat om een collega en diens groep."),
    ("team", "team", "Met het team", "Het gaat om wat collega’s samen doen of leren."),
    ("school", "school", "Met de school", "Het gaat om afspraken, beleid of cijfers van de hele school."),
    ("omgeving", "omgeving", "Met de omgeving", "Het gaat om ouders, het samenwerkingsverband, zorg of opvang."),
)
"""Name, word, heading and meaning of each layer, from the middle outwards."""

ROLES = (
    ("zorg", "zorg", "Hulp rond een kind op gang brengen of houden."),
    ("leren", "leren", "Zorgen dat volwassenen van en met elkaar leren."),
    ("trend", "trend", "Een patroon zoeken in groepen, jaren of cijfers."),
    ("rest", "rest", "Wat geen van die drie is: invallen, regelen, luisteren."),
)
"""Name, word and meaning of each role."""

MOST = 12

_EXAMPLE = {"leerling_zorg": 1, "leerkracht_leren": 1, "leerkracht_rest": 1, "school_trend": 1, "leerling_rest": 1}


def _parameters() -> tuple[Parameter, ...]:
    return tuple(
        Parameter(f"{layer}_{role}", f"{word.capitalize()}: {hat}", "momenten", _EXAMPLE.get(f"{layer}_{role}", 0),
                  0, MOST, 1, f"{meaning} {about}", heading)
        for layer, word, heading, meaning in LAYERS
        for role, hat, about in ROLES
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
    layers = tuple(Share(word, sum(_at(values, layer, role) for role, *_ in ROLES)) for layer, word, *_ in LAYERS)
    roles = tuple(Share(word, sum(_at(values, layer, role) for layer, *_ in LAYERS)) for role, word, _ in ROLES)
    return Spread(sum(share.moments for share in layers), layers, roles)


def _at(values: Values, layer: str, role: str) -> int:
    return int(values[f"{layer}_{role}"])


def tables(values: Values) -> tuple[Table, ...]:
    """Return the map as a table, the outermost layer above."""
    found = spread(values)
    rows = [
        (word, *(str(_at(values, layer, role)) for role, *_ in ROLES), str(share.moments))
        for (layer, word, *_), share in zip(LAYERS, found.layers, strict=True)
    ]
    sums = ("samen", *(str(share.moments) for share in found.roles), str(found.total))
    header = ("Laag", *(word for _, word, _ in ROLES), "samen")
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
