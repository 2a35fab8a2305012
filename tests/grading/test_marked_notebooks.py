"""Marked notebooks read as filled-in forms say what reading each of them whole says."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ib_course.grading import marked_notebooks
from ib_course.grading.answers import Answers
from ib_course.grading.marked_notebooks import MarkedNotebooks
from ib_course.grading.marking import mark_notebook
from ib_course.grading.pages.content import Chapter
from ib_course.grading.pages.view import view_chapter
from ib_course.grading.values import clean
from tests.grading.course import SPECS, build_chapter, right_value

VALUES = {spec["id"]: right_value(spec) for spec in SPECS}


@cache
def released() -> str:
    """The small chapter as it is handed out."""
    with TemporaryDirectory() as folder:
        return build_chapter(Path(folder)).read_text(encoding="utf-8")


def marked(answers: dict[str, str], problems: list[str] | None = None, *, base: str = "") -> str:
    """Return the text of a marked notebook."""
    notebook = nbformat.reads(base or released(), as_version=4)
    values = {**VALUES, **{key: {"text": text} for key, text in answers.items()}}
    mark_notebook(notebook, Answers(values=values, problems=problems or []))
    return f"{nbformat.writes(notebook)}\n"


def whole(text: str) -> Chapter:
    return view_chapter(nbformat.reads(text, as_version=4), "h9")


def forms(reader: MarkedNotebooks) -> int:
    return len(reader._forms)


texts = st.text(max_size=40).map(lambda text: str(clean(text)))


@given(texts, texts, st.lists(texts, max_size=2))
@example('"}], "metadata": {"ib_mark": {"answered": true', "\u2028\x85\r\n", [])
@example("\n\n", " ", ["\\", '"'])
def test_a_form_that_is_filled_in_says_what_the_notebook_says(one: str, other: str, problems: list[str]) -> None:
    reader = MarkedNotebooks("h9")
    reader.read(marked({}))
    text = marked({"h9-zorg": one, "h9-minuten": other}, problems)
    assert reader.read(text) == whole(text)
    assert forms(reader) == 1


def test_another_release_is_another_form_and_the_newest_are_remembered() -> None:
    reader = MarkedNotebooks("h9")
    for number in range(marked_notebooks.FORMS + 2):
        base = released().replace("Wat denk jij", f"Wat vind jij {number}")
        text = marked({"h9-zorg": str(number)}, base=base)
        assert reader.read(text) == reader.read(text) == whole(text)
    assert forms(reader) == marked_notebooks.FORMS


@pytest.mark.parametrize(
    "change", ["indented", "spelled", "cell gone", "outputs gone", "mark gone", "text in one piece"]
)
def test_a_notebook_that_somebody_edited_says_what_stands_in_it(change: str) -> None:
    document = json.loads(marked({"h9-zorg": "één"}))
    cell = next(cell for cell in document["cells"] if cell["metadata"].get("ib", {}).get("id") == "h9-zorg")
    if change == "cell gone":
        document["cells"].remove(cell)
    elif change == "outputs gone":
        cell["outputs"] = []
    elif change == "mark gone":
        del cell["metadata"]["ib_mark"]
    elif change == "text in one piece":
        cell["outputs"][0]["data"]["text/plain"] = "één\ntwee"
    indent = 3 if change == "indented" else 1
    text = json.dumps(document, indent=indent, ensure_ascii=change == "spelled", sort_keys=True)
    reader = MarkedNotebooks("h9")
    reader.read(marked({}))
    assert reader.read(text) == reader.read(text) == whole(text)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"cells": 3}', "[" * 100_000, marked({})[:-30]])
def test_what_is_no_notebook_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        MarkedNotebooks("h9").read(text)
