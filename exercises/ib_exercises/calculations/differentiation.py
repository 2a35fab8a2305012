"""1.2, «Eén doel of eigen doel»: the play model of convergent and divergent differentiation, one lesson.

Levels −2 … 2, each as many pupils. Convergent: class instruction at level 0, worth ``1 − |distance| / width`` of
each minute, and fitting extended instruction for everyone below level 0. Divergent: the lesson shared out evenly.
"""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Choice, Mistake, Statements
from ib_exercises.dutch import nl

LEVELS = (-2, -1, 0, 1, 2)


def convergent_minutes(niveau: float, klassikaal: float, verlengd: float, pasbreedte: float = 2) -> float:
    """Return the effective minutes of a pupil at ``niveau``: fitting part of the class's, and its extended ones."""
    return klassikaal * max(0.0, 1 - abs(niveau) / pasbreedte) + (verlengd if niveau < 0 else 0)


def convergent_mean(klassikaal: float, verlengd: float, pasbreedte: float = 2) -> float:
    """Return the mean of ``convergent_minutes`` over the five levels."""
    return sum(_all_levels(klassikaal, verlengd, pasbreedte)) / len(LEVELS)


def convergent_spread(klassikaal: float, verlengd: float, pasbreedte: float = 2) -> float:
    """Return the difference between the level with the most effective minutes and the one with the fewest."""
    minutes = _all_levels(klassikaal, verlengd, pasbreedte)
    return max(minutes) - min(minutes)


def divergent_minutes(leerlingen: float, minuten: float, wissel: float = 0) -> float:
    """Return the minutes each when the teacher goes round: one switch of ``wissel`` minutes fewer than pupils."""
    return max(0.0, minuten - (leerlingen - 1) * wissel) / leerlingen


def who_gains(
    leerlingen: float, minuten: float, klassikaal: float, verlengd: float, pasbreedte: float
) -> frozenset[str]:
    """Return the options (a … e for the levels) that get more effective minutes convergent than divergent."""
    own = divergent_minutes(leerlingen, minuten)
    together = _all_levels(klassikaal, verlengd, pasbreedte)
    return frozenset(letter for letter, minutes in zip("abcde", together, strict=True) if minutes > own)


def _all_levels(klassikaal: float, verlengd: float, pasbreedte: float) -> list[float]:
    return [convergent_minutes(level, klassikaal, verlengd, pasbreedte) for level in LEVELS]


def _explain_convergent(niveau: float, klassikaal: float, verlengd: float, pasbreedte: float) -> str:
    distance = abs(niveau)
    fit = max(0.0, 1 - distance / pasbreedte)
    text = (
        f"Niveau {nl(niveau)} ligt {nl(distance)} van het niveau van de uitleg (0). De pasvorm is "
        f"1 − {nl(distance)} : {nl(pasbreedte)} = {nl(fit, 2)}"
    )
    text += " (lager dan 0 kan niet)" if distance > pasbreedte else ""
    text += (
        f", dus van {nl(klassikaal)} minuten uitleg komt {nl(klassikaal)} × {nl(fit, 2)} = "
        f"{nl(klassikaal * fit, 2)} aan."
    )
    if niveau < 0:
        total = klassikaal * fit + verlengd
        return (
            f"{text} De verlengde instructie past en telt helemaal: {nl(klassikaal * fit, 2)} + "
            f"{nl(verlengd)} = {nl(total, 2)} minuten."
        )
    return f"{text} Verlengde instructie is er op dit niveau niet bij."


def _explain_mean(klassikaal: float, verlengd: float, pasbreedte: float) -> str:
    minutes = _all_levels(klassikaal, verlengd, pasbreedte)
    steps = " + ".join(nl(value, 2) for value in minutes)
    return (
        f"Tel de vijf niveaus op: {steps} = {nl(sum(minutes), 2)}. Gedeeld door vijf is dat "
        f"{nl(sum(minutes) / 5, 2)} minuten."
    )


def _explain_spread(klassikaal: float, verlengd: float, pasbreedte: float) -> str:
    minutes = _all_levels(klassikaal, verlengd, pasbreedte)
    return (
        f"Per niveau: {', '.join(nl(value, 2) for value in minutes)} minuten. Het meeste min het minste: "
        f"{nl(max(minutes), 2)} − {nl(min(minutes), 2)} = {nl(max(minutes) - min(minutes), 2)} minuten."
    )


