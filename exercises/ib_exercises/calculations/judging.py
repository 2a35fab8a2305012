"""Whether an answer is right: the one place where server, kernel and marker ask it."""

from __future__ import annotations

from collections.abc import Callable

from ib_exercises.calculations.calculation import Arguments, CalculationError, Verdict
from ib_exercises.calculations.keys import ChoiceKey, NumberKey, OrderKey

Judge = Callable[[Arguments], Verdict]
"""Takes the value of an answer."""


def judge(kind: str, check: Arguments, decimals: int, value: Arguments, unit: str | None = None) -> Verdict:
    """Judge the ``value`` of an answer to a question of ``kind`` by its specification's ``check``.

    Raises ``CalculationError`` where the specification is wrong, never for what a participant gave.
    """
    return make_judge(kind, check, decimals, unit)(value)


def make_judge(kind: str, check: Arguments, decimals: int, unit: str | None = None) -> Judge:
    """Return what judges any number of answers to one question: its key is computed once, here.

    Raises ``CalculationError`` where the specification is wrong.
    """
    function, arguments = str(check["function"]), check.get("arguments") or {}
    if kind == "rekenvraag":
        number = NumberKey.make(function, arguments, decimals, unit)
        return lambda value: number.judge(str(value.get("text") or ""))
    if kind == "keuze":
        choice = ChoiceKey.make(function, arguments)
        return lambda value: choice.judge(_letters(value.get("choice")))
    if kind == "volgorde":
        order = OrderKey.make(function, arguments)
        return lambda value: order.judge(_letters(value.get("order")))
    msg = f"Een {kind} wordt niet nagekeken."
    raise CalculationError(msg)


def check_number(function: str, arguments: Arguments, text: str, decimals: int = 1, unit: str | None = None) -> Verdict:
    """Judge ``text`` as the answer to a calculation; ``unit`` is the one shown (else the calculation's own)."""
    return NumberKey.make(function, arguments, decimals, unit).judge(text)


def check_choice(function: str, arguments: Arguments, choice: list[str]) -> Verdict:
    """Judge the chosen option ids: right only when exactly the right ones are chosen."""
    return ChoiceKey.make(function, arguments).judge(choice)


def check_order(function: str, arguments: Arguments, order: list[str]) -> Verdict:
    """Judge the order of item ids; items of equal rank may stand in either order."""
    return OrderKey.make(function, arguments).judge(order)


def _letters(given: object) -> list[str]:
    return [str(letter) for letter in given] if isinstance(given, list) else []
