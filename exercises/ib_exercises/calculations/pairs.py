"""6.4, «Iedereen op bezoek»: how many pairs a team has, and what it costs when each visits each."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def count_pairs(teamleden: float) -> float:
    """Return the number of pairs in a team: n (n − 1) / 2."""
    return teamleden * (teamleden - 1) / 2


def weeks(teamleden: float, tweetallen: float) -> float:
    """Return the weeks until all pairs have had their turn, ``tweetallen`` of them a week."""
    return count_pairs(teamleden) / tweetallen


def hours(teamleden: float, bezoekduur: float) -> float:
    """Return the hours when both of every pair visit the other for ``bezoekduur`` hours."""
    return 2 * bezoekduur * count_pairs(teamleden)


def _explain_pairs(teamleden: float) -> str:
    return (
        f"Ieder van de {nl(teamleden)} heeft {nl(teamleden - 1)} anderen. {nl(teamleden)} × {nl(teamleden - 1)} telt "
        f"elk tweetal dubbel, dus deel door twee: {nl(count_pairs(teamleden))}."
    )


def _explain_weeks(teamleden: float, tweetallen: float) -> str:
    return (
        f"Er zijn {nl(count_pairs(teamleden))} tweetallen. Gedeeld door {nl(tweetallen)} per week is dat "
        f"{nl(weeks(teamleden, tweetallen), 3)} weken."
    )


def _explain_hours(teamleden: float, bezoekduur: float) -> str:
    return (
        f"Elk tweetal kost twee bezoeken, heen en terug: {nl(count_pairs(teamleden))} × 2 × {nl(bezoekduur, 2)} = "
        f"{nl(hours(teamleden, bezoekduur), 3)} uur."
    )


ENTRIES = {
    "pairs.count": Calculation(
        function=count_pairs,
        parameters=("teamleden",),
        unit="tweetallen",
        hint="Nog niet. Met hoeveel anderen vormt één collega een tweetal? Let daarna op dubbel tellen.",
        explain=_explain_pairs,
        mistakes=(
            Mistake(
                "each pair twice",
                lambda teamleden: teamleden * (teamleden - 1),
                "Zo telt elk tweetal dubbel: jij met mij, en ik met jou.",
                applies=lambda teamleden: teamleden > 1,
            ),
            Mistake("with oneself", lambda teamleden: teamleden**2 / 2, "Niemand gaat bij zichzelf op bezoek."),
            Mistake(
                "side by side",
                lambda teamleden: teamleden / 2,
                "Zo verdeel je het team één keer in tweeën. Hoeveel verschillende tweetallen zijn er?",
                applies=lambda teamleden: teamleden > 2,
            ),
            Mistake(
                "of one person",
                lambda teamleden: teamleden - 1,
                "Dit zijn de tweetallen van één collega.",
                applies=lambda teamleden: teamleden > 2,
            ),
        ),
    ),
    "pairs.weeks": Calculation(
        function=weeks,
        parameters=("teamleden", "tweetallen"),
        unit="weken",
        hint="Nog niet. Deel alle tweetallen door het aantal dat in een week aan de beurt komt.",
        explain=_explain_weeks,
        mistakes=(
            Mistake(
                "each pair twice",
                lambda teamleden, tweetallen: 2 * weeks(teamleden, tweetallen),
                "Je telde elk tweetal dubbel.",
                applies=lambda teamleden, **_: teamleden > 1,
            ),
            Mistake(
                "people for pairs",
                lambda teamleden, tweetallen: teamleden / tweetallen,
                "Je deelde het aantal mensen. Deel het aantal tweetallen.",
                applies=lambda teamleden, **_: teamleden != 3,
            ),
        ),
    ),
    "pairs.hours": Calculation(
        function=hours,
        parameters=("teamleden", "bezoekduur"),
        unit="uur",
        hint="Nog niet. Elk tweetal kost twee bezoeken: de een gaat bij de ander kijken, en andersom.",
        explain=_explain_hours,
        mistakes=(
            Mistake(
                "one way",
                lambda teamleden, bezoekduur: bezoekduur * count_pairs(teamleden),
                "Zo gaat de een kijken en de ander niet. Het bezoek is wederzijds.",
                applies=lambda teamleden, **_: teamleden > 1,
            ),
            Mistake(
                "one visit each",
                lambda teamleden, bezoekduur: bezoekduur * teamleden,
                "Zo gaat ieder maar één keer op bezoek. Hier gaat iedereen bij iedereen langs.",
                applies=lambda teamleden, **_: teamleden not in (1, 2),
            ),
        ),
    ),
}
