"""The participant's own dossier: every saved answer of every round, and what is handed in of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ib_course.dossier import compaction, files
from ib_course.dossier.errors import DossierError
from ib_course.dossier.index import Index
from ib_course.dossier.journal import Journal
from ib_course.dossier.person import person_key
from ib_course.dossier.revisions import (
    REVISION,
    Revision,
    check_chapter,
    check_request,
    decode,
    encode,
    new_revision,
    parse,
    round_of,
    whole_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Answer = dict[str, Any]
"""What a widget sees of a revision: ``revision``, ``value``, ``share``, ``time``, ``writer``."""

ANSWERS_FILE = "antwoorden.json"


@dataclass(frozen=True)
class Saved:
    """What came of a save: the answer as it is kept, and the newer answer of another writer, if any."""

    answer: Answer
    conflict: Answer | None


@dataclass(frozen=True)
class ChapterState:
    """A chapter as a participant sees it: answers of this round, of earlier rounds, and problems in Dutch."""

    round: str
    answers: dict[str, Answer]
    previous: dict[str, Answer]
    problems: list[str]


class Dossier:
    """A folder with one append-only file per chapter. Safe between threads and between processes.

    Args:
        folder: where it is; by default ``$IB_DOSSIER``, else ``~/ib-dossier``. Made when first needed.
        clock: tells the time; for tests.

    Every method raises ``DossierError`` where a file cannot be written or read, with a Dutch text.
    """

    def __init__(self, folder: Path | None = None, clock: Callable[[], dt.datetime] | None = None) -> None:
        self.folder = folder or Path(os.environ.get("IB_DOSSIER") or "~/ib-dossier").expanduser()
        self.clock = clock or (lambda: dt.datetime.now().astimezone())
        self._chapters: dict[str, tuple[Journal[Revision], Index]] = {}

    @property
    def round(self) -> str:
        """The school year of today."""
        return round_of(self.clock())

    @property
    def person(self) -> str:
        """A random key of this participant; it names nobody. Made when first asked for.

        In a folder that cannot be written to it is a key of the folder itself: also the same every time.
        """
        return person_key(self.folder)

    def save(  # noqa: PLR0913 - the keys of one request
        self,
        chapter: str,
        question: str,
        value: dict[str, Any],
        *,
        share: str = "trainer",
        base: str | None = None,
        writer: str = "",
        nonce: str = "",
    ) -> Saved:
        """Keep an answer; when this returns it is on disk.

        The same request (writer and nonce) sent again, or the same answer as the newest, adds nothing.

        Args:
            chapter: such as ``h1``.
            question: its id; begins with the chapter.
            value: the answer, at most ``VALUE_BYTES`` as JSON.
            share: ``trainer``, ``prive`` or ``team``.
            base: the revision that the writer saw when it wrote this.
            writer: the tab or kernel; two writers that did not see each other are a conflict.
            nonce: the request's own key.

        Raises:
            InvalidAnswerError: the request is malformed or too large.
            DossierError: nothing was saved; everything saved before is unharmed.
        """
        check_request(chapter, question, value, share, (writer, nonce, "" if base is None else base))
        with self._open(chapter, to_write=True) as (journal, index):
            now = self.clock()
            new = Revision(
                id=question,
                value=value,
                share=share,
                round=round_of(now),
                time=now.isoformat(timespec="milliseconds"),
                writer=writer,
                base=base if base and REVISION.fullmatch(base) else None,
                nonce=nonce,
                revision=new_revision(now, index.newest_revision),
            )
            kept = index.kept_already(new)
            if kept:
                journal.flush()  # its writer may have died, or been interrupted, before it did
            else:
                journal.append(new.line())
                _refresh(journal, index)
            conflict = index.unseen_by(new)
            return Saved((kept or new).answer(), conflict.answer() if conflict else None)

    def read(self, chapter: str) -> ChapterState:
        """Return the newest answers of this round, those of the last round before it, and problems in Dutch."""
        check_chapter(chapter)
        with self._open(chapter) as (journal, index):
            today = self.round
            answers: dict[str, Answer] = {}
            previous: dict[str, Answer] = {}
            for newest in index.all_newest():  # earlier rounds in order: the latest of them stays
                if newest.round == today:
                    answers[newest.id] = newest.answer()
                elif newest.round < today:
                    previous[newest.id] = {**newest.answer(), "round": newest.round}
            return ChapterState(today, answers, previous, self._own_problems() + journal.problems())

    def shared(self, chapter: str) -> bytes:
        """Return the contents of ``antwoorden.json``: this round's newest answers, shared with the trainer.

        Half surrogate pairs become U+FFFD here, so that whoever reads it can write it as UTF-8.
        """
        check_chapter(chapter)
        with self._open(chapter) as (_, index):
            return _shared(chapter, self.round, index)

    def write_answers(self, chapter: str, folder: Path) -> Path:
        """Bring ``antwoorden.json`` in ``folder`` up to date, in one step; return its path.

        Raises:
            DossierError: it was not written. What is in the dossier stands.
        """
        check_chapter(chapter)
        path = folder / ANSWERS_FILE
        # Within the chapter's lock, so that an older state cannot overtake a newer one.
        with self._open(chapter) as (_, index):
            data = _shared(chapter, self.round, index)
            try:
                if not path.is_file() or path.read_bytes() != data:
                    files.replace(path, data)
                files.discard_part(path)
            except OSError as error:
                raise DossierError.of(error, folder) from error
        return path

    def compact(self, chapter: str) -> int:
        """Merge revisions of a few keystrokes into the one that followed; return how many lines went.

        See ``compaction`` for what is always kept.
        """
        check_chapter(chapter)
        with self._open(chapter, to_write=True) as (journal, index):
            lines = journal.raw_lines()
            kept = compaction.keep(lines, self.handed_in(chapter), self.clock())
            if len(kept) < len(lines):
                journal.replace(kept)
                _refresh(journal, index)
            return len(lines) - len(kept)

    def hand_ins(self, chapter: str) -> Path:
        """Return the folder of a chapter's hand-ins: a copy of each, ``*.json``, and the receipts."""
        check_chapter(chapter)
        return self.folder / "ingeleverd" / chapter

    def handed_in(self, chapter: str) -> frozenset[str]:
        """Return the revisions that were ever handed in."""
        found: set[str] = set()
        for path in self.hand_ins(chapter).glob("*.json"):
            with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
                found.update(str(answer["revision"]) for answer in decode(path.read_bytes())["answers"].values())
        return frozenset(found)

    @contextlib.contextmanager
    def _open(self, chapter: str, *, to_write: bool = False) -> Iterator[tuple[Journal[Revision], Index]]:
        """Lock the chapter's file and read what is new in it."""
        path = self.folder / f"{chapter}.jsonl"
        journal, index = self._chapters.setdefault(chapter, (Journal(path, parse), Index()))
        try:
            if to_write:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with journal.locked(to_write=to_write):
                _refresh(journal, index)
                yield journal, index
        except OSError as error:
            raise DossierError.of(error, self.folder, reading=not to_write) from error

    def _own_problems(self) -> list[str]:
        """Say it before the first word is typed when nothing can be kept here."""
        place = next(part for part in (self.folder, *self.folder.absolute().parents) if part.exists())
        if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
            return []
        return [_UNWRITABLE.format(place=self.folder)]


def _refresh(journal: Journal[Revision], index: Index) -> None:
    anew, revisions = journal.read_new()
    if anew:
        index.clear()
    for revision in revisions:
        index.add(revision)


def _shared(chapter: str, school_year: str, index: Index) -> bytes:
    """Return the derived file: what is not shared with the trainer is in no byte of it."""
    answers = {
        newest.id: {"value": newest.value, "time": newest.time, "revision": newest.revision}
        for newest in index.all_newest()
        if newest.round == school_year and newest.share == "trainer"
    }
    return encode(whole_text({"schema": 1, "chapter": chapter, "round": school_year, "answers": answers})) + b"\n"


_UNWRITABLE = (
    "In je dossier kan niet geschreven worden, dus wat je nu typt wordt niet opgeslagen. "
    "Zorg dat je in deze map mag schrijven, of vraag het je beheerder. Map: {place}"
)
