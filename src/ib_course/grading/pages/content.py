"""What pages hold, as plain values: headings, texts, and questions with their answers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ib_course.grading.scoring import explain
from ib_course.grading.values import clean

if TYPE_CHECKING:
    from markupsafe import Markup

VERDICTS = {"right": "Goed", "wrong": "Nog niet goed", "unreadable": "Niet als getal te lezen"}

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
    """Null where the gradebook was not asked, or has none."""
    unread: bool = False
    """Whether the trainer has still to read the answer: its score is no judgement yet."""
    comment: str = ""
    problems: tuple[str, ...] = ()
    """What was wrong with the hand-in that may be why there is no answer here, in Dutch."""
    spec: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def filled(self, fields: Mapping[str, Any]) -> Question:
        """Return the same question with other values in some fields, as ``dataclasses.replace`` does in six times."""
        other = object.__new__(Question)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(fields)
        return other

    def version(self, time: datetime | None) -> str:
        """Return what tells this answer from another one to the same question.

        The time alone would not do: for a moment the gradebook knows of a hand-in whose marked notebook is still the
        old one.

        Args:
            time: when it was handed in, in UTC, with or without its zone
        """
        digest = hashlib.sha256(self.answer.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return f"{time:%Y-%m-%dT%H:%M:%S.%f} {digest}" if time else digest

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
