"""All calculations by the name that an author writes behind ``functie``, one table per kind of question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ib_exercises.calculations import (
    agreement,
    compass,
    corridor,
    differentiation,
    groups,
    influence,
    interruptions,
    label,
    learning,
    luck,
    measurement,
    meeting,
    mirror,
    network,
    pairs,
    payback,
    perspectives,
    pins,
    retest,
    roles,
    scheepstra,
    signal,
    spread,
    talk,
    timeline,
    week,
    year,
)
from ib_exercises.calculations.arguments import argument_text, wrong_arguments
from ib_exercises.calculations.calculation import (
    Arguments,
    Calculation,
    CalculationError,
    Choice,
    Sequence,
    Statements,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENTRIES: dict[str, object] = {
    **label.ENTRIES,
    **scheepstra.ENTRIES,
    **differentiation.ENTRIES,
    **groups.ENTRIES,
    **compass.ENTRIES,
    **timeline.ENTRIES,
    **roles.ENTRIES,
    **network.ENTRIES,
    **year.ENTRIES,
    **pins.ENTRIES,
    **interruptions.ENTRIES,
    **influence.ENTRIES,
    **signal.ENTRIES,
    **week.ENTRIES,
    **luck.ENTRIES,
    **meeting.ENTRIES,
    **learning.ENTRIES,
    **spread.ENTRIES,
    **pairs.ENTRIES,
    **agreement.ENTRIES,
    **retest.ENTRIES,
    **measurement.ENTRIES,
    **perspectives.ENTRIES,
    **talk.ENTRIES,
    **corridor.ENTRIES,
    **payback.ENTRIES,
    **mirror.ENTRIES,
}

REGISTRY = {name: entry for name, entry in _ENTRIES.items() if isinstance(entry, Calculation)}
"""Calculations with a number as answer (rekenvraag)."""

CHOICES = {name: entry for name, entry in _ENTRIES.items() if isinstance(entry, (Choice, Statements))}
"""Questions with options (keuze)."""

ORDERS = {name: entry for name, entry in _ENTRIES.items() if isinstance(entry, Sequence)}
"""Questions about an order (volgorde)."""

Entry = Calculation | Choice | Statements | Sequence

_KINDS: dict[str, Mapping[str, Entry]] = {"rekenvraag": REGISTRY, "keuze": CHOICES, "volgorde": ORDERS}


def validate(kind: str, function: str, arguments: Arguments) -> None:
    """Check that a question of ``kind`` can be judged as its author wrote it.

    Raises ``CalculationError`` with a Dutch message that says what is wrong and what exists instead.
    """
    table: Mapping[str, Entry] = _KINDS.get(kind, {})
    if function not in table:
        names = ", ".join(sorted(table)) or "geen enkele"
        msg = f"Een {kind} kent geen functie «{function}». Wel: {names}."
        raise CalculationError(msg)
    entry = table[function]
    if isinstance(entry, (Calculation, Choice)):
        _try_out(entry, function, arguments)
        return
    words = entry.places if isinstance(entry, Sequence) else {**entry.holds, **entry.fails}
    if unknown := [str(word) for word in arguments.values() if word not in words]:
        msg = f"«{function}» kent {', '.join(unknown)} niet. Wel: {', '.join(words)}."
        raise CalculationError(msg)
    if not arguments:
        msg = f"«{function}» heeft argumenten nodig, bijvoorbeeld: a={next(iter(words))}."
        raise CalculationError(msg)


def complete(entry: Calculation | Choice, arguments: Arguments) -> dict[str, object]:
    """Return ``arguments`` together with the optional ones that the author left out."""
    return {**entry.optional, **arguments}


def _try_out(entry: Calculation | Choice, function: str, arguments: Arguments) -> None:
    """Compute the answer once, so that a wrong argument shows at compile time and not to a participant."""
    known = (*entry.parameters, *entry.optional)
    missing = [name for name in entry.parameters if name not in arguments]
    unknown = [name for name in arguments if name not in known]
    if missing or unknown:
        wrong = [f"{name} ontbreekt" for name in missing] + [f"{name} is onbekend" for name in unknown]
        msg = f"«{function}»: {', '.join(wrong)}. Argumenten: {', '.join(known)}."
        raise CalculationError(msg)
    if wrong := wrong_arguments(arguments, entry.rows):
        raise CalculationError(f"«{function}»: {'; '.join(wrong)}.")
    try:
        _compute_all(entry, complete(entry, arguments))
    except (ArithmeticError, ValueError) as error:
        said = f": {error}" if type(error) is ValueError else ""  # our own are Dutch, Python's are not
        msg = f"«{function}» kan niet rekenen met {argument_text(arguments)}{said}."
        raise CalculationError(msg) from error


def _compute_all(entry: Calculation | Choice, known: dict[str, object]) -> None:
    """Compute whatever a participant's answer may ask for."""
    entry.explain(**known)
    if isinstance(entry, Choice):
        entry.right(**known)
        return
    for formula in (entry.function, *(slip.formula for slip in entry.mistakes)):
        formula(**known)
