"""4.4, «Drie brillen»: what a mean of three points of view hides, and where they lie furthest apart."""

from __future__ import annotations

from string import ascii_lowercase

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Choice, Mistake
from ib_exercises.dutch import nl


def mean(leerling: float, ouder: float, leraar: float) -> float:
    """Return the mean of three scores."""
    return (leerling + ouder + leraar) / 3


def spread(leerling: float, ouder: float, leraar: float) -> float:
    """Return how far the highest lies above the lowest."""
    return max(leerling, ouder, leraar) - min(leerling, ouder, leraar)


def spreads(leerling: str, ouder: str, leraar: str) -> list[float]:
    """Return the spread of every subject of three rows («2-2-4»).

    Raises ValueError (Dutch) where the rows are not equally long.
    """
    rows = [scores(row) for row in (leerling, ouder, leraar)]
    if len({len(row) for row in rows}) > 1:
        raise ValueError(f"de rijen hebben {', '.join(str(len(row)) for row in rows)} scores")
    return [spread(*views) for views in zip(*rows, strict=True)]


def talking_points(leerling: str, ouder: str, leraar: str) -> frozenset[str]:
    """Return the letters of the subjects with the largest spread."""
    sizes = spreads(leerling, ouder, leraar)
    return frozenset(ascii_lowercase[place] for place, size in enumerate(sizes) if size == max(sizes))


def _explain_mean(leerling: float, ouder: float, leraar: float) -> str:
    total = leerling + ouder + leraar
    return f"{nl(leerling)} + {nl(ouder)} + {nl(leraar)} = {nl(total)}; gedeeld door 3 is dat {nl(total / 3, 2)}."


def _explain_spread(leerling: float, ouder: float, leraar: float) -> str:
    high, low = max(leerling, ouder, leraar), min(leerling, ouder, leraar)
    return f"De hoogste min de laagste: {nl(high)} − {nl(low)} = {nl(high - low)}."


def _explain_points(leerling: str, ouder: str, leraar: str) -> str:
    sizes = spreads(leerling, ouder, leraar)
    rows = [f"{letter}: {nl(size)}" for letter, size in zip(ascii_lowercase, sizes, strict=False)]
    return f"De hoogste min de laagste, per onderwerp: {'; '.join(rows)}. Het grootst is {nl(max(sizes))}."


def _middle(leerling: float, ouder: float, leraar: float) -> float:
    return sorted((leerling, ouder, leraar))[1]


_VIEWS = ("leerling", "ouder", "leraar")

ENTRIES = {
    "perspectives.mean": Calculation(
        function=mean,
        parameters=_VIEWS,
        unit="",
        hint="Nog niet. Tel de drie cijfers op en deel door drie.",
        explain=_explain_mean,
        mistakes=(
            Mistake("sum", lambda **views: sum(views.values()), "Dit is de som. Deel nog door drie."),
            Mistake(
                "halved",
                lambda **views: sum(views.values()) / 2,
                "Je deelde door twee. Er kijken drie mensen.",
            ),
            Mistake(
                "the middle one",
                _middle,
                "Dit is het middelste cijfer. Gevraagd is het gemiddelde.",
                applies=lambda **views: abs(_middle(**views) - mean(**views)) > 1e-9,
            ),
        ),
    ),
    "perspectives.spread": Calculation(
        function=spread,
        parameters=_VIEWS,
        unit="",
        hint="Nog niet. Trek het laagste cijfer af van het hoogste.",
        explain=_explain_spread,
        mistakes=(Mistake("sum", lambda **views: sum(views.values()), "Je telde op. Gevraagd is een verschil."),),
    ),
    "perspectives.talking_points": Choice(
        right=talking_points, parameters=_VIEWS, rows=_VIEWS, explain=_explain_points
    ),
}
