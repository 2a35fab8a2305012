"""5.2, «Wandelgang of spreekuur»: what questions in between cost in a week, and what consulting hours change."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake, Statements
from ib_exercises.dutch import nl


def hours(vragen: float, minuten: float) -> float:
    """Return the hours a week that ``vragen`` questions of ``minuten`` minutes take."""
    return vragen * minuten / 60


def share_of_week(vragen: float, minuten: float, aanstelling: float) -> float:
    """Return those hours as a percentage of ``aanstelling`` hours a week."""
    return 100 * hours(vragen, minuten) / aanstelling


def left(vragen: float, ingepland: float, opgelost: float) -> float:
    """Return the questions a week that still come in between.

    Raises ValueError (Dutch) where more questions are moved than there are.
    """
    if ingepland + opgelost > vragen:
        raise ValueError("er worden meer vragen verplaatst dan er zijn")
    return vragen - ingepland - opgelost


def minutes_with_consulting(
    vragen: float, minuten: float, ingepland: float, opgelost: float, spreekuren: float, spreekuurduur: float
) -> float:
    """Return the minutes a week when ``ingepland`` questions go to consulting hours and ``opgelost`` to the team.

    Raises as ``left``.
    """
    return left(vragen, ingepland, opgelost) * minuten + spreekuren * spreekuurduur


def saved_with_return(  # noqa: PLR0913 - a question's numbers, one by one
    vragen: float,
    minuten: float,
    ingepland: float,
    opgelost: float,
    spreekuren: float,
    spreekuurduur: float,
    *,
    terugkomen: float,
) -> float:
    """Return the minutes a week that consulting hours save, with ``terugkomen`` minutes after every interruption.

    A consulting hour counts as one interruption. Raises as ``left``.
    """
    now = minutes_with_consulting(vragen, minuten, ingepland, opgelost, spreekuren, spreekuurduur)
    interruptions = left(vragen, ingepland, opgelost) + spreekuren
    return vragen * (minuten + terugkomen) - now - interruptions * terugkomen


def load(ingepland: float, minuten: float, spreekuren: float, spreekuurduur: float) -> float:
    """Return the time that the questions need as a percentage of the time that consulting hours have."""
    return 100 * ingepland * minuten / (spreekuren * spreekuurduur)


def _explain_hours(vragen: float, minuten: float) -> str:
    total = vragen * minuten
    return f"{nl(vragen)} × {nl(minuten)} = {nl(total)} minuten. Gedeeld door 60 is dat {nl(total / 60, 2)} uur."


def _explain_share(vragen: float, minuten: float, aanstelling: float) -> str:
    return (
        f"{nl(vragen * minuten)} minuten is {nl(hours(vragen, minuten), 2)} uur. Gedeeld door {nl(aanstelling)} uur "
        f"en keer 100: {nl(share_of_week(vragen, minuten, aanstelling))} procent."
    )


def _explain_left(vragen: float, ingepland: float, opgelost: float) -> str:
    return f"{nl(vragen)} − {nl(ingepland)} − {nl(opgelost)} = {nl(left(vragen, ingepland, opgelost))} vragen."


def _explain_consulting(
    vragen: float, minuten: float, ingepland: float, opgelost: float, spreekuren: float, spreekuurduur: float
) -> str:
    stay, fixed = left(vragen, ingepland, opgelost), spreekuren * spreekuurduur
    return (
        f"Er blijven {nl(stay)} vragen in de wandelgang: {nl(stay)} × {nl(minuten)} = {nl(stay * minuten)} minuten. "
        f"De spreekuren kosten {nl(spreekuren)} × {nl(spreekuurduur)} = {nl(fixed)} minuten. "
        f"Samen {nl(stay * minuten + fixed)} minuten."
    )


def _explain_saved(terugkomen: float, **known: float) -> str:
    first = known["vragen"] * (known["minuten"] + terugkomen)
    talk = minutes_with_consulting(**known)
    times = known["vragen"] - known["ingepland"] - known["opgelost"] + known["spreekuren"]
    then = talk + times * terugkomen
    return (
        f"Eerst: {nl(known['vragen'])} × ({nl(known['minuten'])} + {nl(terugkomen)}) = {nl(first)} minuten. Daarna: "
        f"{nl(talk)} minuten gesprek en {nl(times)} keer {nl(terugkomen)} minuten terugkomen, samen {nl(then)}. "
        f"Het verschil is {nl(first - then)} minuten."
    )


def _explain_load(ingepland: float, minuten: float, spreekuren: float, spreekuurduur: float) -> str:
    need, have = ingepland * minuten, spreekuren * spreekuurduur
    return (
        f"De vragen hebben {nl(ingepland)} × {nl(minuten)} = {nl(need)} minuten nodig, "
        f"de spreekuren hebben er {nl(have)}. "
        f"{nl(need)} : {nl(have)} × 100 = {nl(100 * need / have)} procent. Boven de 100 groeit er een rij."
    )


_WEEK = ("vragen", "minuten", "ingepland", "opgelost", "spreekuren", "spreekuurduur")

ENTRIES = {
    "corridor.hours": Calculation(
        function=hours,
        parameters=("vragen", "minuten"),
        unit="uur",
        hint="Nog niet. Reken eerst alle minuten uit en deel dan door de minuten in een uur.",
        explain=_explain_hours,
        mistakes=(
            Mistake("minutes", lambda vragen, minuten: vragen * minuten, "Dit zijn de minuten. Maak er uren van."),
            Mistake(
                "an hour of a hundred",
                lambda vragen, minuten: vragen * minuten / 100,
                "Een uur heeft zestig minuten, geen honderd.",
            ),
        ),
    ),
    "corridor.share_of_week": Calculation(
        function=share_of_week,
        parameters=("vragen", "minuten", "aanstelling"),
        unit="%",
        hint="Nog niet. Reken de vragen om naar uren en kijk welk deel van je week dat is.",
        explain=_explain_share,
        mistakes=(
            Mistake("a part of one", lambda **known: share_of_week(**known) / 100, "Schrijf het deel als percentage."),
            Mistake(
                "upside down",
                lambda vragen, minuten, aanstelling: 100 * aanstelling / hours(vragen, minuten),
                "Je deelde andersom. Begin bij de uren van de vragen.",
            ),
            Mistake(
                "an hour of a hundred",
                lambda vragen, minuten, aanstelling: vragen * minuten / aanstelling,
                "Een uur heeft zestig minuten, geen honderd.",
            ),
        ),
    ),
    "corridor.left": Calculation(
        function=left,
        parameters=("vragen", "ingepland", "opgelost"),
        unit="vragen",
        hint="Nog niet. Begin bij alle vragen en haal eraf wat naar een spreekuur gaat en wat het team zelf oplost.",
        explain=_explain_left,
        mistakes=(
            Mistake(
                "what goes away",
                lambda ingepland, opgelost, **_: ingepland + opgelost,
                "Zo veel vragen gaan er weg. Hoeveel blijven er?",
            ),
            Mistake(
                "the team asks still",
                lambda vragen, ingepland, **_: vragen - ingepland,
                "Wat het team zelf oplost, hoort er ook af.",
                applies=lambda opgelost, **_: opgelost > 0,
            ),
            Mistake(
                "what is planned is asked still",
                lambda vragen, opgelost, **_: vragen - opgelost,
                "Wat naar een spreekuur gaat, hoort er ook af.",
                applies=lambda ingepland, **_: ingepland > 0,
            ),
        ),
    ),
    "corridor.minutes_with_consulting": Calculation(
        function=minutes_with_consulting,
        parameters=_WEEK,
        unit="minuten",
        hint="Nog niet. Tel de minuten van de vragen die blijven en de minuten van de spreekuren bij elkaar op.",
        explain=_explain_consulting,
        mistakes=(
            Mistake(
                "hours forgotten",
                lambda **known: minutes_with_consulting(**{**known, "spreekuren": 0}),
                "De spreekuren zelf kosten ook tijd.",
            ),
            Mistake(
                "one hour",
                lambda **known: minutes_with_consulting(**{**known, "spreekuren": 1}),
                "Er is meer dan één spreekuur.",
                applies=lambda spreekuren, **_: spreekuren > 1,
            ),
            Mistake(
                "the team asks still",
                lambda **known: minutes_with_consulting(**{**known, "opgelost": 0}),
                "Wat het team zelf oplost, kost jou niets meer.",
            ),
            Mistake(
                "counted twice",
                lambda **known: minutes_with_consulting(**{**known, "ingepland": 0}),
                "De vragen in het spreekuur tel je nu twee keer: los, en als spreekuur.",
            ),
            Mistake("nothing moved", lambda vragen, minuten, **_: vragen * minuten, "Dit is de week zonder spreekuur."),
            Mistake(
                "hours added to all",
                lambda vragen, minuten, spreekuren, spreekuurduur, **_: vragen * minuten + spreekuren * spreekuurduur,
                "Je telt de spreekuren op bij alle vragen. Een deel daarvan verhuist of verdwijnt.",
            ),
        ),
    ),
    "corridor.saved_with_return": Calculation(
        function=saved_with_return,
        parameters=(*_WEEK, "terugkomen"),
        unit="minuten",
        hint=(
            "Nog niet. Tel voor beide weken de gesprekken en de keren dat je moet terugkomen; "
            "een spreekuur is één onderbreking."
        ),
        explain=_explain_saved,
        mistakes=(
            Mistake(
                "no return at all",
                lambda **known: saved_with_return(**{**known, "terugkomen": 0}),
                "Dit is de winst in gesprekstijd. Tel ook het terugkomen mee.",
            ),
            Mistake(
                "no return from hours",
                lambda **known: saved_with_return(**known) + known["spreekuren"] * known["terugkomen"],
                "Ook na een spreekuur moet je terugkomen in je werk, één keer per spreekuur.",
            ),
            Mistake(
                "the new week",
                lambda vragen, minuten, terugkomen, **rest: (
                    vragen * (minuten + terugkomen)
                    - saved_with_return(vragen=vragen, minuten=minuten, terugkomen=terugkomen, **rest)
                ),
                "Dit is wat de week mét spreekuren kost. Gevraagd is het verschil.",
            ),
            Mistake(
                "the old week",
                lambda vragen, minuten, terugkomen, **_: vragen * (minuten + terugkomen),
                "Dit is wat de week zónder spreekuren kost. Gevraagd is het verschil.",
            ),
        ),
    ),
    "corridor.load": Calculation(
        function=load,
        parameters=("ingepland", "minuten", "spreekuren", "spreekuurduur"),
        unit="%",
        hint="Nog niet. Vergelijk de minuten die de vragen nodig hebben met de minuten die de spreekuren hebben.",
        explain=_explain_load,
        mistakes=(
            Mistake("a part of one", lambda **known: load(**known) / 100, "Schrijf het als percentage."),
            Mistake(
                "upside down",
                lambda ingepland, minuten, spreekuren, spreekuurduur: (
                    100 * spreekuren * spreekuurduur / (ingepland * minuten)
                ),
                "Je deelde andersom. Hoeveel procent van de tijd in het spreekuur is nodig?",
            ),
            Mistake(
                "one hour",
                lambda **known: load(**{**known, "spreekuren": 1}),
                "Er is meer dan één spreekuur in de week.",
                applies=lambda spreekuren, **_: spreekuren > 1,
            ),
        ),
    ),
    "corridor.from_class": Statements(
        holds={
            "beeldbegeleiding": "Bij beeldbegeleiding kijken jullie samen naar opnames uit de les.",
            "coteaching": "Bij co-teaching sta je samen voor de groep: de les is het materiaal.",
            "lesbezoek": "Wie op lesbezoek gaat, ziet de les zelf, al is het maar één les.",
        },
        fails={
            "incidentmethode": "De incidentmethode begint bij het verhaal van wie inbrengt.",
            "roddel": "De groep denkt mee over wat de inbrenger vertelde; de les heeft niemand gezien.",
            "spreekuur": "In een spreekuur werk je met wat de vrager vertelt.",
            "wandelgang": "In de wandelgang hoor je een verhaal van zeven minuten.",
        },
    ),
}
