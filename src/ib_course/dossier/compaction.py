"""Which lines of a dossier may go: steps of a few keystrokes that the next line holds as well.

Always kept: the last revision of every writer before a pause or another writer, everything handed in,
everything in conflict, everything another writer built upon, and every line that cannot be read. A
revision only goes when all of it stands in a revision that stays: what was typed and then removed, be it
one letter, is still there.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from ib_course.dossier.revisions import Revision, parse

if TYPE_CHECKING:
    from collections.abc import Container

PAUSE = dt.timedelta(minutes=2)
"""A longer silence ends a run: the last revision before it stays."""

SPAN = dt.timedelta(minutes=10)
"""A run is cut after this long, so that a long evening keeps its steps."""

QUIET = dt.timedelta(hours=1)
"""Younger revisions are left alone: their writer may still send one of them again."""


def keep(lines: list[bytes], protected: frozenset[str], now: dt.datetime) -> list[bytes]:
    """Return the lines that stay, unchanged and in order.

    Args:
        lines: the complete lines of a chapter's file.
        protected: revisions that were handed in.
        now: revisions less than ``QUIET`` old stay.
    """
    read = [_parse(line) for line in lines]
    revisions = [revision for revision in read if revision]
    stay = protected | _entangled(revisions)
    dropped: set[str] = set()
    for question in {(revision.id, revision.round) for revision in revisions}:
        own = sorted((r for r in revisions if (r.id, r.round) == question), key=lambda r: r.revision)
        dropped |= _superseded(own, stay, now)
    return [line for line, known in zip(lines, read, strict=True) if not known or known.revision not in dropped]


def _superseded(own: list[Revision], stay: Container[str], now: dt.datetime) -> set[str]:
    """Return the revisions of one question that a later one of the same run holds."""
    dropped: set[str] = set()
    following: Revision | None = None
    stays: Revision | None = None
    for revision in reversed(own):
        if (
            following is None
            or stays is None
            or revision.revision in stay
            or not _same_run(revision, following, stays)
            or now - _time(revision) < QUIET
            or not _holds(stays.value, revision.value)
        ):
            stays = revision
        else:
            dropped.add(revision.revision)
        following = revision
    return dropped


def _same_run(revision: Revision, following: Revision, last: Revision) -> bool:
    same = (revision.writer, revision.share) == (following.writer, following.share) == (last.writer, last.share)
    return same and _time(following) - _time(revision) <= PAUSE and _time(last) - _time(revision) <= SPAN


def _entangled(revisions: list[Revision]) -> set[str]:
    """Return what two writers have to do with each other: conflicts, both sides, and what was built upon."""
    by_name = {revision.revision: revision for revision in revisions}
    heads: dict[tuple[str, str], dict[str, Revision]] = {}
    found: set[str] = set()
    for revision in sorted(revisions, key=lambda r: r.revision):
        writers = heads.setdefault((revision.id, revision.round), {})
        unseen = [r for r in writers.values() if r.writer != revision.writer and r.revision > (revision.base or "")]
        if unseen:
            found |= {revision.revision, *(r.revision for r in unseen)}
        base = by_name.get(revision.base or "")
        if base and base.writer != revision.writer:
            found.add(base.revision)
        writers[revision.writer] = revision
    return found


def _holds(later: dict[str, Any], earlier: dict[str, Any]) -> bool:
    """Tell whether ``later`` is ``earlier`` with text added at one place, or another position."""
    if later.keys() != earlier.keys():
        return False
    for key, was in earlier.items():
        becomes = later[key]
        if isinstance(was, str) and isinstance(becomes, str):
            if not _only_adds(was, becomes):
                return False
        elif not (_is_number(was) and _is_number(becomes)) and was != becomes:
            return False
    return True


def _only_adds(was: str, becomes: str) -> bool:
    """Tell whether ``becomes`` is ``was`` with something put in at one place."""
    pairs = enumerate(zip(was, becomes, strict=False))
    start = next((n for n, (left, right) in pairs if left != right), min(len(was), len(becomes)))
    return becomes[start:].endswith(was[start:])


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _time(revision: Revision) -> dt.datetime:
    """When it was saved, by its id: that is never out of order."""
    return dt.datetime.fromtimestamp(int(revision.revision[:16]) / 1_000_000, dt.UTC)


def _parse(line: bytes) -> Revision | None:
    try:
        return parse(line)
    except ValueError:
        return None
