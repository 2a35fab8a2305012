"""Reading a handed-in `antwoorden.json`, in whatever state."""

from __future__ import annotations

import json
import math
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ib_course.grading.answers import Answers, parse_answers, read_answers
from ib_course.grading.plain_files import MAX_BYTES
from ib_course.grading.values import clean
from ib_course.questions import answer_text
from tests.grading.course import SPECS, answers_file, right_value

if TYPE_CHECKING:
    from collections.abc import Callable
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
    answers = read_answers(tmp_path / "antwoorden.json").answers(KNOWN)
    assert answers.values == {}
    assert answers.problems == ["Er is geen «antwoorden.json» ingeleverd: alle vragen tellen als niet beantwoord."]


def test_a_link_or_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim.json").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "antwoorden.json").symlink_to(tmp_path / "geheim.json")
    assert "geen gewoon bestand" in read_answers(tmp_path / "antwoorden.json").answers(KNOWN).problems[0]
    assert not read_answers(tmp_path / "antwoorden.json").answers(KNOWN).values
    assert not read_answers(tmp_path).answers(KNOWN).values


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
    (told,) = answers.problems
    assert told.startswith("Onbekende vragen: «h1-andere» en «xxx")
    assert len(told) < 200


def test_of_a_million_unknown_questions_a_few_are_named() -> None:
    (told,) = parse(json.dumps({"answers": {f"h1-{number}": {} for number in range(100_000)}})).problems
    assert told.startswith("Onbekende vragen: «h1-0», «h1-1», «h1-2», «h1-3», «h1-4» en nog 99995.")


def test_of_an_answer_given_twice_the_last_counts() -> None:
    answers = parse('{"answers": {"h9-zorg": {"value": {"text": "een"}}, "h9-zorg": {"value": {"text": "twee"}}}}')
    assert answers.values["h9-zorg"]["text"] == "twee"
    assert answers.problems == ["Meer dan eens in het bestand: «h9-zorg». Het nieuwste antwoord dat leesbaar is, telt."]


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
    assert answers.values["h9-stelling"] == {"text": "toch"}
    assert answer_text(KNOWN["h9-stelling"], answers.values["h9-stelling"]) == "toch"
    assert answers.problems == ["Van het antwoord op «h9-stelling» is een deel niet leesbaar; de rest telt."]


def test_deep_nesting_costs_no_other_answer() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    text = f'{{"answers": {{"h9-model": {{"value": {deep}}}, "h9-zorg": {{"value": {{"text": "er"}}}}}}}}'
    assert parse(text).values == {"h9-zorg": {"text": "er"}}


def test_of_more_than_is_read_what_comes_first_is_kept() -> None:
    data = WHOLE.encode()[:-2] + b', "vol": {"value": {"text": "' + b"x" * MAX_BYTES
    answers = parse(data)
    assert answers.values == VALUES
    assert any(f"groter dan {MAX_BYTES // 1_000_000} MB" in problem for problem in answers.problems)


def test_a_bomb_of_lists_takes_no_more_memory_than_its_text() -> None:
    bomb = WHOLE.encode()[:-2] + b', "x": [' + b"[]," * 16_000_000 + b"0]}}"
    tracemalloc.start()
    assert parse(bomb).values == VALUES
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * len(bomb)


def test_an_answer_that_stands_a_hundred_thousand_times_is_read_and_the_last_counts() -> None:
    one_more = '"h9-minuten": {"value": {"text": "7200"}}, '
    many = '{"answers": {' + one_more * 100_000 + '"h9-minuten": {"value": {"text": "4,5"}}}}'
    assert parse(many).values == {"h9-minuten": {"text": "4,5"}}


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


WRONG_TYPES: list[object] = [None, True, 5, math.nan, "", "zz", [], [None], [5], [[]], ["a", 1], {}, {"a": {}}]


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("wrong", WRONG_TYPES, ids=repr)
def test_a_wrong_type_anywhere_in_an_answer_costs_no_other_and_what_is_kept_is_of_its_kind(
    name: str, wrong: object
) -> None:
    """The entry, the value, each field of it, and each element of a list there."""
    document = json.loads(WHOLE)
    entry = document["answers"][name]
    for place in places_in(entry):
        spoilt = json.loads(WHOLE)
        put(spoilt["answers"], [name, *place], wrong)
        answers = parse(json.dumps(spoilt))
        assert {key: value for key, value in answers.values.items() if key != name} == {
            key: value for key, value in VALUES.items() if key != name
        }
        assert (name in answers.values) != (name in answers.unreadable)
        if name in answers.values:
            assert is_valid(KNOWN[name], answers.values[name])


