"""6.3, «Hoe reist een idee?»: who knows it passes it on to who does not know it yet.

Of a team of N, ``k`` know the idea. Each of them passes it on with a rate ``c`` a week, and what matters is the part
of the contacts that is new: ``k(t + 1) = k + c · k · (N − k) / N``. The logistic map, the mean-field limit of the
model ``verspreiding``: everybody meets everybody, and chance plays no part.
"""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl

LONGEST = 1000
"""Weeks after which nobody waits any more."""


def step(bereikt: float, overdracht: float, teamgrootte: float) -> float:
    """Return how many know the idea a week after ``bereikt`` do; raises ValueError (Dutch) where those are too many."""
    if bereikt > teamgrootte:
        raise ValueError("er zijn meer mensen bereikt dan het team groot is")
    return bereikt + overdracht * bereikt * (teamgrootte - bereikt) / teamgrootte


def reached(bereikt: float, overdracht: float, teamgrootte: float, weeknummer: float) -> float:
    """Return how many know the idea in week ``weeknummer``, from ``bereikt`` in week 0; raises as ``step`` does."""
    for _ in range(int(weeknummer)):
        bereikt = step(bereikt, overdracht, teamgrootte)
    return bereikt


def week(bereikt: float, overdracht: float, teamgrootte: float, doelaantal: float) -> float:
    """Return the first week in which at least ``doelaantal`` know the idea.

    Raises as ``step`` does, and where that many are never reached, or only after ``LONGEST`` weeks.
    """
    for number in range(LONGEST):
        if bereikt >= doelaantal:
            return number
        bereikt = step(bereikt, overdracht, teamgrootte)
    raise ValueError("zoveel mensen bereikt het idee nooit")


def _straight(bereikt: float, overdracht: float, teamgrootte: float, doelaantal: float) -> float:
    """Return the week if every week brought as many as the first."""
    gain = step(bereikt, overdracht, teamgrootte) - bereikt
    return (doelaantal - bereikt) / gain if gain > 0 else 0.0


def _explain_step(bereikt: float, overdracht: float, teamgrootte: float) -> str:
    new = step(bereikt, overdracht, teamgrootte) - bereikt
    return (
        f"Nog niet bereikt: {nl(teamgrootte)} − {nl(bereikt, 3)} = {nl(teamgrootte - bereikt, 3)}. Erbij komt "
        f"{nl(overdracht, 3)} × {nl(bereikt, 3)} × {nl(teamgrootte - bereikt, 3)} : {nl(teamgrootte)} = {nl(new, 4)}. "
        f"Samen {nl(bereikt, 3)} + {nl(new, 4)} = {nl(bereikt + new, 4)}."
    )


def _explain_reached(bereikt: float, overdracht: float, teamgrootte: float, weeknummer: float) -> str:
    shown = [reached(bereikt, overdracht, teamgrootte, number) for number in range(min(int(weeknummer), 4) + 1)]
    final = reached(bereikt, overdracht, teamgrootte, weeknummer)
    return (
        f"Reken week voor week: {'; '.join(nl(value, 2) for value in shown)} en zo verder. "
        f"In week {nl(weeknummer)} zijn het er {nl(final, 4)}."
    )


def _explain_week(bereikt: float, overdracht: float, teamgrootte: float, doelaantal: float) -> str:
    number = int(week(bereikt, overdracht, teamgrootte, doelaantal))
    now = reached(bereikt, overdracht, teamgrootte, number)
    if not number:
        return f"Het begint al met {nl(bereikt)}: week 0."
    before = reached(bereikt, overdracht, teamgrootte, number - 1)
    return (
        f"Een week eerder zijn het er {nl(before, 2)}, nog net te weinig. Daarna {nl(now, 2)}: "
        f"voor het eerst {nl(doelaantal)} of meer, in week {nl(number)}."
    )


ENTRIES = {
    "spread.step": Calculation(
        function=step,
        parameters=("bereikt", "overdracht", "teamgrootte"),
        unit="mensen",
        hint="Nog niet. Reken eerst uit hoeveel mensen erbij komen, en tel die op bij wie het idee al kende.",
        explain=_explain_step,
        mistakes=(
            Mistake(
                "only the new ones",
                lambda bereikt, overdracht, teamgrootte: step(bereikt, overdracht, teamgrootte) - bereikt,
                "Dit is wat erbij komt. Wie het idee al kende, telt ook mee.",
                applies=lambda bereikt, **_: bereikt > 0,
            ),
            Mistake(
                "all contacts are new",
                lambda bereikt, overdracht, **_: bereikt * (1 + overdracht),
                "Je rekende alsof elk contact raak is. Een deel treft iemand die het idee al kent.",
                applies=lambda bereikt, overdracht, **_: bereikt > 0 and overdracht > 0,
            ),
            Mistake(
                "not divided",
                lambda bereikt, overdracht, teamgrootte: bereikt + overdracht * bereikt * (teamgrootte - bereikt),
                "Je bent vergeten door de grootte van het team te delen.",
                applies=lambda bereikt, overdracht, teamgrootte: 0 < bereikt < teamgrootte > 1 and overdracht > 0,
            ),
        ),
    ),
    "spread.reached": Calculation(
        function=reached,
        parameters=("bereikt", "overdracht", "teamgrootte", "weeknummer"),
        unit="mensen",
        hint="Nog niet. Herhaal de stap week voor week, steeds met de uitkomst van de vorige.",
        explain=_explain_reached,
    ),
    "spread.week": Calculation(
        function=week,
        parameters=("bereikt", "overdracht", "teamgrootte", "doelaantal"),
        unit="",
        hint="Nog niet. Zet het model precies op deze waarden en zoek de gestippelde lijn van de formule op.",
        explain=_explain_week,
        mistakes=(
            Mistake(
                "one week early",
                lambda **a: week(**a) - 1,
                "Heel dichtbij. In deze week zijn het er nog net te weinig.",
                applies=lambda bereikt, doelaantal, **_: bereikt < doelaantal,
            ),
            Mistake(
                "one week late",
                lambda **a: week(**a) + 1,
                "Heel dichtbij. Het is al eerder zover. De start is week nul.",
            ),
            Mistake(
                "a straight line",
                _straight,
                "Je trok de eerste week door. Er komen steeds meer mensen bij die het vertellen.",
                applies=lambda **a: abs(_straight(**a) - week(**a)) > 2,
            ),
        ),
    ),
}
