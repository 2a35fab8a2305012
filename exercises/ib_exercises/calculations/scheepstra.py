"""1.2, «De klok van Scheepstra»: what a child gets of the teacher's time, one by one and in class."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake, Statements
from ib_exercises.dutch import nl


def minutes_each(leerlingen: float, minuten: float) -> float:
    """Return the minutes that each of ``leerlingen`` gets when ``minuten`` are shared out evenly."""
    return minuten / leerlingen


def ratio(leerlingen: float, minuten: float, klassikaal: float) -> float:
    """Return how many times as much oral time a child gets in class (``klassikaal``) as one by one."""
    return klassikaal / (minuten / leerlingen)


def silent_minutes(leerlingen: float, minuten: float) -> float:
    """Return the minutes that a child works without the teacher when all are taught one by one."""
    return minuten - minuten / leerlingen


def minutes_each_with_switching(leerlingen: float, minuten: float, wissel: float) -> float:
    """Return the minutes each when going to the next child costs ``wissel`` minutes: one switch fewer than children.

    Raises ValueError (Dutch) where switching takes more time than there is.
    """
    if (leerlingen - 1) * wissel > minuten:
        raise ValueError("het wisselen kost meer tijd dan er is")
    return (minuten - (leerlingen - 1) * wissel) / leerlingen


def half_class_half_each(leerlingen: float, klassikaal: float, hoofdelijk: float) -> float:
    """Return a child's oral minutes: all of ``klassikaal``, and its own share of ``hoofdelijk``."""
    return klassikaal + hoofdelijk / leerlingen


def minutes_per_group(groepen: float, minuten: float) -> float:
    """Return the minutes that each of ``groepen`` has the teacher when they take turns."""
    return minuten / groepen


def _explain_each(leerlingen: float, minuten: float) -> str:
    hours = f"{nl(minuten / 60, 2)} uur is {nl(minuten)} minuten"
    return (
        f"{hours}. Verdeeld over {nl(leerlingen)} leerlingen: "
        f"{nl(minuten)} : {nl(leerlingen)} = {nl(minuten / leerlingen, 2)} minuten voor ieder."
    )


def _explain_ratio(leerlingen: float, minuten: float, klassikaal: float) -> str:
    each = minuten / leerlingen
    return (
        f"Hoofdelijk krijgt een kind {nl(minuten)} : {nl(leerlingen)} = {nl(each, 2)} minuten mondeling, klassikaal "
        f"{nl(klassikaal)} minuten. {nl(klassikaal)} : {nl(each, 2)} = {nl(klassikaal / each, 2)}. Het kind krijgt dus "
        f"{nl(klassikaal / each, 2)} keer zoveel, maar deelt die minuten met {nl(leerlingen - 1)} anderen."
    )


def _explain_silent(leerlingen: float, minuten: float) -> str:
    each = minuten / leerlingen
    return (
        f"Een kind heeft {nl(minuten)} : {nl(leerlingen)} = {nl(each, 2)} minuten les. De rest van de "
        "tijd is de leerkracht "
        f"bij een ander: {nl(minuten)} − {nl(each, 2)} = {nl(minuten - each, 2)} minuten."
    )


def _explain_switching(leerlingen: float, minuten: float, wissel: float) -> str:
    lost = (leerlingen - 1) * wissel
    return (
        f"Bij {nl(leerlingen)} leerlingen wisselt de leerkracht {nl(leerlingen - 1)} keer: vóór de "
        "eerste en na de laatste niet. "
        f"Dat kost {nl(leerlingen - 1)} × {nl(wissel, 2)} = {nl(lost, 2)} minuten. Er blijft "
        f"{nl(minuten)} − {nl(lost, 2)} = "
        f"{nl(minuten - lost, 2)} minuten over, en {nl(minuten - lost, 2)} : {nl(leerlingen)} = "
        f"{nl((minuten - lost) / leerlingen, 4)} minuten voor ieder."
    )


def _explain_half(leerlingen: float, klassikaal: float, hoofdelijk: float) -> str:
    own = hoofdelijk / leerlingen
    return (
        f"De klassikale {nl(klassikaal)} minuten zijn voor alle kinderen tegelijk. Van de hoofdelijke "
        "tijd krijgt ieder "
        f"{nl(hoofdelijk)} : {nl(leerlingen)} = {nl(own, 2)} minuten. Samen {nl(klassikaal)} + {nl(own, 2)} = "
        f"{nl(klassikaal + own, 2)} minuten."
    )


def _explain_supervision(leerlingen: float, toezicht: float) -> str:
    return (
        f"De leerkracht kijkt {nl(toezicht)} minuten bij het schriftelijk werk van {nl(leerlingen)} leerlingen: "
        f"{nl(toezicht)} : {nl(leerlingen)} = {nl(toezicht / leerlingen, 2)} minuten voor ieder."
    )


def _explain_groups(groepen: float, minuten: float) -> str:
    return (
        f"De groepen krijgen om de beurt les: {nl(minuten)} : {nl(groepen)} = "
        f"{nl(minuten / groepen, 2)} minuten per groep. "
        "Ieder kind van de groep is daar de hele tijd bij."
    )


