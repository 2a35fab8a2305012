"""3.1, «De prijs van “heb je even?”»: what questions in between cost, and what a few fixed moments give back.

``vragen`` questions a day take ``gesprek`` minutes of talk each, and ``terug`` minutes to find the way back after it.
"""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def lost_minutes(vragen: float, gesprek: float, terug: float) -> float:
    """Return the minutes a day that questions cost when each comes by itself."""
    return vragen * (gesprek + terug)


def lost_share(vragen: float, gesprek: float, terug: float, werkdag: float) -> float:
    """Return the same as a percentage of a working day of ``werkdag`` minutes."""
    return 100 * lost_minutes(vragen, gesprek, terug) / werkdag


def bundled_minutes(vragen: float, gesprek: float, terug: float, blokken: float, meteen: float = 0) -> float:
    """Return the minutes when all but ``meteen`` questions wait for one of ``blokken`` fixed moments.

    Talking takes as long as ever; finding the way back is needed once a block. Raises ValueError (Dutch) where more
    questions cannot wait than there are.
    """
    if meteen > vragen:
        raise ValueError("er zijn niet zoveel vragen")
    return meteen * (gesprek + terug) + (vragen - meteen) * gesprek + blokken * terug


def gain(vragen: float, gesprek: float, terug: float, blokken: float, meteen: float = 0) -> float:
    """Return the minutes a day that bundling gives back."""
    return lost_minutes(vragen, gesprek, terug) - bundled_minutes(vragen, gesprek, terug, blokken, meteen)


def quadrant_share(uren: float, weekuren: float) -> float:
    """Return the percentage of a week of ``weekuren`` hours that goes to one field of urgent and important."""
    return 100 * uren / weekuren


def _explain_minutes(vragen: float, gesprek: float, terug: float) -> str:
    return (
        f"Eén vraag kost {nl(gesprek)} minuten gesprek en {nl(terug)} minuten terugkomen, samen {nl(gesprek + terug)}. "
        f"Keer {nl(vragen)} vragen is {nl(lost_minutes(vragen, gesprek, terug))} minuten."
    )


def _explain_share(vragen: float, gesprek: float, terug: float, werkdag: float) -> str:
    lost = lost_minutes(vragen, gesprek, terug)
    return (
        f"Een werkdag van {nl(werkdag / 60)} uur is {nl(werkdag)} minuten. "
        f"{nl(lost)} van de {nl(werkdag)} minuten is {nl(100 * lost / werkdag, 2)} procent."
    )


def _explain_bundled(vragen: float, gesprek: float, terug: float, blokken: float, meteen: float) -> str:
    waiting = vragen - meteen
    at_once = (
        f"Tussendoor: {nl(meteen)} × {nl(gesprek + terug)} = {nl(meteen * (gesprek + terug))} minuten. "
        if meteen
        else ""
    )
    return (
        f"{at_once}In de blokken: {nl(waiting)} × {nl(gesprek)} = {nl(waiting * gesprek)} minuten gesprek, en "
        f"{nl(blokken)} keer {nl(terug)} = {nl(blokken * terug)} minuten terugkomen. "
        f"Samen {nl(bundled_minutes(vragen, gesprek, terug, blokken, meteen))} minuten."
    )


def _explain_gain(vragen: float, gesprek: float, terug: float, blokken: float, meteen: float) -> str:
    lost, bundled = lost_minutes(vragen, gesprek, terug), bundled_minutes(vragen, gesprek, terug, blokken, meteen)
    return (
        f"{_explain_bundled(vragen, gesprek, terug, blokken, meteen)} "
        f"Tussendoor waren het er {nl(lost)}. Je wint {nl(lost)} − {nl(bundled)} = {nl(lost - bundled)} minuten."
    )


def _explain_quadrant(uren: float, weekuren: float) -> str:
    return f"{nl(uren)} van de {nl(weekuren)} uur: {nl(uren)} : {nl(weekuren)} × 100 = {nl(100 * uren / weekuren, 2)}%."


