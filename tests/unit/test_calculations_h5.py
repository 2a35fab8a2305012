"""Chapter 5: who talks, the corridor, payback and the mirror."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import (
    REGISTRY,
    CalculationError,
    check,
    check_choice,
    corridor,
    mirror,
    payback,
    talk,
    validate,
)
from ib_exercises.calculations.trials import try_number

TURNS = {"advies": 9, "gesloten": 4, "openvragen": 5, "samenvatting": 2}
WEEK = {"vragen": 25, "minuten": 7, "ingepland": 10, "opgelost": 5, "spreekuren": 2, "spreekuurduur": 30}
HOURS = {"ingepland": 10, "minuten": 7, "spreekuren": 2, "spreekuurduur": 30}
SERIES = {"intake": 1, "ronden": 3, "opname": 0.75, "terugkijken": 1, "nagesprek": 1, "afsluiting": 0.5}
COLLEAGUES = {"collega_een": "rij-6-7-8-7-5", "collega_twee": "rij-5-6-9-6-5", "collega_drie": "rij-6-5-8-8-6"}
SCORES = {"zelf": "rij-7-6-8-5-7", **COLLEAGUES}

KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("talk.spoken_share", {"spreektijd": 11, "gespreksduur": 18}, 0, "61"),
    ("talk.advice_share", TURNS, 0, "45"),
    ("talk.open_share", TURNS, 0, "25"),
    ("talk.open_of_questions", TURNS, 1, "55,6"),
    ("talk.silence_share", {"denkvragen": 12, "seconden": 5, "gespreksduur": 30}, 1, "3,3"),
    ("corridor.hours", {"vragen": 25, "minuten": 7}, 1, "2,9"),
    ("corridor.share_of_week", {"vragen": 25, "minuten": 7, "aanstelling": 16}, 0, "18"),
    ("corridor.minutes_with_consulting", WEEK, 0, "130"),
    ("corridor.saved_with_return", {**WEEK, "terugkomen": 6}, 0, "123"),
    ("corridor.load", HOURS, 0, "117"),
    ("payback.trajectory_hours", SERIES, 2, "9,75"),
    ("payback.weeks", {"traject": 9.75, "besparing": 20}, 2, "29,25"),
    ("payback.break_even_share", {"traject": 9.75, "besparing": 20, "schoolweken": 40}, 0, "73"),
    ("payback.trajectories", {"urenbudget": 80, "traject": 9.75}, 0, "8"),
    *[
        ("mirror.difference", {"cijfer": own, "collegas": f"rij-{given}"}, 2, answer)
        for own, given, answer in zip(
            (7, 6, 8, 5, 7),
            ("6-5-6", "7-6-5", "8-9-8", "7-6-8", "5-5-6"),
            ("1,33", "0", "−0,33", "−2", "1,67"),
            strict=True,
        )
    ],
    ("mirror.mean_difference", SCORES, 2, "1,07"),
]


@pytest.mark.parametrize(("function", "arguments", "decimals", "answer"), KEYS)
def test_the_key_is_right_and_every_known_mistake_gets_its_own_hint(
    function: str, arguments: dict[str, Any], decimals: int, answer: str
) -> None:
    verdict = check(function, arguments, answer, decimals)
    assert verdict.status == "right"
    assert verdict.explanation
    if "0" not in answer.split(",", maxsplit=1)[0]:  # a nought cannot be told from its opposite
        assert try_number(function, arguments, decimals) == []


def test_the_means_of_the_colleagues_are_those_of_the_chapter() -> None:
    assert mirror.means(**COLLEAGUES) == pytest.approx([17 / 3, 6, 25 / 3, 7, 16 / 3])
    assert mirror.differences(**SCORES) == pytest.approx([4 / 3, 0, -1 / 3, -2, 5 / 3])


def test_the_fourth_skill_is_underrated_most() -> None:
    assert check_choice("mirror.most_underrated", SCORES, ["d"]).status == "right"
    assert check_choice("mirror.most_underrated", SCORES, ["a"]).status == "wrong"


def test_only_some_forms_bring_the_lesson_itself() -> None:
    words = {"a": "wandelgang", "b": "beeldbegeleiding", "c": "incidentmethode", "d": "coteaching"}
    assert check_choice("corridor.from_class", words, ["b", "d"]).status == "right"


@pytest.mark.parametrize(
    ("kind", "function", "arguments"),
    [
        ("rekenvraag", "talk.spoken_share", {"spreektijd": 19, "gespreksduur": 18}),
        ("rekenvraag", "talk.advice_share", dict.fromkeys(TURNS, 0)),
        ("rekenvraag", "corridor.minutes_with_consulting", {**WEEK, "ingepland": 30}),
        ("rekenvraag", "mirror.mean_difference", {**SCORES, "zelf": "rij-7-6"}),
        ("rekenvraag", "mirror.mean_difference", {**SCORES, "collega_een": "rij-7-6"}),
        ("keuze", "mirror.most_underrated", {**SCORES, "zelf": "rij-9-9-9-9-9"}),
    ],
)
def test_numbers_that_make_no_sense_together_are_refused(kind: str, function: str, arguments: dict[str, Any]) -> None:
    with pytest.raises(CalculationError):
        validate(kind, function, arguments)


COUNTS = st.integers(1, 100)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_shares_of_turns_are_parts_of_one_whole(advice: int, closed: int, opened: int, summed: int) -> None:
    turns = {"advies": advice, "gesloten": closed, "openvragen": opened, "samenvatting": summed}
    assert 0 < talk.open_share(**turns) <= talk.open_of_questions(**turns) <= 100
    assert talk.open_share(**turns) + talk.advice_share(**turns) < 100


@given(COUNTS, st.integers(1, 60), st.integers(1, 5), st.integers(5, 90), st.integers(0, 30))
def test_who_moves_nothing_only_adds_the_hours(asked: int, minutes: int, hours: int, length: int, back: int) -> None:
    week = {"vragen": asked, "minuten": minutes, "ingepland": 0, "opgelost": 0}
    saved = corridor.saved_with_return(**week, spreekuren=hours, spreekuurduur=length, terugkomen=back)
    assert saved == -hours * (length + back)
    assert corridor.minutes_with_consulting(**week, spreekuren=hours, spreekuurduur=length) == pytest.approx(
        60 * corridor.hours(asked, minutes) + hours * length
    )


@given(st.floats(0.25, 100), st.integers(1, 300), st.integers(1, 52))
def test_what_pays_in_just_so_many_weeks_must_always_work_out(hours: float, saving: int, weeks: int) -> None:
    share = payback.break_even_share(hours, saving, weeks)
    assert (share <= 100) == (payback.weeks(hours, saving) <= weeks)


@given(st.floats(1, 500), st.floats(0.25, 40))
def test_whole_series_fit_and_one_more_does_not(budget: float, hours: float) -> None:
    whole = payback.trajectories(budget, hours)
    assert whole * hours <= budget * (1 + 1e-9)
    assert (whole + 1) * hours > budget * (1 - 1e-9)


def test_every_calculation_of_the_chapter_has_a_key_here() -> None:
    own = {name for name in REGISTRY if name.split(".")[0] in {"talk", "corridor", "payback", "mirror"}}
    assert own == {function for function, *_ in KEYS}
