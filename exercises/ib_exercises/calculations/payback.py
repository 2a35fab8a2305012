"""5.3, «Terugverdienen»: what guiding somebody costs in hours, and after how many weeks it has paid for itself."""

from __future__ import annotations

from math import floor

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl

_SLACK = 1e-9
"""For binary fractions: 78 hours hold eight times 9,75."""


def trajectory_hours(
    intake: float, ronden: float, opname: float, terugkijken: float, nagesprek: float, afsluiting: float
) -> float:
    """Return the hours of a series: an intake, rounds of recording, watching and talking, and a closing talk."""
    return intake + ronden * (opname + terugkijken + nagesprek) + afsluiting


def weeks(traject: float, besparing: float) -> float:
    """Return after how many weeks ``traject`` hours are earned back at ``besparing`` minutes a week."""
    return 60 * traject / besparing


def break_even_share(traject: float, besparing: float, schoolweken: float) -> float:
    """Return the percentage of series that must work out for all together to pay within ``schoolweken`` weeks."""
    return 100 * weeks(traject, besparing) / schoolweken


def trajectories(urenbudget: float, traject: float) -> float:
    """Return how many whole series fit in ``urenbudget`` hours."""
    return floor(urenbudget / traject + _SLACK)


def _explain_trajectory(
    intake: float, ronden: float, opname: float, terugkijken: float, nagesprek: float, afsluiting: float
) -> str:
    each = opname + terugkijken + nagesprek
    return (
        f"Een ronde is {nl(opname, 2)} + {nl(terugkijken, 2)} + {nl(nagesprek, 2)} = {nl(each, 2)} uur. "
        f"{nl(intake, 2)} + {nl(ronden)} × {nl(each, 2)} + {nl(afsluiting, 2)} = "
        f"{nl(intake + ronden * each + afsluiting, 2)} uur."
    )


def _explain_weeks(traject: float, besparing: float) -> str:
    return (
        f"{nl(traject, 2)} uur is {nl(60 * traject)} minuten. Gedeeld door {nl(besparing)} minuten per week: "
        f"{nl(weeks(traject, besparing), 2)} weken."
    )


def _explain_share(traject: float, besparing: float, schoolweken: float) -> str:
    gain = besparing * schoolweken
    return (
        f"Een traject kost {nl(60 * traject)} minuten. Een dat aanslaat, levert in {nl(schoolweken)} weken "
        f"{nl(gain)} minuten op. {nl(60 * traject)} : {nl(gain)} × 100 = "
        f"{nl(break_even_share(traject, besparing, schoolweken))} procent van de trajecten."
    )


def _explain_trajectories(urenbudget: float, traject: float) -> str:
    whole = trajectories(urenbudget, traject)
    return (
        f"{nl(urenbudget, 2)} : {nl(traject, 2)} = {nl(urenbudget / traject, 2)}. Een traject dat halverwege ophoudt, "
        f"helpt niemand: het zijn er {nl(whole)}, en er blijft {nl(urenbudget - whole * traject, 2)} uur over."
    )


ENTRIES = {
    "payback.trajectory_hours": Calculation(
        function=trajectory_hours,
        parameters=("intake", "ronden", "opname", "terugkijken", "nagesprek", "afsluiting"),
        unit="uur",
        hint="Nog niet. Reken eerst uit wat één ronde kost, en tel pas daarna begin en einde erbij.",
        explain=_explain_trajectory,
        mistakes=(
            Mistake(
                "one round",
                lambda **known: trajectory_hours(**{**known, "ronden": 1}),
                "Je telde één ronde. Het zijn er meer.",
                applies=lambda ronden, **_: ronden > 1,
            ),
            Mistake(
                "no begin and end",
                lambda **known: trajectory_hours(**{**known, "intake": 0, "afsluiting": 0}),
                "De intake en de afsluiting horen er ook bij.",
            ),
            Mistake(
                "no watching back",
                lambda **known: trajectory_hours(**{**known, "terugkijken": 0}),
                "Het terugkijken, in je eentje, is ook werk.",
            ),
            Mistake(
                "begin and end every round",
                lambda intake, ronden, afsluiting, **rest: ronden * (intake + sum(rest.values()) + afsluiting),
                "De intake en de afsluiting zijn er maar één keer.",
                applies=lambda ronden, **_: ronden > 1,
            ),
        ),
    ),
    "payback.weeks": Calculation(
        function=weeks,
        parameters=("traject", "besparing"),
        unit="weken",
        hint="Nog niet. Zet uren en minuten in dezelfde eenheid en deel dan.",
        explain=_explain_weeks,
        mistakes=(
            Mistake(
                "hours by minutes",
                lambda traject, besparing: traject / besparing,
                "Je deelde uren door minuten. Reken de uren eerst om.",
            ),
            Mistake(
                "hours times minutes",
                lambda traject, besparing: traject * besparing,
                "Je vermenigvuldigde. Hoe vaak past de winst van een week in wat het traject kostte?",
            ),
            Mistake(
                "an hour of a hundred",
                lambda traject, besparing: 100 * traject / besparing,
                "Een uur heeft zestig minuten, geen honderd.",
            ),
        ),
    ),
    "payback.break_even_share": Calculation(
        function=break_even_share,
        parameters=("traject", "besparing", "schoolweken"),
        unit="%",
        hint="Nog niet. Vergelijk wat een traject kost met wat er een in een schooljaar oplevert als het aanslaat.",
        explain=_explain_share,
        mistakes=(
            Mistake(
                "a part of one", lambda **known: break_even_share(**known) / 100, "Schrijf het deel als percentage."
            ),
            Mistake(
                "upside down",
                lambda **known: 10_000 / break_even_share(**known),
                "Je deelde de opbrengst door de kosten. Draai het om.",
            ),
            Mistake(
                "what may fail",
                lambda **known: 100 - break_even_share(**known),
                "Dit is het deel dat mag mislukken. Gevraagd is het deel dat moet lukken.",
            ),
        ),
    ),
    "payback.trajectories": Calculation(
        function=trajectories,
        parameters=("urenbudget", "traject"),
        unit="trajecten",
        hint="Nog niet. Kijk hoe vaak een heel traject in je uren past.",
        explain=_explain_trajectories,
        mistakes=(
            Mistake(
                "multiplied",
                lambda urenbudget, traject: urenbudget * traject,
                "Je vermenigvuldigde. Hoe vaak past het ene in het andere?",
            ),
        ),
    ),
}
