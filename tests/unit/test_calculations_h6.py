"""What the exercises of chapter 6 hold to whatever their numbers are."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import luck, meeting, pairs, spread


@st.composite
def teams(draw: st.DrawFn) -> tuple[int, int, int]:
    """Return teachers, of whom some know the approach, and the years of a child."""
    teachers = draw(st.integers(1, 12))
    return teachers, draw(st.integers(0, teachers)), draw(st.integers(1, teachers))


@given(teams())
def test_luck_is_what_counting_all_careers_gives(team: tuple[int, int, int]) -> None:
    teachers, knowing, years = team
    met = [sum(place < knowing for place in career) for career in combinations(range(teachers), years)]
    assert luck.expected(teachers, knowing, years) == pytest.approx(sum(met) / len(met))
    assert luck.never(teachers, knowing, years) == pytest.approx(100 * met.count(0) / len(met))


@given(teams())
def test_from_enough_on_nobody_needs_luck(team: tuple[int, int, int]) -> None:
    teachers, _, years = team
    enough = int(luck.enough(teachers, years))
    assert luck.never(teachers, enough, years) == 0
    assert luck.never(teachers, enough - 1, years) > 0


@pytest.mark.parametrize(("teachers", "knowing", "years"), [(8, 3, 9), (8, 9, 3)])
def test_an_impossible_team_is_refused(teachers: int, knowing: int, years: int) -> None:
    with pytest.raises(ValueError, match="er zijn meer"):
        luck.expected(teachers, knowing, years)


@given(st.integers(1, 52), st.integers(1, 60), st.integers(1, 100))
def test_the_hours_of_learning_are_their_share_of_all_hours(weeks: int, minutes: int, people: int) -> None:
    share = meeting.learning_share(minutes, 1.5)
    learning = meeting.learning_hours(weeks, minutes, people)
    assert meeting.share_hours(weeks, 1.5, people, share) == pytest.approx(learning)


def test_no_more_can_be_learned_than_the_meeting_lasts() -> None:
    with pytest.raises(ValueError, match="langer dan de vergadering"):
        meeting.learning_share(91, 1.5)


@given(st.floats(1, 20), st.floats(0.01, 1), st.floats(1, 20))
def test_the_week_is_the_first_in_which_so_many_are_reached(start: float, rate: float, goal: float) -> None:
    try:
        week = int(spread.week(start, rate, 20, goal))
    except ValueError:
        assert spread.reached(start, rate, 20, 1000) < goal
        return
    assert spread.reached(start, rate, 20, week) >= goal
    assert week == 0 or spread.reached(start, rate, 20, week - 1) < goal


def test_nobody_hears_of_an_idea_that_nobody_has() -> None:
    with pytest.raises(ValueError, match="nooit"):
        spread.week(0, 0.5, 20, 1)
    with pytest.raises(ValueError, match="groot is"):
        spread.step(21, 0.5, 20)


@given(st.integers(1, 40), st.integers(1, 20))
def test_pairs_are_counted_as_one_would(people: int, a_week: int) -> None:
    found = list(combinations(range(people), 2))
    assert pairs.count_pairs(people) == len(found)
    assert pairs.weeks(people, a_week) * a_week == pytest.approx(len(found))
    assert pairs.hours(people, 1) == 2 * len(found)
