"""The guides say nothing that is not there: commands, options, figures, and words that the course shows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from ib_course import cli, trainer
from ib_course.launcher import chapters
from ib_course.launcher.commands import Command, Group
from tests.conftest import FIGURE_SIZE

ROOT = Path(__file__).resolve().parents[2]
MATERIAL = ROOT / "course_material"
GUIDES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((MATERIAL / "gids").glob("*.md"))}

_CODE = re.compile(r"`([^`\n]+)`|^ {4}(\S.*)$", re.MULTILINE)
_TABLE = re.compile(r"^\| (.+?) \| .+ \|$", re.MULTILINE)
_GAP = re.compile(r"…|\.\.\.|«[^»]*»|\bh\d\b|\d+\.\d+|(?<=[.:]) ")
HIDDEN = {"--help", "--debug"}
"""Options of every command."""


def commands() -> list[str]:
    """Return what a guide tells to type, from `cursus` on."""
    found = (one or two for text in GUIDES.values() for one, two in _CODE.findall(text))
    return sorted({line[line.index("cursus") :] for line in found if re.match(r"(python3 |py )?cursus\b", line)})


def find(words: list[str]) -> tuple[Command | Group, list[str]]:
    """Return the command that the words name, and the words behind it."""
    at: Command | Group = cli.app
    words = words[words[:1] == ["--debug"] :]
    while isinstance(at, Group) and words and not words[0].startswith("-"):
        assert words[0] in at.commands, f"cursus … {words[0]}"
        at, words = at.commands[words[0]], words[1:]
    return at, words


def options_of(at: Command | Group) -> set[str]:
    """Return the options that a command takes."""
    return HIDDEN | {name for given in at.settings for name in given.names if name.startswith("-")}


def test_there_are_three_guides_with_commands() -> None:
    assert set(GUIDES) == {"beheerder", "deelnemer", "trainer"}
    assert len(commands()) > 20


@pytest.mark.parametrize("line", commands())
def test_a_command_of_a_guide_exists_with_its_options(line: str) -> None:
    at, rest = find(line.split()[1:])
    assert {word for word in rest if word.startswith("-")} <= options_of(at)
    if isinstance(at, Command) and rest and "MAP" not in rest[:1]:
        words = [word for word in rest if not word.startswith("-")]
        assert len(words) == 0 or at.settings


def test_every_option_that_a_guide_names_alone_is_one_of_the_course() -> None:
    known = HIDDEN.union(*(options_of(one) for one in [*cli.app.commands.values(), *cli.trainer.commands.values()]))
    named = {
        word
        for text in GUIDES.values()
        for pair in _CODE.findall(text)
        for word in "".join(pair).split()
        if word.startswith("--")
    }
    assert named <= known


def test_the_guide_for_trainers_has_every_command_and_option_of_theirs() -> None:
    text = GUIDES["trainer"]
    for name, command in cli.trainer.commands.items():
        assert f"cursus trainer {name}" in text
        for option in options_of(command) - HIDDEN:
            assert f"{option}" in text, f"{name} {option}"


@pytest.mark.parametrize("guide", sorted(GUIDES))
def test_what_a_guide_quotes_is_what_the_course_says(guide: str) -> None:
    """The first column of a table under «Er staat» or «Je leest» is quoted: each piece of it stands in a source."""
    sources = "\n".join(
        re.sub(r'"\s*\n\s*f?"', "", path.read_text(encoding="utf-8"))
        for folder in ("src/ib_course", "widgets/ib_widgets")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".js", ".html"} and "static" not in path.parts
    )
    sources += (ROOT / "cursus").read_text(encoding="utf-8")
    tables = re.split(r"^\| (?:Er staat|Je leest) \| .*\n\|[-|]+\n", GUIDES[guide], flags=re.MULTILINE)[1:]
    assert tables
    for table in tables:
        for quoted in _TABLE.findall(table.split("\n\n")[0]):
            for piece in _GAP.split(quoted):
                assert piece.strip(" .:,") in sources, f"{quoted}: {piece}"


def test_every_figure_of_a_guide_is_small_and_every_screenshot_is_used() -> None:
    shown = {name for text in GUIDES.values() for name in re.findall(r"^:bestand: (.+)$", text, re.MULTILINE)}
    taken = {path.name: path.stat().st_size for path in (MATERIAL / "images").glob("gids-*.png")}
    assert shown == set(taken)
    assert [name for name, size in taken.items() if size > FIGURE_SIZE] == []
    tests = (ROOT / "tests" / "browser" / "test_guides_pictures.py").read_text(encoding="utf-8")
    assert {f"{name}.png" for name in re.findall(r'figure\("(.+?)"\)', tests)} == shown


def test_guides_are_placed_with_the_chapters_and_are_no_assignment(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    own = tmp_path / "map"
    own.mkdir()
    chapters.place(ROOT / "notebooks", own, datetime.now(UTC))
    assert {path.stem for path in own.glob("*.ipynb")} == {"start", *(f"gids-{name}" for name in GUIDES)}
    assert chapters.first_page(own) == "start.ipynb"
    course = tmp_path / "cursus"
    trainer.init_course(course, notebooks=ROOT / "notebooks")
    listed = subprocess.run(["git", "ls-files", "notebooks/h*"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {path.name for path in (course / "source").iterdir()} == {
        name.split("/")[1] for name in listed.stdout.split()
    }
