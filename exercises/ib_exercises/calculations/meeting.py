"""6.2, «Vergaderbegroting»: what a year of meetings costs in hours of people, and what a part of it buys."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def person_hours(vergaderweken: float, vergaderuren: float, deelnemers: float) -> float:
    """Return the hours that all participants together spend in a year."""
    return vergaderweken * vergaderuren * deelnemers


def learning_hours(vergaderweken: float, leerminuten: float, deelnemers: float) -> float:
    """Return the hours of all together when ``leerminuten`` of every meeting are for learning."""
    return vergaderweken * leerminuten / 60 * deelnemers


def learning_share(leerminuten: float, vergaderuren: float) -> float:
    """Return ``leerminuten`` as a percentage of a meeting; raises ValueError (Dutch) where they do not fit in it."""
    if leerminuten > 60 * vergaderuren:
        raise ValueError("de leertijd is langer dan de vergadering")
    return 100 * leerminuten / (60 * vergaderuren)


def share_hours(vergaderweken: float, vergaderuren: float, deelnemers: float, vergaderdeel: float) -> float:
    """Return the hours of all together in ``vergaderdeel`` percent of their meetings."""
    return person_hours(vergaderweken, vergaderuren, deelnemers) * vergaderdeel / 100


def _explain_hours(vergaderweken: float, vergaderuren: float, deelnemers: float) -> str:
    each = vergaderweken * vergaderuren
    return (
        f"Eén collega zit {nl(vergaderweken)} × {nl(vergaderuren, 2)} = {nl(each, 2)} uur per jaar. "
        f"Met {nl(deelnemers)} mensen is dat {nl(person_hours(vergaderweken, vergaderuren, deelnemers), 2)} uur."
    )


def _explain_learning(vergaderweken: float, leerminuten: float, deelnemers: float) -> str:
    minutes = vergaderweken * leerminuten
    return (
        f"{nl(vergaderweken)} keer {nl(leerminuten)} minuten is {nl(minutes)} minuten, dus {nl(minutes / 60, 2)} uur "
        f"per collega. Keer {nl(deelnemers)} is dat {nl(minutes / 60 * deelnemers, 2)} uur."
    )


def _explain_share(leerminuten: float, vergaderuren: float) -> str:
    return (
        f"Een vergadering duurt {nl(60 * vergaderuren)} minuten. {nl(leerminuten)} : {nl(60 * vergaderuren)} × 100 = "
        f"{nl(learning_share(leerminuten, vergaderuren), 2)} procent."
    )


def _explain_part(vergaderweken: float, vergaderuren: float, deelnemers: float, vergaderdeel: float) -> str:
    total = person_hours(vergaderweken, vergaderuren, deelnemers)
    return (
        f"Alle vergaderingen samen kosten {nl(total, 2)} uur. {nl(vergaderdeel)} procent daarvan is "
        f"{nl(total * vergaderdeel / 100, 2)} uur."
    )


_ALONE = "Dit is de tijd van één collega. Iedereen zit erbij."

ENTRIES = {
    "meeting.person_hours": Calculation(
        function=person_hours,
        parameters=("vergaderweken", "vergaderuren", "deelnemers"),
        unit="uur",
        hint="Nog niet. Hoeveel uur zit één collega per jaar? Reken dat daarna uit voor het hele team.",
        explain=_explain_hours,
        mistakes=(
            Mistake("one colleague", lambda vergaderweken, vergaderuren, **_: vergaderweken * vergaderuren, _ALONE),
            Mistake(
                "one meeting",
                lambda vergaderuren, deelnemers, **_: vergaderuren * deelnemers,
                "Dit is één vergadering. Hoeveel zijn er in een jaar?",
            ),
            Mistake(
                "an hour each",
                lambda vergaderweken, deelnemers, **_: vergaderweken * deelnemers,
                "Je rekende met een uur per keer. Een vergadering duurt anders.",
            ),
        ),
    ),
    "meeting.learning_hours": Calculation(
        function=learning_hours,
        parameters=("vergaderweken", "leerminuten", "deelnemers"),
        unit="uur",
        hint="Nog niet. Reken de minuten per keer om naar uren, en tel dan alle weken en alle mensen mee.",
        explain=_explain_learning,
        mistakes=(
            Mistake("one colleague", lambda vergaderweken, leerminuten, **_: vergaderweken * leerminuten / 60, _ALONE),
            Mistake(
                "a fifth of an hour",
                lambda vergaderweken, leerminuten, deelnemers: vergaderweken * leerminuten / 100 * deelnemers,
                "Een uur heeft zestig minuten, geen honderd.",
            ),
            Mistake(
                "one meeting",
                lambda leerminuten, deelnemers, **_: leerminuten / 60 * deelnemers,
                "Dit is één vergadering. Hoeveel zijn er in een jaar?",
            ),
        ),
    ),
    "meeting.learning_share": Calculation(
        function=learning_share,
        parameters=("leerminuten", "vergaderuren"),
        unit="%",
        hint="Nog niet. Zet de vergadering om in minuten en kijk welk deel voor leren is.",
        explain=_explain_share,
        mistakes=(
            Mistake(
                "of an hour",
                lambda leerminuten, **_: 100 * leerminuten / 60,
                "Je deelde door een uur. De vergadering duurt anders.",
            ),
            Mistake(
                "a hundred minutes to the hour",
                lambda leerminuten, vergaderuren: leerminuten / vergaderuren,
                "Een uur heeft zestig minuten, geen honderd.",
            ),
            Mistake(
                "the rest",
                lambda **a: 100 - learning_share(**a),
                "Dit is het deel dat níét voor leren is.",
                applies=lambda leerminuten, vergaderuren: 2 * leerminuten != 60 * vergaderuren,
            ),
        ),
    ),
    "meeting.share_hours": Calculation(
        function=share_hours,
        parameters=("vergaderweken", "vergaderuren", "deelnemers", "vergaderdeel"),
        unit="uur",
        hint="Nog niet. Neem het percentage van alle vergaderuren van het hele team.",
        explain=_explain_part,
        mistakes=(
            Mistake(
                "the rest",
                lambda vergaderdeel, **a: share_hours(vergaderdeel=100 - vergaderdeel, **a),
                "Dit zijn de uren die overblijven.",
                applies=lambda vergaderdeel, **_: vergaderdeel != 50,
            ),
            Mistake(
                "one colleague",
                lambda vergaderweken, vergaderuren, vergaderdeel, **_: (
                    vergaderweken * vergaderuren * vergaderdeel / 100
                ),
                _ALONE,
            ),
            Mistake("all of it", lambda **a: share_hours(**{**a, "vergaderdeel": 100}), "Dit is álle vergadertijd."),
        ),
    ),
}
