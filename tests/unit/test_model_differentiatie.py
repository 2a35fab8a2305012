"""The simulation of differentiation: its play model, its limiting cases and what must hold always."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ib_exercises.calculations import REGISTRY
from ib_exercises.models import MODELS, comparison, differentiatie, summary, text_table
from ib_exercises.models.differentiatie import PLAY, Outcome, simulate

from tests.unit.vectors import stored

if TYPE_CHECKING:
    from ib_exercises.models.parameter import Parameter, Values

MODEL = MODELS["differentiatie"]
CALM = {"toeval": 0}


def values_of(**given_values: float) -> Values:
    return MODEL.complete(given_values)


def growth_of(outcome: Outcome, form: str) -> np.ndarray[Any, Any]:
    growth: np.ndarray[Any, Any] = getattr(outcome, form).final - outcome.start
    return growth


def weekly_growth(values: Values, minutes: float) -> float:
    return values["opbrengst"] / 100 * values["lessen"] * minutes


def grid(parameter: Parameter) -> st.SearchStrategy[float]:
    """Return a strategy that draws from the steps of a parameter's slider."""
    places = round((parameter.maximum - parameter.minimum) / parameter.step)
    return st.integers(0, places).map(lambda place: parameter.minimum + place * parameter.step)


drawn_values = st.fixed_dictionaries({one.name: grid(one) for one in MODEL.parameters})


@pytest.mark.parametrize(("pupils", "own"), [(5, 9.0), (25, 1.8)])
def test_the_play_model_is_a_special_case(pupils: int, own: float) -> None:
    values = values_of(**PLAY, leerlingen=pupils)
    outcome = simulate(values, 3)
    each = pupils // 5
    expected = np.repeat([15.0, 30.0, 30.0, 15.0, 0.0], each)
    assert outcome.convergent.effective == pytest.approx(np.tile(expected, (3, 1)), abs=1e-9)
    assert outcome.divergent.effective == pytest.approx(np.full((3, pupils), own), abs=1e-12)
    assert outcome.convergent.effective.mean() == pytest.approx(18)
    assert np.ptp(outcome.convergent.effective[0]) == pytest.approx(30)
    for form in ("convergent", "divergent"):
        effective = getattr(outcome, form).effective
        assert growth_of(outcome, form) == pytest.approx(values["opbrengst"] / 100 * effective, abs=1e-12)


def test_the_graded_questions_ask_for_the_same_minutes_as_the_simulation() -> None:
    outcome = simulate(values_of(**PLAY, leerlingen=5), 1)
    lesson = {"klassikaal": 30, "verlengd": 15, "pasbreedte": 2}
    asked = [REGISTRY["differentiation.convergent_minutes"].function(niveau=level, **lesson) for level in range(-2, 3)]
    assert outcome.convergent.effective[0] == pytest.approx(asked)
    shared = REGISTRY["differentiation.divergent_minutes"].function(leerlingen=5, minuten=45)
    assert outcome.divergent.effective[0] == pytest.approx([shared] * 5)


def test_one_pupil_with_an_own_goal_has_the_teacher_all_lesson() -> None:
    values = values_of(**CALM, leerlingen=1, wissel=2)
    outcome = simulate(values, 4)
    assert outcome.divergent.teacher == pytest.approx(values["minuten"])
    assert growth_of(outcome, "divergent") == pytest.approx(values["weken"] * weekly_growth(values, values["minuten"]))


def test_one_average_pupil_loses_in_class_only_what_is_independent_work() -> None:
    values = values_of(**CALM, leerlingen=1, spreiding=0, doel=0, weken=1)
    outcome = simulate(values, 2)
    extended = values["minuten"] * values["verlengd"] / 100
    expected = values["minuten"] - extended + values["zelfstandig"] / 100 * extended
    assert outcome.convergent.effective == pytest.approx(expected)


def test_without_spread_everyone_grows_alike_and_as_one_pupil_would() -> None:
    values = values_of(**CALM, spreiding=0)
    outcome = simulate(values, 3)
    extended = values["minuten"] * values["verlengd"] / 100
    minutes = values["minuten"] - extended + values["zelfstandig"] / 100 * extended
    level = 0.0
    for week in range(int(values["weken"])):
        fit = max(0.0, 1 - abs(level - values["doel"] * week / values["weken"]) / values["pasbreedte"])
        level += weekly_growth(values, minutes * fit)
    assert outcome.convergent.final == pytest.approx(level)
    assert outcome.divergent.final.std() == pytest.approx(0, abs=1e-12)


def test_without_switching_time_the_teacher_gives_the_whole_lesson_away() -> None:
    values = values_of(wissel=0)
    assert simulate(values, 2).divergent.teacher.sum(axis=1) == pytest.approx(values["minuten"])


def test_when_switching_takes_more_than_the_lesson_nobody_is_taught() -> None:
    outcome = simulate(values_of(wissel=2, leerlingen=40, zelfstandig=0, minuten=45), 2)
    assert not outcome.divergent.teacher.any()
    assert not growth_of(outcome, "divergent").any()


