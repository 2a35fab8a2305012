"""Pages made from their templates: everything that is put in is escaped, unless ``clean_html`` made it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ib_course.grading.pages.view import Chapter, view_chapter

if TYPE_CHECKING:
    from nbformat import NotebookNode

WEB = Path(__file__).parent.parent / "web"
"""Style and script of the pages, served by ``ib_course.grading.server``."""

_MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"]
_MONTHS += ["november", "december"]


def mark_page(notebook: NotebookNode, resources: Mapping[str, Any]) -> Markup:
    """Return formgrader's page of one hand-in; ``resources`` are those that formgrader gives to its template."""
    name = str(resources["notebook_id"])
    return _render("mark.html", chapter=view_chapter(notebook, name), resources=resources)


def feedback_page(notebook: NotebookNode, resources: Mapping[str, Any]) -> Markup:
    """Return the feedback of one hand-in: readable, printable, and with its figures as JSON for the chapter."""
    names = resources["nbgrader"]
    chapter = view_chapter(notebook, str(names["notebook"]))
    now = datetime.now().astimezone()
    return _render(
        "feedback.html",
        chapter=chapter,
        score=names["score"],
        max_score=names["max_score"],
        late_penalty=names["late_penalty"],
        date=f"{now.day} {_MONTHS[now.month - 1]} {now.year}",
        data=_script_json(feedback_data(chapter, names, now)),
        style=Markup((WEB / "feedback.css").read_text(encoding="utf-8")),  # noqa: S704 - our own stylesheet
    )


def feedback_data(chapter: Chapter, totals: Mapping[str, Any], time: datetime) -> dict[str, Any]:
    """Return what the participant's chapter shows beside each answer (``ARCHITECTURE.md``, «Feedback»)."""
    return {
        "schema": 1,
        "chapter": chapter.id,
        "time": time.isoformat(timespec="seconds"),
        "score": totals["score"],
        "max_score": totals["max_score"],
        "questions": {
            question.id: {"score": question.score or 0.0, "max_score": question.points, "comment": question.comment}
            for question in chapter.questions
            if question.grade_id
        },
    }


def question_page(values: Mapping[str, Any]) -> str:
    """Return the page with everybody's answers to one question."""
    return _render("question.html", **values)


def overview_page(values: Mapping[str, Any]) -> str:
    """Return the page that says what there is to read."""
    return _render("overview.html", **values)


def number(value: float | None) -> str:
    """Return a number as Dutch writes it: ``4,5``, ``2``."""
    return "" if value is None else f"{round(value, 2):g}".replace(".", ",")


def points(value: float) -> str:
    """Return ``1 punt``, ``2 punten``."""
    return f"{number(value)} {'punt' if value == 1 else 'punten'}"


def _script_json(data: object) -> Markup:
    """Return JSON that can stand in a script element: nothing in it can end the element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - that is what the loop makes safe


def _render(template: str, **values: Any) -> Markup:
    return Markup(_environment().get_template(template).render(**values))  # noqa: S704 - the environment escapes


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(number=number, points=points)
    return environment


__all__: Sequence[str] = ["WEB", "feedback_page", "mark_page", "overview_page", "question_page"]
