"""Feedback given back: who finds it in the chapter, and to whom the trainer must send the page.

nbgrader puts the page of everybody in the exchange, under a name made of a secret. Only who handed in through the
exchange has that secret: whose hand-in came by mail, or was placed by hand, finds nothing there.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ib_course.grading import places
from ib_course.grading.plain_files import read_plain

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory

LONGEST = 1_000
"""Bytes of a secret; in the exchange anybody can put a file of any size."""
MANY = 40
"""Participants that are named; who needs more mails a class."""


def tell_given_back(coursedir: CourseDirectory, chapter: str, given: Iterable[str], found: Container[str]) -> list[str]:
    """Return Dutch lines: how many find their feedback in the chapter, and whose page must be sent, from where.

    Args:
        coursedir: nbgrader's course folder
        chapter: the chapter
        given: whose feedback was put in the exchange
        found: who finds it there
    """
    names = sorted(given)
    rest = [name for name in names if name not in found]
    count = len(names) - len(rest)
    if not rest:
        return [f"Feedback op {chapter} teruggegeven aan {_participants(count)}."]
    first = (
        f"Feedback op {chapter} teruggegeven aan {_participants(count)}, in het hoofdstuk."
        if count
        else f"Niemand vindt deze feedback op {chapter} in het hoofdstuk."
    )
    who = "deze deelnemer, die" if len(rest) == 1 else f"deze {len(rest)} deelnemers, die"
    why = f"Stuur de feedback zelf aan {who} niet via de uitwisselmap inleverde{'' if len(rest) == 1 else 'n'}:"
    lines = [f"{name}: {_page(coursedir, chapter, name)}" for name in rest[:MANY]]
    return [first, why, *lines, *([f"En nog {len(rest) - MANY}."] if len(rest) > MANY else [])]


def who_finds(coursedir: CourseDirectory, chapter: str, inbound: Path, given: Iterable[str]) -> set[str]:
    """Return who of those whose feedback was put in nbgrader's exchange finds it there: who handed in there.

    Args:
        coursedir: nbgrader's course folder
        chapter: the chapter
        inbound: where hand-ins arrive in the exchange
        given: whose feedback was put there
    """
    secrets = _secrets(inbound, chapter, given)
    return {name for name in secrets if _secret(places.feedback_place(coursedir, chapter, name)) in secrets[name]}


def _secrets(inbound: Path, chapter: str, students: Iterable[str]) -> dict[str, set[bytes]]:
    """Return participant → the secrets of the hand-ins that are in the exchange."""
    found: dict[str, set[bytes]] = {name: set() for name in students}
    with suppress(OSError):
        for folder in inbound.iterdir():
            name, _, rest = folder.name.partition("+")
            if name in found and rest.partition("+")[0] == chapter and (secret := _secret(folder)):
                found[name].add(secret)
    return found


def _secret(folder: Path) -> bytes:
    """Return the secret beside a hand-in, empty where there is none."""
    path = folder / places.SECRET_FILE
    with suppress(OSError):
        if path.lstat().st_size <= LONGEST:
            return read_plain(path).strip()
    return b""


def _page(coursedir: CourseDirectory, chapter: str, student: str) -> str:
    """Return where the page of a participant stands in the course folder."""
    folder = places.feedback_place(coursedir, chapter, student)
    pages = sorted(path for path in _within(folder) if path.suffix == ".html")
    return " en ".join(str(path.relative_to(coursedir.root)) for path in pages)


def _within(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.iterdir()


def _participants(count: int) -> str:
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"
