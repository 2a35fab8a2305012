"""The feedback of one hand-in as a page, and as the figures that the participant's chapter shows.

A question looks the same for everybody with the same score, but for what was written: so each question is rendered once
per pattern (its score, answered or not, commented upon or not), as a skeleton with gaps, and filled for each hand-in.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from ib_course.grading.moments import read_handed_in, spell
from ib_course.grading.pages.content import Chapter, Question, Reading, Section
from ib_course.grading.pages.render import WEB, environment
from ib_course.grading.pages.view import view_chapter

if TYPE_CHECKING:
    from nbformat import NotebookNode

PATTERNS = 10_000
"""Patterns that are remembered: those of a hundred chapters."""

_ANSWER, _COMMENT = (f"{field}-{uuid.uuid4().hex}" for field in ("answer", "comment"))
_GAPS = re.compile(f"{_ANSWER}|{_COMMENT}")
_skeletons: dict[tuple[Any, ...], tuple[list[str], list[str]]] = {}


@dataclass(frozen=True)
class Result:
    """What the gradebook says of a whole notebook."""

    score: float
    """Points, extra ones included, after what being late costs."""
    max_score: float
    late_penalty: float
    handed_in: datetime | None
    """When it was handed in; null when that is not known."""


def feedback_page(notebook: NotebookNode, resources: Mapping[str, Any]) -> Markup:
    """Return the feedback of one hand-in; ``resources`` are those that nbgrader's converter gives to its template."""
    names = resources["nbgrader"]
    folder = resources.get("metadata", {}).get("path")
    handed_in = read_handed_in(Path(folder)) if folder else None
    result = Result(names["score"], names["max_score"], names["late_penalty"], handed_in)
    return render_feedback(view_chapter(notebook, str(names["notebook"])), result, datetime.now().astimezone())


def render_feedback(chapter: Chapter, result: Result, time: datetime) -> Markup:
    """Return the feedback on a chapter: readable, printable, and with its figures as JSON for the chapter.

    Args:
        chapter: with answers, scores and comments
        result: of the whole
        time: when it was made, with its zone
    """
    page = environment().get_template("feedback.html")
    rendered = page.render(
        chapter=chapter,
        result=result,
        handed_in=spell(result.handed_in) if result.handed_in else None,
        made=spell(time),
        data=_script_json(feedback_data(chapter, result, time)),
        body=Markup("".join(map(_render_item, chapter.items))),  # noqa: S704 - rendered from templates that escape
        style=_style(),
        style_hash=_style_hash(),
    )
    return Markup(rendered)  # noqa: S704 - the environment escapes


def feedback_data(chapter: Chapter, result: Result, time: datetime) -> dict[str, Any]:
    """Return what the participant's chapter shows beside each answer (``ARCHITECTURE.md``, «Feedback»)."""
    return {
        "schema": 1,
        "chapter": chapter.id,
        "time": time.isoformat(timespec="seconds"),
        "score": exact(result.score),
        "max_score": exact(result.max_score),
        "questions": {
            question.id: {
                "score": exact(question.score or 0.0),
                "max_score": exact(question.points),
                "comment": question.comment,
            }
            for question in chapter.questions
            if question.grade_id
        },
    }


def exact(score: float) -> float:
    """Return a score without what adding binary fractions leaves at its end: 0.1 + 0.2 is 0.3."""
    return round(score, 6)


def _render_item(item: Section | Reading | Question) -> str:
    """Return a heading or a question; a text that a question leans on stands in the chapter."""
    if isinstance(item, Section):
        return _render_section(item)
    if isinstance(item, Question):
        return _render_question(item)
    return ""


@cache
def _render_section(section: Section) -> str:
    return str(_parts().section(section))


def _render_question(question: Question) -> str:
    """Return a question with what was written in the gaps of its skeleton, escaped."""
    pattern = (
        question.id, question.title, question.label, question.page, question.prompt, question.grade_id,
        question.score, question.points, question.answered, bool(question.comment),
    )  # fmt: skip
    skeleton = _skeletons.get(pattern)
    if skeleton is None:
        if len(_skeletons) >= PATTERNS:
            _skeletons.clear()
        _skeletons[pattern] = skeleton = _make_skeleton(question)
    fixed, gaps = skeleton
    pieces = [fixed[0]]
    for gap, after in zip(gaps, fixed[1:], strict=True):
        pieces += [escape(question.answer if gap == _ANSWER else question.comment), after]
    return "".join(pieces)


def _make_skeleton(question: Question) -> tuple[list[str], list[str]]:
    """Return the text around the gaps in a question, one piece more than there are gaps, and what goes in each."""
    gaps = {"answer": _ANSWER, "comment": _COMMENT if question.comment else ""}
    text = str(_parts().article(question.filled(gaps)))
    return _GAPS.split(text), _GAPS.findall(text)


def _parts() -> Any:
    return environment().get_template("feedback_parts.html").module


@cache
def _style() -> Markup:
    """Return our stylesheet, as it stands between the tags of its element."""
    return Markup(f"\n{(WEB / 'feedback.css').read_text(encoding='utf-8')}")  # noqa: S704 - our own


@cache
def _style_hash() -> str:
    """Return the hash by which the page's policy knows our stylesheet, and no other."""
    return base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()


def _script_json(data: object) -> Markup:
    """Return JSON that can stand in a script element: nothing in it can end the element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - that is what the loop makes safe
