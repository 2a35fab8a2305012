"""How far a participant is in the whole course: what the start page shows. Read from files, changes nothing."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course import feedback, handin
from ib_course.course import CourseError, load_course
from ib_course.dossier import DossierError
from ib_course.questions import QUESTION_KINDS, is_answered

if TYPE_CHECKING:
    from ib_course.course import Course
    from ib_course.dossier import Dossier

_CHAPTER = re.compile(r"h[1-9]\d?")

Stand = dict[str, Any]


def read_progress(dossier: Dossier, root: Path, folder: Path) -> dict[str, Any]:
    """Return the state of every chapter that the participant has.

    Args:
        dossier: the participant's
        root: the server's root folder, where the course's settings may be
        folder: where the chapters are, one folder each

    Returns:
        ``person``, ``chapters`` in their order, ``previous`` (whether an earlier round has answers) and ``problems``
        (Dutch). Of a chapter: ``chapter``, ``number``, ``title``, ``path`` within ``folder``; ``answered``, ``total``
        and ``minutes``, and the same for each of its ``sections``; ``last`` (``id`` and ``time`` of this round's newest
        answer, or null); ``deadline`` and ``feedback`` (ISO 8601, or null); ``handed_in`` (null, or the
        ``time`` and the ``mode`` of the last receipt: ``course``, or ``alone`` for who has no trainer).
    """
    problems: list[str] = []
    course = None
    try:
        course = load_course(root)
    except CourseError as error:
        problems.append(error.text)
    chapters = []
    earlier = False
    for path in _notebooks(folder):
        try:
            notebook = json.loads(path.read_text(encoding="utf-8"))
            ib, specs = notebook["metadata"]["ib"], _questions(notebook)
        except (OSError, ValueError, KeyError, TypeError):
            problems.append(f"Hoofdstuk {path.parent.name[1:]} is niet te lezen ({path.name} is beschadigd).")
            continue
        try:
            stand, previous = _stand(dossier, course, root, path.parent.name, specs)
        except DossierError as error:
            problems.append(error.text)
            continue
        earlier = earlier or previous
        chapters.append({**_about(ib, path), **_counts(ib, specs, stand.pop("answers")), **stand})
    return {"person": dossier.person, "chapters": chapters, "previous": earlier, "problems": problems}


def _notebooks(folder: Path) -> Iterator[Path]:
    """Yield the chapters' notebooks in the order of their numbers."""
    names = [place.name for place in folder.iterdir() if _CHAPTER.fullmatch(place.name)] if folder.is_dir() else []
    for name in sorted(names, key=lambda name: int(name[1:])):
        path = folder / name / f"{name}.ipynb"
        if path.is_file():
            yield path


def _questions(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    metadata = (cell.get("metadata", {}).get("ib") for cell in notebook["cells"])
    return [ib for ib in metadata if isinstance(ib, dict) and ib.get("kind") in QUESTION_KINDS and "id" in ib]


def _stand(
    dossier: Dossier, course: Course | None, root: Path, chapter: str, specs: list[dict[str, Any]]
) -> tuple[Stand, bool]:
    """Return what the dossier knows of a chapter, and whether an earlier round has answers to it."""
    state = dossier.read(chapter)
    answers = {spec["id"]: answer for spec in specs if (answer := state.answers.get(spec["id"]))}
    newest = max(answers.values(), key=lambda answer: str(answer["time"]), default=None)
    last = next(({"id": key, "time": answer["time"]} for key, answer in answers.items() if answer is newest), None)
    receipts = handin.receipts_of(dossier, chapter)
    deadline = handin.deadline_of(course, root, chapter) if course else None
    stand = {
        "answers": answers,
        "last": last,
        "deadline": deadline.isoformat() if deadline else None,
        "handed_in": {key: receipts[-1][key] for key in ("time", "mode")} if receipts else None,
        "feedback": feedback.kept_feedback(dossier, course, chapter).get("time"),
    }
    return stand, bool(state.previous)


def _about(ib: Mapping[str, Any], path: Path) -> Stand:
    return {
        "chapter": path.parent.name,
        "number": ib.get("number"),
        "title": str(ib.get("title", "")),
        "path": f"{path.parent.name}/{path.name}",
    }


def _counts(ib: Mapping[str, Any], specs: list[dict[str, Any]], answers: Mapping[str, Any]) -> Stand:
    """Return how many questions are answered, in all and per section, and the time to study (minutes)."""
    done = {spec["id"] for spec in specs if is_answered(spec, answers.get(spec["id"], {}).get("value"))}

    def count(some: list[dict[str, Any]]) -> Stand:
        return {"answered": sum(spec["id"] in done for spec in some), "total": len(some)}

    sections = []
    for section in ib.get("sections", []):
        with contextlib.suppress(KeyError, TypeError):
            own = [spec for spec in specs if spec.get("section") == section["number"]]
            keys = ("id", "number", "part", "minutes")
            sections.append({**{key: section.get(key) for key in keys}, **count(own)})
    minutes = sum(section["minutes"] or 0 for section in sections)
    return {**count(specs), "minutes": minutes or None, "sections": sections}
