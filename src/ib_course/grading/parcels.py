"""Answers that come by mail: a participant's copy of a hand-in, ``antwoorden.json`` itself, or several in a zip file.

Such a file says of which chapter it is, but not who made it. A name may do: ``anna_h1.json``, ``anna_h1.zip``, or in a
zip file ``anna_h1/antwoorden.json``. The copy in a participant's dossier is named after the moment of handing in.
"""

from __future__ import annotations

import json
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO

from ib_course.grading.claims import shown
from ib_course.grading.inbound import MAX_ANSWERS, MAX_FILES
from ib_course.launcher.problem import Problem, from_os_error

MAX_TOTAL = 200_000_000
"""Bytes of all answers in one zip file."""

_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, EOFError, ValueError)
"""What reading a zip file raises that is damaged, has a password, or is packed in an unknown way."""
_NAME = re.compile(r"[a-z0-9-]{1,32}")
_CHAPTER = re.compile(rb'"chapter"\s*:\s*"([a-z0-9-]{1,32})"')
_MOMENT = re.compile(r"(\d{8}T\d{6})(\.\d{1,6})?([+-]\d{4})")


@dataclass(frozen=True)
class Parcel:
    """The answers of one participant to one chapter."""

    source: str
    """The name of the file, for messages; within a zip file, behind that one's."""
    data: bytes
    chapter: str
    student: str
    """Who made it, as far as a name says; empty where it does not."""
    time: datetime | None
    """When it was handed in, by its name, with a zone; null where that does not say."""


def open_parcel(path: Path) -> tuple[list[Parcel], list[str]]:
    """Return the answers in a file that came by mail, several where it is a zip file.

    Returns:
        the answers, and why each other file in a zip file holds none, in Dutch

    Raises:
        Problem: it cannot be read, or there are no answers in it
    """
    refused: list[str] = []
    try:
        if not path.is_file():
            raise Problem(f"{path} is er niet, of is geen bestand.", "Controleer de naam.")
        zipped = zipfile.is_zipfile(path)
        members = _members(path, refused) if zipped else {(path.name,): _read(path.open("rb"), path.name)}
    except OSError as error:
        raise from_os_error(error, f"{path.name} lezen") from error
    parcels = []
    for names, data in members.items():
        if chapter := _chapter(data):
            parcels.append(_parcel(names, data, chapter))
        elif zipped:
            refused.append(f"{_shown(names)}: hierin staan geen antwoorden uit de cursus.")
    if not parcels and not refused:
        raise Problem(
            f"In {path.name} staan geen antwoorden uit de cursus.",
            "Vraag om de kopie van de inlevering: die staat in het dossier van de deelnemer, in de map «ingeleverd».",
        )
    return parcels, refused


def _members(path: Path, refused: list[str]) -> dict[tuple[str, ...], bytes]:
    """Return what may be answers in a zip file; nothing of it is written to disk under a name of its own.

    Args:
        path: the zip file
        refused: why a file in it cannot be read is added here

    Raises:
        Problem: it cannot be opened, or there is more in it than a class hands in
    """
    found: dict[tuple[str, ...], bytes] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for one in archive.infolist():
                if not one.filename.endswith(".json") or _is_of_a_mac(one.filename):
                    continue
                names = (path.name, one.filename)
                try:
                    found[names] = _read(archive.open(one), _shown(names))
                except _DAMAGED:
                    refused.append(f"{_shown(names)}: het bestand is beschadigd of heeft een wachtwoord.")
                except Problem as problem:
                    refused.append(problem.what)
                if len(found) + len(refused) > MAX_FILES or sum(map(len, found.values())) > MAX_TOTAL:
                    raise Problem(f"In {path.name} zit meer dan een groep kan inleveren.", "Neem het in delen in.")
    except _DAMAGED as error:
        raise Problem(f"{path.name} is niet te openen: het zipbestand is beschadigd.", "Vraag om een nieuw.") from error
    return found


def _read(file: IO[bytes], name: str) -> bytes:
    """Return what is in a file; what a zip file says of its size may not be so, hence no more than this is unpacked."""
    with file:
        data = file.read(MAX_ANSWERS + 1)
    if len(data) > MAX_ANSWERS:
        raise Problem(f"{name} is groter dan {MAX_ANSWERS // 1_000_000} MB, en is dus geen antwoordenbestand.")
    return data


def _is_of_a_mac(name: str) -> bool:
    return name.startswith("__MACOSX/") or PurePosixPath(name).name.startswith("._")


def _parcel(names: tuple[str, ...], data: bytes, chapter: str) -> Parcel:
    parts = [part for name in names for part in PurePosixPath(name).parts]
    student = next((found for part in reversed(parts) if (found := _student(part, chapter))), "")
    return Parcel(_shown(names), data, chapter, student, _time(parts[-1]))


def _shown(names: tuple[str, ...]) -> str:
    return ", ".join(map(shown, names))


def _chapter(data: bytes) -> str:
    """Return of which chapter answers say that they are, even where the file is damaged; empty for anything else."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        match = _CHAPTER.search(data)
        return match[1].decode() if match and b'"answers"' in data else ""
    if not isinstance(document, dict) or not isinstance(document.get("answers"), dict):
        return ""
    chapter = document.get("chapter")
    return chapter if isinstance(chapter, str) and _NAME.fullmatch(chapter) else ""


def _student(name: str, chapter: str) -> str:
    """Return the participant that a name such as ``anna_h1.json`` names."""
    stem = re.sub(r"(?i)(\s*\(\d+\))?\.(json|zip)$", "", name)
    student, found, behind = stem.rpartition("_")
    return student if found and behind.casefold() == chapter.casefold() else ""


def _time(name: str) -> datetime | None:
    match = _MOMENT.search(name)
    if not match:
        return None
    try:
        return datetime.strptime(f"{match[1]}{match[2] or '.0'}{match[3]}", "%Y%m%dT%H%M%S.%f%z")
    except ValueError:
        return None
