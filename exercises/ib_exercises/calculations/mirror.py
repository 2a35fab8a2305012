"""5.4, «Spiegel»: how you see your own skills, and how three colleagues see them."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Choice, Mistake
from ib_exercises.dutch import nl

if TYPE_CHECKING:
    from collections.abc import Callable


def means(collega_een: str, collega_twee: str, collega_drie: str) -> list[float]:
    """Return the mean score of three colleagues for each skill («6-7-8-7-5», one row per colleague).

    Raises ValueError (Dutch) where the rows are not equally long.
    """
    rows = [scores(row) for row in (collega_een, collega_twee, collega_drie)]
    if len({len(row) for row in rows}) > 1:
        raise ValueError("de rijen zijn niet even lang")
    return [sum(column) / len(column) for column in zip(*rows, strict=True)]


def differences(zelf: str, collega_een: str, collega_twee: str, collega_drie: str) -> list[float]:
    """Return own score minus the colleagues' mean for each skill; raises as ``means``."""
    own, seen = scores(zelf), means(collega_een, collega_twee, collega_drie)
    if len(own) != len(seen):
        raise ValueError("de rijen zijn niet even lang")
    return [mine - theirs for mine, theirs in zip(own, seen, strict=True)]


def difference(cijfer: float, collegas: str) -> float:
    """Return an own score minus the mean of what colleagues gave: positive where you think more of yourself."""
    given = scores(collegas)
    return cijfer - sum(given) / len(given)


def mean_difference(zelf: str, collega_een: str, collega_twee: str, collega_drie: str) -> float:
    """Return the mean of the differences, without their signs."""
    found = differences(zelf, collega_een, collega_twee, collega_drie)
    return sum(map(abs, found)) / len(found)


def most_underrated(zelf: str, collega_een: str, collega_twee: str, collega_drie: str) -> frozenset[str]:
    """Return the letter of the skill in which you are furthest below your colleagues (more where they tie).

    Raises ValueError (Dutch) where you underrate yourself in nothing.
    """
    found = differences(zelf, collega_een, collega_twee, collega_drie)
    if min(found) >= 0:
        raise ValueError("er is geen vaardigheid die je onderschat")
    return frozenset(ascii_lowercase[place] for place, value in enumerate(found) if value == min(found))


def _explain_difference(cijfer: float, collegas: str) -> str:
    given = scores(collegas)
    mean = sum(given) / len(given)
    return (
        f"Je collega’s geven gemiddeld ({' + '.join(nl(score) for score in given)}) : {len(given)} = {nl(mean, 2)}. "
        f"Jij min collega’s: {nl(cijfer)} − {nl(mean, 2)} = {nl(cijfer - mean, 2)}."
    )


def _explain_mean(**rows: str) -> str:
    sizes = [abs(value) for value in differences(**rows)]
    return (
        f"De verschillen zonder minteken: {'; '.join(nl(size, 2) for size in sizes)}. Samen {nl(sum(sizes), 2)}, "
        f"gedeeld door {len(sizes)} is {nl(sum(sizes) / len(sizes), 2)}."
    )


def _explain_underrated(**rows: str) -> str:
    found = [f"{ascii_lowercase[place]}: {nl(value, 2)}" for place, value in enumerate(differences(**rows))]
    return f"Jij min je collega’s is {'; '.join(found)}. Hoe verder onder nul, hoe meer je jezelf onderschat."


def _over_all(reduce: Callable[[list[float]], float]) -> Callable[..., float]:
    """Return a formula that reduces the differences of the rows."""
    return lambda **rows: reduce(differences(**rows))


_ROWS = ("zelf", "collega_een", "collega_twee", "collega_drie")

ENTRIES = {
    "mirror.difference": Calculation(
        function=difference,
        parameters=("cijfer", "collegas"),
        rows=("collegas",),
        unit="",
        hint="Nog niet. Neem eerst het gemiddelde van je collega’s en trek dat van je eigen cijfer af.",
        explain=_explain_difference,
        mistakes=(
            Mistake(
                "upside down",
                lambda **known: -difference(**known),
                "Je trok andersom af. Begin bij je eigen cijfer.",
                applies=lambda **known: bool(difference(**known)),
            ),
            Mistake(
                "the mean",
                lambda cijfer, collegas: cijfer - difference(cijfer, collegas),
                "Dit is het gemiddelde van je collega’s. Trek het nog van je eigen cijfer af.",
            ),
            Mistake(
                "yourself among them",
                lambda cijfer, collegas: cijfer - (cijfer + sum(scores(collegas))) / (len(scores(collegas)) + 1),
                "Je nam je eigen cijfer mee in het gemiddelde. Alleen dat van de collega’s telt.",
                applies=lambda **known: bool(difference(**known)),
            ),
        ),
    ),
    "mirror.mean_difference": Calculation(
        function=mean_difference,
        parameters=_ROWS,
        rows=_ROWS,
        unit="",
        hint="Nog niet. Neem per vaardigheid het verschil, zonder minteken, en daarvan het gemiddelde.",
        explain=_explain_mean,
        mistakes=(
            Mistake(
                "signs kept",
                _over_all(lambda found: sum(found) / len(found)),
                "Een min heft nu een plus op. Neem elk verschil zonder minteken.",
                applies=lambda **rows: min(differences(**rows)) < 0,
            ),
            Mistake(
                "sum",
                _over_all(lambda found: sum(map(abs, found))),
                "Dit is de som. Deel nog door het aantal vaardigheden.",
            ),
            Mistake(
                "only the differing",
                _over_all(lambda found: sum(map(abs, found)) / max(1, sum(map(bool, found)))),
                "Een verschil van nul telt ook mee: deel door alle vaardigheden.",
                applies=lambda **rows: not all(differences(**rows)) and any(differences(**rows)),
            ),
        ),
    ),
    "mirror.most_underrated": Choice(right=most_underrated, parameters=_ROWS, rows=_ROWS, explain=_explain_underrated),
}
