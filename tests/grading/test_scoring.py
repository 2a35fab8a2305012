"""The scoring core."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from ib_exercises.calculations import Verdict

from ib_course.grading import scoring
from ib_course.grading.answers import Answers
from ib_course.grading.scoring import NOT_ANSWERED, NOT_CHECKED, UNREADABLE, Mark, Scorer, explain, score_answers
from tests.grading.course import SPECS, right_value

if TYPE_CHECKING:
    from ib_exercises.calculations.judging import Judge

BY_ID = {spec["id"]: spec for spec in SPECS}
SCORERS = {spec["id"]: Scorer(spec) for spec in SPECS}
EMPTY: dict[str, dict[str, Any]] = {
    "reflectie": {"text": " \n"},
    "rekenvraag": {"text": ""},
    "keuze": {"choice": []},
    "stelling": {"position": 50, "text": ""},
    "volgorde": {"order": []},
    "sorteren": {"sorted": {}},
    "model": {"scenarios": []},
}


def score_question(spec: dict[str, Any], value: dict[str, Any] | None) -> Mark:
    return Scorer(spec).score(value)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec["id"])
def test_a_right_or_open_answer_earns_all_points(spec: dict[str, Any]) -> None:
    mark = score_question(spec, right_value(spec))
    assert (mark.score, mark.answered, mark.comment) == (spec["points"], True, None)
    assert mark.output


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec["id"])
def test_an_empty_answer_earns_nothing_and_says_why(spec: dict[str, Any]) -> None:
    for value in (None, EMPTY[spec["kind"]]):
        mark = score_question(spec, value)
        assert (mark.score, mark.answered, mark.needs_reading, mark.output) == (0, False, False, "")
        assert mark.comment == NOT_ANSWERED


@pytest.mark.parametrize("text", ["x", "Ik weet het niet", "onzin " * 5_000, "<b>vet</b>", "0"])
def test_what_stands_in_a_reflection_never_changes_its_score(text: str) -> None:
    mark = score_question(BY_ID["h9-zorg"], {"text": text})
    assert mark.score == 2
    assert mark.needs_reading
    assert mark.output == text


def test_a_position_alone_counts_and_needs_no_reading() -> None:
    mark = score_question(BY_ID["h9-stelling"], {"position": 10, "text": ""})
    assert (mark.score, mark.needs_reading) == (1, False)
    assert score_question(BY_ID["h9-stelling"], {"position": 50, "text": "omdat"}).needs_reading


@pytest.mark.parametrize("text", ["4,5", "4.5", "4½", "4 min 30", "270 seconden"])
def test_a_calculation_is_right_however_it_is_written(text: str) -> None:
    mark = score_question(BY_ID["h9-minuten"], {"text": text})
    assert (mark.score, mark.verdict) == (2, "right")


def test_a_wrong_calculation_earns_nothing_and_gets_its_hint_without_the_answer() -> None:
    mark = score_question(BY_ID["h9-minuten"], {"text": "7200"})
    assert (mark.score, mark.verdict, mark.answered) == (0, "wrong", True)
    assert mark.comment
    assert "4,5" not in mark.comment


def test_an_unreadable_number_earns_nothing_and_says_how_to_write_one() -> None:
    mark = score_question(BY_ID["h9-minuten"], {"text": "veel"})
    assert (mark.score, mark.verdict) == (0, "unreadable")
    assert mark.comment


def test_a_prediction_earns_its_points_whatever_it_is() -> None:
    assert score_question(BY_ID["h9-schatting"], {"text": "geen idee"}).score == 1


def test_a_choice_is_right_only_when_exactly_the_right_ones_are_chosen() -> None:
    spec = BY_ID["h9-kenmerk"]
    assert [score_question(spec, {"choice": choice}).score for choice in (["b"], ["a"], ["a", "b"], ["z"])] == [
        1,
        0,
        0,
        0,
    ]


def test_an_order_is_right_only_as_a_whole() -> None:
    spec = BY_ID["h9-jaren"]
    orders = (["a", "b", "c"], ["b", "a", "c"], ["a", "b"], ["a", "a", "b", "c"])
    assert [score_question(spec, {"order": order}).score for order in orders] == [1.5, 0, 0, 0]


def test_an_authors_mistake_costs_nobody_the_rest_and_is_looked_at() -> None:
    spec = {**BY_ID["h9-minuten"], "check": {"function": "bestaat.niet", "arguments": {}}}
    mark = score_question(spec, {"text": "4,5"})
    assert (mark.score, mark.needs_reading, mark.comment) == (0, True, NOT_CHECKED)


def test_an_unreadable_answer_is_told_apart_from_none() -> None:
    marks = score_answers(
        {key: Scorer(spec) for key, spec in BY_ID.items()}, Answers(values={}, unreadable={"h9-zorg"})
    )
    assert [mark.comment for mark in marks[:2]] == [UNREADABLE, NOT_ANSWERED]
    assert [mark.question for mark in marks] == [spec["id"] for spec in SPECS]


def test_a_question_without_points_is_shown_and_scores_nothing() -> None:
    mark = score_question(BY_ID["h9-los"], {"text": "mijn gedachte"})
    assert (mark.score, mark.output) == (0, "mijn gedachte")


def test_the_key_is_asked_for_once_at_the_one_door_and_the_same_answer_judged_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[object, ...]] = []
    judged: list[object] = []

    def make_judge(*given: object) -> Judge:
        asked.append(given)
        return lambda value: judged.append(value) or Verdict("right")  # type: ignore[func-returns-value]

    monkeypatch.setattr("ib_exercises.calculations.make_judge", make_judge)
    scorer = Scorer(BY_ID["h9-minuten"])
    assert [scorer.score({"text": text}).score for text in ("?", "4", "?", "x" * 300, "x" * 300)] == [2] * 5
    assert asked == [("rekenvraag", BY_ID["h9-minuten"]["check"], 1, "minuten")]
    assert judged == [{"text": "?"}, {"text": "4"}, *[{"text": "x" * 300}] * 2]


def test_only_some_answers_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "_MANY", 2)
    scorer = Scorer(BY_ID["h9-minuten"])
    assert [scorer.score({"text": text}).verdict for text in ("4,5", "5", "6", "4,5")] == [
        "right", "wrong", "wrong", "right",
    ]  # fmt: skip
    assert len(scorer._known) <= 2


def test_a_trainer_is_told_the_right_answer_of_whatever_is_checked() -> None:
    assert "4,5" in explain(BY_ID["h9-minuten"])
    assert all(bool(explain(spec)) == bool(spec.get("check")) for spec in SPECS)
    assert explain({**BY_ID["h9-minuten"], "check": {"function": "bestaat.niet", "arguments": {}}}) == ""
