"""Collecting hand-ins from nbgrader's exchange, where anyone who can hand in can put anything.

``nbgrader collect``, formgrader's button and ``cursus trainer ophalen`` all come here (``configure``). Of each
participant the newest hand-in that is in order is taken (``claims``, ``inbound``), and put in place at once
(``arriving``). What is refused is told, in a line each, and is nobody else's trouble.
"""

from __future__ import annotations

import fnmatch
import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange.default import ExchangeCollect
from nbgrader.utils import check_mode
from traitlets import Bool, List, Unicode

from ib_course.dates import from_utc, write_moment
from ib_course.grading import places
from ib_course.grading.alone import COLLECTING, alone
from ib_course.grading.answers import ANSWERS_FILE
from ib_course.grading.arriving import BUSY, arriving, recover
from ib_course.grading.claims import Claim, Refused, read_claim, shown
from ib_course.grading.inbound import SKEW, Demands, HandIn, open_hand_in
from ib_course.grading.opening import open_start
from ib_course.grading.places import SECRET_FILE
from ib_course.grading.plain_files import read_plain
from ib_course.grading.taken_in import stands_until, stays_text
from ib_course.grading.timestamps import MAX_LINE, STAMP_FILE, read_stamp, stamp_text
from ib_course.launcher.problem import from_os_error

REFUSED, WAITING, FAILED, NOTE = "Geweigerd", "Nog niet opgehaald", "Niet opgehaald", "Let op"
"""How a line for the trainer begins."""


@dataclass(frozen=True)
class _Seen:
    """A hand-in that was in order when it was looked at."""

    claim: Claim
    has_answers: bool
    secret: bytes
    time: datetime
    """From when it counts."""


class Collect(ExchangeCollect):  # type: ignore[misc]
    """Collects answers, of whom they are and as they are; the notebook beside them is the released one.

    nbgrader passes over a hand-in without a notebook, while nothing of a participant's notebook is ever read.
    """

    also = List(
        Unicode(),
        help="Patterns of files that are collected besides the answers, such as 'bijlagen/*.pdf' (* stands for / too).",
    ).tag(config=True)

    trust_timestamps = Bool(
        default_value=False,
        help="Whether a hand-in is in time if it says so, although its files were changed after the deadline: "
        "they were if the exchange was moved or restored.",
    ).tag(config=True)

    def init_src(self) -> None:
        """See that there is an exchange to collect from."""
        if not self.coursedir.course_id:
            self.fail("No course id specified. Re-run with --course flag.")
        self.inbound_path = str(Path(self.root) / self.coursedir.course_id / "inbound")
        if not Path(self.inbound_path).is_dir():
            self.fail(f"Course not found: {self.inbound_path}")
        if not check_mode(self.inbound_path, read=True, execute=True):
            self.fail(f"You don't have read permissions for the directory: {self.inbound_path}")
        self.duedate = self._due()

    def copy_files(self) -> None:
        """Collect what there is, participant by participant."""
        shared = self.coursedir.groupshared
        try:
            root, place = Path(self.coursedir.root), Path(self.inbound_path)
            with alone(root, COLLECTING, shared=shared), open_start(place) as inbound:
                for student, claims in sorted(self._claims(inbound).items()):
                    self._collect(inbound, student, claims)
        except TimeoutError:
            self.fail(BUSY)

    def _due(self) -> datetime | None:
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                due: datetime | None = gradebook.find_assignment(self.coursedir.assignment_id).duedate
            except MissingEntry:
                return None
        return due

    def _claims(self, inbound: int) -> dict[str, list[Claim]]:
        """Return what the names of the folders say, per participant."""
        claims: dict[str, list[Claim]] = defaultdict(list)
        wanted = self.coursedir.student_id or "*"
        for name in sorted(os.listdir(inbound)):
            try:
                claim = read_claim(name, self.coursedir.assignment_id)
            except Refused as why:
                self.log.warning("%s: de map «%s»: %s.", REFUSED, shown(name), why)
                continue
            if claim and fnmatch.fnmatchcase(claim.student, wanted):
                claims[claim.student].append(claim)
        return claims

    def _collect(self, inbound: int, student: str, claims: list[Claim]) -> None:
        """Collect the newest hand-in of a participant that is in order; whatever goes wrong is told."""
        refused: list[tuple[Claim, Refused]] = []
        try:
            best = self._collect_newest(inbound, claims, refused)
        except OSError as error:
            self.log.warning("%s: %s. %s", FAILED, student, from_os_error(error, "Ophalen"))
        except Exception as error:  # noqa: BLE001 - whatever one hand-in brings about, the others are collected
            self.log.warning("%s: %s. %s", FAILED, student, str(error) or type(error).__name__)
        else:
            for line in _report(student, best, refused):
                self.log.warning("%s", line)

    def _collect_newest(self, inbound: int, claims: list[Claim], refused: list[tuple[Claim, Refused]]) -> _Seen | None:
        """Return the hand-in that counts, which is in place afterwards; what is refused is added to ``refused``."""
        seen: list[_Seen] = []
        for claim in sorted(claims, key=lambda claim: (claim.time, claim.folder), reverse=True):
            try:
                with open_hand_in(inbound, claim, self._demands()) as hand_in:
                    counts = self._counts_from(hand_in)
                    seen.append(_Seen(claim, hand_in.has_answers, hand_in.secret, counts))
            except Refused as why:
                refused.append((claim, why))
        while best := self._choose(seen):
            try:
                self._put_in_place(inbound, best)
            except Refused as why:  # it changed since it was looked at
                refused.append((best.claim, why))
                seen.remove(best)
            else:
                return best
        return None

    def _choose(self, seen: list[_Seen]) -> _Seen | None:
        """Return the hand-in that counts, of those in order, newest first: one with answers, if there is one."""
        wishes: list[Callable[[_Seen], bool]] = [lambda one: one.has_answers, lambda _: True]
        if self.before_duedate and self.duedate:
            due = self.duedate
            wishes.insert(0, lambda one: one.has_answers and one.time <= due)
        return next((one for wish in wishes for one in seen if wish(one)), None)

    def _put_in_place(self, inbound: int, best: _Seen) -> None:
        """Put a hand-in in place, unless it or a newer one is there.

        Raises:
            Refused: it is not in order any more
        """
        student, chapter = best.claim.student, self.coursedir.assignment_id
        place = places.handed_in(self.coursedir, chapter, student)
        recover(place)
        if not self._is_wanted(place, best):
            self.log.info("No newer submission to collect: %s %s", student, chapter)
            return
        self.log.info("%s submission: %s %s", "Updating" if place.exists() else "Collecting", student, chapter)
        shared = self.coursedir.groupshared
        with (
            open_hand_in(inbound, best.claim, self._demands()) as hand_in,
            arriving(place, shared=shared) as folder,
        ):
            hand_in.copy(folder)
            counts = self._counts_from(hand_in)
            if counts != best.claim.time:
                (folder / STAMP_FILE).write_text(stamp_text(counts), encoding="ascii")
                self.log.warning("%s: %s", NOTE, _BACK_DATED.format(
                    student=student, claimed=_moment(best.claim), written=write_moment(from_utc(counts))
                ))  # fmt: skip
            places.restore_notebooks(self.coursedir, folder)

    def _is_wanted(self, place: Path, best: _Seen) -> bool:
        """Tell whether a hand-in is to be put in place, or what is there stays."""
        if not place.is_dir() or _is_torn(place, best):
            return True
        there = _time_of(place)
        until = stands_until(place)
        if there and until and best.time <= until:
            if best.time > there:
                self.log.warning(
                    "%s: %s", NOTE, stays_text(best.claim.student, self.coursedir.assignment_id, there, best.claim.time)
                )
            return False
        if there and best.claim.time <= there and _secret(place) == best.secret:  # this one, perhaps dated anew
            return self.trust_timestamps and there != best.time
        dated_ahead = there is not None and there > datetime.now(UTC).replace(tzinfo=None) + SKEW
        newer = there is None or dated_ahead or best.time > there
        return (self.update and newer) or (self.before_duedate and there != best.time)

    def _counts_from(self, hand_in: HandIn) -> datetime:
        """Return from when a hand-in counts: what it says, unless its files were changed since and are late."""
        claimed, written = hand_in.claim.time, hand_in.written
        if self.trust_timestamps or self.duedate is None or written <= claimed + SKEW:
            return claimed
        return written if claimed <= self.duedate < written else claimed

    def _demands(self) -> Demands:
        sizes = (1000 * self.coursedir.max_file_size, 1000 * self.coursedir.max_dir_size)
        return Demands(self.check_owner, tuple(self.also), *sizes)


