"""The settings of a course folder: written once, and changed line by line, so that a trainer's own lines stay."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

from ib_course.launcher.problem import Problem

CONFIG_FILE = "nbgrader_config.py"
PARTICIPANT_FILE = "nbgrader_config_deelnemer.py"
COURSE_ID = "inspirerend-begeleiden"

MARK = "from ib_course.grading import configure"
"""By this line a course folder is known."""

_CONFIG = """\
# Instellingen van deze cursusmap. nbgrader leest dit bestand bij elke opdracht die je in deze map geeft.
# Wat achter een # staat is uitleg. Je mag regels aanpassen; een nieuwe versie van de cursus laat dit bestand met rust.

from pathlib import Path

from ib_course.grading import configure

c = get_config()  # noqa: F821

# Zo kijkt deze cursus na: antwoorden als gegevens, zonder iets van een deelnemer uit te voeren. Laat deze regel staan.
configure(c)

# De naam van de cursus in de uitwisselmap: kleine letters, cijfers en streepjes.
c.CourseDirectory.course_id = {course_id!r}

# De cursusmap: de map waarin dit bestand staat.
c.CourseDirectory.root = str(Path(__file__).resolve().parent)

# De uitwisselmap: hier zet je hoofdstukken uit en leveren deelnemers in. Op een gedeelde computer moet dat een map
# zijn waar alle deelnemers bij kunnen.
c.Exchange.root = {exchange!r}

# Een inlevering telt alleen als de map ervan is van de gebruiker die erop staat, of van jou. Heten deelnemers op jullie
# computer anders dan in de cursus, haal dan het # weg.
# c.ExchangeCollect.check_owner = False

# Een inlevering telt als te laat als haar bestanden na de uiterste datum zijn gemaakt of veranderd, ook als ze zelf een
# eerdere tijd noemt. Is de uitwisselmap verplaatst of uit een kopie teruggezet, dan zijn alle bestanden van later. Haal
# dan het # weg, haal opnieuw op, en zet het # daarna terug.
# c.Collect.trust_timestamps = True

# Te laat ingeleverd: "none" telt gewoon mee, "zero" geeft nul punten.
c.LateSubmissionPlugin.penalty_method = "none"
"""

_PARTICIPANT = """\
# Voor deelnemers: zet dit bestand als nbgrader_config.py in de map van de deelnemer, of laat je beheerder het
# voor alle deelnemers tegelijk instellen.

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = {course_id!r}
c.Exchange.root = {exchange!r}
"""


def settings_text(course_id: str, exchange: Path) -> str:
    """Return the settings of a new course folder."""
    return _CONFIG.format(course_id=course_id, exchange=str(exchange))


def participant_text(course_id: str, exchange: Path) -> str:
    """Return the settings that say to a participant's course where to hand in."""
    return _PARTICIPANT.format(course_id=course_id, exchange=str(exchange))


def make_exchange(exchange: Path) -> Iterator[str]:
    """Make an exchange folder that is not there yet, and say so."""
    if not exchange.exists():
        exchange.mkdir(parents=True)
        # Sticky: everybody may hand in, nobody can rename or remove the course of somebody else.
        exchange.chmod(0o1777)
        yield f"Gemaakt: de uitwisselmap {exchange}"


def change_settings(folder: Path, course_id: str | None, exchange: Path | None) -> Iterator[str]:
    """Set the name and the exchange of a course folder that is there; every other line stays as it is.

    Args:
        folder: the course folder
        course_id: nbgrader's name of the course; null: as it is
        exchange: the exchange folder; null: as it is

    Raises:
        Problem: the settings are not written as we know them; nothing has changed
    """
    wanted = {"CourseDirectory.course_id": course_id, "Exchange.root": str(exchange) if exchange else None}
    new: dict[Path, str] = {}
    told: list[str] = []
    for name in (CONFIG_FILE, PARTICIPANT_FILE):
        path = folder / name
        if not path.exists():
            continue
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        for setting, value in wanted.items():
            if value is None:
                continue
            before, changed = _replaced(path, text, setting, value)
            if changed != text:
                told.append(f"Aangepast: {name}: {_WORDS[setting]} is nu {value} (was: {before}).")
            text = changed
        new[path] = text
    if exchange:
        yield from make_exchange(exchange)
    if not told:
        return
    for path, text in new.items():
        _write(path, text)
    yield from told
    yield from _NEXT


_WORDS = {"CourseDirectory.course_id": "de naam van de cursus", "Exchange.root": "de uitwisselmap"}
_NEXT = (
    f"Geef deelnemers het nieuwe {PARTICIPANT_FILE}.",
    "Wat al was uitgezet, zet je daar opnieuw uit, bijvoorbeeld: cursus trainer uitzetten h1",
)


def _replaced(path: Path, text: str, setting: str, value: str) -> tuple[str, str]:
    """Return what a setting was, and the text of the file with the new value.

    Raises:
        Problem: it is not set on one line of its own with a text
    """
    try:
        found = [node for node in ast.parse(text).body if isinstance(node, ast.Assign) and _names(node, setting)]
    except (SyntaxError, ValueError):
        found = []
    lines = text.splitlines(keepends=True)
    if len(found) != 1 or not isinstance(found[0].value, ast.Constant) or found[0].lineno != found[0].end_lineno:
        raise Problem(
            f"{path} is aangepast, en daarom niet vanzelf te veranderen. Er is niets veranderd.",
            f"Open het bestand en zet er deze regel in: c.{setting} = {value!r}",
        )
    node = found[0]
    before = str(node.value.value)  # type: ignore[attr-defined]
    if before == value:
        return before, text
    line = lines[node.lineno - 1].encode("utf-8", "surrogateescape")
    at = slice(node.value.col_offset, node.value.end_col_offset)
    changed = line[: at.start] + repr(value).encode() + line[at.stop :]
    lines[node.lineno - 1] = changed.decode("utf-8", "surrogateescape")
    return before, "".join(lines)


def _names(node: ast.Assign, setting: str) -> bool:
    return len(node.targets) == 1 and ast.unparse(node.targets[0]) == f"c.{setting}"


def _write(path: Path, text: str) -> None:
    """Write whole or not at all, with the rights that the file had."""
    part = path.with_name(f".{path.name}.nieuw")
    try:
        part.write_bytes(text.encode("utf-8", "surrogateescape"))
        shutil.copymode(path, part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
