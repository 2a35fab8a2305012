"""2.4, «Drie spelden»: how far apart two places on a map of positions are."""

from __future__ import annotations

from math import hypot

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def differences(van: str, naar: str) -> tuple[float, float]:
    """Return how far apart two places («6-7») are on each of the two axes.

    Raises ValueError (Dutch) where a place has not two numbers.
    """
    here, there = scores(van), scores(naar)
    if len(here) != 2 or len(there) != 2:
        raise ValueError("een speld heeft precies twee getallen")
    return abs(here[0] - there[0]), abs(here[1] - there[1])


def distance(van: str, naar: str) -> float:
    """Return the distance of two places in a straight line (Pythagoras)."""
    return hypot(*differences(van, naar))


def _explain_distance(van: str, naar: str) -> str:
    across, up = differences(van, naar)
    squares = across**2 + up**2
    return (
        f"Opzij scheelt het {nl(across)}, omhoog {nl(up)}. In het kwadraat en opgeteld: "
        f"{nl(across**2)} + {nl(up**2)} = {nl(squares)}. De wortel daarvan is {nl(distance(van, naar), 3)}."
    )


ENTRIES = {
    "pins.distance": Calculation(
        function=distance,
        parameters=("van", "naar"),
        rows=("van", "naar"),
        unit="",
        hint="Nog niet. Zoek eerst het verschil opzij en het verschil omhoog. Daarna kwadrateren, optellen, wortel.",
        explain=_explain_distance,
        mistakes=(
            Mistake(
                "no root",
                lambda van, naar: distance(van, naar) ** 2,
                "De optelling klopt. Trek nog de wortel.",
            ),
            Mistake(
                "around the corner",
                lambda van, naar: sum(differences(van, naar)),
                "Zo loop je om de hoek: eerst opzij en dan omhoog. In een rechte lijn is het korter.",
            ),
            Mistake(
                "one axis",
                lambda van, naar: max(differences(van, naar)),
                "Dit is het verschil op één as. Neem ook de andere mee.",
            ),
            Mistake(
                "squares taken off",
                lambda van, naar: abs(differences(van, naar)[0] ** 2 - differences(van, naar)[1] ** 2) ** 0.5,
                "Tel de kwadraten bij elkaar op in plaats van ze af te trekken.",
            ),
        ),
    ),
}