ENTRIES = {
    "interruptions.lost_minutes": Calculation(
        function=lost_minutes,
        parameters=("vragen", "gesprek", "terug"),
        unit="minuten",
        hint="Nog niet. Tel per vraag het gesprek en het terugkomen op, en neem dat keer het aantal vragen.",
        explain=_explain_minutes,
        mistakes=(
            Mistake(
                "talk only",
                lambda vragen, gesprek, **_: vragen * gesprek,
                "Dit zijn alleen de gesprekken. Na elk gesprek moet je ook nog terugkomen.",
            ),
            Mistake(
                "return only",
                lambda vragen, terug, **_: vragen * terug,
                "Dit is alleen het terugkomen. De gesprekken zelf kosten ook tijd.",
            ),
            Mistake(
                "one return",
                lambda vragen, gesprek, terug: vragen * gesprek + terug,
                "Je telt het terugkomen één keer. Het gebeurt na elke vraag opnieuw.",
            ),
        ),
    ),
    "interruptions.lost_share": Calculation(
        function=lost_share,
        parameters=("vragen", "gesprek", "terug", "werkdag"),
        unit="%",
        hint="Nog niet. Deel de verloren minuten door alle minuten van de dag en maak er een percentage van.",
        explain=_explain_share,
        mistakes=(
            Mistake(
                "talk only",
                lambda vragen, gesprek, werkdag, **_: 100 * vragen * gesprek / werkdag,
                "Dit is het deel dat de gesprekken kosten. Het terugkomen hoort er ook bij.",
            ),
            Mistake(
                "of what is left",
                lambda vragen, gesprek, terug, werkdag: (
                    100 * lost_minutes(vragen, gesprek, terug) / max(1, werkdag - lost_minutes(vragen, gesprek, terug))
                ),
                "Je deelt door wat er overblijft. Deel door de hele werkdag.",
            ),
            Mistake(
                "what is left",
                lambda **given: 100 - lost_share(**given),
                "Dit is het deel dat je overhoudt. Gevraagd is het deel dat opgaat.",
            ),
        ),
    ),
    "interruptions.bundled_minutes": Calculation(
        function=bundled_minutes,
        parameters=("vragen", "gesprek", "terug", "blokken"),
        optional={"meteen": 0},
        unit="minuten",
        hint="Nog niet. Reken de gesprekken en het terugkomen apart uit: terugkomen hoeft alleen na een blok.",
        explain=_explain_bundled,
        mistakes=(
            Mistake(
                "no return",
                lambda vragen, gesprek, **_: vragen * gesprek,
                "Dit zijn de gesprekken. Na elk blok moet je nog één keer terugkomen.",
            ),
            Mistake(
                "one return",
                lambda vragen, gesprek, terug, **_: vragen * gesprek + terug,
                "Je telt één keer terugkomen. Tel nog eens hoeveel blokken er zijn.",
            ),
            Mistake(
                "blocks of one talk",
                lambda gesprek, terug, blokken, **_: blokken * (gesprek + terug),
                "In een blok zitten meer gesprekken dan één. Ze duren samen net zo lang als eerst.",
            ),
        ),
    ),
    "interruptions.gain": Calculation(
        function=gain,
        parameters=("vragen", "gesprek", "terug", "blokken"),
        optional={"meteen": 0},
        unit="minuten",
        hint="Nog niet. Reken eerst uit wat de dag met blokken kost, en trek dat af van de dag zonder.",
        explain=_explain_gain,
        mistakes=(
            Mistake(
                "the cost",
                bundled_minutes,
                "Dit is wat de dag met blokken kost. Hoeveel minder is dat dan de dag waarop alles tussendoor kwam?",
            ),
            Mistake(
                "all can wait",
                lambda vragen, gesprek, terug, blokken, **_: gain(vragen, gesprek, terug, blokken),
                "Dit zou je winnen als elke vraag kon wachten. Een paar kunnen dat hier niet.",
            ),
            Mistake(
                "blocks for nothing",
                lambda vragen, terug, meteen, **_: (vragen - meteen) * terug,
                "Ook na een blok moet je terugkomen. Dat gaat nog van de winst af.",
            ),
        ),
    ),
    "interruptions.quadrant_share": Calculation(
        function=quadrant_share,
        parameters=("uren", "weekuren"),
        unit="%",
        hint="Nog niet. Deel de uren in dit vak door alle uren van de week en maak er een percentage van.",
        explain=_explain_quadrant,
        mistakes=(
            Mistake(
                "the rest",
                lambda uren, weekuren: 100 - quadrant_share(uren, weekuren),
                "Dit is het deel voor al het andere werk.",
            ),
            Mistake(
                "of the rest",
                lambda uren, weekuren: 100 * uren / max(1, weekuren - uren),
                "Je deelt door de overige uren. Deel door alle uren van de week.",
            ),
            Mistake("a part of one", lambda uren, weekuren: uren / weekuren, "Maak er nog een percentage van."),
        ),
    ),
}
