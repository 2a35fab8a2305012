"""2.1, «Petten tellen»: how much working time changes roles between what is and what is wanted."""

from __future__ import annotations

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def changes(nu: str, gewenst: str) -> list[float]:
    """Return per role how many percent of the time it gains (or loses) between two rows («60-15-10-15»).

    Raises ValueError (Dutch) where the rows are not equally long, or do not both add up to 100.
    """
    now, wanted = scores(nu), scores(gewenst)
    if len(now) != len(wanted):
        raise ValueError(f"de rijen hebben {len(now)} en {len(wanted)} petten")
    if sum(now) != 100 or sum(wanted) != 100:
        raise ValueError("een rij is samen geen 100 procent")
    return [later - before for before, later in zip(now, wanted, strict=True)]


def shift(nu: str, gewenst: str) -> float:
    """Return the part of all time that changes roles, in percent: half the sum of the absolute changes."""
    return sum(map(abs, changes(nu, gewenst))) / 2


def shift_hours(nu: str, gewenst: str, uren: float) -> float:
    """Return how many of ``uren`` change roles."""
    return uren * shift(nu, gewenst) / 100


def _explain_shift(nu: str, gewenst: str) -> str:
    gained = [change for change in changes(nu, gewenst) if change > 0] or [0]
    lost = [-change for change in changes(nu, gewenst) if change < 0] or [0]
    return (
        f"Erbij komt {' + '.join(map(nl, gained))} = {nl(sum(gained))} procent, "
        f"eraf gaat {' + '.join(map(nl, lost))} = {nl(sum(lost))} procent. Dat is dezelfde tijd, twee keer bekeken. "
        f"Er schuift dus {nl(shift(nu, gewenst))} procent."
    )


def _explain_hours(nu: str, gewenst: str, uren: float) -> str:
    part = shift(nu, gewenst)
    return (
        f"{nl(part)} procent van {nl(uren)} uur is {nl(part / 100, 2)} × {nl(uren)} = {nl(uren * part / 100, 2)} uur."
    )


ENTRIES = {
    "roles.shift": Calculation(
        function=shift,
        parameters=("nu", "gewenst"),
        rows=("nu", "gewenst"),
        unit="%",
        hint="Nog niet. Kijk per pet wat er bij komt of af gaat, en tel dan alleen op wat erbij komt.",
        explain=_explain_shift,
        mistakes=(
            Mistake(
                "both sides",
                lambda nu, gewenst: sum(map(abs, changes(nu, gewenst))),
                "Je hebt elke verschuiving twee keer geteld: waar iets af gaat én waar het bij komt. "
                "Het is dezelfde tijd.",
            ),
            Mistake(
                "signs kept",
                lambda nu, gewenst: sum(changes(nu, gewenst)),
                "Wat erbij komt en wat eraf gaat, heffen elkaar op. Tel alleen wat erbij komt.",
            ),
            Mistake(
                "largest only",
                lambda nu, gewenst: max(map(abs, changes(nu, gewenst))),
                "Dit is de grootste verschuiving bij één pet. Er is nog een pet die tijd krijgt.",
            ),
            Mistake(
                "mean",
                lambda nu, gewenst: sum(map(abs, changes(nu, gewenst))) / len(changes(nu, gewenst)),
                "Je nam het gemiddelde per pet. De vraag gaat over het deel van alle tijd.",
            ),
        ),
    ),
    "roles.shift_hours": Calculation(
        function=shift_hours,
        parameters=("nu", "gewenst", "uren"),
        rows=("nu", "gewenst"),
        unit="uur",
        hint="Nog niet. Neem het percentage van de vorige som, van al haar uren als ib’er.",
        explain=_explain_hours,
        mistakes=(
            Mistake(
                "both sides",
                lambda nu, gewenst, uren: uren * sum(map(abs, changes(nu, gewenst))) / 100,
                "Je telt de uren twee keer: waar ze af gaan en waar ze bij komen.",
            ),
            Mistake(
                "what stays",
                lambda nu, gewenst, uren: uren * (1 - shift(nu, gewenst) / 100),
                "Dit zijn de uren die juist op hun plek blijven.",
            ),
            Mistake(
                "largest only",
                lambda nu, gewenst, uren: uren * max(map(abs, changes(nu, gewenst))) / 100,
                "Dit zijn de uren van de grootste verschuiving. Er is nog een pet die tijd krijgt.",
            ),
        ),
    ),
}
