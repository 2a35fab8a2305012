"""Consulting hours: what they cost, and the queue."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.models import MODELS, consulting, spreekuur, summary

from tests.unit.vectors import stored


def school(**changes: float) -> dict[str, float]:
    return MODELS["spreekuur"].complete(changes)


def test_the_first_school_costs_what_the_exercises_say() -> None:
    before, after = spreekuur.costs(school())
    assert (before.talking, before.returning) == (175, 150)
    assert (after.talking, after.returning) == pytest.approx((130, 72))
    outcome = spreekuur.simulate(school())
    assert (outcome.places, outcome.coming) == (8, 10)


def test_a_queue_without_room_grows_and_one_with_room_does_not() -> None:
    tight = consulting.queue_by_week(spreekuur.simulate(school()))
    assert tight[39][0] > tight[19][0] > tight[9][0] > 10
    roomy = consulting.queue_by_week(spreekuur.simulate(school(duur=60)))
    assert roomy[39][0] < 6


def test_what_fits_on_average_still_makes_people_wait() -> None:
    just = spreekuur.simulate(school(duur=35))
    roomy = spreekuur.simulate(school(duur=49))
    assert just.coming <= just.places
    assert consulting.wait(just)[0] > 2 * consulting.wait(roomy)[0]


@settings(deadline=None, max_examples=25)
@given(
    st.fixed_dictionaries(
        {one.name: st.floats(one.minimum, one.maximum) for one in MODELS["spreekuur"].parameters if one.name != "week"}
    )
)
def test_nobody_waits_a_negative_time_and_no_question_is_lost(given_values: dict[str, float]) -> None:
    values = MODELS["spreekuur"].complete(given_values)
    outcome = spreekuur.simulate(values)
    assert np.all(outcome.waiting.waits >= 0)
    assert np.all(outcome.waiting.queue >= 0)
    assert 0 <= outcome.waiting.full <= 1
    _, after = spreekuur.costs(values)
    assert min(after.corridor, after.consulting, after.returning) >= 0
    assert sum(spreekuur.shares(values)) <= 1 + 1e-9


def test_the_questions_come_as_often_as_they_should() -> None:
    outcome = spreekuur.simulate(school(ingepland=100, opgelost=0))
    each_week = outcome.waiting.waits.size / spreekuur.YEARS / spreekuur.WEEKS
    assert each_week == pytest.approx(25, rel=0.03)


def test_who_moves_no_question_has_nobody_waiting() -> None:
    assert summary("spreekuur", {"ingepland": 0}).endswith("want er gaat geen vraag naar het spreekuur.")


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("spreekuur")[::8]:
        outcome = spreekuur.simulate(row["values"])
        assert list(consulting.wait(outcome)) == pytest.approx(row["wait"])
        assert [asdict(one)["place"] for one in outcome.week] == [one["place"] for one in row["week"]]
        assert consulting.summary(row["values"]) == row["summary"]
