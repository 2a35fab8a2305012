"""Chapter 5: who talks, the corridor, payback and the mirror."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import (
    CalculationError,
    corridor,
    mirror,
    payback,
    talk,
    validate,
)

from tests.unit.keys_h5 import COLLEAGUES, SCORES, TURNS, WEEK


def test_the_means_of_the_colleagues_are_those_of_the_chapter() -> None:
    assert mirror.means(**COLLEAGUES) == pytest.approx([17 / 3, 6, 25 / 3, 7, 16 / 3])
    assert mirror.differences(**SCORES) == pytest.approx([4 / 3, 0, -1 / 3, -2, 5 / 3])


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
