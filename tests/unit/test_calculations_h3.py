"""Chapter 3: the keys, what must hold of every sum, and the hints."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import CalculationError, check, influence, interruptions, judge, signal, validate, week

DAY = {"vragen": 12, "gesprek": 4, "terug": 6}
ROWS: dict[str, Any] = {"uren": "4-3-2-5-2", "invloed": "8-7-3-2-9", "vanaf": 6}
TEAM = {"mensen": 24, "kans": 25}
WEEK = {"weekuren": 16, "buffer": 20}

questions = st.integers(0, 40)
minutes = st.integers(0, 60)


def test_the_keys_are_those_of_the_facts() -> None:
    assert interruptions.lost_minutes(**DAY) == 120
    assert interruptions.lost_share(**DAY, werkdag=480) == 25
    assert interruptions.bundled_minutes(**DAY, blokken=2) == 60
    assert interruptions.gain(**DAY, blokken=2) == 60
    assert interruptions.quadrant_share(uren=3, weekuren=16) == 18.75
    assert influence.hours_within(**ROWS) == 9
    assert influence.share_within(**ROWS) == 56.25
    assert signal.expected(**TEAM) == 6
    assert signal.at_least(**TEAM, aantal=1) == pytest.approx(99.9, abs=0.05)
    assert signal.at_least(**TEAM, aantal=9) == pytest.approx(12.1, abs=0.05)
    assert signal.spread(**TEAM) == pytest.approx(2.12, abs=0.005)
    assert week.plannable(**WEEK) == pytest.approx(12.8)
    assert week.shortage(**WEEK, halfuren="8-6-5-4-4") == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("function", "arguments", "given", "hint"),
    [
        ("interruptions.lost_minutes", DAY, "48", "alleen de gesprekken"),
        ("interruptions.lost_share", {**DAY, "werkdag": 480}, "33,3", "wat er overblijft"),
        ("interruptions.bundled_minutes", {**DAY, "blokken": 2}, "54", "één keer terugkomen"),
        ("interruptions.gain", {**DAY, "blokken": 2, "meteen": 4}, "60", "als elke vraag kon wachten"),
        ("interruptions.gain", {**DAY, "blokken": 2, "meteen": 4}, "48", "Ook na een blok"),
        ("influence.hours_within", ROWS, "7", "buiten de cirkel"),
        ("influence.share_within", ROWS, "60", "deel van de posten"),
        ("signal.spread", TEAM, "4,5", "nog de wortel"),
        ("signal.at_least", {**TEAM, "aantal": 9}, "6,7", "precies dit aantal"),
        ("signal.at_least", {**TEAM, "aantal": 9}, "5,5", "méér dan dit aantal"),
        ("week.shortage", {**WEEK, "halfuren": "8-6-5-4-4"}, "2,5", "hele week"),
    ],
)
def test_a_typical_mistake_gets_a_hint_of_its_own(
    function: str, arguments: dict[str, object], given: str, hint: str
) -> None:
    verdict = check(function, arguments, given, 2 if function == "signal.spread" else 1)
    assert verdict.status == "wrong"
    assert hint in verdict.hint


@given(questions, minutes, minutes, st.integers(0, 10), st.integers(0, 40))
def test_bundling_saves_the_way_back_and_nothing_else(
    vragen: int, gesprek: int, terug: int, blokken: int, meteen: int
) -> None:
    meteen = min(meteen, vragen)
    gain = interruptions.gain(vragen, gesprek, terug, blokken, meteen)
    assert gain == (vragen - meteen - blokken) * terug


@given(st.integers(1, 60), st.integers(0, 100))
def test_the_chances_of_a_team_add_up(mensen: int, kans: int) -> None:
    chances = [signal.exactly(mensen, kans, k) for k in range(mensen + 1)]
    assert sum(chances) == pytest.approx(100)
    assert sum(k * chance for k, chance in enumerate(chances)) / 100 == pytest.approx(signal.expected(mensen, kans))
    square = sum(k * k * chance for k, chance in enumerate(chances)) / 100
    variance = max(0.0, square - signal.expected(mensen, kans) ** 2)
    assert sqrt(variance) == pytest.approx(signal.spread(mensen, kans), abs=1e-5)
    assert signal.at_least(mensen, kans, 0) == pytest.approx(100)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10)), min_size=2, max_size=20), st.integers(0, 10))
def test_hours_are_within_or_beyond(items: list[tuple[int, int]], vanaf: int) -> None:
    hours, scores = ("-".join(str(value) for value in row) for row in zip(*items, strict=True))
    within = influence.hours_within(hours, scores, vanaf)
    assert within == sum(value for value, score in items if score >= vanaf)
    assert influence.hours_within(hours, scores, 0) == sum(value for value, _ in items)


@pytest.mark.parametrize(
    ("function", "arguments", "told"),
    [
        ("interruptions.gain", {**DAY, "blokken": 2, "meteen": 13}, "er zijn niet zoveel vragen"),
        ("influence.hours_within", {**ROWS, "invloed": "8-7"}, "de rijen hebben 5 en 2 getallen"),
        ("signal.at_least", {**TEAM, "aantal": 25}, "zoveel mensen telt het team niet"),
        ("week.shortage", {**WEEK, "halfuren": "8-6"}, "er is geen tekort"),
    ],
)
def test_arguments_that_make_no_sense_are_refused(function: str, arguments: dict[str, object], told: str) -> None:
    with pytest.raises(CalculationError, match=told):
        validate("rekenvraag", function, arguments)


def test_what_ties_a_team_together_is_chosen_whole() -> None:
    words = {"a": "zelfde_werk", "b": "klein_team", "c": "gesprek"}
    question = {"function": "signal.dependence", "arguments": words}
    assert judge("keuze", question, 0, {"choice": ["a", "c"]}).status == "right"
    assert judge("keuze", question, 0, {"choice": ["a", "b"]}).status == "wrong"
