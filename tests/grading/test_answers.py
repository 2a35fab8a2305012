"""Reading a handed-in `antwoorden.json`, in whatever state."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ib_course.grading.answers import MAX_BYTES, Answers, clean, parse_answers, read_answers
from ib_course.questions import answer_text
from tests.grading.course import SPECS, answers_file, right_value

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = {spec["id"]: spec for spec in SPECS}
VALUES = {key: right_value(spec) for key, spec in KNOWN.items()}
WHOLE = answers_file(SPECS, VALUES)


def parse(text: str | bytes) -> Answers:
    return parse_answers(text.encode() if isinstance(text, str) else text, KNOWN)


def one(entry: object, name: str = "h9-zorg") -> Answers:
    return parse(json.dumps({"schema": 1, "answers": {name: entry}}))


def test_a_whole_file_is_read_without_a_word() -> None:
    answers = parse(WHOLE)
    assert answers.values == VALUES
    assert not answers.problems
    assert not answers.unreadable


def test_a_missing_file_is_reported_and_nothing_is_answered(tmp_path: Path) -> None:
    answers = read_answers(tmp_path / "antwoorden.json", KNOWN)
    assert answers.values == {}
    assert answers.problems == ["Er is geen «antwoorden.json» ingeleverd: alle vragen tellen als niet beantwoord."]


def test_a_link_or_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim.json").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "antwoorden.json").symlink_to(tmp_path / "geheim.json")
    assert "geen gewoon bestand" in read_answers(tmp_path / "antwoorden.json", KNOWN).problems[0]
    assert not read_answers(tmp_path / "antwoorden.json", KNOWN).values
    assert not read_answers(tmp_path, KNOWN).values


@pytest.mark.parametrize("end", range(0, len(WHOLE), 37))
def test_a_file_cut_off_anywhere_keeps_every_answer_that_stands_before_the_cut(end: int) -> None:
    answers = parse(WHOLE[:end])
    ends = {key: WHOLE.index(f'"revision": "r-{key}"}}') + len(f'"revision": "r-{key}"}}') for key in VALUES}
    whole = [key for key in VALUES if ends[key] <= end]
    assert list(answers.values) == whole
    assert all(answers.values[key] == VALUES[key] for key in whole)
    assert "beschadigd" in answers.problems[0]


def test_what_stands_around_the_damage_is_kept() -> None:
    broken = WHOLE.replace('"text": "4,5"', '"text": ')
    answers = parse(broken)
    assert set(VALUES) - set(answers.values) == {"h9-minuten"}


def test_a_text_that_looks_like_an_answer_is_not_taken_for_one() -> None:
    inner = json.dumps({"h9-mening": {"value": {"choice": ["a"]}}})
    cut = json.dumps({"answers": {"h9-zorg": {"value": {"text": inner}}}})[:-2]
    answers = parse(cut)
    assert set(answers.values) == {"h9-zorg"}
    assert answers.values["h9-zorg"]["text"] == inner


def test_a_byte_order_mark_and_utf_16_are_no_problem() -> None:
    assert parse(b"\xef\xbb\xbf" + WHOLE.encode()).values == VALUES
    assert parse(WHOLE.encode("utf-16")).values == VALUES
    assert not parse(WHOLE.encode("utf-16")).problems


def test_another_encoding_is_read_and_reported() -> None:
    answers = parse(WHOLE.encode("cp1252"))
    assert answers.values == VALUES
    assert "UTF-8" in answers.problems[0]


def test_an_unknown_question_is_reported_and_costs_nothing() -> None:
    answers = parse(answers_file(SPECS, {**VALUES, "h1-andere": {"text": "x"}, "x" * 500: {}}))
    assert answers.values == VALUES
    assert len(answers.problems) == 2
    assert "h1-andere" in answers.problems[0]
    assert len(answers.problems[1]) < 200


def test_of_an_answer_given_twice_the_last_counts() -> None:
    answers = parse('{"answers": {"h9-zorg": {"value": {"text": "een"}}, "h9-zorg": {"value": {"text": "twee"}}}}')
    assert answers.values["h9-zorg"]["text"] == "twee"
    assert "meer dan eens" in answers.problems[0]


def test_two_lists_of_answers_are_taken_together() -> None:
    answers = parse(
        '{"answers": {"h9-zorg": {"value": {"text": "een"}}}, "answers": {"h9-los": {"value": {"text": "b"}}}}'
    )
    assert set(answers.values) == {"h9-zorg", "h9-los"}


@pytest.mark.parametrize(
    "entry",
    [
        None, 3, "tekst", [], {}, {"value": None}, {"value": "tekst"}, {"value": []}, {"value": {}},
        {"value": {"text": None}}, {"value": {"text": 4}}, {"value": {"text": ["a"]}}, {"value": {"choice": ["a"]}},
    ],
)  # fmt: skip
def test_an_answer_of_another_shape_is_unreadable_and_only_that(entry: object) -> None:
    document = json.loads(WHOLE)
    document["answers"]["h9-zorg"] = entry
    answers = parse(json.dumps(document))
    assert answers.unreadable == {"h9-zorg"}
    assert set(answers.values) == set(VALUES) - {"h9-zorg"}
    assert "«h9-zorg» is niet leesbaar" in answers.problems[0]


def test_a_number_typed_as_a_number_is_readable() -> None:
    assert one({"value": {"text": 4.5}}, "h9-minuten").values == {"h9-minuten": {"text": "4,5"}}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 400, "9" * 5000])
def test_a_number_that_is_none_becomes_nothing(number: str) -> None:
    answers = parse(f'{{"answers": {{"h9-stelling": {{"value": {{"position": {number}, "text": "toch"}}}}}}}}')
    if answers.values:  # the longest is refused by Python's own reader, and the answer with it
        assert answers.values["h9-stelling"] == {"position": None, "text": "toch"}
        assert answer_text(KNOWN["h9-stelling"], answers.values["h9-stelling"]) == "toch"
    else:
        assert answers.problems


def test_deep_nesting_costs_no_other_answer() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    text = f'{{"answers": {{"h9-model": {{"value": {deep}}}, "h9-zorg": {{"value": {{"text": "er"}}}}}}}}'
    assert parse(text).values == {"h9-zorg": {"text": "er"}}


def test_fifty_megabytes_are_not_all_read_and_what_comes_first_is_kept() -> None:
    data = WHOLE.encode()[:-2] + b', "vol": {"value": {"text": "' + b"x" * 50_000_000
    answers = parse(data)
    assert answers.values == VALUES
    assert f"groter dan {MAX_BYTES // 1_000_000} MB" in answers.problems[0]


def test_a_text_too_long_to_read_is_shortened_and_says_so() -> None:
    text = one({"value": {"text": "woord " * 100_000}}).values["h9-zorg"]["text"]
    assert len(text) < 101_000
    assert text.endswith("[… ingekort: 600000 tekens]")


def test_control_characters_and_lone_surrogates_can_be_written() -> None:
    text = parse(r'{"answers": {"h9-zorg": {"value": {"text": "a\u0000b\ud800c\u001b[31md\r\ne\tf"}}}}').values[
        "h9-zorg"
    ]["text"]
    assert text == "a\ufffdb\ufffdc\ufffd[31md\ne\tf"
    text.encode()


def test_an_emoji_of_two_halves_stays_one() -> None:
    assert parse(r'{"answers": {"h9-zorg": {"value": {"text": "\ud83d\ude00"}}}}').values["h9-zorg"]["text"] == "😀"


@given(st.binary(max_size=400))
def test_no_bytes_at_all_raise(data: bytes) -> None:
    parse(data)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.sampled_from(sorted(KNOWN)), inner)
    ),
    max_leaves=12,
)
ANSWER_VALUES = st.dictionaries(st.sampled_from(["text", "choice", "order", "scenarios", "position"]), JSON_VALUES)


@given(
    st.dictionaries(st.sampled_from(sorted(KNOWN)), st.one_of(JSON_VALUES, ANSWER_VALUES.map(lambda v: {"value": v})))
)
def test_no_document_raises_and_every_value_kept_can_be_shown_and_written(entries: dict[str, Any]) -> None:
    answers = parse(json.dumps({"schema": 1, "answers": entries}))
    for key, value in answers.values.items():
        answer_text(KNOWN[key], value).encode()
        json.dumps(value, allow_nan=False).encode()


@given(JSON_VALUES)
def test_what_is_cleaned_stays_clean(value: object) -> None:
    assert clean(clean(value)) == clean(value)
