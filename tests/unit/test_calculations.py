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

from tests.unit import calculation_keys_h3, keys_h2, keys_h6

ROWS = {"ik": "rij-8-7-9-4-6-8", "school": "rij-5-6-4-5-3-7"}
FIFTH_CHAPTER = {"talk", "corridor", "payback", "mirror"}
"""Modules whose keys stand in ``test_calculations_h5.py``."""
"""Modules of chapter 1; the other chapters have their keys in a file of their own."""
LESSON = {"klassikaal": 30, "verlengd": 15}
GROUP = {"leerlingen": 25, "aandeel": 20}
OBSERVED = {"beide": 22, "alleen_ik": 6, "alleen_ander": 4, "geen": 8}
RETEST = {"eerste": -1.4, "betrouwbaarheid": 0.8}
TEST = {"sd": 12, "betrouwbaarheid": 0.88}
GLASSES = {"leerling": "2-2-4-3-2-4", "ouder": "4-4-3-3-3-4", "leraar": "4-3-2-2-1-5"}
VIEWS = [
    ((2, 4, 4), "3,33"), ((2, 4, 3), "3"), ((4, 3, 2), "3"), ((3, 3, 2), "2,67"), ((2, 3, 1), "2"), ((4, 4, 5), "4,33"),
]  # fmt: skip

# The keys of 1.1 to 1.4: function, arguments, digits asked for, answer as a participant would type it.
KEYS: list[tuple[str, dict[str, Any], int, str]] = [
    ("label.explained_variance", {"r": 0.15}, 2, "2,25"),
    ("label.stacked", {"nadeel": 0.15, "jaren": 4}, 2, "0,60"),
    ("label.faded", {"nadeel": 0.15, "jaren": 4}, 2, "0,28"),
    ("scheepstra.minutes_each", {"leerlingen": 40, "minuten": 180}, 1, "4,5"),
    ("scheepstra.ratio", {"leerlingen": 40, "minuten": 180, "klassikaal": 90}, 0, "20"),
    ("scheepstra.silent_minutes", {"leerlingen": 40, "minuten": 180}, 1, "175,5"),
    ("scheepstra.minutes_each_with_switching", {"leerlingen": 40, "minuten": 180, "wissel": 0.5}, 2, "4,01"),
    ("scheepstra.half_class_half_each", {"leerlingen": 40, "klassikaal": 90, "hoofdelijk": 90}, 2, "92,25"),
    ("scheepstra.minutes_each_today", {"leerlingen": 25, "minuten": 330}, 1, "13,2"),
    ("scheepstra.supervision_each", {"leerlingen": 40, "toezicht": 90}, 2, "2,25"),
    ("scheepstra.minutes_per_group", {"groepen": 3, "minuten": 180}, 0, "60"),
    *[
        ("differentiation.convergent_minutes", {"niveau": level, **LESSON}, 0, answer)
        for level, answer in zip((-2, -1, 0, 1, 2), ("15", "30", "30", "15", "0"), strict=True)
    ],
    ("differentiation.convergent_mean", LESSON, 0, "18"),
    ("differentiation.convergent_spread", LESSON, 0, "30"),
    ("differentiation.divergent_minutes", {"leerlingen": 5, "minuten": 45}, 1, "9"),
    ("differentiation.divergent_minutes", {"leerlingen": 25, "minuten": 45}, 1, "1,8"),
    ("groups.share_below", {"grens": -0.5}, 1, "30,9"),
    ("groups.share_below", {"grens": -1}, 1, "15,9"),
    ("groups.share_between", {"onder": -0.5, "boven": 0.5}, 1, "38,3"),
    ("groups.share_between", {"onder": -1, "boven": 1}, 1, "68,3"),
    ("groups.pupils_below", {"leerlingen": 25, "grens": -1}, 2, "3,97"),
    ("groups.pupils_between", {"leerlingen": 25, "onder": -1, "boven": 1}, 2, "17,07"),
    ("groups.exactly", {**GROUP, "aantal": 5}, 3, "0,196"),
    ("groups.exactly", {**GROUP, "aantal": 0}, 4, "0,0038"),
    ("groups.between", {**GROUP, "van": 3, "tot": 7}, 2, "0,79"),
    *[
        ("compass.gap", {"ik": own, "school": theirs}, 0, gap)
        for own, theirs, gap in zip(
            (8, 7, 9, 4, 6, 8), (5, 6, 4, 5, 3, 7), ("3", "1", "5", "−1", "3", "1"), strict=True
        )
    ],
    ("compass.mean_gap", ROWS, 2, "2,33"),
    *keys_h2.KEYS,
    *calculation_keys_h3.KEYS,
    *keys_h6.KEYS,
    # 4.1 to 4.4
    ("agreement.observed", OBSERVED, 2, "0,75"),
    ("agreement.expected", OBSERVED, 2, "0,56"),
    ("agreement.kappa", OBSERVED, 2, "0,43"),
    ("retest.selected_mean", {"aandeel": 20}, 2, "−1,40"),
    ("retest.retest_mean", RETEST, 2, "−1,12"),
    ("retest.apparent_gain", RETEST, 2, "0,28"),
    ("retest.left_over", {**RETEST, "winst": 0.45}, 2, "0,17"),
    ("measurement.sem", TEST, 2, "4,16"),
    ("measurement.lower", {**TEST, "score": 72}, 1, "63,9"),
    ("measurement.upper", {**TEST, "score": 72}, 1, "80,1"),
    ("measurement.smallest_difference", TEST, 1, "11,5"),
    *[
        ("perspectives.mean", dict(zip(("leerling", "ouder", "leraar"), views, strict=True)), 2, answer)
        for views, answer in VIEWS
    ],
    *[
        ("perspectives.spread", dict(zip(("leerling", "ouder", "leraar"), views, strict=True)), 0, answer)
        for (views, _), answer in zip(VIEWS, "222121", strict=True)
    ],
]


