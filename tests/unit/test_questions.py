"""What counts as an answer, and how questions and answers read as plain text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ib_course.questions import QUESTION_KINDS, answer_text, is_answered, plain_text, text_form

SPECS: dict[str, dict[str, Any]] = {
    "reflectie": {"kind": "reflectie", "prompt": "<p>Wat zag je?</p>", "points": 2, "words": [80, 150]},
    "rekenvraag": {"kind": "rekenvraag", "prompt": "<p>Hoeveel?</p>", "points": 1, "unit": "minuten"},
    "keuze": {
        "kind": "keuze",
        "prompt": "<p>Kies.</p>",
        "options": [{"id": "a", "text": "<p>ja &amp; graag</p>"}, {"id": "b", "text": "nee"}],
    },
    "stelling": {"kind": "stelling", "prompt": "<p>Waar sta je?</p>", "poles": ["gewoon", "speciaal"]},
    "volgorde": {
        "kind": "volgorde",
        "prompt": "<p>Orden.</p>",
        "items": [{"id": "a", "text": "eerst"}, {"id": "b", "text": "dan"}],
    },
    "sorteren": {
        "kind": "sorteren",
        "prompt": "<p>Sorteer.</p>",
        "axes": ["belangrijk", "dringend"],
        "items": [{"id": "a", "text": "<p>de deur</p>"}, {"id": "b", "text": "het plan"}],
    },
    "model": {"kind": "model", "prompt": "<p>Speel.</p>", "model": "scheepstra"},
}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(allow_nan=True) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
fields = st.sampled_from(["text", "choice", "position", "order", "scenarios", "sorted", "colleague"])


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("reflectie", {"text": "Een kind <b>dat</b> staat."}, "Een kind <b>dat</b> staat."),
        ("rekenvraag", {"text": "4,5"}, "4,5 minuten"),
        ("rekenvraag", {"text": "4½ "}, "4½ minuten"),
        ("rekenvraag", {"text": "4,5 minuten"}, "4,5 minuten"),
        ("rekenvraag", {"text": "19,6%"}, "19,6%"),
        ("keuze", {"choice": ["b", "a"]}, "nee\nja & graag"),
        (
            "stelling",
            {"position": 20, "text": "Omdat."},
            "20 op een schaal van 0 («gewoon») tot 100 («speciaal»)\nOmdat.",
        ),
        ("volgorde", {"order": ["b", "a"]}, "1. dan\n2. eerst"),
        (
            "sorteren",
            {"sorted": {"a": "both", "b": "first"}, "colleague": {"b": "both", "a": "both"}},
            (
                "Belangrijk en dringend:\n- de deur\nBelangrijk, niet dringend:\n- het plan\n"
                "Dringend, niet belangrijk:\n- (niets)\nNiet belangrijk, niet dringend:\n- (niets)\n"
                "Een collega sorteerde ook: 1 van de 2 in hetzelfde vak.\n- het plan: collega belangrijk en dringend"
            ),
        ),
        ("model", {"scenarios": [{"name": "Mijn groep", "summary": "13,2 minuten"}]}, "«Mijn groep»: 13,2 minuten"),
    ],
)
def test_an_answer_reads_as_the_participant_gave_it(kind: str, value: dict[str, Any], text: str) -> None:
    assert is_answered(SPECS[kind], value)
    assert answer_text(SPECS[kind], value) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("reflectie", {"text": " \n\t"}),
        ("rekenvraag", {}),
        ("keuze", {"choice": []}),
        ("stelling", {"position": 50, "text": ""}),
        ("stelling", {"position": True}),
        ("volgorde", {"order": "ba"}),
        ("sorteren", {"sorted": {}}),
        ("sorteren", {"sorted": ["a"]}),
        ("sorteren", {"colleague": {"a": "both"}}),
        ("model", {"scenarios": []}),
    ],
)
def test_an_untouched_question_is_not_answered(kind: str, value: dict[str, Any]) -> None:
    assert not is_answered(SPECS[kind], value)
    assert answer_text(SPECS[kind], value) == ""


@given(kind=st.sampled_from(sorted(QUESTION_KINDS)), value=json_values | st.dictionaries(fields, json_values))
def test_a_damaged_value_never_raises(kind: str, value: object) -> None:
    text = answer_text(SPECS[kind], value)
    assert text == "" or is_answered(SPECS[kind], value)


def test_an_option_that_no_longer_exists_still_reads() -> None:
    assert answer_text(SPECS["keuze"], {"choice": ["z"]}) == "z"


def test_what_was_sorted_in_another_edition_is_left_out() -> None:
    value = {"sorted": {"a": "second", "z": "both", "b": "elders"}, "colleague": {"b": "both"}}
    assert answer_text(SPECS["sorteren"], value).splitlines() == [
        "Belangrijk en dringend:", "- (niets)", "Belangrijk, niet dringend:", "- (niets)",
        "Dringend, niet belangrijk:", "- de deur", "Niet belangrijk, niet dringend:", "- (niets)",
    ]  # fmt: skip


def test_a_question_reads_without_its_widget() -> None:
    assert text_form(SPECS["reflectie"]) == "Reflectie (2 punten)\nWat zag je?\nRichtlijn: 80 tot 150 woorden."
    assert text_form(SPECS["rekenvraag"]) == "Rekenvraag (1 punt)\nHoeveel?\nAntwoord: ……… minuten"
    assert text_form({**SPECS["stelling"], "title": "Gewoon of speciaal"}).startswith("Gewoon of speciaal\n")
    assert "[ ] ja & graag" in text_form(SPECS["keuze"])
    assert text_form(SPECS["sorteren"]).splitlines()[-2:] == [
        "[ ] het plan",
        (
            "Vakken: belangrijk en dringend; belangrijk, niet dringend; dringend, niet belangrijk; "
            "niet belangrijk, niet dringend."
        ),
    ]


def test_markup_becomes_lines_of_text() -> None:
    assert plain_text("<p>Een <em>kind</em>.</p>\n<ul>\n<li>a &lt; b</li>\n<li>c</li>\n</ul>") == "Een kind.\na < b\nc"
