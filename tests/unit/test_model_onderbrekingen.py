"""The price of interruptions: against the sums, and what must always hold."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.calculations import interruptions
from ib_exercises.models import MODELS, onderbrekingen

from tests.unit.vectors import stored

Values = dict[str, float]


def work_day(**values: float) -> Values:
    return MODELS["onderbrekingen"].complete(values)


drawn_day = st.fixed_dictionaries(
    {one.name: st.integers(round(one.minimum), round(one.maximum)) for one in MODELS["onderbrekingen"].parameters}
)


def test_the_starting_values_are_the_sum_of_the_text() -> None:
    loose, bundled = onderbrekingen.simulate(work_day(), 5)
    assert (loose.lost, bundled.lost) == (120, 60)
    assert [piece.minutes for piece in bundled.days[0]] == pytest.approx([140, 24, 6, 140, 24, 6, 140])


@given(drawn_day)
@settings(max_examples=60, deadline=None)
def test_a_day_is_filled_from_end_to_end_and_both_ways_cost_what_the_sums_say(given: Values) -> None:
    values = work_day(**given)
    asked, talk, back = values["vragen"], values["gesprek"], values["terug"]
    waiting = int(asked * values["wachten"] / 100 + 0.5)
    blocks = min(values["blokken"], waiting)
    loose, bundled = onderbrekingen.simulate(values, 3)
    assert loose.lost == interruptions.lost_minutes(asked, talk, back)
    assert bundled.lost == interruptions.bundled_minutes(asked, talk, back, blocks, asked - waiting)
    for way in (loose, bundled):
        for pieces in way.days:
            ends = [piece.begin + piece.minutes for piece in pieces]
            assert [piece.begin for piece in pieces] == pytest.approx([0, *ends[:-1]], abs=1e-6)
            assert ends[-1] == pytest.approx(max(60 * values["werkdag"], way.lost))


@pytest.mark.parametrize(("asked", "need"), [(4, 45), (12, 45), (12, 20), (20, 60)])
def test_the_stretches_are_those_of_points_at_random(asked: int, need: int) -> None:
    """Of n points on a length F, a stretch is longer than x with chance (1 − x/F)ⁿ, for each of the n + 1 stretches."""
    values = work_day(vragen=asked, lang=need)
    days = 2000
    (loose, _) = onderbrekingen.simulate(values, days)
    work = 480 - 10 * asked
    steps = np.arange(1, int(work / need) + 1)
    expected = (asked + 1) * ((1 - steps * need / work) ** asked).sum()
    found = np.array([sum(int(minutes / need) for minutes in loose.work(day)) for day in range(days)])
    assert abs(found.mean() - expected) < 4 * found.std() / np.sqrt(days)


def test_a_question_more_leaves_the_others_where_they_were() -> None:
    places = []
    for asked in (5, 6):
        (loose, _) = onderbrekingen.simulate(work_day(vragen=asked), 1)
        work = 480 - 10 * asked
        places.append(np.cumsum(loose.work(0))[:-1] / work)
    assert all(np.isclose(places[1], place).any() for place in places[0])


def test_more_that_can_wait_is_never_a_worse_day_at_the_desk() -> None:
    lost = [onderbrekingen.simulate(work_day(wachten=share), 1)[1].lost for share in range(30, 105, 5)]
    assert lost == sorted(lost, reverse=True)


def test_nothing_that_can_wait_makes_both_ways_the_same() -> None:
    values = work_day(wachten=0)
    loose, bundled = onderbrekingen.simulate(values, 20)
    for mine, theirs in zip(loose.days, bundled.days, strict=True):
        assert [asdict(piece) for piece in mine] == [pytest.approx(asdict(piece)) for piece in theirs]
    assert "niets kan wachten" in onderbrekingen.summary(values)


def test_a_day_that_is_too_full_has_no_work_left_and_says_so() -> None:
    values = work_day(vragen=30, gesprek=15, terug=25, wachten=50)
    loose, _ = onderbrekingen.simulate(values, 2)
    assert loose.work(0) == []
    assert "dat past er niet in" in onderbrekingen.summary(values)


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("onderbrekingen"):
        values = row["values"]
        for way in onderbrekingen.simulate(values):
            pieces = [(piece.kind, pytest.approx(piece.minutes)) for piece in way.days[1]]
            assert [tuple(piece) for piece in row["day"][way.name]] == pieces
            found = onderbrekingen.measure(values, way)
            assert row["measures"][way.name] == {name: pytest.approx(list(each)) for name, each in found.items()}
        assert row["summary"] == onderbrekingen.summary(values)
