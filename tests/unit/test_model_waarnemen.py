"""A double observation: kappa against the calculation, and what must always hold."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import agreement
from ib_exercises.models import MODELS, summary, waarnemen

from tests.unit.vectors import stored

COUNTS = st.fixed_dictionaries({name: st.integers(0, 60).map(float) for name in waarnemen.CELLS})


def test_the_observation_of_the_sums_has_their_kappa() -> None:
    outcome = waarnemen.observe(MODELS["waarnemen"].complete({}))
    assert (outcome.observed, outcome.expected) == pytest.approx((0.75, 0.56))
    assert outcome.kappa == pytest.approx(agreement.kappa(22, 6, 4, 8))
    assert outcome.margin == pytest.approx((0.14, 0.66), abs=0.005)


@given(COUNTS)
def test_kappa_lies_between_minus_one_and_one_or_does_not_exist(counts: dict[str, float]) -> None:
    outcome = waarnemen.observe(counts)
    if outcome.kappa is None:
        assert outcome.margin is None
    else:
        assert -1 <= outcome.kappa <= 1
        assert outcome.kappa == pytest.approx(agreement.kappa(**counts))


@given(COUNTS)
def test_who_is_who_does_not_matter_to_kappa(counts: dict[str, float]) -> None:
    turned = {**counts, "alleen_ik": counts["alleen_ander"], "alleen_ander": counts["alleen_ik"]}
    assert waarnemen.observe(turned).kappa == pytest.approx(waarnemen.observe(counts).kappa)


def test_longer_watching_narrows_the_margin_and_leaves_kappa() -> None:
    short = waarnemen.observe({"beide": 22, "alleen_ik": 6, "alleen_ander": 4, "geen": 8})
    long = waarnemen.observe({"beide": 44, "alleen_ik": 12, "alleen_ander": 8, "geen": 16})
    assert short.kappa == pytest.approx(long.kappa)
    assert short.margin
    assert long.margin
    assert long.margin[1] - long.margin[0] < 0.85 * (short.margin[1] - short.margin[0])


def test_the_sentence_says_where_kappa_does_not_exist() -> None:
    nothing = dict.fromkeys(waarnemen.CELLS, 0)
    assert summary("waarnemen", nothing) == "Er is nog geen enkel interval geteld."
    assert "Kappa bestaat hier niet" in summary("waarnemen", {**nothing, "beide": 30})
    assert "Eens bij 1 van 1 interval (1,00)" in summary("waarnemen", {**nothing, "geen": 1})


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("waarnemen"):
        assert json.loads(json.dumps(asdict(waarnemen.observe(row["values"])))) == row["outcome"]
        assert waarnemen.summary(row["values"]) == row["summary"]
