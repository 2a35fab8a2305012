"""The one error that a user of the command line sees."""

from __future__ import annotations

import errno
import re
import sys

_NO_SPACE = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_DUTCH = {
    errno.ENOENT: "dit bestaat niet",
    errno.ENOTDIR: "een deel van dit pad is een bestand, geen map",
    errno.EEXIST: "hier staat al een bestand met die naam",
    errno.EISDIR: "dit is een map, geen bestand",
    errno.ENAMETOOLONG: "deze naam is te lang",
    errno.EIO: "de schijf geeft een leesfout of schrijffout",
}

# What drives a terminal, turns the direction of reading, ends a line unseen, or is half a character.
_NOT_PRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Problem(Exception):  # noqa: N818 - what the user reads is a problem with a way on, not an error
    """Something that the user can put right.

    Args:
        what: one Dutch sentence that says what is wrong, and where.
        ways_on: Dutch lines that say what to do now.
    """

    def __init__(self, what: str, *ways_on: str) -> None:
        super().__init__(what)
        self.what = what
        self.ways_on = ways_on

    def __str__(self) -> str:
        return "\n".join([self.what, *(f"  {line}" for line in self.ways_on)])


def from_os_error(error: OSError, doing: str) -> Problem:
    """Return the problem behind a failed file operation.

    Args:
        error: what the operating system said.
        doing: Dutch, what was being done: «Je map klaarzetten».
    """
    place = f" ({error.filename})" if error.filename else ""
    # Windows says "disk full" as winerror 112 or 39, not always with ENOSPC.
    if error.errno in _NO_SPACE or getattr(error, "winerror", None) in (39, 112):
        return Problem(f"{doing} lukt niet: de schijf is vol{place}.", "Maak ruimte en probeer het opnieuw.")
    if error.errno in _NOT_ALLOWED:
        return Problem(
            f"{doing} lukt niet: je mag hier niet schrijven{place}.",
            "Kies een map waar je wel mag schrijven, of vraag je beheerder om toegang.",
        )
    reason = _DUTCH.get(error.errno or 0, f"het systeem meldt «{error.strerror or error}»")
    return Problem(f"{doing} lukt niet: {reason}{place}.", "Controleer de naam van de map en probeer het opnieuw.")


def printable(text: str) -> str:
    """Return a line in which a name of somebody else's can do nothing but be read: no colours, no turned words."""
    return _NOT_PRINTABLE.sub("\ufffd", text)


def show(problem: Problem) -> None:
    """Print a problem on standard error."""
    print(f"\n{printable(str(problem))}", file=sys.stderr)
