"""Marked notebooks, read for a whole class: what is the same in all of them is understood once.

The notebooks that were marked from one release differ in their answers only. The first one is read as nbgrader would,
and becomes a form: its text around the answers, and what a page shows of it. Of every next one, each piece of that
text is recognised and only the answers between them are parsed, which takes a tenth of a millisecond instead of fifty.
A notebook that no form fits, because the chapter was handed out anew or a trainer edited it, becomes a form itself.
"""

from __future__ import annotations

import json
import re
import uuid
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import nbformat

from ib_course.grading.pages.content import Chapter, Question, answer_fields
from ib_course.grading.pages.view import view_chapter

FORMS = 4
"""Forms that are remembered of one notebook: the newest releases."""

_DECODER = json.JSONDecoder()
_MARK, _TEXT, _PROBLEMS = "mark", "text", "problems"
Gap = tuple[str, str]
"""What fills a gap (``_MARK``, ``_TEXT`` or ``_PROBLEMS``), and of which question."""


@dataclass(frozen=True)
class Form:
    """What all notebooks marked from one release have in common."""

    fixed: Sequence[str]
    """The text around the answers: one piece more than there are gaps."""
    gaps: Sequence[Gap]
    chapter: Chapter
    """The chapter as pages show it, with the answers of the notebook that the form was made of."""

    def fill(self, text: str) -> Chapter | None:
        """Return the chapter with the answers in another marked notebook; null when it does not fit the form."""
        values = self._values(text)
        if values is None:
            return None
        items = [
            item.filled(answer_fields(values[_TEXT, item.id], values[_MARK, item.id]))
            if isinstance(item, Question) and (_TEXT, item.id) in values
            else item
            for item in self.chapter.items
        ]
        return replace(self.chapter, items=items, problems=[str(line) for line in values.get((_PROBLEMS, ""), ())])

    def _values(self, text: str) -> dict[Gap, Any] | None:
        if not text.startswith(self.fixed[0]):
            return None
        values: dict[Gap, Any] = {}
        at = len(self.fixed[0])
        for gap, after in zip(self.gaps, self.fixed[1:], strict=True):
            try:
                values[gap], at = _DECODER.raw_decode(text, at)
            except (ValueError, RecursionError):
                return None
            if not text.startswith(after, at):
                return None
            at += len(after)
        return values if at == len(text) and all(map(_has_shape, values.items())) else None


class MarkedNotebooks:
    """Reads the marked notebooks of one name."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._forms: deque[Form] = deque(maxlen=FORMS)

    def read(self, text: str) -> Chapter:
        """Return what a page shows of a marked notebook, from the text of its file.

        Raises:
            ValueError: it is no notebook that a page can show
        """
        for form in self._forms:
            chapter = form.fill(text)
            if chapter is not None:
                return chapter
        try:
            form = _make_form(text, self._name)
        except ValueError:
            raise
        except Exception as error:  # a file that anyone may have edited: whatever is not where it should be
            raise ValueError(f"{type(error).__name__}: {error}") from error
        self._forms.appendleft(form)
        return form.chapter


def _make_form(text: str, name: str) -> Form:
    """Return the form of a marked notebook; one whose text is laid out differently fits itself only."""
    chapter = view_chapter(nbformat.reads(text, as_version=4), name)
    document = json.loads(text)
    token = uuid.uuid4().hex
    gaps: list[Gap] = []
    for gap, holder, key in _places(document):
        holder[key] = f"{token}-{len(gaps)}"
        gaps.append(gap)
    dumped = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": "))
    pieces = re.split(rf'"{token}-(\d+)"', f"{dumped}\n")
    form = Form(tuple(pieces[::2]), tuple(gaps[int(at)] for at in pieces[1::2]), chapter)
    return form if form.fill(text) is not None else Form((text,), (), chapter)


def _places(document: dict[str, Any]) -> Iterator[tuple[Gap, dict[str, Any], str]]:
    """Yield where a marked notebook differs from others: what it is, and the object and key that hold it."""
    for cell in document["cells"]:
        meta = cell.get("metadata", {})
        if "ib_mark" in meta and len(cell.get("outputs", ())) == 1:
            ident = meta["ib"]["id"]
            yield (_MARK, ident), meta, "ib_mark"
            yield (_TEXT, ident), cell["outputs"][0]["data"], "text/plain"
    if "ib_problems" in document["metadata"]:
        yield (_PROBLEMS, ""), document["metadata"], "ib_problems"


def _has_shape(item: tuple[Gap, Any]) -> bool:
    """Tell whether what stands in a gap is what marking writes there."""
    (kind, _), value = item
    if kind == _MARK:
        return isinstance(value, Mapping) and "answered" in value
    return isinstance(value, list) and all(isinstance(line, str) for line in value)
