"""What a page shows of a marked notebook, as plain values: no source, no hidden tests, no markup but our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from nbconvert.filters import markdown2html
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbformat.v4 import to_notebook_json

from ib_course.grading.marking import NO_ANSWER, graded_cells
from ib_course.grading.scoring import explain
from ib_course.grading.values import clean
from ib_course.questions import ANSWER_SUFFIX, QUESTION_KINDS

if TYPE_CHECKING:
    from nbformat import NotebookNode

KINDS = {
    "reflectie": "Reflectie",
    "rekenvraag": "Rekenvraag",
    "keuze": "Keuzevraag",
    "stelling": "Stelling",
    "volgorde": "Volgorde",
    "sorteren": "Sorteren",
    "model": "Model",
    "cel": "Antwoord",
}
VERDICTS = {"right": "Goed", "wrong": "Nog niet goed", "unreadable": "Niet als getal te lezen"}

_TAGS = """
    a abbr b blockquote br cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i kbd li ol p pre q
    s small span strong sub sup table tbody td tfoot th thead tr u ul
"""
_LOCAL_LINK = re.compile(r'<a href="#([^"]*)">(.*?)</a>', re.DOTALL)
_ATTRIBUTES = {"*": ["title", "lang", "dir"], "a": ["href"], "ol": ["start"], "td": ["align"], "th": ["align", "scope"]}


# No-width spaces, turned directions and tags; not the joiners of scripts and emoji, nor soft hyphens.
_UNSEEN = re.compile("[\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")


@dataclass(frozen=True)
class Section:
    """A heading between questions."""

    title: str
    id: str = ""


@dataclass(frozen=True)
class Reading:
    """A text that a question leans on, such as a practice example."""

    title: str
    text: Markup


@dataclass(frozen=True)
class Question:
    """A question with its answer and, on a feedback page, its score."""

    id: str
    grade_id: str | None
    """nbgrader's id of the score, null when the question carries no points."""
    kind: str
    label: str
    title: str
    section: str
    page: int | None
    points: float
    prompt: Markup
    rubric: list[str]
    compare: Markup | None
    words: tuple[int, int] | None
    answer: str
    """As typed; the template escapes it."""
    answered: bool
    verdict: str | None
    score: float | None = None
    comment: str = ""
    spec: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def filled(self, fields: Mapping[str, Any]) -> Question:
        """Return the same question with other values in some fields, as ``dataclasses.replace`` does in six times."""
        other = object.__new__(Question)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(fields)
        return other

    @property
    def explanation(self) -> str:
        """How the right answer comes about, as text; empty where nothing is right or wrong."""
        return explain(self.spec)

    @property
    def word_count(self) -> int:
        """The number of words in the answer."""
        return len(self.answer.split()) if self.answered else 0

    @property
    def has_unseen(self) -> bool:
        """Whether signs stand in the answer that nobody sees, or that turn the direction in which it is read."""
        return bool(_UNSEEN.search(self.answer))


@dataclass(frozen=True)
class Chapter:
    """A marked chapter as pages show it."""

    id: str
    number: int | None
    title: str
    items: list[Section | Reading | Question]
    problems: list[str] = field(default_factory=list)

    @property
    def questions(self) -> list[Question]:
        """The questions alone."""
        return [item for item in self.items if isinstance(item, Question)]


def view_chapter(notebook: NotebookNode, name: str) -> Chapter:
    """Return what a page shows of a marked notebook called ``name``."""
    meta = notebook.metadata.get("ib") or {}
    return Chapter(
        id=str(meta.get("chapter") or name),
        number=meta.get("number"),
        title=str(meta.get("title") or name),
        items=list(_unlinked(list(_items(notebook)))),
        problems=[str(problem) for problem in notebook.metadata.get("ib_problems") or []],
    )


def find_question(notebook: Mapping[str, Any], name: str) -> Question | None:
    """Return one question of a marked notebook (as JSON) by its id, null when it is not there.

    Only its own cells are looked at: a page with everybody's answers to one question does this for each hand-in.
    """
    own = {name, f"{name}{ANSWER_SUFFIX}"}

    def is_own(cell: Mapping[str, Any]) -> bool:
        meta = cell.get("metadata") or {}
        return bool(own & {(meta.get("ib") or {}).get("id"), (meta.get("nbgrader") or {}).get("grade_id")})

    cells = [cell for cell in notebook["cells"] if is_own(cell)]
    found = _items(to_notebook_json({"metadata": {}, "cells": cells}))
    return next((item for item in found if isinstance(item, Question) and item.id == name), None)


def clean_html(markup: object) -> Markup:
    """Return markup with only the tags and attributes that prose needs.

    The compiler wrote it from an author's Markdown; this is the second lock on the door.
    """
    return _clean(str(markup or ""))


@lru_cache(maxsize=2048)  # a page with a class's answers shows one prompt a hundred times
def _clean(markup: str) -> Markup:
    return Markup(_sanitizer().sanitize_html_tags(markup))  # noqa: S704 - that is what makes it safe


