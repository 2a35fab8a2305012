"""3.2, «Waar gaat je energie heen?»: hours that lie within one's own influence."""

from __future__ import annotations

from ib_exercises.calculations.arguments import scores
from ib_exercises.calculations.calculation import Calculation, Mistake
from ib_exercises.dutch import nl


def hours_within(uren: str, invloed: str, vanaf: float) -> float:
    """Return the hours of the items with a score of ``vanaf`` or more, of two rows («4-3-2-5-2»)."""
    return sum(hours for hours, score in _items(uren, invloed) if score >= vanaf)


def share_within(uren: str, invloed: str, vanaf: float) -> float:
    """Return the same as a percentage of all hours."""
    return 100 * hours_within(uren, invloed, vanaf) / sum(scores(uren))


def _items(uren: str, invloed: str) -> list[tuple[float, float]]:
    """Return hours and score of each item; raises ValueError (Dutch) where the rows are not equally long."""
    hours, influence = scores(uren), scores(invloed)
    if len(hours) != len(influence):
        raise ValueError(f"de rijen hebben {len(hours)} en {len(influence)} getallen")
    return list(zip(hours, influence, strict=True))


def _count_within(uren: str, invloed: str, vanaf: float) -> int:
    return sum(score >= vanaf for _, score in _items(uren, invloed))


def _hours_beyond(uren: str, invloed: str, vanaf: float) -> float:
    return sum(scores(uren)) - hours_within(uren, invloed, vanaf)


def _explain_hours(uren: str, invloed: str, vanaf: float) -> str:
    chosen = [nl(hours) for hours, score in _items(uren, invloed) if score >= vanaf]
    return (
        f"{len(chosen)} van de {len(scores(uren))} posten hebben een {nl(vanaf)} of hoger: "
        f"{' + '.join(chosen) or '0'} = {nl(hours_within(uren, invloed, vanaf))} uur."
    )


def _explain_share(uren: str, invloed: str, vanaf: float) -> str:
    within, total = hours_within(uren, invloed, vanaf), sum(scores(uren))
    return f"{nl(within)} van de {nl(total)} uur: {nl(within)} : {nl(total)} × 100 = {nl(100 * within / total, 2)}%."


_ROWS = ("uren", "invloed")

ENTRIES = {
    "influence.hours_within": Calculation(
        function=hours_within,
        parameters=("uren", "invloed", "vanaf"),
        rows=_ROWS,
        unit="uur",
        hint="Nog niet. Kies de posten waarvan het cijfer hoog genoeg is, en tel daarvan de uren op.",
        explain=_explain_hours,
        mistakes=(
            Mistake("beyond", _hours_beyond, "Dit zijn de uren buiten de cirkel."),
            Mistake("the number of items", _count_within, "Je telde de posten. Tel hun uren op."),
            Mistake(
                "the scores",
                lambda uren, invloed, vanaf: sum(score for _, score in _items(uren, invloed) if score >= vanaf),
                "Je telde de cijfers op. Gebruik die alleen om te kiezen, en tel de uren.",
            ),
        ),
    ),
    "influence.share_within": Calculation(
        function=share_within,
        parameters=("uren", "invloed", "vanaf"),
        rows=_ROWS,
        unit="%",
        hint="Nog niet. Deel de uren binnen de cirkel door alle uren, en maak er een percentage van.",
        explain=_explain_share,
        mistakes=(
            Mistake("beyond", lambda **rows: 100 - share_within(**rows), "Dit is het deel buiten de cirkel."),
            Mistake(
                "of the items",
                lambda uren, invloed, vanaf: 100 * _count_within(uren, invloed, vanaf) / len(scores(uren)),
                "Je nam het deel van de posten. Een post van vijf uur weegt zwaarder dan een van twee.",
            ),
            Mistake("a part of one", lambda **rows: share_within(**rows) / 100, "Maak er nog een percentage van."),
        ),
    ),
}
