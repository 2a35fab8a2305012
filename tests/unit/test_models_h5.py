"""The models of chapter 5: consulting hours and the turn counter."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.figures import draw_png
from ib_exercises.models import MODELS, beurten, consulting, spreekuur, summary

VECTORS = Path(__file__).parents[1] / "vectors"


def school(**changes: float) -> dict[str, float]:
    return MODELS["spreekuur"].complete(changes)


def stored(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    assert len(rows) > 40
    return rows


@pytest.mark.parametrize("vector", stored("beurten")[::5])
def test_the_turn_counter_is_what_the_vectors_hold(vector: dict[str, Any]) -> None:
    assert asdict(beurten.measure(vector["values"])) == vector["talk"]
    assert beurten.summary(vector["values"]) == vector["summary"]


@pytest.mark.parametrize("vector", stored("spreekuur")[::8])
def test_consulting_hours_are_what_the_vectors_hold(vector: dict[str, Any]) -> None:
    outcome = spreekuur.simulate(vector["values"])
    assert list(consulting.wait(outcome)) == pytest.approx(vector["wait"])
    assert [asdict(one)["place"] for one in outcome.week] == [one["place"] for one in vector["week"]]
    assert consulting.summary(vector["values"]) == vector["summary"]


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


def test_the_turns_of_the_chapter_give_its_shares() -> None:
    assert summary("beurten", {}) == (
        "20 beurten: 45% advies, 20% gesloten vragen, 25% open vragen, 10% samenvattingen, 0% stilte of anders. "
        "Jij bent 11 van de 18 minuten aan het woord, 61%."
    )


def test_a_counter_at_nought_says_so() -> None:
    nothing = {one.name: 0 for one in beurten.PARAMETERS}
    assert summary("beurten", nothing) == "Er zijn nog geen beurten geteld. Er is nog geen spreektijd."
    assert draw_png("beurten", nothing, dpi=40).startswith(b"\x89PNG")
