"""Pages made from their templates: everything that is put in is escaped, unless ``clean_html`` made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ib_course.grading.moments import spell
from ib_course.grading.pages.content import Question
from ib_course.grading.pages.view import view_chapter, with_problems

if TYPE_CHECKING:
    from nbformat import NotebookNode

WEB = Path(__file__).parent.parent / "web"
"""Style and script of the pages, served by ``ib_course.grading.server``."""


def mark_page(notebook: NotebookNode, resources: Mapping[str, Any]) -> Markup:
    """Return formgrader's page of one hand-in; ``resources`` are those that formgrader gives to its template."""
    chapter = view_chapter(notebook, str(resources["notebook_id"]))
    items = [with_problems(item, chapter.problems) if isinstance(item, Question) else item for item in chapter.items]
    return _render("mark.html", chapter=replace(chapter, items=items), resources=resources)


def trainer_page(template: str, values: Mapping[str, Any]) -> Markup:
    """Return a page of the trainer's from a template of this folder."""
    return _render(template, **values)


def number(value: float | None) -> str:
    """Return a number as Dutch writes it: ``4,5``, ``2``."""
    return "" if value is None else f"{round(value, 2):g}".replace(".", ",")


def when(moment: datetime | None) -> str:
    """Return a moment as a list has room for it: ``23 november 2026 om 20.13 uur``, empty when there is none."""
    return spell(moment).split(" ", 1)[1].split(" (")[0] if moment else ""


def points(value: float) -> str:
    """Return ``1 punt``, ``2 punten``."""
    return f"{number(value)} {'punt' if value == 1 else 'punten'}"


def _render(template: str, **values: Any) -> Markup:
    return Markup(environment().get_template(template).render(**values))  # noqa: S704 - the environment escapes


@cache
def environment() -> Environment:
    """Return where templates come from: all that they put in is escaped."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(number=number, points=points, when=when)
    return templates


__all__: Sequence[str] = ["WEB", "environment", "mark_page", "trainer_page"]
