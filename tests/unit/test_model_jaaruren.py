"""The year in hours: the calculations as its special case."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import year
from ib_exercises.models import MODELS, Values, jaaruren, summary

from tests.unit.vectors import stored


def drawn(name: str) -> st.SearchStrategy[Values]:
    """Return complete values of a model, all within their limits."""
    model = MODELS[name]
    fields = {one.name: st.floats(one.minimum, one.maximum) for one in model.parameters}
    return st.fixed_dictionaries(fields).map(model.complete)


def test_the_year_of_the_example_is_that_of_the_calculations() -> None:
    plan = jaaruren.plan(MODELS["jaaruren"].complete({}))
    asked = {"aantal": 5, "minuten": 10, "dagen": 80}
    assert plan.hours == year.hours(0.4)
    assert plan.taken - plan.corridor == pytest.approx(446)
    assert plan.corridor == pytest.approx(year.corridor(**asked))
    assert plan.left == pytest.approx(year.left(0.4, 446, **asked))
    assert summary("jaaruren", {}).endswith(
        "Er blijft 150,9 uur vrij (22,7%): 3,8 uur per schoolweek, of 45 minuten per leerling in een heel jaar."
    )


@given(drawn("jaaruren"))
def test_hours_taken_and_left_are_the_appointment_and_slack_fills_it(values: Values) -> None:
    plan = jaaruren.plan(values)
    assert plan.taken + plan.left == pytest.approx(plan.hours)
    assert ("Dat past niet" in jaaruren.summary(values)) == (plan.left < 0)
    if plan.slack is not None:
        planned = plan.taken / (1 + values["uitloop"] / 100)
        assert planned * (1 + plan.slack / 100) == pytest.approx(plan.hours)


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("jaaruren"):
        found = json.loads(json.dumps(asdict(jaaruren.plan(row["values"]))))
        assert {key: row[key] for key in found} == found
        assert row["summary"] == MODELS["jaaruren"].summary(row["values"])
