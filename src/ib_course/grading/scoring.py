"""The scoring core: answers as data become scores, texts to read and comments.

It knows no notebook, file or database, so that every writer of marks (nbgrader's converters, a batch) gives the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ib_course.grading.answers import Answers
from ib_course.questions import Spec, answer_text, is_answered

if TYPE_CHECKING:
    from ib_exercises.calculations import Verdict

READ_BY_TRAINER = frozenset({"reflectie", "stelling"})
"""Kinds whose text a trainer reads; they count at once, whatever stands in them."""

NOT_ANSWERED = "Geen antwoord ontvangen. Een antwoord dat je privé houdt, telt niet mee."
UNREADABLE = "Je antwoord op deze vraag was niet leesbaar. Open het hoofdstuk, kijk het na en lever opnieuw in."
NOT_CHECKED = "Dit antwoord kon niet vanzelf worden nagekeken. Je trainer kijkt ernaar."


@dataclass(frozen=True)
class Mark:
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


def score_answers(specs: Iterable[Spec], answers: Answers) -> list[Mark]:
    """Return the mark of every question, in the order of ``specs``."""
    return [
        score_question(spec, answers.values.get(spec["id"]), unreadable=spec["id"] in answers.unreadable)
        for spec in specs
    ]


def score_question(spec: Spec, value: dict[str, Any] | None, *, unreadable: bool = False) -> Mark:
    """Return the mark of one answer.

    A question with a check earns its points when the answer is right; any other when it is answered, never judged on
    what was written.

    Args:
        spec: the question's specification
        value: the participant's answer, null when there is none
        unreadable: whether there was an answer that could not be read
    """
    if value is None or not is_answered(spec, value):
        comment = UNREADABLE if unreadable else NOT_ANSWERED
        return Mark(spec["id"], "", answered=False, score=0.0, needs_reading=False, comment=comment)
    points = float(spec.get("points") or 0)
    output = answer_text(spec, value)
    if not spec.get("check"):
        needs_reading = spec["kind"] in READ_BY_TRAINER and bool(str(value.get("text") or "").strip())
        return Mark(spec["id"], output, answered=True, score=points, needs_reading=needs_reading, comment=None)
    try:
        verdict = evaluate(spec, value)
    except Exception:  # noqa: BLE001 - an author's mistake must not cost a participant the marking of the rest
        return Mark(spec["id"], output, answered=True, score=0.0, needs_reading=True, comment=NOT_CHECKED)
    right = verdict.status == "right"
    return Mark(
        spec["id"],
        output,
        answered=True,
        score=points if right else 0.0,
        needs_reading=False,
        comment=None if right else verdict.hint or None,
        verdict=verdict.status,
    )


def explain(spec: Spec) -> str:
    """Return how the right answer to a question comes about, in Dutch; empty without a check that works."""
    check = spec.get("check")
    if not check:
        return ""
    anything = {"text": "0", "choice": ["a"], "order": list(check.get("arguments") or {})}
    try:
        return evaluate(spec, anything).explanation
    except Exception:  # noqa: BLE001 - an author's mistake must not cost a trainer the page
        return ""


def evaluate(spec: Spec, value: dict[str, Any]) -> Verdict:
    """Return what ``ib_exercises.calculations`` says of an answer to a question with a check."""
    from ib_exercises.calculations import judge  # numpy: only where something is checked

    return judge(spec["kind"], spec["check"], spec.get("decimals") or 0, value, spec.get("unit"))
