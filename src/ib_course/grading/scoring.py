"""The scoring core: answers as data become scores, texts to read and comments.

It knows no notebook, file or database, so that every writer of marks (nbgrader's converters, a batch) gives the same.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ib_course.grading.answers import Answers
from ib_course.questions import Spec, is_answered, written_text

if TYPE_CHECKING:
    from ib_exercises.calculations.judging import Judge

READ_BY_TRAINER = frozenset({"reflectie", "stelling"})
"""Kinds whose text a trainer reads; they count at once, whatever stands in them."""

NOT_ANSWERED = "Geen antwoord ontvangen. Een antwoord dat je privé houdt, telt niet mee."
UNREADABLE = "Je antwoord op deze vraag was niet leesbaar. Open het hoofdstuk, kijk het na en lever opnieuw in."
NOT_CHECKED = "Dit antwoord kon niet vanzelf worden nagekeken. Je trainer kijkt ernaar."

_SHORT, _MANY = 200, 1_000  # characters of an answer, and answers, that are remembered


class Mark(NamedTuple):
    """What is known of one answer once it is marked."""

    question: str
    """Id of the question."""
    output: str
    """The answer as plain text as typed; empty when there is none. Whoever puts it in a page must escape it."""
    answered: bool
    score: float
    """Points, between 0 and those of the question."""
    needs_reading: bool
    """Whether a trainer should read it."""
    comment: str | None
    """Automatic comment for the participant, in Dutch."""
    verdict: str | None = None
    """``right``, ``wrong`` or ``unreadable`` where the answer was checked."""
    trace: str = ""
    """The same for the same answer; says nothing of what it is."""


class Before(NamedTuple):
    """What the gradebook says of an answer before it is marked once more."""

    trace: str | None
    """``Mark.trace`` of what was marked then, null when that was not kept."""
    score: float | None
    """The automatic score."""
    by_hand: bool
    """Whether a trainer gave a score."""
    unread: bool
    """Whether a trainer was still to read it."""


def is_to_read(mark: Mark, before: Before | None) -> bool:
    """Tell whether a trainer should read an answer.

    Marked once more, the same answer is as read as it was. Of another one nbgrader wants a score by hand looked at
    again.

    Args:
        mark: what is made of it now
        before: what the gradebook says of it already, if anything
    """
    if before is None:
        return mark.needs_reading
    if (before.trace, before.score) == (mark.trace, mark.score):
        return before.unread
    return mark.needs_reading or before.by_hand


class Scorer:
    """Scores any number of answers to one question; its key is asked for once, and the same answer judged once."""

    def __init__(self, spec: Spec) -> None:
        """Score answers to the question with this specification."""
        self._spec = spec
        self._points = float(spec.get("points") or 0)
        self._id = spec["id"]
        self._read, self._checked = spec["kind"] in READ_BY_TRAINER, bool(spec.get("check"))
        self._known: dict[str, Mark] = {}

    def score(self, value: dict[str, Any] | None, *, unreadable: bool = False) -> Mark:
        """Return the mark of one answer.

        A question with a check earns its points when the answer is right; any other when it is answered, never judged
        on what was written.

        Args:
            value: the participant's answer, null when there is none
            unreadable: whether there was an answer that could not be read
        """
        if value is None:
            return self._unreadable if unreadable else self._unanswered
        key = repr(value)
        mark = self._known.get(key)
        if mark is None:
            mark = self._score(value, key) if is_answered(self._spec, value) else self._unanswered
            if len(key) <= _SHORT:  # many are the same
                if len(self._known) >= _MANY:
                    self._known.clear()
                self._known[key] = mark
        return mark

    def _score(self, value: dict[str, Any], key: str) -> Mark:
        """Return the mark of an answer that is one; ``key`` is the same for the same answer."""
        output = written_text(self._spec, value)
        if self._checked:
            return self._score_checked(output, value, key)
        needs_reading = self._read and bool(str(value.get("text") or "").strip())
        return Mark(self._id, output, True, self._points, needs_reading, None, None, _trace(key))  # noqa: FBT003 - soon

    def _score_checked(self, output: str, value: dict[str, Any], key: str) -> Mark:
        """Return the mark of an answer that is judged."""
        mark = Mark(self._id, output, answered=True, score=0.0, needs_reading=False, comment=None)
        try:
            verdict = self._judge(value)
        except Exception:  # noqa: BLE001 - an author's mistake must not cost a participant the marking of the rest
            return mark._replace(needs_reading=True, comment=NOT_CHECKED, trace=_trace(key, NOT_CHECKED))
        trace = _trace(key, verdict.status)
        if verdict.status == "right":
            return mark._replace(score=self._points, verdict=verdict.status, trace=trace)
        return mark._replace(comment=verdict.hint or None, verdict=verdict.status, trace=trace)

    @functools.cached_property
    def _unanswered(self) -> Mark:
        return self._nothing(NOT_ANSWERED)

    @functools.cached_property
    def _unreadable(self) -> Mark:
        return self._nothing(UNREADABLE)

    def _nothing(self, comment: str) -> Mark:
        trace = _trace("", comment)
        return Mark(self._id, "", answered=False, score=0.0, needs_reading=False, comment=comment, trace=trace)

    @functools.cached_property
    def _judge(self) -> Judge:
        return judge_of(self._spec)


def score_answers(scorers: Mapping[str, Scorer], answers: Answers) -> list[Mark]:
    """Return the mark of every question (id → scorer), in their order."""
    values, unreadable = answers.values, answers.unreadable
    return [scorer.score(values.get(key), unreadable=key in unreadable) for key, scorer in scorers.items()]


def _trace(key: str, made: str = "") -> str:
    """Return the trace of an answer, and of what was made of it besides its score."""
    return hashlib.blake2b(f"{key}{made}".encode(), digest_size=8).hexdigest()


def explain(spec: Spec) -> str:
    """Return how the right answer to a question comes about, in Dutch; empty without a check that works."""
    check = spec.get("check")
    if not check:
        return ""
    anything = {"text": "0", "choice": ["a"], "order": list(check.get("arguments") or {})}
    try:
        return judge_of(spec)(anything).explanation
    except Exception:  # noqa: BLE001 - an author's mistake must not cost a trainer the page
        return ""


def judge_of(spec: Spec) -> Judge:
    """Return what ``ib_exercises.calculations`` has to judge answers to a question with a check."""
    from ib_exercises.calculations import make_judge  # only where something is checked

    return make_judge(spec["kind"], spec["check"], spec.get("decimals") or 0, spec.get("unit"))
