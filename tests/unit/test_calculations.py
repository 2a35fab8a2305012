"""Keys, hints and verdicts of everything that is calculated, chosen or ordered."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.calculations import (
    CHOICES,
    ORDERS,
    REGISTRY,
    CalculationError,
    check,
    check_choice,
    check_order,
    judge,
    make_judge,
    validate,
)
from ib_exercises.calculations.arguments import LIMITS
from ib_exercises.calculations.calculation import Calculation, Choice
from ib_exercises.calculations.trials import try_number
from ib_exercises.dutch import nl

from tests.unit import keys_h1, keys_h2, keys_h3, keys_h4, keys_h5, keys_h6

CHAPTERS = (keys_h1, keys_h2, keys_h3, keys_h4, keys_h5, keys_h6)
ROWS = keys_h1.ROWS
KEYS = [key for chapter in CHAPTERS for key in chapter.KEYS]


@pytest.mark.parametrize(("function", "arguments", "decimals", "answer"), KEYS)
def test_the_key_counts_as_right(function: str, arguments: dict[str, Any], decimals: int, answer: str) -> None:
    verdict = check(function, arguments, answer, decimals)
    assert (verdict.status, verdict.hint) == ("right", "")
    assert verdict.explanation


def test_every_calculation_has_a_key_here() -> None:
    assert {function for function, *_ in KEYS} == set(REGISTRY)


@pytest.mark.parametrize(("function", "arguments", "decimals"), [key[:3] for key in KEYS])
def test_the_tolerance_is_one_unit_in_the_last_digit(function: str, arguments: dict[str, Any], decimals: int) -> None:
    right = REGISTRY[function].function(**{**REGISTRY[function].optional, **arguments})
    unit = 10.0**-decimals
    for step, status in ((0.999, "right"), (-0.999, "right"), (1.01, "wrong"), (-1.01, "wrong")):
        assert check(function, arguments, f"{right + step * unit:.8f}".replace(".", ","), decimals).status == status


@pytest.mark.parametrize(("function", "arguments", "decimals"), [key[:3] for key in KEYS])
def test_each_typical_mistake_gets_its_own_hint(function: str, arguments: dict[str, Any], decimals: int) -> None:
    calculation = REGISTRY[function]
    known = {**calculation.optional, **arguments}
    right = calculation.function(**known)
    values = [slip.formula(**known) for slip in calculation.mistakes]
    for slip, value in zip(calculation.mistakes, values, strict=True):
        if sum(abs(value - other) < 1e-9 for other in [*values, right]) > 1:
            continue
        verdict = check(function, arguments, f"{value:.10f}".replace(".", ","), decimals)
        assert (verdict.status, verdict.hint) == ("wrong", slip.hint), slip.name


@pytest.mark.parametrize(("function", "arguments", "decimals", "answer"), KEYS)
def test_no_hint_holds_the_answer(function: str, arguments: dict[str, Any], decimals: int, answer: str) -> None:
    calculation = REGISTRY[function]
    right = calculation.function(**{**calculation.optional, **arguments})
    shown = {answer, *(nl(right, digits) for digits in range(decimals, decimals + 3))}
    for hint in (calculation.hint, *(slip.hint for slip in calculation.mistakes)):
        assert not shown & set(re.findall(r"[−\d,.]*\d", hint)), hint


@pytest.mark.parametrize(("function", "arguments", "decimals", "answer"), KEYS)
def test_the_worked_steps_end_in_the_answer(
    function: str, arguments: dict[str, Any], decimals: int, answer: str
) -> None:
    calculation = REGISTRY[function]
    right = calculation.function(**{**calculation.optional, **arguments})
    explanation = check(function, arguments, answer, decimals).explanation
    assert any(nl(right, digits) in explanation for digits in range(decimals, 5)), explanation
    assert "." not in re.sub(r"\d\.\d{3}", "", "".join(re.findall(r"\d\S*\d", explanation))), "decimal point"


@pytest.mark.parametrize("function", sorted(REGISTRY))
def test_formula_mistakes_and_explanation_take_the_same_arguments(function: str) -> None:
    calculation = REGISTRY[function]
    names = {*calculation.parameters, *calculation.optional}
    formulas: list[Callable[..., object]] = [calculation.function, calculation.explain]
    formulas += [part for slip in calculation.mistakes for part in (slip.formula, slip.applies)]
    for formula in formulas:
        wanted = inspect.signature(formula).parameters.values()
        assert {one.name for one in wanted if one.kind is not one.VAR_KEYWORD and one.default is one.empty} <= names


@pytest.mark.parametrize(
    ("function", "arguments", "text", "decimals", "asked"),
    [
        ("groups.share_below", {"grens": -0.5}, "31", 1, "één cijfer"),
        ("label.explained_variance", {"r": 0.15}, "2,3", 2, "2 cijfers"),
        ("scheepstra.minutes_each", {"leerlingen": 40, "minuten": 180}, "5", 1, "één cijfer"),
    ],
)
def test_an_answer_rounded_too_far_is_told_so(
    function: str, arguments: dict[str, Any], text: str, decimals: int, asked: str
) -> None:
    verdict = check(function, arguments, text, decimals)
    assert verdict.status == "wrong"
    assert verdict.hint == f"Je bent er bijna, maar dit is te grof afgerond. Geef {asked} achter de komma."


@pytest.mark.parametrize(
    ("function", "arguments", "text", "decimals"),
    [
        ("groups.share_below", {"grens": -0.5}, "32", 1),
        ("label.stacked", {"nadeel": 0.15, "jaren": 4}, "1", 2),
    ],
)
def test_what_is_further_off_than_rounding_is_not_called_close(
    function: str, arguments: dict[str, Any], text: str, decimals: int
) -> None:
    verdict = check(function, arguments, text, decimals)
    assert verdict.status == "wrong"
    assert "afgerond" not in verdict.hint


@pytest.mark.parametrize("text", ["0", "1,5"])
def test_a_number_is_no_part_of_one_because_few_digits_are_asked_for(text: str) -> None:
    known = {"spreektijd": 11, "gespreksduur": 18}
    assert check("talk.spoken_share", known, text, 0).hint.startswith("Nog niet.")
    assert check("talk.spoken_share", known, "0,6", 0).hint.startswith("Het deel klopt.")


def test_a_remark_about_the_notation_runs_on_into_the_hint() -> None:
    verdict = check("scheepstra.minutes_each", {"leerlingen": 40, "minuten": 180}, "4.500", 1)
    assert "Typ dan 4,500. Hoeveel minuten" in verdict.hint


def test_the_forty_switches_of_thirty_nine_get_their_hint() -> None:
    verdict = check("scheepstra.minutes_each_with_switching", {"leerlingen": 40, "minuten": 180, "wissel": 0.5}, "4", 2)
    assert verdict.hint.startswith("Heel dichtbij. Tel de wissels nog eens")


def test_what_cannot_be_read_gets_no_explanation() -> None:
    verdict = check("scheepstra.minutes_each", {"leerlingen": 40, "minuten": 180}, "geen idee", 1)
    assert (verdict.status, verdict.explanation) == ("unreadable", "")
    assert verdict.hint


def test_a_point_read_as_thousands_is_explained() -> None:
    verdict = check(
        "scheepstra.minutes_each_with_switching", {"leerlingen": 40, "minuten": 180, "wissel": 0.5}, "4.012", 2
    )
    assert verdict.hint.startswith("De punt is gelezen als duizendteken. Bedoelde je een komma? Typ dan 4,012.")


@given(st.data())
def test_whatever_is_accepted_can_be_judged_whatever_is_answered(data: st.DataObject) -> None:
    function, calculation = data.draw(st.sampled_from(sorted(REGISTRY.items())))
    arguments = {name: data.draw(values_of(name, row=name in calculation.rows)) for name in calculation.parameters}
    refusal = ""
    try:
        validate("rekenvraag", function, arguments)
    except CalculationError as error:
        refusal = str(error)
    if refusal:
        assert "kan niet rekenen met" in refusal
        assert not re.search(r"division|math|range|argument\b", refusal), "Python's own words are no Dutch"
        return
    assert check(function, arguments, "0,123456", 5).explanation
    try_number(function, arguments, 1)


def values_of(name: str, *, row: bool) -> st.SearchStrategy[Any]:
    """Return values within the limits of an argument, its ends often among them."""
    if row:
        return st.lists(st.integers(0, 100), min_size=2, max_size=3).map(lambda scores: "-".join(map(str, scores)))
    low, high = LIMITS[name].minimum, LIMITS[name].maximum
    between = st.integers(int(low), int(high)) if LIMITS[name].whole else st.floats(low, high)
    return st.sampled_from([low, high]) | between


def test_every_argument_has_limits() -> None:
    entries: list[Calculation | Choice] = [*REGISTRY.values()]
    entries += [entry for entry in CHOICES.values() if isinstance(entry, Choice)]
    used = {name for entry in entries for name in (*entry.parameters, *entry.optional) if name not in entry.rows}
    assert used == set(LIMITS)


@given(st.text(max_size=40))
def test_any_text_gets_a_verdict(text: str) -> None:
    verdict = check("scheepstra.minutes_each", {"leerlingen": 40, "minuten": 180}, text, 1)
    assert (verdict.status == "unreadable") == (verdict.explanation == "")


CHOICE_KEYS = [key for chapter in CHAPTERS for key in chapter.CHOICE_KEYS]


@pytest.mark.parametrize(("function", "arguments", "right"), CHOICE_KEYS)
def test_exactly_the_right_options_are_right(function: str, arguments: dict[str, Any], right: str) -> None:
    assert check_choice(function, arguments, list(reversed(right))).status == "right"
    letters = "abcdef" if isinstance(CHOICES[function], Choice) else sorted(arguments)
    more = [*right, next(letter for letter in letters if letter not in right)]
    assert "er niet hoort" in check_choice(function, arguments, more).hint
    assert check_choice(function, arguments, []).status == "unreadable"
    if len(right) > 1:
        assert "ontbreekt" in check_choice(function, arguments, list(right[1:])).hint


def test_every_choice_has_a_key_here() -> None:
    assert {function for function, *_ in CHOICE_KEYS} == set(CHOICES)


def test_the_explanation_of_statements_names_every_option() -> None:
    text = check_choice("scheepstra.assumptions", {"a": "geen_wisseltijd", "b": "kleine_klas"}, ["a"]).explanation
    assert re.findall(r"(\w): (hoort erbij|hoort er niet bij)", text) == [
        ("a", "hoort erbij"),
        ("b", "hoort er niet bij"),
    ]


@given(st.permutations(sorted(ORDERS["timeline.order"].places)))
def test_only_the_order_in_time_is_right(words: list[str]) -> None:
    arguments = dict(zip("abcdefghij", words, strict=True))
    years = ORDERS["timeline.order"].places
    right = sorted(arguments, key=lambda letter: years[arguments[letter]][0])
    assert check_order("timeline.order", arguments, right).status == "right"
    assert check_order("timeline.order", arguments, right[::-1]).status == "wrong"
    assert check_order("timeline.order", arguments, right[1:]).status == "unreadable"


def test_one_door_judges_every_kind_by_its_specification() -> None:
    number = {"function": "scheepstra.minutes_each", "arguments": {"leerlingen": 40, "minuten": 180}}
    assert judge("rekenvraag", number, 1, {"text": "4½"}, "minuten").status == "right"
    assert judge("rekenvraag", number, 1, {}, "minuten").status == "unreadable"
    assert (
        judge("keuze", {"function": "compass.talking_point", "arguments": ROWS}, 0, {"choice": ["c"]}).status == "right"
    )
    assert (
        judge("keuze", {"function": "compass.talking_point", "arguments": ROWS}, 0, {"choice": 3}).status
        == "unreadable"
    )
    order = {"function": "timeline.order", "arguments": {"a": "salamanca", "b": "leerplichtwet"}}
    assert judge("volgorde", order, 0, {"order": ["b", "a"]}).status == "right"


@pytest.mark.parametrize(
    ("kind", "function", "arguments", "message"),
    [
        ("rekenvraag", "scheepstra.minuts", {}, "kent geen functie «scheepstra.minuts»"),
        ("keuze", "scheepstra.ratio", {}, "kent geen functie"),
        ("rekenvraag", "scheepstra.minutes_each", {"leerlingen": 40}, "minuten ontbreekt"),
        ("rekenvraag", "scheepstra.minutes_each", {"leerlingen": 40, "minuten": 1, "uren": 3}, "uren is onbekend"),
        ("rekenvraag", "scheepstra.minutes_each", {"leerlingen": 0, "minuten": 180}, "leerlingen=0 kan niet; schrijf"),
        ("rekenvraag", "scheepstra.minutes_each", {"leerlingen": 2.5, "minuten": 180}, "een heel getal van 1 tot"),
        ("rekenvraag", "scheepstra.minutes_each", {"leerlingen": "veertig", "minuten": 180}, "leerlingen=veertig kan"),
        ("rekenvraag", "scheepstra.minutes_each", {"leerlingen": 40, "minuten": float("nan")}, "minuten=nan kan niet"),
        ("rekenvraag", "label.faded", {"nadeel": 0.15, "jaren": 10**9}, "jaren=1000000000 kan niet"),
        ("rekenvraag", "compass.mean_gap", {"ik": "1-2", "school": "1-2-3"}, "de rijen hebben 2 en 3 scores"),
        ("rekenvraag", "compass.mean_gap", {"ik": "geen", "school": "1-2"}, "ik=geen kan niet; schrijf een rij"),
        ("rekenvraag", "compass.mean_gap", {"ik": 8, "school": "1-2"}, "ik=8 kan niet; schrijf een rij"),
        ("rekenvraag", "compass.gap", {"ik": "8-7", "school": 5}, "ik=8-7 kan niet; schrijf een getal"),
        ("keuze", "compass.talking_point", {"ik": "-".join("9" * 27), "school": "1-2"}, "een rij van 2 tot en met 26"),
        (
            "rekenvraag",
            "scheepstra.minutes_each_with_switching",
            {"leerlingen": 40, "minuten": 30, "wissel": 1},
            "het wisselen kost meer tijd dan er is",
        ),
        (
            "rekenvraag",
            "groups.exactly",
            {"leerlingen": 5, "aandeel": 20, "aantal": 6},
            "er zijn niet zoveel leerlingen",
        ),
        ("rekenvraag", "groups.between", {"leerlingen": 5, "aandeel": 20, "van": 3, "tot": 1}, "geen reeks aantallen"),
        ("rekenvraag", "groups.share_between", {"onder": 1, "boven": 1}, "onder ligt niet lager dan boven"),
        ("keuze", "scheepstra.assumptions", {"a": "onzin"}, "kent onzin niet"),
        ("volgorde", "timeline.order", {}, "heeft argumenten nodig"),
    ],
)
def test_a_wrong_specification_is_refused_with_a_remedy(
    kind: str, function: str, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(CalculationError, match=message):
        validate(kind, function, arguments)


def test_a_reflection_is_not_judged() -> None:
    with pytest.raises(CalculationError, match="wordt niet nagekeken"):
        judge("reflectie", {"function": "x", "arguments": {}}, 0, {})


def test_many_answers_to_one_question_are_judged_with_a_key_that_is_computed_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = {"function": "scheepstra.minutes_each", "arguments": {"leerlingen": 40, "minuten": 180}}
    judged = make_judge("rekenvraag", number, 1)
    monkeypatch.delitem(REGISTRY, "scheepstra.minutes_each")
    assert [judged({"text": text}).status for text in ("4,5", "7200", "veel")] == ["right", "wrong", "unreadable"]
    with pytest.raises(CalculationError):
        make_judge("rekenvraag", number, 1)
