"""The kernel as a widget's host: what a question is told, and how its requests are answered.

Everything that is saved goes through ``ib_course.dossier``, the same module that the server uses.
"""

from __future__ import annotations

import logging
import weakref
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import anywidget
import traitlets

from ib_course.dossier import Dossier, DossierError, reply_to_save
from ib_course.questions import text_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ib_course.dossier import Answer, ChapterState
    from ib_course.questions import Spec

Message = dict[str, Any]
"""A request of the widget, or its reply; ``ARCHITECTURE.md`` lists them."""

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"
"""The bundles that esbuild made of the modules beside this file."""


@cache
def dossier() -> Dossier:
    """Return this kernel's dossier, opened when first needed."""
    return Dossier()


class Question(anywidget.AnyWidget):
    """A question in a notebook with a kernel.

    A subclass per kind only says which bundle shows it; one with requests of its own extends ``reply_to``.
    """

    spec = traitlets.Dict(help="The question's specification.").tag(sync=True)
    answer = traitlets.Dict(allow_none=True, default_value=None, help="The newest saved answer.").tag(sync=True)
    previous = traitlets.Dict(allow_none=True, default_value=None, help="That of an earlier round.").tag(sync=True)
    related = traitlets.Dict(help="Answers of other questions that this one may cite, by id.").tag(sync=True)
    feedback = traitlets.Dict(allow_none=True, default_value=None, help="The trainer's feedback.").tag(sync=True)
    person = traitlets.Unicode(help="Key for the browser's storage of unsent text.").tag(sync=True)
    host = traitlets.Enum(["kernel", "lab", "web"], default_value="kernel").tag(sync=True)

    _shown: ClassVar[weakref.WeakSet[Question]] = weakref.WeakSet()

    def __init__(self, spec: Spec) -> None:
        """Show the question as the dossier knows it; a dossier that cannot be read gives an empty one."""
        super().__init__(spec=dict(spec), person=dossier().person, **_state(spec))
        self._shown.add(self)
        self.on_msg(self._receive)

    def reply_to(self, message: Message) -> Message | None:
        """Return the reply to a request of the widget, without its nonce; None for an unknown request."""
        if message.get("type") == "save":
            return self._save(message)
        if message.get("type") == "check":
            return _check(self.spec, message.get("value"))
        return None

    def _receive(self, _: object, message: Message, __: object) -> None:
        """Answer a request. One that fails is told so: without a reply the widget would wait in vain."""
        try:
            reply = self.reply_to(message)
        except Exception:
            log.exception("%s could not be answered", message.get("type"))
            reply = {"type": "failed", "reason": "error", "text": _FAILED}
        if reply is not None:
            self.send({**reply, "nonce": message.get("nonce")})

    def _save(self, message: Message) -> Message:
        """Keep an answer, and tell the other widgets that show or cite it."""
        question = self.spec["id"]
        # A kernel runs in its notebook's folder. Elsewhere there is nothing to hand in, and nothing to write.
        folder = Path.cwd() if Path.cwd().name == self.spec["chapter"] else None
        reply = reply_to_save(dossier(), self.spec["chapter"], question, message, folder)
        if reply["type"] == "saved":
            answer = {key: message.get(key) for key in ("value", "share", "writer")}
            answer |= {key: reply[key] for key in ("revision", "time")}
            for widget in list(self._shown):
                if widget.spec["id"] == question:
                    widget.answer = answer
                if question in _relates_to(widget.spec):
                    widget.related = {**widget.related, question: answer}
        return reply

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """Add the question as text, for wherever no widget is shown."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        return {**data, "text/plain": text_form(self.spec)}, metadata


def _state(spec: Spec) -> dict[str, Any]:
    """Return the traits that the dossier knows."""
    if spec["kind"] == "inleveren":
        return {}
    try:
        chapter = dossier().read(spec["chapter"])
    except DossierError:
        log.exception("The dossier could not be read")
        return {}
    return {
        "answer": chapter.answers.get(spec["id"]),
        "previous": chapter.previous.get(spec["id"]),
        "related": {key: answer for key in _relates_to(spec) if (answer := _earlier(key, spec, chapter))},
    }


def _relates_to(spec: Spec) -> list[str]:
    """Return the questions whose answers a question shows or cites."""
    quoted = (spec.get("quotes") or {}).get("id")
    return [key for key in (spec.get("cites"), quoted) if key]


def _earlier(key: str, spec: Spec, chapter: ChapterState) -> Answer | None:
    """Return an answer of this chapter or, for what comes back from another one, of that: the newest round's."""
    quoted = spec.get("quotes") or {}
    if quoted.get("id") != key or quoted["chapter"] == spec["chapter"]:
        return chapter.answers.get(key)
    try:
        other = dossier().read(quoted["chapter"])
    except DossierError:
        log.exception("The dossier could not be read")
        return None
    return other.answers.get(key) or other.previous.get(key)


def _check(spec: Spec, value: Mapping[str, Any] | None) -> Message:
    """Judge an answer to a question that can be computed."""
    from ib_exercises.calculations import judge  # NumPy: only where something is computed

    verdict = judge(spec["kind"], spec["check"], spec.get("decimals") or 0, value or {}, spec.get("unit"))
    return {"type": "checked", **asdict(verdict)}


_FAILED = "Dat lukte niet. Probeer het zo opnieuw; blijft het zo, meld het dan aan je trainer."