def answer_fields(text: str | Iterable[str], mark: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a question that marking fills.

    Args:
        text: the answer as the marked cell shows it, whole or in pieces
        mark: what marking says of it, the cell's ``metadata.ib_mark``
    """
    answered = bool(mark["answered"])
    return {
        "answer": "".join(text) if answered else "",
        "answered": answered,
        "verdict": VERDICTS.get(mark.get("verdict") or ""),
    }


def score_fields(points: float, score: float | None, comment: str | None) -> dict[str, Any]:
    """Return the fields of a question that the gradebook fills; a comment without what no page can show."""
    return {
        "points": float(points),
        "score": None if score is None else float(score),
        "comment": str(clean(comment or "")),
    }


def _unlinked(items: list[Section | Reading | Question]) -> Iterator[Section | Reading | Question]:
    """Yield the items without links to places of the chapter that are not on a page; their text stays."""
    here = {item.id for item in items if not isinstance(item, Reading)}

    def unlink(markup: Markup) -> Markup:
        kept = _LOCAL_LINK.sub(lambda link: link[0] if link[1] in here else link[2], str(markup))
        return Markup(kept)  # noqa: S704 - it was safe, and there is less of it

    for item in items:
        if isinstance(item, Reading):
            yield replace(item, text=unlink(item.text))
        elif isinstance(item, Question):
            yield replace(item, prompt=unlink(item.prompt), compare=unlink(item.compare) if item.compare else None)
        else:
            yield item


@cache
def _sanitizer() -> SanitizeHTML:
    return SanitizeHTML(tags=_TAGS.split(), attributes=_ATTRIBUTES, styles=[])


def _items(notebook: NotebookNode) -> Iterator[Section | Reading | Question]:
    sections = (notebook.metadata.get("ib") or {}).get("sections") or []
    headings = {section["id"]: f"{section['number']} {section['part']}: {section['title']}" for section in sections}
    graded = graded_cells(notebook)
    by_grade = {(cell.metadata.get("nbgrader") or {}).get("grade_id"): cell for cell in notebook.cells}
    for cell in notebook.cells:
        spec = cell.metadata.get("ib") or {}
        kind = spec.get("kind")
        if kind == "deel":
            ident = str(spec.get("id") or "")
            yield Section(headings.get(ident, str(spec.get("title") or "")), ident)
        elif kind == "praktijk":
            yield Reading(str(spec.get("title") or "Praktijkvoorbeeld"), clean_html(markdown2html(cell.source)))
        elif kind in QUESTION_KINDS:
            grade_id = f"{spec['id']}{ANSWER_SUFFIX}"
            scored = by_grade[grade_id] if grade_id in graded else None
            yield _question(cell, spec, scored)
        elif not spec and _nbgrader(cell).get("grade_id"):
            yield from _plain_cell(cell)


def _question(cell: NotebookNode, spec: Mapping[str, Any], scored: NotebookNode | None) -> Question:
    answer = "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)
    mark = cell.metadata.get("ib_mark") or {"answered": answer != NO_ANSWER, "verdict": None}
    low_high = spec.get("words")
    return Question(
        id=str(spec["id"]),
        kind=str(spec["kind"]),
        label=KINDS[spec["kind"]],
        title=str(spec.get("title") or ""),
        section=str(spec.get("section") or ""),
        page=spec.get("page"),
        prompt=clean_html(spec.get("prompt")),
        rubric=[str(item) for item in spec.get("rubric") or []],
        compare=clean_html(spec["compare"]) if spec.get("compare") else None,
        words=(int(low_high[0]), int(low_high[1])) if low_high else None,
        spec=spec,
        **answer_fields(answer, mark),
        **_score(scored),
    )


def _plain_cell(cell: NotebookNode) -> Iterator[Question]:
    """Yield a cell of plain nbgrader, in a notebook that we did not compile: its text, never a test or an output."""
    meta = _nbgrader(cell)
    if not (meta.get("solution") or meta.get("grade") or meta.get("task")):
        return
    answer = cell.source if meta.get("solution") or meta.get("task") else ""
    yield Question(
        id=str(meta["grade_id"]),
        kind="cel",
        label=KINDS["cel"],
        title=str(meta["grade_id"]),
        section="",
        page=None,
        prompt=Markup(""),
        rubric=[],
        compare=None,
        words=None,
        answer=answer,
        answered=bool(answer.strip()),
        verdict=None,
        **_score(cell if meta.get("grade") or meta.get("task") else None),
    )


def _score(cell: NotebookNode | None) -> dict[str, Any]:
    """Return the fields of a question that come from nbgrader's metadata of its graded cell."""
    meta = _nbgrader(cell) if cell is not None else {}
    return {
        "grade_id": meta.get("grade_id"),
        **score_fields(meta.get("points") or 0, meta.get("score"), meta.get("comment")),
    }


def _nbgrader(cell: NotebookNode) -> Mapping[str, Any]:
    meta: Mapping[str, Any] = cell.metadata.get("nbgrader") or {}
    return meta
