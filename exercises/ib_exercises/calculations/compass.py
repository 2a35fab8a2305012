"""1.4, «Ik en wij»: the gap between where you stand and where your school stands, statement by statement."""

from __future__ import annotations

from string import ascii_lowercase

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Choice, Mistake
from ib_exercises.dutch import nl


def gaps(ik: str, school: str) -> list[float]:
    """Return own score minus the school's for each statement of two rows («8-7-9»).

    Raises ValueError (Dutch) where the rows are not equally long.
    """
    own, theirs = scores(ik), scores(school)
    if len(own) != len(theirs):
        raise ValueError(f"de rijen hebben {len(own)} en {len(theirs)} scores")
    return [mine - other for mine, other in zip(own, theirs, strict=True)]


def gap(ik: float, school: float) -> float:
    """Return own score minus the school's: positive where you stand further than your school."""
    return ik - school


def mean_gap(ik: str, school: str) -> float:
    """Return the mean absolute gap over the statements."""
    all_gaps = gaps(ik, school)
    return sum(map(abs, all_gaps)) / len(all_gaps)


def talking_point(ik: str, school: str) -> frozenset[str]:
    """Return the letters of the statements with the largest absolute gap (more than one where they tie)."""
    sizes = [abs(value) for value in gaps(ik, school)]
    return frozenset(ascii_lowercase[place] for place, size in enumerate(sizes) if size == max(sizes))


def _explain_gap(ik: float, school: float) -> str:
    return f"Jij min school: {nl(ik)} − {nl(school)} = {nl(ik - school)}."


def _explain_mean(ik: str, school: str) -> str:
    sizes = [abs(value) for value in gaps(ik, school)]
    return (
        f"Het verschil per uitspraak, zonder minteken: {', '.join(nl(size) for size in sizes)}. "
        f"Samen {nl(sum(sizes))}, gedeeld door {len(sizes)} is {nl(sum(sizes) / len(sizes), 2)}."
    )


def _explain_point(ik: str, school: str) -> str:
    rows = [f"{place}: {nl(value)}" for place, value in enumerate(gaps(ik, school), 1)]
    return (
        f"De kloof per uitspraak is {'; '.join(rows)}. De grootste afstand, het teken doet er niet "
        "toe, is je gesprekspunt."
    )


ENTRIES = {
    "compass.gap": Calculation(
        function=gap,
        parameters=("ik", "school"),
        unit="",
        hint="Nog niet. De kloof is jouw score min die van de school.",
        explain=_explain_gap,
        mistakes=(
            Mistake("upside down", lambda ik, school: school - ik, "Je trok andersom af: begin bij je eigen score."),
            Mistake("sum", lambda ik, school: ik + school, "Je telde op. Een kloof is een verschil."),
        ),
    ),
    "compass.mean_gap": Calculation(
        function=mean_gap,
        parameters=("ik", "school"),
        rows=("ik", "school"),
        unit="",
        hint="Nog niet. Neem per uitspraak het verschil, zonder minteken, en daarvan het gemiddelde.",
        explain=_explain_mean,
        mistakes=(
            Mistake(
                "signs kept",
                lambda ik, school: sum(gaps(ik, school)) / len(gaps(ik, school)),
                "Een min heft nu een plus op. Neem elk verschil zonder minteken.",
            ),
            Mistake(
                "sum",
                lambda ik, school: sum(map(abs, gaps(ik, school))),
                "Dit is de som. Deel nog door het aantal uitspraken.",
            ),
            Mistake(
                "only the differing",
                lambda ik, school: sum(map(abs, gaps(ik, school))) / (len(gaps(ik, school)) - 1),
                "Deel door het aantal uitspraken: tel ze nog eens.",
            ),
        ),
    ),
    "compass.talking_point": Choice(
        right=talking_point, parameters=("ik", "school"), rows=("ik", "school"), explain=_explain_point
    ),
}
