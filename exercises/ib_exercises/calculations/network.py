"""2.2, «Als jij er niet bent»: lines between people, and how dense a network they make."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def pairs(mensen: float) -> float:
    """Return the number of pairs among ``mensen``: n (n − 1) / 2, the most lines that there can be."""
    return mensen * (mensen - 1) / 2


def density(mensen: float, lijnen: float) -> float:
    """Return the density of a network: its lines over the lines that there could be.

    Raises ValueError (Dutch) where there are more lines than pairs.
    """
    if lijnen > pairs(mensen):
        raise ValueError("er zijn meer lijnen dan tweetallen")
    return lijnen / pairs(mensen)


def density_without(mensen: float, lijnen: float, eigen: float) -> float:
    """Return the density when one person, who has ``eigen`` of the lines, leaves.

    Raises ValueError (Dutch) where nobody can have so many lines.
    """
    if mensen < 3:
        raise ValueError("er blijft geen tweetal over")
    if eigen > min(lijnen, mensen - 1):
        raise ValueError("zoveel lijnen kan één persoon niet hebben")
    return density(mensen - 1, lijnen - eigen)


def _explain_pairs(mensen: float) -> str:
    return (
        f"Elk van de {nl(mensen)} kan met {nl(mensen - 1)} anderen een tweetal vormen: {nl(mensen)} × {nl(mensen - 1)} "
        f"= {nl(mensen * (mensen - 1))}. Zo tel je elk tweetal dubbel, dus gedeeld door twee: {nl(pairs(mensen))}."
    )


def _explain_density(mensen: float, lijnen: float) -> str:
    return (
        f"Er kunnen {nl(mensen)} × {nl(mensen - 1)} : 2 = {nl(pairs(mensen))} lijnen zijn. "
        f"Er zijn er {nl(lijnen)}: {nl(lijnen)} : {nl(pairs(mensen))} = {nl(density(mensen, lijnen), 3)}."
    )


def _explain_without(mensen: float, lijnen: float, eigen: float) -> str:
    found, left, possible = density_without(mensen, lijnen, eigen), lijnen - eigen, pairs(mensen - 1)
    return (
        f"Er blijven {nl(lijnen)} − {nl(eigen)} = {nl(left)} lijnen over. Met {nl(mensen - 1)} mensen kunnen het er "
        f"{nl(possible)} zijn: {nl(left)} : {nl(possible)} = {nl(found, 3)}."
    )


ENTRIES = {
    "network.pairs": Calculation(
        function=pairs,
        parameters=("mensen",),
        unit="tweetallen",
        hint="Nog niet. Vermenigvuldig het aantal mensen met het aantal anderen, en bedenk dan wat je dubbel telt.",
        explain=_explain_pairs,
        mistakes=(
            Mistake("counted twice", lambda mensen: mensen * (mensen - 1), "Elk tweetal staat er nu twee keer in."),
            Mistake(
                "with themselves",
                lambda mensen: mensen * mensen,
                "Nu vormt iedereen ook een tweetal met zichzelf, en telt elk tweetal dubbel.",
            ),
            Mistake(
                "half of all",
                lambda mensen: mensen * mensen / 2,
                "Heel dichtbij. Je hebt iedereen ook met zichzelf gekoppeld.",
            ),
            Mistake("only one person", lambda mensen: mensen - 1, "Dit zijn de tweetallen van één persoon."),
        ),
    ),
    "network.density": Calculation(
        function=density,
        parameters=("mensen", "lijnen"),
        unit="",
        hint="Nog niet. Deel het aantal lijnen dat er is door het aantal tweetallen van daarnet.",
        explain=_explain_density,
        mistakes=(
            Mistake(
                "counted twice",
                lambda mensen, lijnen: lijnen / (mensen * (mensen - 1)),
                "Je deelt door een aantal waarin elk tweetal dubbel staat.",
            ),
            Mistake(
                "per person",
                lambda mensen, lijnen: lijnen / mensen,
                "Je deelt door het aantal mensen. Deel door het aantal tweetallen.",
            ),
            Mistake(
                "a percentage",
                lambda mensen, lijnen: 100 * lijnen / (mensen * (mensen - 1) / 2),
                "De deling klopt. Schrijf de uitkomst als getal tussen 0 en 1.",
            ),
            Mistake(
                "squared",
                lambda mensen, lijnen: lijnen / mensen**2,
                "Je deelt door mensen keer mensen. Niemand overlegt met zichzelf, en elk tweetal telt één keer.",
            ),
        ),
    ),
    "network.density_without": Calculation(
        function=density_without,
        parameters=("mensen", "lijnen", "eigen"),
        unit="",
        hint="Nog niet. Tel eerst hoeveel lijnen er overblijven, en dan hoeveel tweetallen de anderen kunnen vormen.",
        explain=_explain_without,
        mistakes=(
            Mistake(
                "old number of pairs",
                lambda mensen, lijnen, eigen: (lijnen - eigen) / (mensen * (mensen - 1) / 2),
                "De lijnen kloppen. Er is wel iemand weg: hoeveel tweetallen zijn er nu nog mogelijk?",
            ),
            Mistake(
                "lines kept",
                lambda mensen, lijnen, eigen: lijnen / ((mensen - 1) * (mensen - 2) / 2),  # noqa: ARG005
                "Wie weggaat, neemt de eigen lijnen mee.",
            ),
            Mistake(
                "counted twice",
                lambda mensen, lijnen, eigen: (lijnen - eigen) / ((mensen - 1) * (mensen - 2)),
                "Je deelt door een aantal waarin elk tweetal dubbel staat.",
            ),
        ),
    ),
}
