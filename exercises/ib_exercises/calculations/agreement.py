"""4.1, «Zagen wij hetzelfde?»: how far two observers agree, and what chance alone would have given.

Two observers judge the same intervals with yes or no. ``beide`` were yes for both, ``alleen_ik`` only for the first,
``alleen_ander`` only for the second, ``geen`` no for both. Cohen's kappa is ``(Po − Pe) / (1 − Pe)``: the part of the
agreement that chance left open and that the observers filled.
"""

from __future__ import annotations

from typing import Any

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl

_CELLS = ("beide", "alleen_ik", "alleen_ander", "geen")


def observed(beide: float, alleen_ik: float, alleen_ander: float, geen: float) -> float:
    """Return Po, the part of the intervals on which both say the same; raises ValueError (Dutch) without intervals."""
    return (beide + geen) / _total(beide, alleen_ik, alleen_ander, geen)


def expected(beide: float, alleen_ik: float, alleen_ander: float, geen: float) -> float:
    """Return Pe, the part on which both would say the same if each only kept to the own share of yes."""
    n = _total(beide, alleen_ik, alleen_ander, geen)
    yes = (beide + alleen_ik) * (beide + alleen_ander)
    no = (alleen_ander + geen) * (alleen_ik + geen)
    return (yes + no) / n**2


def kappa(beide: float, alleen_ik: float, alleen_ander: float, geen: float) -> float:
    """Return Cohen's kappa; raises ValueError (Dutch) where chance leaves nothing to agree on."""
    po, pe = (part(beide, alleen_ik, alleen_ander, geen) for part in (observed, expected))
    if pe == 1:
        raise ValueError("allebei zeggen ze altijd hetzelfde, dan is kappa er niet")
    return (po - pe) / (1 - pe)


def _total(*counts: float) -> float:
    if not sum(counts):
        raise ValueError("er is geen enkel interval")
    return sum(counts)


def _explain_observed(**counts: float) -> str:
    same, n = counts["beide"] + counts["geen"], sum(counts.values())
    return f"Eens: {nl(counts['beide'])} + {nl(counts['geen'])} = {nl(same)} van de {nl(n)}. Dat is {nl(same / n, 4)}."


def _explain_expected(beide: float, alleen_ik: float, alleen_ander: float, geen: float) -> str:
    n = beide + alleen_ik + alleen_ander + geen
    mine, theirs = (beide + alleen_ik) / n, (beide + alleen_ander) / n
    yes, no = mine * theirs, (1 - mine) * (1 - theirs)
    return (
        f"Jij zegt bij {nl(mine, 4)} van de intervallen ja, je collega bij {nl(theirs, 4)}. Door toeval allebei ja: "
        f"{nl(mine, 4)} × {nl(theirs, 4)} = {nl(yes, 4)}. Allebei nee: {nl(1 - mine, 4)} × "
        f"{nl(1 - theirs, 4)} = {nl(no, 4)}. Samen {nl(yes + no, 4)}."
    )


def _explain_kappa(**counts: float) -> str:
    po, pe = observed(**counts), expected(**counts)
    return (
        f"Boven het toeval uit: {nl(po, 4)} − {nl(pe, 4)} = {nl(po - pe, 4)}. Het toeval liet "
        f"1 − {nl(pe, 4)} = {nl(1 - pe, 4)} over. {nl(po - pe, 4)} : {nl(1 - pe, 4)} = {nl(kappa(**counts), 4)}."
    )


def _yes_by_chance(beide: float, alleen_ik: float, alleen_ander: float, geen: float) -> float:
    return (beide + alleen_ik) * (beide + alleen_ander) / (beide + alleen_ik + alleen_ander + geen) ** 2


def _total_of(counts: dict[str, Any]) -> float:
    return float(sum(counts[name] for name in _CELLS))


ENTRIES = {
    "agreement.observed": Calculation(
        function=observed,
        parameters=_CELLS,
        unit="",
        hint="Nog niet. Tel de intervallen waarbij jullie hetzelfde zeiden, en deel door alle intervallen.",
        explain=_explain_observed,
        mistakes=(
            Mistake(
                "both yes only",
                lambda **counts: counts["beide"] / _total_of(counts),
                "Allebei ‘niet’ is ook hetzelfde. Tel die intervallen mee.",
                applies=lambda geen, **_: geen > 0,
            ),
            Mistake(
                "disagreement",
                lambda **counts: 1 - observed(**counts),
                "Dit is het deel waarover jullie het oneens waren.",
            ),
            Mistake(
                "a count",
                lambda beide, geen, **_: beide + geen,
                "Zo vaak waren jullie het eens. Welk deel van alle intervallen is dat?",
            ),
            Mistake("percentage", lambda **counts: 100 * observed(**counts), "Schrijf het als deel van één."),
        ),
    ),
    "agreement.expected": Calculation(
        function=expected,
        parameters=_CELLS,
        unit="",
        hint=(
            "Nog niet. Bereken van jullie allebei het deel ja en het deel nee. Vermenigvuldig ja met ja en nee met "
            "nee, en tel die twee op."
        ),
        explain=_explain_expected,
        mistakes=(
            Mistake(
                "both yes only",
                _yes_by_chance,
                "Zo vaak zeggen jullie door toeval allebei ja. Tel op hoe vaak jullie door toeval allebei nee zeggen.",
            ),
            Mistake(
                "both no only",
                lambda **counts: expected(**counts) - _yes_by_chance(**counts),
                "Zo vaak zeggen jullie door toeval allebei nee. Allebei ja komt er nog bij.",
            ),
            Mistake(
                "heads or tails",
                lambda **_: 0.5,
                "Je rekende met een muntje. Jullie zeggen vaker ja dan nee, en dat weegt mee.",
            ),
            Mistake("observed", observed, "Dit is wat jullie werkelijk hetzelfde zagen. Wat geeft het toeval alleen?"),
            Mistake("percentage", lambda **counts: 100 * expected(**counts), "Schrijf het als deel van één."),
        ),
    ),
    "agreement.kappa": Calculation(
        function=kappa,
        parameters=_CELLS,
        unit="",
        hint="Nog niet. Neem het verschil tussen echt en toeval, en deel door wat het toeval overliet.",
        explain=_explain_kappa,
        mistakes=(
            Mistake(
                "not divided",
                lambda **counts: observed(**counts) - expected(**counts),
                "Dit is het verschil. Deel het nog door het stuk dat het toeval overliet.",
            ),
            Mistake(
                "divided by chance",
                lambda **counts: (observed(**counts) - expected(**counts)) / expected(**counts),
                "Je deelde door het toeval zelf. Deel door wat er náást het toeval overblijft.",
            ),
            Mistake(
                "disagreement",
                lambda **counts: (1 - observed(**counts)) / (1 - expected(**counts)),
                "Dit is het deel dat jullie lieten liggen. Gevraagd is het deel dat jullie vulden.",
            ),
            Mistake(
                "ratio",
                lambda **counts: expected(**counts) / observed(**counts),
                "Je deelde het toeval door wat jullie zagen. Begin met het verschil tussen die twee.",
            ),
            Mistake("observed", observed, "Dit is het deel waarover jullie het eens waren, met het toeval er nog in."),
        ),
    ),
}
