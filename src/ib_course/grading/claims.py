"""Who claims to have handed in, and when: the names of folders in nbgrader's exchange, and to whom a folder belongs.

Anyone who can hand in can make a folder there, under any name and dated at will. So a name is a claim:

- It must be one that can be used as a folder's name and shown in a list (``check_student``).
- The folder must belong to the Unix user that is named, or to whoever collects (``check_owner``). The trainer's own is
  trusted since that user may write in the course folder anyway; it is what everybody's is on a laptop, and in
  containers that share one user. Where participants are other users than those named, and only there, an administrator
  sets ``c.ExchangeCollect.check_owner = False``.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime

LONGEST = 64
"""Characters shown of a name in a message."""

# «time+random», where the time may end in a zone such as « +01» and the random part may be absent.
_REST = re.compile(r"(?P<time>[^+]*(?:(?<= )\+\d\d:?(?:\d\d)?(?=\+|$))?)(?:\+(?P<random>[^+]*))?", re.ASCII)
_UNUSABLE = frozenset("*?[/\\")
"""Characters that mean something else to nbgrader, which looks for folders by pattern, or to a browser's address."""


class Refused(Exception):  # noqa: N818 - what the trainer reads is a decision, not an error
    """A hand-in that is not collected; the text says in Dutch why.

    Attributes:
        passing: whether it may be in order later, or was never meant to be one; told only where it is the newest
    """

    def __init__(self, why: str, *, passing: bool = False) -> None:
        super().__init__(why)
        self.passing = passing


@dataclass(frozen=True)
class Claim:
    """What the name of a folder in the exchange says."""

    folder: str
    """The name of the folder."""
    student: str
    stamp: str
    """When it was handed in, as it is written there."""
    time: datetime
    """The same, in UTC without zone, as nbgrader has it."""


def read_claim(folder: str, chapter: str) -> Claim | None:
    """Read the name of a folder, ``student+chapter+time+random``; null when it is of another chapter.

    Raises:
        Refused: it is of this chapter, and not a name that handing in makes
    """
    student, found, rest = folder.rpartition(f"+{chapter}+")  # a name may hold a +, a chapter and a time do not
    if not found:
        return None
    check_student(student)
    match = _REST.fullmatch(rest)
    if not match:
        raise Refused("de naam van de map is niet die van een inlevering")
    return Claim(folder, student, match["time"], read_time(match["time"]))


def check_student(name: str) -> None:
    """See that a name can be that of a participant.

    Raises:
        Refused: it cannot
    """
    if not name:
        raise Refused("er staat geen naam van een deelnemer")
    if not name.isprintable() or name.startswith(".") or name != name.strip() or _UNUSABLE.intersection(name):
        raise Refused("dit kan niet de naam van een deelnemer zijn")


def read_time(stamp: str) -> datetime:
    """Return a time of nbgrader's, in UTC without zone.

    Raises:
        Refused: it is none
    """
    from nbgrader.utils import parse_utc

    try:
        moment: datetime = parse_utc(stamp)
    except (ValueError, OverflowError, TypeError, AttributeError) as error:
        raise Refused("het tijdstip is niet te lezen") from error
    return moment


def check_owner(student: str, uid: int) -> None:
    """See that a folder of the user ``uid`` may be a hand-in of this participant.

    Raises:
        Refused: it belongs to somebody else
    """
    if uid not in {collector(), user_id(student)}:
        raise Refused(f"de map is gemaakt door {user_name(uid)}, niet door {shown(student)}")


def collector() -> int:
    """Return the user who is collecting."""
    return os.geteuid()


def user_id(name: str) -> int | None:
    """Return the Unix user with exactly this name, null when there is none; some directories ignore capitals."""
    import pwd

    try:
        entry = pwd.getpwnam(name)
    except (KeyError, ValueError):
        return None
    return entry.pw_uid if entry.pw_name == name else None


def user_name(uid: int) -> str:
    """Return what a Unix user is called, for a message."""
    import pwd

    try:
        return f"«{shown(pwd.getpwuid(uid).pw_name)}»"
    except (KeyError, OverflowError):
        return f"een onbekende gebruiker (nummer {uid})"


def shown(name: str) -> str:
    """Return a name that anyone may have made up, on one line and with nothing hidden in it."""
    visible = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in name[: LONGEST + 1])
    return visible if len(visible) <= LONGEST else f"{visible[:LONGEST]}…"