@pytest.mark.parametrize(("function", "arguments", "decimals", "answer"), KEYS)
def test_the_key_counts_as_right(function: str, arguments: dict[str, Any], decimals: int, answer: str) -> None:
    verdict = check(function, arguments, answer, decimals)
    assert (verdict.status, verdict.hint) == ("right", "")
    assert verdict.explanation


def test_every_calculation_has_a_key_here() -> None:
    assert {function for function, *_ in KEYS} == {name for name in REGISTRY if name.split(".")[0] not in FIFTH_CHAPTER}


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


CHOICE_KEYS = [
    ("differentiation.who_gains", {"leerlingen": 25, "minuten": 45, **LESSON}, "abcd"),
    ("differentiation.who_gains", {"leerlingen": 5, "minuten": 45, **LESSON}, "abcd"),
    ("compass.talking_point", ROWS, "c"),
    ("scheepstra.assumptions", {"a": "geen_wisseltijd", "b": "kleine_klas", "c": "alles_mondeling"}, "ac"),
    ("differentiation.convergent_features", {"a": "eigen_doel", "b": "gezamenlijk_doel"}, "b"),
    ("differentiation.divergent_features", {"a": "eigen_doel", "b": "gezamenlijk_doel"}, "a"),
    *keys_h2.CHOICE_KEYS,
    *calculation_keys_h3.CHOICE_KEYS,
    *keys_h6.CHOICE_KEYS,
    ("perspectives.talking_points", GLASSES, "abce"),
    ("retest.where_regression", {"a": "laagste_scores", "b": "geloot", "c": "slechtste_week"}, "ac"),
]


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
    assert {function for function, *_ in CHOICE_KEYS} == {
        name for name in CHOICES if name.split(".")[0] not in FIFTH_CHAPTER
    }


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
