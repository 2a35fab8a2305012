"""What must be known of a chapter's file to answer a request, without reading it again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ib_course.dossier.revisions import Revision, encode

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Index:
    """The newest revision of each writer of each answer, and the key of every request ever saved."""

    newest_revision: str = ""
    _heads: dict[tuple[str, str], dict[str, Revision]] = field(default_factory=dict)
    _requests: dict[tuple[str, str, str], tuple[str, str, int]] = field(default_factory=dict)

    def clear(self) -> None:
        """Forget all."""
        self.newest_revision = ""
        self._heads.clear()
        self._requests.clear()

    def add(self, new: Revision) -> None:
        """Take in one revision; the order does not matter."""
        writers = self._heads.setdefault((new.id, new.round), {})
        if new.writer not in writers or writers[new.writer].revision < new.revision:
            writers[new.writer] = new
        if new.nonce:
            self._requests[new.id, new.writer, new.nonce] = (new.revision, new.time, _digest(new))
        self.newest_revision = max(self.newest_revision, new.revision)

    def newest(self, question: str, school_year: str) -> Revision | None:
        """Return the answer as it stands in that round."""
        writers = self._heads.get((question, school_year), {})
        return max(writers.values(), key=lambda head: head.revision, default=None)

    def all_newest(self) -> Iterator[Revision]:
        """Go through the newest revision of every question and round, the rounds of a question in order."""
        for question, school_year in sorted(self._heads):
            newest = self.newest(question, school_year)
            if newest:
                yield newest

    def kept_already(self, new: Revision) -> Revision | None:
        """Return the revision that this very request made before, or the newest if it says the same."""
        if new.nonce:
            revision, time, digest = self._requests.get((new.id, new.writer, new.nonce), ("", "", 0))
            # A page that starts counting its requests again must not lose one by it: compare what was said.
            if revision and digest == _digest(new):
                return replace(new, revision=revision, time=time)
        newest = self.newest(new.id, new.round)
        return newest if newest and _same(newest, new) else None

    def unseen_by(self, new: Revision) -> Revision | None:
        """Return another writer's newest revision that ``new``'s writer had not seen, if it says something else."""
        heads = self._heads.get((new.id, new.round), {}).values()
        unseen = [h for h in heads if h.writer != new.writer and h.revision > (new.base or "") and not _same(h, new)]
        return max(unseen, key=lambda head: head.revision, default=None)


def _same(one: Revision, other: Revision) -> bool:
    return (one.value, one.share) == (other.value, other.share)


def _digest(revision: Revision) -> int:
    return hash(encode([revision.value, revision.share]))
