"""The one answer to a widget's ``save``, whichever door it came through: the server or a kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ib_course.dossier.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ib_course.dossier.store import Dossier


def reply_to_save(
    dossier: Dossier, chapter: str, question: str, message: Mapping[str, Any], folder: Path | None
) -> dict[str, Any]:
    """Keep an answer and return ``saved`` or ``failed``, as ``ARCHITECTURE.md`` lists them."""
    try:
        return save_answer(dossier, chapter, question, message, folder)
    except DossierError as error:
        return {"type": "failed", "nonce": message.get("nonce"), "reason": error.reason, "text": error.text}


def save_answer(
    dossier: Dossier, chapter: str, question: str, message: Mapping[str, Any], folder: Path | None
) -> dict[str, Any]:
    """Keep an answer, bring ``antwoorden.json`` up to date and return ``saved``.

    The reply has a Dutch ``problem`` where the answer is kept but ``antwoorden.json`` could not follow; null otherwise.

    Args:
        dossier: where to keep it.
        chapter: such as ``h1``.
        question: the question's id.
        message: the request: ``value``, ``share``, ``base``, ``writer``, ``nonce``.
        folder: the chapter's folder, for ``antwoorden.json``, which is never made here; None: nothing to write.

    Raises:
        DossierError: nothing was saved.
    """
    # No default for sharing: what does not say that the trainer may see it is refused, not shared.
    request = {"value": None, "share": None, "base": None, "writer": "", "nonce": "", **message}
    saved = dossier.save(
        chapter,
        question,
        request["value"],
        share=request["share"],
        base=request["base"],
        writer=request["writer"],
        nonce=request["nonce"],
    )
    return {
        "type": "saved",
        "nonce": request["nonce"],
        "revision": saved.answer["revision"],
        "time": saved.answer["time"],
        "conflict": saved.conflict,
        "problem": _derive(dossier, chapter, folder),
    }


def _derive(dossier: Dossier, chapter: str, folder: Path | None) -> str | None:
    if folder is None:
        return None
    try:
        dossier.write_answers(chapter, folder)
    except DossierError:
        return _NOT_DERIVED.format(folder=folder)
    return None


_NOT_DERIVED = (
    "Je antwoord is opgeslagen in je dossier. Alleen het bestand dat je inlevert (antwoorden.json) kon niet worden "
    "bijgewerkt in {folder}. Zorg dat die map er is, dat je er mag schrijven en dat de schijf niet vol is."
)
