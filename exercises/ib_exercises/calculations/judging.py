"""Whether an answer is right: the one place where server, kernel and marker ask it.

A number is right within one unit of the last digit that is asked for. A typical mistake is recognised by the number
that it leads to, within the same tolerance, and gets a hint of its own; the hint never holds the answer.
"""

from __future__ import annotations

from ib_exercises.calculations.calculation import (
    Arguments,
    Calculation,
    CalculationError,
    Choice,
    Sequence,
    Statements,
    Verdict,
)
from ib_exercises.calculations.registry import CHOICES, ORDERS, REGISTRY, complete, validate
from ib_exercises.numbers import Reading, UnreadableNumber, read_number

_NOT_YET = "Nog niet. "
"""How a general hint begins; behind a remark about the notation it would stand in the middle."""

_ROUNDING = 1e-9
"""Slack for binary fractions: 4,4 is one unit from 4,5 although the computer's difference is a little more."""


def judge(kind: str, check: Arguments, decimals: int, value: Arguments, unit: str | None = None) -> Verdict:
    """Judge the ``value`` of an answer to a question of ``kind`` by its specification's ``check``.

    Raises ``CalculationError`` where the specification is wrong, never for what a participant gave.
    """
    function, arguments = str(check["function"]), check.get("arguments") or {}
    if kind == "rekenvraag":
        return check_number(function, arguments, str(value.get("text") or ""), decimals, unit)
    field = {"keuze": "choice", "volgorde": "order"}.get(kind)
    if field is None:
        msg = f"Een {kind} wordt niet nagekeken."
        raise CalculationError(msg)
    given = value.get(field)
    letters = [str(letter) for letter in given] if isinstance(given, list) else []
    return (check_choice if kind == "keuze" else check_order)(function, arguments, letters)


def check_number(function: str, arguments: Arguments, text: str, decimals: int = 1, unit: str | None = None) -> Verdict:
    """Judge ``text`` as the answer to a calculation; ``unit`` is the one shown (else the calculation's own)."""
    validate("rekenvraag", function, arguments)
    calculation, known = REGISTRY[function], complete(REGISTRY[function], arguments)
    try:
        reading = read_number(text, calculation.unit if unit is None else unit)
    except UnreadableNumber as error:
        return Verdict("unreadable", hint=str(error))
    explanation = calculation.explain(**known)
    right = calculation.function(**known)
    if _agrees(reading.value, right, decimals):
        return Verdict("right", explanation=explanation, read_as=reading.read_as)
    hint = _hint(calculation, known, reading, decimals)
    return Verdict("wrong", hint=hint, explanation=explanation, read_as=reading.read_as)


def check_choice(function: str, arguments: Arguments, choice: list[str]) -> Verdict:
    """Judge the chosen option ids: right only when exactly the right ones are chosen."""
    validate("keuze", function, arguments)
    if not choice:
        return Verdict("unreadable", hint="Kies eerst een antwoord.")
    entry = CHOICES[function]
    right, explanation = _right_options(entry, arguments)
    chosen = frozenset(choice)
    if chosen == right:
        return Verdict("right", explanation=explanation)
    hints = ["Er staat er een bij die er niet hoort."] if chosen - right else []
    hints += ["Er ontbreekt er nog minstens één."] if right - chosen and len(right) > 1 else []
    return Verdict("wrong", hint=" ".join(["Nog niet.", *hints]), explanation=explanation)


def check_order(function: str, arguments: Arguments, order: list[str]) -> Verdict:
    """Judge the order of item ids; items of equal rank may stand in either order."""
    validate("volgorde", function, arguments)
    entry = ORDERS[function]
    if sorted(order) != sorted(arguments):
        return Verdict("unreadable", hint="Zet eerst alle onderdelen op volgorde.")
    explanation = _explain_order(entry, arguments)
    ranks = [entry.places[arguments[letter]][0] for letter in order]
    if ranks == sorted(ranks):
        return Verdict("right", explanation=explanation)
    return Verdict("wrong", hint=entry.hint, explanation=explanation)


def coincidences(function: str, arguments: Arguments, decimals: int) -> list[str]:
    """Return the hints of typical mistakes that the tolerance would count as right: there should be none.

    A slip that gives the right answer itself is none with these arguments (no switching where switching takes no time).
    """
    validate("rekenvraag", function, arguments)
    calculation, known = REGISTRY[function], complete(REGISTRY[function], arguments)
    right = calculation.function(**known)
    slips = [(slip.hint, slip.formula(**known)) for slip in calculation.mistakes]
    return [hint for hint, given in slips if _agrees(given, right, decimals) and abs(given - right) > _ROUNDING]


def _agrees(given: float, wanted: float, decimals: int) -> bool:
    return abs(given - wanted) <= 10.0**-decimals + _ROUNDING


def _hint(calculation: Calculation, known: dict[str, object], reading: Reading, decimals: int) -> str:
    """Return the hint of the nearest typical mistake within tolerance, else of rounding, else the general one."""
    distances = [(abs(reading.value - slip.formula(**known)), slip.hint) for slip in calculation.mistakes]
    distance, hint = min(distances, default=(float("inf"), ""))
    if distance > 10.0**-decimals + _ROUNDING:
        hint = _rounding_hint(reading.value, calculation.function(**known), decimals) or calculation.hint
    return f"{reading.note} {hint.removeprefix(_NOT_YET)}" if reading.note else hint


def _rounding_hint(given: float, right: float, decimals: int) -> str:
    """Return the hint for a right answer that was rounded to fewer digits than asked for, else nothing."""
    for digits in range(decimals):
        is_round = abs(given - round(given, digits)) <= _ROUNDING
        if given and is_round and abs(given - right) <= 10.0**-digits / 2 + _ROUNDING:
            asked = "één cijfer" if decimals == 1 else f"{decimals} cijfers"
            return f"Je bent er bijna, maar dit is te grof afgerond. Geef {asked} achter de komma."
    return ""


def _right_options(entry: Choice | Statements, arguments: Arguments) -> tuple[frozenset[str], str]:
    """Return the ids of the right options, and the explanation."""
    if isinstance(entry, Choice):
        known = complete(entry, arguments)
        return entry.right(**known), entry.explain(**known)
    right = frozenset(letter for letter, word in arguments.items() if word in entry.holds)
    sentences = {**entry.holds, **entry.fails}
    lines = [
        f"{letter}: {'hoort erbij' if letter in right else 'hoort er niet bij'}. {sentences[word]}"
        for letter, word in sorted(arguments.items())
    ]
    return right, "\n".join(lines)


def _explain_order(entry: Sequence, arguments: Arguments) -> str:
    places = sorted(entry.places[word] for word in arguments.values())
    return "Van oud naar nieuw: " + "; ".join(f"{text} ({rank:g})" for rank, text in places) + "."
