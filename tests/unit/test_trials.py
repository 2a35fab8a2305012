"""The author's tests: every question of the course stands them, and a question that does not is found out."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from ib_exercises.calculations import CHOICES, ORDERS, REGISTRY, CalculationError, check, judge
from ib_exercises.calculations.arguments import LIMITS
from ib_exercises.calculations.keys import NumberKey
from ib_exercises.calculations.notations import notations, written
from ib_exercises.calculations.registry import complete
from ib_exercises.calculations.trials import plausible, try_choice, try_number, try_order, try_question
from ib_exercises.numbers import read_number
from ib_widgets import question, show

from ib_course.dossier import Dossier
from ib_course.grading.scoring import judge_of
from ib_course.server.desk import Desk

ROOT = Path(__file__).parents[2]


def questions_of_the_course() -> list[dict[str, Any]]:
    """Return the questions with a check in the compiled chapters."""
    paths = sorted(ROOT.glob("notebooks/*/*.ipynb"))
    cells = [cell for path in paths for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
    return [cell["metadata"]["ib"] for cell in cells if cell["metadata"]["ib"].get("check")]


COURSE = questions_of_the_course()
NUMBERS = [spec for spec in COURSE if spec["kind"] == "rekenvraag"]


def key_of(spec: dict[str, Any]) -> NumberKey:
    return NumberKey.make(spec["check"]["function"], spec["check"]["arguments"], spec["decimals"], spec["unit"])


@pytest.mark.parametrize("spec", COURSE, ids=lambda spec: spec["id"])
def test_every_question_of_the_course_stands_its_trials(spec: dict[str, Any]) -> None:
    assert try_question(spec) == []


@pytest.mark.parametrize("spec", NUMBERS, ids=lambda spec: spec["id"])
def test_the_trials_of_a_question_leave_nothing_out(spec: dict[str, Any]) -> None:
    """Else a trial that tries nothing would find nothing."""
    key = key_of(spec)
    calculation = REGISTRY[spec["check"]["function"]]
    known = complete(calculation, spec["check"]["arguments"])
    assert len(set(notations(key.right, key.decimals, key.unit))) >= 6
    assert any(slip.applies(**known) for slip in calculation.mistakes)
    tried = {what for _, what in plausible(key.right, known, key.decimals, key.unit)}
    assert {"nul", "het antwoord keer 10", "het antwoord met het teken omgedraaid"} <= tried


@pytest.mark.parametrize("spec", NUMBERS, ids=lambda spec: spec["id"])
@given(data=st.data())
def test_what_lies_within_one_unit_is_right_and_all_else_is_wrong(spec: dict[str, Any], data: st.DataObject) -> None:
    key, step = key_of(spec), 10.0 ** -spec["decimals"]
    off = data.draw(st.floats(-1e6, 1e6) | st.floats(-3, 3).map(lambda steps: steps * step))
    value = key.right + off
    assume(abs(abs(off) - step) > 1e-7)
    text = written(value, 10)
    verdict = judge(spec["kind"], spec["check"], spec["decimals"], {"text": text}, spec["unit"])
    assert verdict.status == ("right" if abs(off) < step else "wrong")
    assert verdict.hint or verdict.status == "right"


@given(st.floats(-1e5, 1e5), st.integers(0, 4), st.sampled_from(["", "minuten", "uur", "seconden", "%", "sd", "keer"]))
def test_every_notation_of_a_number_reads_as_that_number(value: float, decimals: int, unit: str) -> None:
    for text in notations(value, decimals, unit):
        assert abs(read_number(text, unit).value - value) <= 10.0**-decimals * 1.01, text


@pytest.mark.parametrize(
    ("value", "decimals", "unit", "expected"),
    [
        (
            4.5,
            1,
            "minuten",
            {"4,5", "4.5", "4½", "9/2", "4 1/2", "4 min 30,0", "4:30", "270,0 seconden", "4,5 minuten"},
        ),
        (1659.6, 1, "", {"1659,6", "1.659,6", "1 659,6", "ongeveer 1659,6.", "≈ 1659,6"}),
        (0.196, 3, "", {"0,196", "19,600%", "19,600 procent"}),
        (30.9, 1, "%", {"30,9%", "30,9 procent"}),
        (-0.6, 2, "sd", {"-0,60", "−0,60", "-0,60 sd"}),
        (1.5, 1, "uur", {"1,5", "90,000 minuten", "1:30", "1 uur 30,0", "1 uur en 30,0 minuten"}),
    ],
)
def test_a_number_is_tried_as_people_write_it(value: float, decimals: int, unit: str, expected: set[str]) -> None:
    assert expected <= set(notations(value, decimals, unit))


@given(st.data())
def test_whatever_passes_its_trials_counts_no_plausible_wrong_answer_as_right(data: st.DataObject) -> None:
    """For any calculation with any arguments: what is passed holds, by an oracle that knows only the formulas."""
    function, calculation = data.draw(st.sampled_from(sorted(REGISTRY.items())))
    assume(not calculation.rows)
    arguments = {name: data.draw(number_of(name)) for name in calculation.parameters}
    decimals = data.draw(st.integers(0, 3))
    try:
        flaws = try_number(function, arguments, decimals)
    except CalculationError:
        return
    known = complete(calculation, arguments)
    right = calculation.function(**known)
    wrong = [slip.formula(**known) for slip in calculation.mistakes if slip.applies(**known)]
    wrong += [float(value) for value in arguments.values()]
    if right:
        wrong += [0.0, -right, 10 * right, right / 10]
    close = [value for value in wrong if abs(value - right) < 10.0**-decimals]
    assert bool(flaws) >= bool(close), (right, close)
    if not flaws:
        for value in wrong:
            assert check(function, arguments, written(value, 10), decimals).status == "wrong"
        assert check(function, arguments, written(right, decimals), decimals).status == "right"


def number_of(name: str) -> st.SearchStrategy[Any]:
    limits = LIMITS[name]
    low, high = max(limits.minimum, -100), min(limits.maximum, 200)
    whole = st.integers(int(low), int(high))
    return whole if limits.whole else whole | st.floats(low, high).map(lambda value: round(value, 2))


@pytest.mark.parametrize(
    ("function", "arguments", "decimals", "found"),
    [
        (
            "scheepstra.minutes_each_with_switching",
            {"leerlingen": 40, "minuten": 180, "wissel": 0.5},
            1,
            "bekende fout",
        ),
        ("differentiation.convergent_minutes", {"niveau": 0, "klassikaal": 30, "verlengd": 15}, 0, "hetzelfde getal"),
        ("differentiation.divergent_minutes", {"leerlingen": 5, "minuten": 45}, 1, "hetzelfde getal"),
        ("differentiation.convergent_spread", {"klassikaal": 30, "verlengd": 15}, 0, "klassikaal=30"),
        ("groups.share_below", {"grens": 0}, 1, "andere kant"),
        ("compass.gap", {"ik": 8, "school": 7}, 0, "nul telt"),
        ("label.stacked", {"nadeel": 0.15, "jaren": 1}, 2, "nadeel van één jaar"),
    ],
)
def test_what_would_be_right_for_the_wrong_reason_is_found(
    function: str, arguments: dict[str, Any], decimals: int, found: str
) -> None:
    assert any(found in flaw.wrong for flaw in try_number(function, arguments, decimals))


def test_an_answer_that_stands_in_the_question_is_found_and_a_part_of_another_number_is_not() -> None:
    arguments = {"leerlingen": 40, "minuten": 180}
    for prompt, flawed in (
        ("<p>Waarom <b>4,5</b>?</p>", True),
        ("Het is 4,5.", True),
        ("Op 4,55 of 14,5 of 4,5,1 of 4 of h4,5", False),
    ):
        assert bool(try_number("scheepstra.minutes_each", arguments, 1, "minuten", prompt)) == flawed, prompt


@given(st.lists(st.sampled_from(sorted(ORDERS["timeline.order"].places)), min_size=2, max_size=6, unique=True))
def test_an_order_passes_when_it_does_not_stand_right_already(words: list[str]) -> None:
    arguments = dict(zip("abcdef", words, strict=False))
    years = [ORDERS["timeline.order"].places[word][0] for word in words]
    assert bool(try_order("timeline.order", arguments, list(arguments))) == (years == sorted(years))


@given(st.data(), st.booleans())
def test_a_choice_passes_when_some_but_not_all_are_right(data: st.DataObject, multiple: bool) -> None:  # noqa: FBT001
    entry: Any = CHOICES["scheepstra.assumptions"]
    words = data.draw(st.lists(st.sampled_from([*entry.holds, *entry.fails]), min_size=2, max_size=6, unique=True))
    right = sum(word in entry.holds for word in words)
    arguments = dict(zip("abcdef", words, strict=False))
    flaws = try_choice("scheepstra.assumptions", arguments, list(arguments), multiple=multiple)
    assert bool(flaws) == (right in {0, len(words)} or (right > 1 and not multiple))


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(max_size=12)
        | st.sampled_from(["4,5", "4½", "4 min 30", "2,25%", "18", "0,6", "1.659", "4.012"]),
        "choice": st.lists(st.sampled_from("abcdef"), max_size=6),
        "order": st.lists(st.sampled_from("abcdef"), max_size=6),
    },
)


@pytest.mark.parametrize("spec", COURSE, ids=lambda spec: spec["id"])
@pytest.mark.filterwarnings("ignore:.*function-scoped fixture")
@settings(max_examples=30)
@given(value=ANSWERS)
def test_server_kernel_and_marker_give_one_verdict(spec: dict[str, Any], value: dict[str, Any]) -> None:
    question.dossier.cache_clear()
    marker = asdict(judge_of(spec)(value))
    told = {key: spec.get(key) for key in ("kind", "check", "decimals", "unit")}
    server = Desk(Dossier(Path.home() / "dossier"), ROOT).check({"type": "check", "value": value, **told})
    kernel = show(spec).reply_to({"type": "check", "value": value})
    assert server == kernel == {"type": "checked", **marker}


def test_no_widget_judges_by_itself() -> None:
    """What the browser knows of a check is a name; whoever adds a formula there makes a second judge."""
    scripts = [path for path in (ROOT / "widgets" / "ib_widgets").rglob("*.js") if "static" not in path.parts]
    formula = re.compile(r"minutes_each|explained_variance|convergent_m|spec\.check\.(function|arguments)")
    assert [path.name for path in scripts if formula.search(path.read_text(encoding="utf-8"))] == []
    assert "rekenvraag.js" in {path.name for path in scripts}
