"""The author's tests: what a question must stand before a participant meets it.

Each is tried out as participants will: with its answer in every notation, with every known mistake, and with other
answers that somebody may plausibly give. Of these the first must count as right and all others as wrong; else a
participant earns points for the wrong reason, or misses them for none. ``cursus build`` refuses what fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ib_exercises.calculations.calculation import Arguments
from ib_exercises.calculations.keys import ROUNDING, ChoiceKey, NumberKey, OrderKey
from ib_exercises.calculations.notations import notations, written
from ib_exercises.calculations.registry import REGISTRY, complete
from ib_exercises.dutch import enumerate_words
from ib_exercises.numbers import seconds_in

_DIGITS = 10
"""Digits behind the comma with which a number is typed exactly."""
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"(?<![\w,.-])[-−]?\d+(?:,\d+)?(?![\w,.]*\d)")


@dataclass(frozen=True, order=True)
class Flaw:
    """What is wrong with a question, and what the author can do about it; Dutch, without a full stop."""

    wrong: str
    remedy: str


def try_question(spec: Mapping[str, Any]) -> list[Flaw]:
    """Return the flaws of a question with a check; ``spec`` has the keys that ``ARCHITECTURE.md`` gives its kind.

    Raises ``CalculationError`` where the check does not exist or cannot calculate with its arguments.
    """
    function, arguments = spec["check"]["function"], spec["check"].get("arguments") or {}
    if spec["kind"] == "rekenvraag":
        return try_number(function, arguments, spec["decimals"], spec.get("unit"), spec.get("prompt", ""))
    if spec["kind"] == "keuze":
        ids = [option["id"] for option in spec["options"]]
        return try_choice(function, arguments, ids, multiple=spec["multiple"])
    return try_order(function, arguments, [item["id"] for item in spec["items"]])


def try_number(
    function: str, arguments: Arguments, decimals: int, unit: str | None = None, prompt: str = ""
) -> list[Flaw]:
    """Return the flaws of a rekenvraag; ``prompt`` is its text, in which the answer must not stand."""
    key = NumberKey.make(function, arguments, decimals, unit)
    known = complete(REGISTRY[function], arguments)
    flaws = [*_try_answer(key), *_try_mistakes(key, function, known), *_try_others(key, known, prompt)]
    return list(dict.fromkeys(flaws))


def try_choice(function: str, arguments: Arguments, options: Sequence[str], *, multiple: bool) -> list[Flaw]:
    """Return the flaws of a keuze between ``options``; ``multiple``: more than one may be chosen."""
    key = ChoiceKey.make(function, arguments)
    right = sorted(key.right)
    if not right:
        return [Flaw("geen van de mogelijkheden is goed", "zet er een goede bij, of verander de getallen")]
    if key.right >= set(options):
        wrong = "alle mogelijkheden zijn goed, dus wie alles kiest hoeft niets te weten"
        return [Flaw(wrong, "zet er een bij die niet goed is")]
    if len(right) > 1 and not multiple:
        wrong = f"er zijn er {len(right)} goed ({enumerate_words(right)}), en er kan maar één worden gekozen"
        return [Flaw(wrong, "schrijf :meerdere: ja, of laat er één goed zijn")]
    trials = [right, *([*key.right ^ {option}] for option in options)]
    return _unexpected(key, trials, "de keuze")


def try_order(function: str, arguments: Arguments, shown: Sequence[str]) -> list[Flaw]:
    """Return the flaws of a volgorde of which the items stand at first in the order ``shown``."""
    key = OrderKey.make(function, arguments)
    right = sorted(shown, key=lambda item: key.ranks[item])
    if len(set(key.ranks.values())) == 1:
        return [Flaw("elke volgorde is goed", "neem onderdelen die na elkaar komen")]
    if key.judge(list(shown)).status == "right":
        wrong = "de onderdelen staan al in de goede volgorde, dus wie niets doet heeft het goed"
        return [Flaw(wrong, "zet ze in de lijst in een andere volgorde")]
    swaps = [
        [*right[:at], other, one, *right[at + 2 :]]
        for at, (one, other) in enumerate(pairwise(right))
        if key.ranks[one] != key.ranks[other]
    ]
    return _unexpected(key, [right, *swaps], "de volgorde")


def plausible(right: float, known: Mapping[str, object], decimals: int, unit: str = "") -> Iterator[tuple[str, str]]:
    """Yield wrong answers that somebody may give, as typed, each with what it is (Dutch).

    Args:
        right: the answer
        known: the arguments of the calculation
        decimals: digits that are asked for
        unit: the unit that is asked for
    """
    for name, value in known.items():
        if isinstance(value, int | float):
            yield written(value, _DIGITS), f"het getal {name}={written(value, _digits(value))} uit de vraag"
    step = 10.0**-decimals
    for sign in (-1, 1):
        yield written(right + sign * 2 * step, _DIGITS), "wie er twee keer de marge naast zit"
    if not right:
        return  # nought is nought in every unit and with either sign
    yield "0", "nul"
    yield written(-right, _DIGITS), "het antwoord met het teken omgedraaid"
    for factor in (10, 100, *([60] if seconds_in(unit) else [])):
        yield written(right * factor, _DIGITS), f"het antwoord keer {factor}"
        yield written(right / factor, _DIGITS), f"het antwoord gedeeld door {factor}"
    for name in ("uur", "minuten", "seconden"):
        if seconds_in(unit) and seconds_in(name) != seconds_in(unit):
            yield f"{written(right, _DIGITS)} {name}", f"het antwoord in {name}"
    if unit == "%":
        yield written(100 - right, _DIGITS), "het percentage dat overblijft"


def _try_answer(key: NumberKey) -> Iterator[Flaw]:
    """Yield the notations in which the answer does not count as right."""
    for text in notations(key.right, key.decimals, key.unit):
        if key.judge(text).status != "right":
            yield Flaw(f"het goede antwoord telt niet als je het typt als «{text.strip()}»", _LESS_EXACT)


def _try_mistakes(key: NumberKey, function: str, known: dict[str, object]) -> Iterator[Flaw]:
    """Yield the known mistakes that count as right, or that get the hint of another."""
    answer = written(key.right, _digits(key.right))
    for slip in REGISTRY[function].mistakes:
        if not slip.applies(**known):
            continue
        given = slip.formula(**known)
        verdicts = [key.judge(written(given, digits)) for digits in (_DIGITS, key.decimals)]
        if any(verdict.status == "right" for verdict in verdicts):
            same = abs(given - key.right) <= ROUNDING
            how = (
                "geeft hetzelfde getal als het antwoord" if same else f"geeft {written(given, _digits(given))} en telt"
            )
            wrong = f"een bekende fout {how}" + ("" if same else f" als goed (het antwoord is {answer})")
            yield Flaw(f"{wrong}: «{slip.hint}»", _OTHER_NUMBERS if same else _MORE_EXACT)
        elif verdicts[0].hint != slip.hint:
            wrong = f"twee bekende fouten geven allebei {written(given, _digits(given))}, dus wie de ene maakt krijgt"
            yield Flaw(f"{wrong} de hint van de andere: «{slip.hint}» en «{verdicts[0].hint}»", _OTHER_NUMBERS)


def _try_others(key: NumberKey, known: Mapping[str, object], prompt: str) -> Iterator[Flaw]:
    """Yield the first plausible wrong answer that counts as right, and the answer itself where the text gives it."""
    answer = written(key.right, _digits(key.right))
    for text, what in plausible(key.right, known, key.decimals, key.unit.split(" ", maxsplit=1)[0]):
        if key.judge(text).status == "right":
            remedy = _OTHER_NUMBERS if text == written(key.right, _DIGITS) else _MORE_EXACT
            yield Flaw(f"{what} telt als goed (het antwoord is {answer})", remedy)
            break
    shown = {text.replace("−", "-") for text in _NUMBER.findall(_TAG.sub(" ", prompt))}
    if shown & {answer, written(key.right, key.decimals)}:
        yield Flaw(f"het antwoord, {written(key.right, key.decimals)}, staat al in de vraag", _OTHER_NUMBERS)


def _unexpected(key: ChoiceKey | OrderKey, trials: list[list[str]], what: str) -> list[Flaw]:
    """Return the trials of which the first is not right, or another is."""
    first, *others = trials
    missed = [] if key.judge(first).status == "right" else [Flaw(f"{what} {', '.join(first)} telt niet", _FUNCTION)]
    return missed + [
        Flaw(f"{what} {', '.join(sorted(trial))} telt ook als goed", _FUNCTION)
        for trial in others
        if key.judge(trial).status == "right"
    ]


def _digits(value: float) -> int:
    """Return how many digits behind the comma a number needs, at most four."""
    return next((digits for digits in range(4) if abs(value - round(value, digits)) <= ROUNDING), 4)


_OTHER_NUMBERS = "verander de getallen"
_MORE_EXACT = "vraag meer decimalen of verander de getallen"
_LESS_EXACT = "vraag een ander aantal decimalen of verander de getallen"
_FUNCTION = "pas functie of argumenten aan"