def _report(student: str, best: _Seen | None, refused: list[tuple[Claim, Refused]]) -> Iterator[str]:
    """Yield what a trainer is told of the hand-ins of one participant."""
    newer = [claim for claim, _ in refused if best is None or claim.time > best.claim.time]
    for claim, why in refused:
        if claim in newer or not why.passing:
            yield f"{WAITING if why.passing else REFUSED}: {student}, {_moment(claim)}: {why}."
    if newer and best:
        yield f"{NOTE}: van {student} telt de inlevering van {_moment(best.claim)}."
    elif newer:
        yield f"{NOTE}: van {student} is er geen andere inlevering."
    if best and not best.has_answers:
        yield f"{NOTE}: in de inlevering van {student} zitten geen antwoorden."


def _moment(claim: Claim) -> str:
    """Return when a hand-in was made, by its own word, in Dutch time."""
    try:
        return write_moment(from_utc(claim.time))
    except (OverflowError, ValueError):  # in the year 1 or 9999
        return shown(claim.stamp)


def _is_torn(place: Path, best: _Seen) -> bool:
    """Tell whether a power cut left files empty that were being written."""
    names = [STAMP_FILE, SECRET_FILE, *([ANSWERS_FILE] if best.has_answers else [])]
    return any(path.is_file() and not path.stat().st_size for path in (place / name for name in names))


def _time_of(place: Path) -> datetime | None:
    try:
        return read_stamp(place)
    except ValueError:
        return None


def _secret(place: Path) -> bytes | None:
    try:
        return read_plain(place / SECRET_FILE, MAX_LINE).strip()
    except OSError:
        return None


_BACK_DATED = (
    "de inlevering van {student} noemt {claimed}, maar is gemaakt of veranderd op {written}, na de uiterste datum. "
    "Ze telt als te laat. Komt dat doordat de uitwisselmap is verplaatst of uit een kopie is teruggezet? Laat dan "
    "tellen wat de inlevering zelf noemt: zet in nbgrader_config.py de regel c.Collect.trust_timestamps = True en haal "
    "opnieuw op. Haal de regel daarna weer weg, want hij laat ook een vervalste tijd tellen."
)