def _explain_divergent(leerlingen: float, minuten: float, wissel: float) -> str:
    lost = (leerlingen - 1) * wissel
    left = max(0.0, minuten - lost)
    start = f"Wisselen kost {nl(leerlingen - 1)} × {nl(wissel, 2)} = {nl(lost, 2)} minuten. " if wissel else ""
    return (
        f"{start}{nl(left, 2)} minuten verdeeld over {nl(leerlingen)} leerlingen: "
        f"{nl(left / leerlingen, 2)} minuten voor ieder."
    )


def _explain_gains(leerlingen: float, minuten: float, klassikaal: float, verlengd: float, pasbreedte: float) -> str:
    own = divergent_minutes(leerlingen, minuten)
    rows = [
        f"niveau {nl(level)}: {nl(value, 2)}"
        for level, value in zip(LEVELS, _all_levels(klassikaal, verlengd, pasbreedte), strict=True)
    ]
    return (
        f"Met een eigen doel krijgt ieder {nl(own, 2)} minuten. Met één doel zijn dat effectief, per "
        f"niveau: {'; '.join(rows)}."
    )


_CONVERGENT = {
    "gezamenlijk_doel": "Het einddoel is bij convergent voor iedereen hetzelfde.",
    "basisinstructie": "De klas krijgt bij convergent eerst samen uitleg.",
    "verlengde_instructie": "Extra uitleg moet ieder kind bij het gezamenlijke doel brengen: dat is convergent.",
    "verkorte_instructie": "Wie genoeg heeft aan kort, gaat zelf aan de slag, met hetzelfde doel: dat is convergent.",
}
_DIVERGENT = {
    "eigen_doel": "Een eigen doel voor ieder kind hoort bij divergent.",
    "eigen_leerstof": "Leerstof die per kind verschilt, hoort bij divergent.",
    "individueel_rooster": "Een rooster met eigen tijd voor ieder kind hoort bij divergent.",
}
_NOT_WEIGHED = "Je telde de uitleg voor iedereen helemaal mee. Vermenigvuldig eerst met de pasvorm."

