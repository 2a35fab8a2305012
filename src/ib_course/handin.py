"""Handing in a chapter: what leaves is ``antwoorden.json`` and the released notebook, nothing else.

Without a course a hand-in is a copy in the dossier and a receipt.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course.course import Course, load_course
from ib_course.dossier import Dossier, DossierError, files
from ib_course.dossier.journal import Journal
from ib_course.dossier.revisions import check_chapter, decode, encode
from ib_course.questions import says_something

if TYPE_CHECKING:
    from collections.abc import Iterator

Receipt = dict[str, Any]
"""``time``, ``sha256`` of antwoorden.json, ``answers`` (how many), ``copy``, ``late``, ``mode``."""

DOUBLE_CLICK = dt.timedelta(seconds=10)
"""The same answers handed in again this soon are the same hand-in."""

_RECEIPT_KEYS = ("time", "sha256", "answers", "copy", "late", "mode")


def handin_status(dossier: Dossier, root: Path, chapter: str) -> dict[str, Any]:
    """Return what there is to know before handing in.

    Args:
        dossier: the participant's.
        root: the server's root folder, where the course's settings may be.
        chapter: such as ``h1``.

    Returns:
        ``mode`` (``course`` or ``alone``), ``course`` (its id or null), ``deadline`` (ISO 8601 with zone, or
        null), ``trainer_sees`` (Dutch) and ``receipts``, oldest first.

    Raises:
        DossierError: with a Dutch text; ``CourseError`` where the course's settings or exchange fail.
    """
    check_chapter(chapter)
    course = load_course(root)
    deadline = deadline_of(course, root, chapter) if course else None
    answers = _count(json.loads(dossier.shared(chapter))["answers"])
    return {
        "mode": "course" if course else "alone",
        "course": course.id if course else None,
        "deadline": deadline.isoformat() if deadline else None,
        "trainer_sees": _trainer_sees(answers) if course else _ALONE,
        "receipts": [_shown(receipt) for receipt in receipts_of(dossier, chapter)],
    }


def hand_in(dossier: Dossier, root: Path, chapter: str, nonce: str = "") -> Receipt:
    """Hand in what is shared with the trainer now, and keep a copy with a receipt.

    A request sent twice (same ``nonce``, or a double click) is handed in once. After the deadline it is still
    handed in, and marked late.

    Returns:
        The receipt, with a Dutch ``problem`` where all was handed in and only the receipt could not be kept.

    Raises:
        DossierError: nothing was handed in; ``CourseError`` where the course's exchange is the cause.
    """
    check_chapter(chapter)
    course = load_course(root)
    folder = dossier.hand_ins(chapter)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        journal = Journal(folder / "receipts.jsonl", _parse_receipt)
        with journal.locked():
            data = dossier.shared(chapter)
            same = _same_request(journal.read_new()[1], nonce, _digest(data), dossier.clock())
            if same:
                return _shown(same)
            now = _free_moment(folder, dossier.clock())
            deadline = deadline_of(course, root, chapter) if course else None
            receipt = {
                "time": now.isoformat(timespec="milliseconds"),
                "sha256": _digest(data),
                "answers": _count(json.loads(data)["answers"]),
                "copy": _copy_name(now),
                "late": bool(deadline and now > deadline),
                "mode": "course" if course else "alone",
                "nonce": nonce,
            }
            with _kept(folder / _copy_name(now), data):
                if course:
                    receipt |= course.hand_in(chapter, data, folder)
            problem = _keep_receipt(journal, receipt)
            if course and not problem:
                course.settled(folder)
            return _shown(receipt) | problem
    except TimeoutError as error:
        raise DossierError("error", _BUSY) from error
    except OSError as error:
        raise DossierError(DossierError.of(error, folder).reason, _NOT_KEPT.format(folder=folder)) from error


@contextlib.contextmanager
def _kept(copy: Path, data: bytes) -> Iterator[None]:
    """Keep a copy before anything leaves, where a full disk shows itself; without a hand-in there is no copy."""
    files.create(copy, data)
    try:
        yield
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def _keep_receipt(journal: Journal[Receipt], receipt: Receipt) -> dict[str, str]:
    """Return the problem where the receipt cannot be kept: by then all is handed in, and that is what counts."""
    try:
        journal.append(encode(receipt))
    except OSError:
        return {"problem": _NO_RECEIPT.format(folder=journal.path.parent)}
    return {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _free_moment(folder: Path, now: dt.datetime) -> dt.datetime:
    """Return the time, or the next one that has no copy yet: a clock may stand still or go back."""
    while (folder / _copy_name(now)).exists():
        now += dt.timedelta(microseconds=1)
    return now


def _copy_name(moment: dt.datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S.%f%z}.json"


def _same_request(receipts: list[Receipt], nonce: str, digest: str, now: dt.datetime) -> Receipt | None:
    """Return the receipt of this very request, or of the same answers a moment ago."""
    if not receipts:
        return None
    last = receipts[-1]
    if nonce and last["nonce"] == nonce:
        return last
    lately = abs(now - dt.datetime.fromisoformat(last["time"])) < DOUBLE_CLICK
    return last if lately and last["sha256"] == digest else None


def receipts_of(dossier: Dossier, chapter: str) -> list[Receipt]:
    """Return the receipts of a chapter, oldest first."""
    journal = Journal(dossier.hand_ins(chapter) / "receipts.jsonl", _parse_receipt)
    try:
        with journal.locked(to_write=False):
            return journal.read_new()[1]
    except OSError as error:
        raise DossierError.of(error, journal.path.parent, reading=True) from error


def _parse_receipt(line: bytes) -> Receipt:
    data = decode(line)
    if not isinstance(data, dict) or not all(key in data for key in (*_RECEIPT_KEYS, "nonce")):
        raise ValueError("not a receipt")
    if dt.datetime.fromisoformat(str(data["time"])).tzinfo is None:
        raise ValueError("a time without a zone")
    return data


def _shown(receipt: Receipt) -> Receipt:
    return {key: receipt[key] for key in _RECEIPT_KEYS}


def deadline_of(course: Course, root: Path, chapter: str) -> dt.datetime | None:
    """Read the deadline from the released assignment; where that is not reachable, from the participant's copy."""
    text = course.deadline(chapter, course.folder(root) / chapter)
    with contextlib.suppress(ValueError):
        return parse_deadline(text) if isinstance(text, str) else None
    return None


