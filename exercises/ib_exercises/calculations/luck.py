"""6.1, «Acht jaar geluk»: how often a child meets an approach that only some of its teachers know.

A child has another teacher every year: ``jaren`` of the ``leraren``, each set of so many equally likely, of whom
``kennen`` know the approach. The number of years with it has a hypergeometric distribution.
"""

from __future__ import annotations

from math import comb

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def expected(leraren: float, kennen: float, jaren: float) -> float:
    """Return the mean number of years with the approach; raises ValueError (Dutch) for an impossible team."""
    _hold(leraren, jaren, kennen)
    return jaren * kennen / leraren


def never(leraren: float, kennen: float, jaren: float) -> float:
    """Return the chance, in percent, of no year with the approach; raises as ``expected`` does."""
    _hold(leraren, jaren, kennen)
    return 100 * comb(int(leraren - kennen), int(jaren)) / comb(int(leraren), int(jaren))


def enough(leraren: float, jaren: float) -> float:
    """Return how many must know the approach before no child can miss it; raises as ``expected`` does."""
    _hold(leraren, jaren)
    return leraren - jaren + 1


def _hold(leraren: float, jaren: float, kennen: float = 0) -> None:
    if jaren > leraren:
        raise ValueError("er zijn meer jaren dan leraren")
    if kennen > leraren:
        raise ValueError("er zijn meer kenners dan leraren")


def _with_replacement(leraren: float, kennen: float, jaren: float) -> float:
    """Return ``never`` for a child that could get the same teacher again."""
    chance: float = (1 - kennen / leraren) ** jaren
    return 100 * chance


def _same_each_time(leraren: float, kennen: float, jaren: float) -> float:
    """Return ``never`` where the places that are left do not become fewer."""
    chance: float = ((leraren - jaren) / leraren) ** kennen
    return 100 * chance


def _explain_expected(leraren: float, kennen: float, jaren: float) -> str:
    return (
        f"Van de {nl(leraren)} leraren kennen er {nl(kennen)} de aanpak, dus elk jaar is de kans "
        f"{nl(kennen)} : {nl(leraren)}. Over {nl(jaren)} jaren is dat gemiddeld "
        f"{nl(jaren)} × {nl(kennen)} : {nl(leraren)} = {nl(expected(leraren, kennen, jaren), 3)} jaar."
    )


def _explain_never(leraren: float, kennen: float, jaren: float) -> str:
    chance = never(leraren, kennen, jaren)
    skipped = leraren - jaren
    if kennen > skipped:
        return (
            f"Een kind slaat er maar {nl(skipped)} over. Die kunnen niet alle {nl(kennen)} kenners zijn: {nl(chance)}%."
        )
    if not kennen:
        return f"Als niemand de aanpak kent, komt geen kind hem tegen: {nl(chance)}%."
    factors = " × ".join(f"{nl(skipped - place)}/{nl(leraren - place)}" for place in range(min(int(kennen), 4)))
    more = " × …" if kennen > 4 else ""
    return (
        f"Een kind slaat {nl(skipped)} van de {nl(leraren)} leraren over. Alle kenners moeten daarbij zitten: "
        f"{factors}{more} = {nl(chance / 100, 4)}, dus {nl(chance, 4)} procent."
    )


def _explain_enough(leraren: float, jaren: float) -> str:
    skipped = leraren - jaren
    return (
        f"Een kind slaat {nl(leraren)} − {nl(jaren)} = {nl(skipped)} leraren over. Zijn er meer kenners dan dat, "
        f"dan kan het ze niet allemaal overslaan: vanaf {nl(skipped + 1)} heeft ieder kind minstens één jaar."
    )


ENTRIES = {
    "luck.expected": Calculation(
        function=expected,
        parameters=("leraren", "kennen", "jaren"),
        unit="jaar",
        hint="Nog niet. Welk deel van het team kent de aanpak? Neem dat deel van het aantal jaren.",
        explain=_explain_expected,
        mistakes=(
            Mistake(
                "one year",
                lambda leraren, kennen, **_: kennen / leraren,
                "Dit is de kans in één jaar. Het kind heeft er meer.",
            ),
            Mistake(
                "years without",
                lambda leraren, kennen, jaren: jaren * (leraren - kennen) / leraren,
                "Dit zijn de jaren zónder de aanpak.",
                applies=lambda leraren, kennen, **_: 2 * kennen != leraren,
            ),
            Mistake(
                "upside down",
                lambda leraren, kennen, **_: leraren / max(kennen, 1),
                "Je deelde het team door de kenners. Draai het om, en reken daarna met de jaren.",
                applies=lambda leraren, kennen, jaren: jaren * kennen * max(kennen, 1) != leraren**2,
            ),
        ),
    ),
    "luck.never": Calculation(
        function=never,
        parameters=("leraren", "kennen", "jaren"),
        unit="%",
        hint="Nog niet. Kijk naar de leraren die het kind overslaat: alle kenners moeten daarbij zitten.",
        explain=_explain_never,
        mistakes=(
            Mistake(
                "with replacement",
                _with_replacement,
                "Zo kan een kind twee keer dezelfde leraar treffen. Hier krijgt het er elk jaar een andere.",
                applies=lambda kennen, jaren, **_: kennen > 1 and jaren > 1,
            ),
            Mistake(
                "same each time",
                _same_each_time,
                "Bijna. Is de eerste kenner overgeslagen, dan zijn er een plek en een leraar minder over.",
                applies=lambda kennen, jaren, **_: kennen > 1 and jaren > 1,
            ),
            Mistake(
                "one year",
                lambda leraren, kennen, **_: 100 * (leraren - kennen) / leraren,
                "Dit is de kans op één jaar zonder. Gevraagd zijn alle jaren achter elkaar.",
                applies=lambda jaren, **_: jaren > 1,
            ),
            Mistake(
                "a part of one", lambda **a: never(**a) / 100, "De breuken kloppen. Maak er nog een percentage van."
            ),
            Mistake(
                "at least once",
                lambda **a: 100 - never(**a),
                "Dit is de kans op minstens één jaar mét de aanpak.",
            ),
        ),
    ),
    "luck.enough": Calculation(
        function=enough,
        parameters=("leraren", "jaren"),
        unit="leraren",
        hint="Nog niet. Hoeveel leraren slaat een kind over? Bedenk dan met hoeveel kenners dat nét niet meer past.",
        explain=_explain_enough,
        mistakes=(
            Mistake(
                "just too few",
                lambda leraren, jaren: leraren - jaren,
                "Heel dichtbij. Met zoveel kenners kan een kind ze nog precies allemaal overslaan.",
            ),
            Mistake("everybody", lambda leraren, **_: leraren, "Dan weet je het zeker, maar het kan met minder."),
        ),
    ),
}