def places_in(value: object) -> list[list[Any]]:
    """Return the way to every part of a JSON value, the whole included."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [[], *([key, *rest] for key, item in inner for rest in places_in(item))]


def put(container: Any, place: list[Any], value: object) -> None:
    for key in place[:-1]:
        container = container[key]
    container[place[-1]] = value


FIELDS = {"both", "first", "second", "neither"}


def is_valid(spec: dict[str, Any], value: dict[str, Any]) -> bool:
    """Tell whether a value has the shape that ``ARCHITECTURE.md`` gives its kind, and nothing else in it."""
    ids = {item["id"] for item in spec.get("options") or spec.get("items") or ()}
    position = value.get("position", 0)
    checks: dict[str, Callable[[Any], bool]] = {
        "text": lambda text: isinstance(text, str),
        "position": lambda _: isinstance(position, (int, float)) and 0 <= position <= 100,
        "choice": lambda given: set(given) <= ids and len(set(given)) == len(given) <= (9 if spec["multiple"] else 1),
        "order": lambda given: not given or sorted(given) == sorted(ids),
        "sorted": lambda given: set(given) <= ids and set(given.values()) <= FIELDS,
        "colleague": lambda given: set(given) <= ids and set(given.values()) <= FIELDS,
        "scenarios": lambda given: all(
            {key: type(item[key]) for key in item} == {"name": str, "summary": str, "parameters": dict}
            for item in given
        ),
    }
    fields = {
        "stelling": {"text", "position"},
        "keuze": {"choice"},
        "volgorde": {"order"},
        "sorteren": {"sorted", "colleague"},
        "model": {"scenarios"},
    }
    return (
        set(value) <= fields.get(spec["kind"], {"text"})
        and all(checks[key](item) for key, item in value.items())
        and answer_text(spec, value).encode() is not None
        and json.dumps(value, allow_nan=False).encode() is not None
    )


def spans() -> dict[str, tuple[int, int]]:
    """Return where in the file each answer stands: from its id up to and including the brace that closes it."""
    data, found = WHOLE.encode(), {}
    for key in VALUES:
        end = f'"revision": "r-{key}"}}'.encode()
        found[key] = (data.index(f'"{key}":'.encode()), data.index(end) + len(end))
    return found


SPANS = spans()
DAMAGE = st.tuples(
    st.integers(0, len(WHOLE.encode())),
    st.integers(0, 60),
    st.binary(max_size=20) | st.text('{}[]",:\\0', max_size=6).map(str.encode),
)


@given(DAMAGE)
@example((0, 0, b"\xff\xfe"))
@example((0, 0, b"\0\0"))
@example((0, 1, b"\0"))
@example((1, 9, b""))
def test_damage_in_one_place_changes_no_answer_beside_it(damage: tuple[int, int, bytes]) -> None:
    start, length, instead = damage
    data = WHOLE.encode()
    answers = parse(data[:start] + instead + data[start + length :])
    untouched = {key for key, (begin, end) in SPANS.items() if end <= start or begin >= start + length}
    untouched -= {key for key, (begin, end) in SPANS.items() if begin < start < end}
    assert {key: answers.values.get(key) for key in untouched} == {key: VALUES[key] for key in untouched}
    assert all(is_valid(KNOWN[key], value) for key, value in answers.values.items())


@given(st.lists(DAMAGE, max_size=8))
def test_damage_in_many_places_raises_nothing_and_leaves_valid_answers_only(
    damages: list[tuple[int, int, bytes]],
) -> None:
    data = WHOLE.encode()
    for start, length, instead in damages:
        data = data[:start] + instead + data[start + length :]
    answers = parse(data)
    assert all(is_valid(KNOWN[key], value) for key, value in answers.values.items())
    assert not set(answers.values) & answers.unreadable


@given(st.integers(0, len(WHOLE)))
def test_a_cut_never_leaves_part_of_an_answer(end: int) -> None:
    answers = parse(WHOLE.encode()[:end])
    assert answers.values == {key: VALUES[key] for key, (_, stop) in SPANS.items() if stop <= end}
