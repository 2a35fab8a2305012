"""Regression to the mean: against the formula, and what must always hold."""

from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pytest
from ib_exercises.calculations import retest
from ib_exercises.models import MODELS, summary, terugval, text_table

from tests.unit.vectors import stored


def measured(*, helped: bool = True, **values: float) -> dict[str, terugval.Interval]:
    complete = MODELS["terugval"].complete(values)
    return terugval.measure(complete, terugval.simulate(complete), helped=helped)


def test_the_simulation_gives_what_the_formula_expects() -> None:
    found = measured(leerlingen=300)
    first = retest.selected_mean(20)
    assert found["first"][0] == pytest.approx(first, abs=0.03)
    assert found["second"][0] == pytest.approx(retest.retest_mean(first, 0.8), abs=0.03)
    assert found["apparent"][0] == pytest.approx(retest.apparent_gain(first, 0.8), abs=0.03)


def test_a_test_without_luck_shows_no_apparent_gain() -> None:
    assert measured(betrouwbaarheid=1)["apparent"] == pytest.approx((0, 0, 0), abs=1e-12)


def test_the_less_reliable_the_test_the_more_is_apparent() -> None:
    gains = [measured(betrouwbaarheid=each)["apparent"][0] for each in (0.95, 0.8, 0.6, 0.4)]
    assert gains == sorted(gains)


def test_who_measures_more_often_before_choosing_is_fooled_less() -> None:
    gains = [measured(metingen=each)["apparent"][0] for each in (3, 2, 1)]
    assert gains == sorted(gains)
    assert gains[0] < 0.6 * gains[2]


def test_the_highest_fall_as_the_lowest_rise() -> None:
    assert measured(kant=1)["gain"][0] == pytest.approx(-measured(kant=0)["gain"][0], abs=0.03)


def test_growth_and_approach_add_to_the_gain_and_not_to_what_is_apparent() -> None:
    without, with_both = measured(), measured(groei=0.2, aanpak=0.3)
    assert with_both["gain"][0] == pytest.approx(without["gain"][0] + 0.5)
    assert with_both["apparent"] == pytest.approx(without["apparent"])


def test_a_draw_shows_what_the_approach_does_and_nothing_else() -> None:
    values = MODELS["terugval"].complete({"loting": 1, "aanpak": 0.3, "groei": 0.4, "leerlingen": 300})
    outcome = terugval.simulate(values)
    assert terugval.contrast(values, outcome)[0] == pytest.approx(0.3, abs=0.03)
    assert abs(outcome.helped.sum(axis=1) - outcome.selected.shape[1] / 2).max() <= 0.5


@pytest.mark.parametrize("side", [0, 1])
def test_selected_are_those_with_the_lowest_or_highest_scores(side: int) -> None:
    outcome = terugval.simulate(MODELS["terugval"].complete({"kant": side, "aandeel": 5, "leerlingen": 20}))
    assert outcome.selected.shape[1] == 2, "at least two"
    scores = -outcome.first if side else outcome.first
    chosen = np.take_along_axis(scores, outcome.selected, axis=1)
    assert (chosen.max(axis=1) == np.sort(scores, axis=1)[:, 1]).all()


def test_who_was_not_selected_gets_nothing() -> None:
    plain, helped = (terugval.simulate(MODELS["terugval"].complete({"aanpak": each})) for each in (0, 0.5))
    moved = helped.second - plain.second
    assert (np.take_along_axis(moved, helped.selected, axis=1) > 0.49).all()
    assert moved.sum() == pytest.approx(0.5 * helped.selected.size)


def test_the_sentence_tells_what_is_apparent() -> None:
    text = summary("terugval", {"aanpak": 0.3})
    assert text.startswith("De 40 laagste scores van 200 leerlingen, betrouwbaarheid 0,80: gemiddeld van −1,40 naar")
    assert "+0,28 schijn en +0,30 echt" in text
    assert "door loting" not in text
    assert "zonder aanpak" in summary("terugval", {"loting": 1})
    assert "hoogste vijfde" in text_table("terugval", {})


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("terugval"):
        outcome = terugval.simulate(row["values"])
        assert outcome.second[0][:12].tolist() == pytest.approx(row["first_school"]["second"])
        assert [json.loads(json.dumps(asdict(one))) for one in terugval.tables(row["values"])] == row["tables"]
        assert terugval.summary(row["values"]) == row["summary"]
