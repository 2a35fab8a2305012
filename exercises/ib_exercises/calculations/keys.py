"""What an answer is compared with: a key for each kind of question, computed once and used for any number of answers.

A number is right within one unit of the last digit that is asked for. A typical mistake is recognised by the number
that it leads to, within the same tolerance, and gets a hint of its own; the hint never holds the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ib_exercises.calculations.calculation import Arguments, Choice, Sequence, Statements, Verdict
from ib_exercises.calculations.registry import CHOICES, ORDERS, REGISTRY, complete, validate
from ib_exercises.numbers import Reading, UnreadableNumber, read_number

_NOT_YET = "Nog niet. "
"""How a general hint begins; behind a remark about the notation it would stand in the middle."""

ROUNDING = 1e-9
"""Slack for binary fractions: 4,4 is one unit from 4,5 although the computer's difference is a little more."""


@dataclass(frozen=True)
class NumberKey:
    """What the answer to one calculation is compared with."""

    right: float
    slips: tuple[tuple[float, str], ...]
    """What each typical mistake leads to, and its hint."""
    hint: str
    """For any other wrong number."""
    explanation: str
    unit: str
    decimals: int

    @classmethod
    def make(cls, function: str, arguments: Arguments, decimals: int, unit: str | None) -> NumberKey:
        """Compute the key; raises ``CalculationError`` where the question is wrong."""
        validate("rekenvraag", function, arguments)
        calculation, known = REGISTRY[function], complete(REGISTRY[function], arguments)
        return cls(
            right=calculation.function(**known),
            slips=tuple((slip.formula(**known), slip.hint) for slip in calculation.mistakes),
            hint=calculation.hint,
            explanation=calculation.explain(**known),
            unit=calculation.unit if unit is None else unit,
            decimals=decimals,
        )

    def judge(self, text: str) -> Verdict:
        """Judge an answer as it was typed."""
        try:
            reading = read_number(text, self.unit)
        except UnreadableNumber as error:
            return Verdict("unreadable", hint=str(error))
        if agrees(reading.value, self.right, self.decimals):
            return Verdict("right", explanation=self.explanation, read_as=reading.read_as)
        return Verdict("wrong", hint=self._hint(reading), explanation=self.explanation, read_as=reading.read_as)

    def _hint(self, reading: Reading) -> str:
        """Return the hint of the nearest typical mistake within tolerance, else of rounding, else the general one."""
        near = [slip for slip in self.slips if _is_slip(reading.value, slip[0], self.decimals)]
        if near:
            _, hint = min(near, key=lambda slip: abs(reading.value - slip[0]))
        else:
            hint = _rounding_hint(reading.value, self.right, self.decimals) or self.hint
        return f"{reading.note} {hint.removeprefix(_NOT_YET)}" if reading.note else hint


@dataclass(frozen=True)
class ChoiceKey:
    """What the options that somebody chose are compared with."""

    right: frozenset[str]
    explanation: str

    @classmethod
    def make(cls, function: str, arguments: Arguments) -> ChoiceKey:
        """Compute the key; raises ``CalculationError`` where the question is wrong."""
        validate("keuze", function, arguments)
        return cls(*_right_options(CHOICES[function], arguments))

    def judge(self, choice: list[str]) -> Verdict:
        """Judge the ids of the chosen options."""
        if not choice:
            return Verdict("unreadable", hint="Kies eerst een antwoord.")
        chosen = frozenset(choice)
        if chosen == self.right:
            return Verdict("right", explanation=self.explanation)
        hints = ["Er staat er een bij die er niet hoort."] if chosen - self.right else []
        hints += ["Er ontbreekt er nog minstens één."] if self.right - chosen and len(self.right) > 1 else []
        return Verdict("wrong", hint=" ".join(["Nog niet.", *hints]), explanation=self.explanation)


@dataclass(frozen=True)
class OrderKey:
    """What the order of somebody's items is compared with."""

    ranks: Mapping[str, float]
    """By the id of the item; items of equal rank may stand in either order."""
    hint: str
    explanation: str

    @classmethod
    def make(cls, function: str, arguments: Arguments) -> OrderKey:
        """Compute the key; raises ``CalculationError`` where the question is wrong."""
        validate("volgorde", function, arguments)
        entry = ORDERS[function]
        ranks = {letter: entry.places[word][0] for letter, word in arguments.items()}
        return cls(ranks, entry.hint, _explain_order(entry, arguments))

    def judge(self, order: list[str]) -> Verdict:
        """Judge the ids of the items in somebody's order."""
        if sorted(order) != sorted(self.ranks):
            return Verdict("unreadable", hint="Zet eerst alle onderdelen op volgorde.")
        ranks = [self.ranks[letter] for letter in order]
        if ranks == sorted(ranks):
            return Verdict("right", explanation=self.explanation)
        return Verdict("wrong", hint=self.hint, explanation=self.explanation)


def agrees(given: float, wanted: float, decimals: int) -> bool:
    """Tell whether a number is right within the tolerance of ``decimals`` digits."""
    return abs(given - wanted) <= 10.0**-decimals + ROUNDING


def _is_slip(given: float, slip: float, decimals: int) -> bool:
    """Tell whether a number is what a typical mistake leads to; nought or 1,5 is no 0,61, whatever the digits asked."""
    return abs(given - slip) <= min(10.0**-decimals, abs(slip) / 2) + ROUNDING


def _rounding_hint(given: float, right: float, decimals: int) -> str:
    """Return the hint for a right answer that was rounded to fewer digits than asked for, else nothing."""
    for digits in range(decimals):
        coarse = 10.0**-digits / 2
        is_round = abs(given - round(given, digits)) <= ROUNDING
        # Rounding that swallows the number itself («1» for 0,6) is no rounding that anybody did.
        if given and is_round and coarse <= abs(right) / 3 and abs(given - right) <= coarse + ROUNDING:
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