_UPSIDE_DOWN = "Je hebt andersom gedeeld: leerlingen door tijd. Je zoekt hoeveel tijd er voor één leerling is."
_HOURS = "Je rekende in uren. De vraag is hoeveel mínuten het zijn."
_EACH_MISTAKES = (
    Mistake("upside down", lambda leerlingen, minuten: leerlingen / minuten, _UPSIDE_DOWN),
    Mistake("hours", lambda leerlingen, minuten: minuten / 60 / leerlingen, _HOURS),
    Mistake(
        "not shared", lambda minuten, **_: minuten, "Dit is de tijd van de hele klas. Wat is er voor één leerling?"
    ),
    Mistake(
        "half the time",
        lambda leerlingen, minuten: minuten / 2 / leerlingen,
        "Je verdeelde de helft van de tijd. Hier gaat álle tijd naar de leerlingen, één voor één.",
    ),
    Mistake(
        "the others' time",
        lambda leerlingen, minuten: minuten - minuten / leerlingen,
        "Dit is de tijd dat een kind wácht. De vraag is hoelang het zelf aan de beurt is.",
    ),
)

ENTRIES = {
    "scheepstra.minutes_each": Calculation(
        function=minutes_each,
        parameters=("leerlingen", "minuten"),
        unit="minuten",
        hint="Nog niet. Hoeveel minuten zijn er in totaal, en over hoeveel leerlingen verdeel je die?",
        explain=_explain_each,
        mistakes=_EACH_MISTAKES,
    ),
    "scheepstra.minutes_each_today": Calculation(
        function=minutes_each,
        parameters=("leerlingen", "minuten"),
        unit="minuten",
        hint="Nog niet. Neem de minuten van een hele schooldag en verdeel ze over de leerlingen van nu.",
        explain=_explain_each,
        mistakes=(
            *_EACH_MISTAKES,
            Mistake(
                "Scheepstra's class",
                lambda minuten, **_: minuten / 40,
                "Je deelde door de klas van Scheepstra. Hoeveel leerlingen telt de klas van nu?",
            ),
            Mistake(
                "Scheepstra's time",
                lambda leerlingen, **_: 180 / leerlingen,
                "Je nam de drie uur van Scheepstra. Hoeveel minuten telt de dag van nu?",
            ),
        ),
    ),
    "scheepstra.ratio": Calculation(
        function=ratio,
        parameters=("leerlingen", "minuten", "klassikaal"),
        unit="keer",
        hint=(
            "Nog niet. Zet de minuten mondeling les per kind naast elkaar: klassikaal en hoofdelijk. "
            "Hoe vaak past het een in het ander?"
        ),
        explain=_explain_ratio,
        mistakes=(
            Mistake(
                "upside down",
                lambda leerlingen, minuten, klassikaal: minuten / leerlingen / klassikaal,
                "Je hebt andersom gedeeld: gevraagd is hoeveel keer zovéél een kind klassikaal krijgt.",
            ),
            Mistake(
                "all time oral",
                lambda leerlingen, **_: leerlingen,
                (
                    "Dan zou er de hele tijd mondeling les zijn. Klassikaal is maar een deel van de "
                    "tijd mondeling; de rest is schriftelijk werk."
                ),
            ),
            Mistake(
                "difference",
                lambda leerlingen, minuten, klassikaal: klassikaal - minuten / leerlingen,
                "Dit is het verschil. Gevraagd is de verhouding: hoeveel keer zoveel.",
            ),
        ),
    ),
    "scheepstra.silent_minutes": Calculation(
        function=silent_minutes,
        parameters=("leerlingen", "minuten"),
        unit="minuten",
        hint="Nog niet. Hoelang is een kind zelf aan de beurt? Al de andere tijd werkt het zonder hulp.",
        explain=_explain_silent,
        mistakes=(
            Mistake(
                "own turn",
                lambda leerlingen, minuten: minuten / leerlingen,
                "Dit is de tijd dat een kind zelf aan de beurt is. Gevraagd is de tijd daarbuiten.",
            ),
            Mistake("all the time", lambda minuten, **_: minuten, "Bijna: een kind is zelf ook even aan de beurt."),
            Mistake(
                "half the time",
                lambda minuten, **_: minuten / 2,
                "Dit is de helft van de tijd, zoals bij klassikale les. Hier is iedereen één voor één aan de beurt.",
            ),
            Mistake("hours", lambda leerlingen, minuten: (minuten - minuten / leerlingen) / 60, _HOURS),
        ),
    ),
    "scheepstra.minutes_each_with_switching": Calculation(
        function=minutes_each_with_switching,
        parameters=("leerlingen", "minuten", "wissel"),
        unit="minuten",
        hint=(
            "Nog niet. Trek eerst de wisseltijd van alle wissels af van de totale tijd, en verdeel dan wat overblijft."
        ),
        explain=_explain_switching,
        mistakes=(
            Mistake(
                "no switching", lambda leerlingen, minuten, **_: minuten / leerlingen, "Je bent de wisseltijd vergeten."
            ),
            Mistake(
                "a switch too many",
                lambda leerlingen, minuten, wissel: (minuten - leerlingen * wissel) / leerlingen,
                (
                    "Heel dichtbij. Tel de wissels nog eens: moet de leerkracht na de laatste "
                    "leerling nog naar een volgende?"
                ),
            ),
            Mistake(
                "one switch",
                lambda leerlingen, minuten, wissel: (minuten - wissel) / leerlingen,
                "Je trok één wissel af van de hele tijd. Er zijn er veel meer.",
            ),
            Mistake(
                "added",
                lambda leerlingen, minuten, wissel: (minuten + (leerlingen - 1) * wissel) / leerlingen,
                "Wisselen kost tijd: die gaat eraf, niet erbij.",
            ),
            Mistake(
                "not shared",
                lambda leerlingen, minuten, wissel: minuten - (leerlingen - 1) * wissel,
                "Dit is de tijd die voor de hele klas overblijft. Wat is er voor één leerling?",
            ),
        ),
    ),
    "scheepstra.half_class_half_each": Calculation(
        function=half_class_half_each,
        parameters=("leerlingen", "klassikaal", "hoofdelijk"),
        unit="minuten",
        hint="Nog niet. Welke minuten zijn voor iedereen tegelijk, en welke worden verdeeld?",
        explain=_explain_half,
        mistakes=(
            Mistake(
                "all shared out",
                lambda leerlingen, klassikaal, hoofdelijk: (klassikaal + hoofdelijk) / leerlingen,
                "Je verdeelde alle tijd over de leerlingen. De klassikale minuten zijn voor iedereen tegelijk.",
            ),
            Mistake(
                "class only",
                lambda klassikaal, **_: klassikaal,
                "Het klassikale deel heb je. Tel er nog bij wat een kind hoofdelijk krijgt.",
            ),
            Mistake(
                "own turn only",
                lambda leerlingen, hoofdelijk, **_: hoofdelijk / leerlingen,
                "Het hoofdelijke deel heb je. Tel er de klassikale minuten nog bij.",
            ),
            Mistake(
                "all class",
                lambda klassikaal, hoofdelijk, **_: klassikaal + hoofdelijk,
                "De hoofdelijke minuten zijn niet voor iedereen tegelijk: die worden verdeeld.",
            ),
        ),
    ),
    "scheepstra.supervision_each": Calculation(
        function=lambda leerlingen, toezicht: toezicht / leerlingen,
        parameters=("leerlingen", "toezicht"),
        unit="minuten",
        hint="Nog niet. Verdeel de minuten toezicht over de leerlingen.",
        explain=_explain_supervision,
        mistakes=(
            Mistake("upside down", lambda leerlingen, toezicht: leerlingen / toezicht, _UPSIDE_DOWN),
            Mistake("hours", lambda leerlingen, toezicht: toezicht / 60 / leerlingen, _HOURS),
            Mistake(
                "all the time",
                lambda leerlingen, toezicht: 2 * toezicht / leerlingen,
                "Je verdeelde alle tijd. Toezicht is er alleen tijdens het schriftelijk werk.",
            ),
        ),
    ),
    "scheepstra.minutes_per_group": Calculation(
        function=minutes_per_group,
        parameters=("groepen", "minuten"),
        unit="minuten",
        hint="Nog niet. De groepen zijn om de beurt aan de beurt en krijgen evenveel tijd.",
        explain=_explain_groups,
        mistakes=(
            Mistake(
                "upside down",
                lambda groepen, minuten: groepen / minuten,
                "Je hebt andersom gedeeld: groepen door tijd.",
            ),
            Mistake("hours", lambda groepen, minuten: minuten / 60 / groepen, _HOURS),
            Mistake(
                "one by one",
                lambda minuten, **_: minuten / 40,
                "Dit is de tijd per kind. Nu krijgt een hele groep tegelijk les.",
            ),
        ),
    ),
    "scheepstra.assumptions": Statements(
        holds={
            "alles_mondeling": "Hoofdelijk gaan alle minuten op aan mondelinge les; er gaat niets af voor iets anders.",
            "geen_wisseltijd": "De som rekent geen seconde voor het gaan van het ene naar het andere kind.",
            "iedereen_evenveel": "De som geeft ieder kind precies evenveel.",
            "minuten_evenveel_waard": (
                "Wie de uitkomsten vergelijkt, doet alsof een minuut in de klas evenveel waard is als een alleen."
            ),
        },
        fails={
            "gelijke_niveaus": "Niveaus komen in de som niet voor; juist hoofdelijk mogen kinderen verschillen.",
            "kleine_klas": "De som werkt voor elke klas; Scheepstra nam er juist een grote.",
            "extra_leraar": "Er is één leerkracht; met twee zou de uitkomst verdubbelen.",
            "huiswerk": "Wat thuis gebeurt, komt in de som niet voor.",
        },
    ),
}