def parse_deadline(text: str) -> dt.datetime:
    """Read a deadline in ISO 8601: a date alone lasts to its end, a time without zone is Dutch time.

    Raises:
        ValueError: it is none.
    """
    try:
        moment = dt.datetime.combine(dt.date.fromisoformat(text), dt.time(23, 59, 59))
    except ValueError:
        moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        try:
            moment = moment.replace(tzinfo=zoneinfo.ZoneInfo("Europe/Amsterdam"))
        except zoneinfo.ZoneInfoNotFoundError:  # Windows without the tzdata package
            moment = moment.astimezone()
    return moment


def _count(answers: dict[str, dict[str, Any]]) -> int:
    """Count the answers that say something; what was emptied again is sent, and not counted."""
    return sum(says_something(answer["value"]) for answer in answers.values())


def _trainer_sees(answers: int) -> str:
    shared = {
        0: "nog geen antwoorden: je hebt er nog geen gegeven die je met je trainer deelt.",
        1: "het ene antwoord uit dit hoofdstuk dat je met je trainer deelt, zoals het nu is.",
    }.get(answers, f"de {answers} antwoorden uit dit hoofdstuk die je met je trainer deelt, zoals ze nu zijn.")
    return f"Je trainer ziet je naam in de cursus, wanneer je inlevert, en {shared} {_STAYS}"


_STAYS = "Wat op «Alleen ik» of «Mijn team» staat, gaat niet mee."
_ALONE = (
    "Je werkt zonder trainer: er wordt niets verstuurd. Je krijgt een ontvangstbewijs, "
    "en in je dossier komt een kopie van je antwoorden zoals ze nu zijn."
)
_BUSY = "Er loopt al een inlevering van dit hoofdstuk. Wacht even en kijk dan of er een ontvangstbewijs is."
_NOT_KEPT = (
    "Inleveren is niet gelukt: de kopie en het ontvangstbewijs konden niet worden bewaard in {folder}. "
    "Zorg dat je in die map mag schrijven en dat de schijf niet vol is, en probeer het dan weer. "
    "Je antwoorden staan veilig in je dossier."
)
_NO_RECEIPT = (
    "Je antwoorden zijn ingeleverd, maar het ontvangstbewijs kon niet worden bewaard in {folder}. "
    "Schrijf de tijd op, of maak ruimte op de schijf en lever nog een keer in."
)