@given(st.integers(1, 40), st.floats(0, 2), st.floats(0, 80))
@settings(max_examples=25)
def test_if_independent_work_is_as_good_own_goals_depend_on_nothing_else(
    pupils: int, switch: float, extended: float
) -> None:
    values = values_of(**CALM, zelfstandig=100, leerlingen=pupils, wissel=switch, verlengd=extended)
    expected = values["weken"] * weekly_growth(values, values["minuten"])
    assert growth_of(simulate(values, 2), "divergent") == pytest.approx(expected)


@given(st.floats(0, 80), st.floats(0, 100), st.floats(0, 100))
@settings(max_examples=25)
def test_if_moreover_all_instruction_fits_both_forms_are_equal(extended: float, short: float, chance: float) -> None:
    values = values_of(zelfstandig=100, verlengd=extended, verkort=short, toeval=chance) | {"pasbreedte": 1e12}
    outcome = simulate(values, 5)
    assert outcome.convergent.final == pytest.approx(outcome.divergent.final)


def test_chance_leaves_the_mean_growth_of_own_goals_where_it_is() -> None:
    calm, lucky = (growth_of(simulate(values_of(toeval=chance), 1000), "divergent") for chance in (0, 50))
    error = lucky.std() / np.sqrt(lucky.size)
    assert abs(lucky.mean() - calm.mean()) < 4 * error
    assert lucky.std() > 0.05


def test_start_levels_have_the_spread_that_was_asked_for() -> None:
    start = simulate(values_of(spreiding=1.5, leerlingen=30, weken=1), 1000).start
    assert start.std() == pytest.approx(1.5, rel=0.02)
    assert (np.diff(start, axis=1) >= 0).all()


def test_both_forms_share_their_luck() -> None:
    outcome = simulate(values_of(zelfstandig=100, toeval=60, spreiding=0), 200)
    one, other = (growth_of(outcome, form).ravel() for form in ("convergent", "divergent"))
    assert np.corrcoef(one, other)[0, 1] > 0.8


def test_chance_stays_when_another_assumption_moves() -> None:
    one, other = (simulate(values_of(wissel=switch), 50) for switch in (0.5, 0.6))
    assert np.array_equal(one.convergent.final, other.convergent.final)
    assert np.array_equal(one.start, other.start)


@given(drawn_values)
@settings(max_examples=60, deadline=None)
def test_nobody_gets_more_than_the_lesson_and_nothing_is_lost_without_bad_luck(drawn: Values) -> None:
    outcome = simulate(drawn | CALM, 3)
    for form in (outcome.convergent, outcome.divergent):
        assert (form.effective >= 0).all()
        assert (form.effective <= drawn["minuten"] + 1e-9).all()
        assert (form.teacher <= drawn["minuten"] + 1e-9).all()
        assert (form.final >= outcome.start - 1e-12).all()
        most = drawn["weken"] * weekly_growth(drawn, drawn["minuten"])
        assert (form.final - outcome.start <= most + 1e-9).all()
    given_away = outcome.divergent.teacher.sum(axis=1) + drawn["wissel"] * (drawn["leerlingen"] - 1)
    assert given_away == pytest.approx(max(drawn["minuten"], drawn["wissel"] * (drawn["leerlingen"] - 1)))


@given(drawn_values)
@settings(max_examples=40, deadline=None)
def test_more_yield_of_independent_work_never_hurts_own_goals(drawn: Values) -> None:
    less, more = (simulate(drawn | CALM | {"zelfstandig": part}, 2) for part in (20, 60))
    assert (more.divergent.final >= less.divergent.final - 1e-12).all()


def test_the_text_table_of_the_play_model_holds_its_numbers() -> None:
    text = text_table("differentiatie", differentiatie.PLAY)
    assert re.search(r"Effectieve tijd \(minuten per les\) +18,0 .* 1,8 ", text)
    assert re.search(r"Effectieve tijd: meeste min minste \(minuten\) +30,0 ", text)
    assert [line.split()[-2] for line in text.splitlines()[-5:]] == ["15,0", "30,0", "30,0", "15,0", "0,0"]


def test_one_lesson_is_told_in_minutes() -> None:
    assert summary("differentiatie", differentiatie.PLAY) == (
        "25 leerlingen, één les van 45 minuten: met één doel krijgt een leerling gemiddeld 18 effectieve minuten, "
        "met 30 verschil tussen de meeste en de minste; met een eigen doel 1,8."
    )
    assert summary("differentiatie", {"leerlingen": 1}).startswith("1 leerling, 20 weken: met één doel groeit")


def test_fewer_pupils_than_five_give_fewer_fifths() -> None:
    values = MODELS["differentiatie"].complete({"leerlingen": 2})
    assert len(comparison.tables(values)[1].rows) == 2


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("differentiatie"):
        values = row["values"]
        outcome = differentiatie.simulate(values)
        assert outcome.start[0] == pytest.approx(row["first_class"]["start"])
        for name, form in (("convergent", outcome.convergent), ("divergent", outcome.divergent)):
            assert form.final[0] == pytest.approx(row["first_class"][name])
            for measure, interval in comparison.measure(values, outcome, form).items():
                assert interval == pytest.approx(row["measures"][name][measure], abs=1e-9)
        assert [json.loads(json.dumps(asdict(one))) for one in comparison.tables(values)] == row["tables"]
        assert comparison.summary(values) == row["summary"]