ENTRIES = {
    "differentiation.convergent_minutes": Calculation(
        function=convergent_minutes,
        parameters=("niveau", "klassikaal", "verlengd"),
        optional={"pasbreedte": 2},
        unit="minuten",
        hint=(
            "Nog niet. Hoever ligt dit niveau van de uitleg, hoeveel van elke minuut past dan, en "
            "hoort er verlengde instructie bij?"
        ),
        explain=_explain_convergent,
        mistakes=(
            Mistake(
                "fit ignored",
                lambda niveau, klassikaal, verlengd, **_: klassikaal + (verlengd if niveau < 0 else 0),
                _NOT_WEIGHED,
            ),
            Mistake(
                "extended forgotten",
                lambda niveau, klassikaal, pasbreedte, **_: klassikaal * max(0.0, 1 - abs(niveau) / pasbreedte),
                "Kijk nog eens wie er verlengde instructie krijgt: dit niveau hoort erbij.",
                applies=lambda niveau, **_: niveau < 0,
            ),
            Mistake(
                "extended for all",
                lambda niveau, klassikaal, verlengd, pasbreedte: (
                    klassikaal * max(0.0, 1 - abs(niveau) / pasbreedte) + verlengd
                ),
                "Verlengde instructie is er alleen voor de niveaus onder het middelste.",
                applies=lambda niveau, **_: niveau >= 0,
            ),
            Mistake(
                "fit on all",
                lambda niveau, klassikaal, verlengd, pasbreedte: (
                    (klassikaal + verlengd) * max(0.0, 1 - abs(niveau) / pasbreedte)
                ),
                "De pasvorm geldt voor de klassikale uitleg. De verlengde instructie past, die telt helemaal.",
            ),
        ),
    ),
    "differentiation.convergent_mean": Calculation(
        function=convergent_mean,
        parameters=("klassikaal", "verlengd"),
        optional={"pasbreedte": 2},
        unit="minuten",
        hint="Nog niet. Reken eerst per niveau de effectieve minuten uit, en neem dan het gemiddelde van de vijf.",
        explain=_explain_mean,
        mistakes=(
            Mistake("sum", lambda **a: 5 * convergent_mean(**a), "Dit is de som. Deel nog door het aantal niveaus."),
            Mistake(
                "middle level",
                lambda klassikaal, **_: klassikaal,
                "Dit is het middelste niveau. Gevraagd is het gemiddelde van alle vijf.",
            ),
            Mistake(
                "without extended",
                lambda klassikaal, pasbreedte, **_: convergent_mean(klassikaal, 0, pasbreedte),
                "Je bent de verlengde instructie vergeten.",
                applies=lambda verlengd, **_: verlengd > 0,
            ),
            Mistake("fit ignored", lambda klassikaal, verlengd, **_: klassikaal + verlengd * 2 / 5, _NOT_WEIGHED),
            Mistake(
                "four levels",
                lambda **a: 5 / 4 * convergent_mean(**a),
                "Ook het niveau dat niets krijgt, telt mee in het gemiddelde.",
            ),
        ),
    ),
    "differentiation.convergent_spread": Calculation(
        function=convergent_spread,
        parameters=("klassikaal", "verlengd"),
        optional={"pasbreedte": 2},
        unit="minuten",
        hint="Nog niet. De spreiding is hier het verschil tussen wie het meeste en wie het minste krijgt.",
        explain=_explain_spread,
        mistakes=(
            Mistake(
                "lowest against highest level",
                lambda klassikaal, verlengd, pasbreedte: abs(
                    convergent_minutes(-2, klassikaal, verlengd, pasbreedte)
                    - convergent_minutes(2, klassikaal, verlengd, pasbreedte)
                ),
                "Je vergeleek het laagste met het hoogste niveau. Wie kreeg de meeste minuten?",
            ),
            Mistake(
                "zero left out",
                lambda klassikaal, verlengd, pasbreedte: (
                    convergent_spread(klassikaal, verlengd, pasbreedte)
                    - min(m for m in (*_all_levels(klassikaal, verlengd, pasbreedte), klassikaal) if m)
                ),
                "Er is een niveau dat nog minder krijgt.",
            ),
        ),
    ),
    "differentiation.divergent_minutes": Calculation(
        function=divergent_minutes,
        parameters=("leerlingen", "minuten"),
        optional={"wissel": 0},
        unit="minuten",
        hint="Nog niet. Verdeel de minuten van de les over de leerlingen.",
        explain=_explain_divergent,
        mistakes=(
            Mistake(
                "upside down",
                lambda leerlingen, minuten, **_: leerlingen / minuten,
                "Je hebt andersom gedeeld: leerlingen door tijd.",
            ),
            Mistake(
                "hours",
                lambda leerlingen, minuten, **_: minuten / 60 / leerlingen,
                "Je rekende in uren. De vraag is hoeveel mínuten het zijn.",
            ),
            Mistake("not shared", lambda minuten, **_: minuten, "Dit is de hele les. Wat is er voor één leerling?"),
            Mistake(
                "per level",
                lambda minuten, **_: minuten / 5,
                "Dit is de tijd per niveau. Gevraagd is de tijd per leerling.",
            ),
            Mistake(
                "class instruction only",
                lambda leerlingen, minuten, **_: minuten * 2 / 3 / leerlingen,
                "Je verdeelde een deel van de les. Divergent verdeelt de leerkracht de hele les.",
            ),
            Mistake(
                "no switching",
                lambda leerlingen, minuten, **_: minuten / leerlingen,
                "Je bent de wisseltijd vergeten.",
                applies=lambda wissel, **_: wissel > 0,
            ),
        ),
    ),
    "differentiation.who_gains": Choice(
        right=who_gains,
        parameters=("leerlingen", "minuten", "klassikaal", "verlengd"),
        optional={"pasbreedte": 2},
        explain=_explain_gains,
    ),
    "differentiation.convergent_features": Statements(holds=_CONVERGENT, fails=_DIVERGENT),
    "differentiation.divergent_features": Statements(holds=_DIVERGENT, fails=_CONVERGENT),
}
