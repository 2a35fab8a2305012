"""3.4, «Weekbegroting»: what can be planned of a week that keeps a buffer, and what is short."""

from __future__ import annotations

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def plannable(weekuren: float, buffer: float) -> float:
    """Return the hours that may be planned when ``buffer`` percent of ``weekuren`` stays free."""
    return weekuren * (1 - buffer / 100)


def shortage(weekuren: float, buffer: float, halfuren: str) -> float:
    """Return by how much appointments exceed what can be planned, in hours; ``halfuren`` is a row of half hours.

    Raises ValueError (Dutch) where nothing is short.
    """
    short = _appointed(halfuren) - plannable(weekuren, buffer)
    if short < 0:
        raise ValueError("deze afspraken passen: er is geen tekort")
    return short


def _appointed(halfuren: str) -> float:
    return sum(scores(halfuren)) / 2


def _explain_plannable(weekuren: float, buffer: float) -> str:
    kept = weekuren * buffer / 100
    return (
        f"{nl(buffer)} procent van {nl(weekuren)} uur is {nl(kept, 2)} uur buffer. "
        f"Planbaar: {nl(weekuren)} − {nl(kept, 2)} = {nl(weekuren - kept, 2)} uur."
    )


def _explain_shortage(weekuren: float, buffer: float, halfuren: str) -> str:
    hours = " + ".join(nl(half / 2) for half in scores(halfuren))
    return (
        f"De afspraken: {hours} = {nl(_appointed(halfuren))} uur. "
        f"Planbaar is {nl(plannable(weekuren, buffer), 2)} uur. "
        f"Het tekort is {nl(shortage(weekuren, buffer, halfuren), 2)} uur."
    )


ENTRIES = {
    "week.plannable": Calculation(
        function=plannable,
        parameters=("weekuren", "buffer"),
        unit="uur",
        hint="Nog niet. Haal de buffer van de week af.",
        explain=_explain_plannable,
        mistakes=(
            Mistake(
                "the buffer",
                lambda weekuren, buffer: weekuren * buffer / 100,
                "Dit is de buffer. Gevraagd is wat er daarna nog te plannen valt.",
            ),
            Mistake(
                "added",
                lambda weekuren, buffer: weekuren * (1 + buffer / 100),
                "De buffer gaat van de week af; hij komt er niet bij.",
            ),
        ),
    ),
    "week.shortage": Calculation(
        function=shortage,
        parameters=("weekuren", "buffer", "halfuren"),
        rows=("halfuren",),
        unit="uur",
        hint="Nog niet. Tel de afspraken op en trek daar de planbare uren van af.",
        explain=_explain_shortage,
        mistakes=(
            Mistake(
                "without a buffer",
                lambda weekuren, halfuren, **_: weekuren - _appointed(halfuren),
                "Je rekent met de hele week. De buffer was niet te plannen.",
            ),
            Mistake(
                "the appointments",
                lambda halfuren, **_: _appointed(halfuren),
                "Dit zijn alle afspraken samen. Vergelijk ze nog met wat er te plannen is.",
            ),
            Mistake(
                "what can be planned",
                lambda weekuren, buffer, **_: plannable(weekuren, buffer),
                "Dit is wat er te plannen is. Vergelijk het nog met de afspraken.",
            ),
        ),
    ),
}
