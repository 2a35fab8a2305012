"""The command line: Dutch throughout, quick, and without tracebacks."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from ib_course import cli, trainer
from ib_course.compile.problems import Place, SourceError
from ib_course.compile.problems import Problem as Fault
from ib_course.launcher.places import require_checkout
from ib_course.launcher.problem import Problem

COMMANDS = [
    [],
    ["start"],
    ["build"],
    ["test"],
    ["trainer"],
    *(
        ["trainer", name]
        for name in ("init", "deadline", "uitzetten", "ophalen", "innemen", "nakijken", "beoordelen", "feedback")
    ),
]
ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|this|exit|default|required|path|str|int|text|integer|range"
    r"|missing|invalid|value|unexpected|extra|such|the|error|help for|try)\b",
    re.IGNORECASE,
)

# Our own names of commands and options, which may look English.
NAMES = re.compile(r"--help|--debug|course_material|pytest|test\b|\bstart\b|\bbuild\b|nbgrader|JupyterLab|tests/unit")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_dutch_throughout(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*command, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Gebruik: cursus")
    assert "Toon deze uitleg." in said
    assert not ENGLISH.findall(NAMES.sub("", said)), said


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    assert "Opdrachten:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["strat"], "De opdracht «strat» bestaat niet. Bedoelde je «start»?"),
        (["start", "--prot"], "De optie «--prot» bestaat niet. Bedoelde je «--poort»?"),
        (["start", "--poort"], "Achter de optie «--poort» moet nog iets staan."),
        (["start", "--poort", "x"], "Dit past niet bij --poort: hier hoort een geheel getal."),
        (["start", "--poort", "0"], "Dit past niet bij --poort: het getal is minstens 1."),
        (["start", "--poort", "99999"], "Dit past niet bij --poort: het getal is hoogstens 65535."),
        (["start", "--geen-browser=ja"], "Achter de optie «--geen-browser» hoort niets te staan."),
        (["start", "h1"], "Dit is te veel: «h1»."),
        (["trainer"], "Er ontbreekt een opdracht."),
        (["trainer", "uitzetten"], "Er ontbreekt iets: geef HOOFDSTUK mee."),
        (["trainer", "deadline"], "Er ontbreekt iets: geef HOOFDSTUK en DATUM mee."),
        (["trainer", "uitzetten", "h1", "h2", "h3"], "Dit is te veel: «h2 h3»."),
        (["trainer", "init", "--nam=x", "map"], "De optie «--nam» bestaat niet. Bedoelde je «--naam»?"),
        (["trainer", "uitzetten", "-m", "h1"], "De optie «-m» bestaat niet."),
        (["--debugg"], "De optie «--debugg» bestaat niet. Bedoelde je «--debug»?"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_is_explained_in_dutch(
    given: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(given) == 2
    said = capsys.readouterr().err
    told, where = said.strip().splitlines()
    assert told == expected
    named = [name for name in given if name in ("start", "trainer", "uitzetten", "deadline", "init")]
    assert where == f"  Uitleg: {' '.join(['cursus', *named])} --help"


def fail_with(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(trainer, "collect", fail)


FAULT = SourceError([Fault(Place("h1.md", 3), "dit klopt niet", "doe dat")])


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Problem("Dat gaat niet.", "Doe dit."), "Dat gaat niet.\n  Doe dit."),
        (FAULT, "De bron klopt nog niet (1):\n  h1.md:3: dit klopt niet; doe dat"),
        (OSError(28, "No space left on device", "f"), "Deze opdracht lukt niet: de schijf is vol (f)."),
        (KeyError("x"), "Er ging iets mis dat de cursus niet had voorzien: 'x' (KeyError)."),
    ],
)
def test_errors_are_dutch_and_without_a_traceback(
    error: Exception, expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(error, monkeypatch)
    assert cli.main(["trainer", "ophalen", "h1"]) == 1
    said = capsys.readouterr().err
    assert expected in said
    assert "Traceback" not in said


def test_debug_shows_where_it_went_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(KeyError("x"), monkeypatch)
    with pytest.raises(Problem) as caught:
        cli.main(["--debug", "trainer", "ophalen", "h1"])
    assert isinstance(caught.value.__cause__, KeyError)


def test_an_interrupted_command_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(KeyboardInterrupt(), monkeypatch)  # type: ignore[arg-type]
    assert cli.main(["trainer", "ophalen", "h1"]) == 130
    assert capsys.readouterr().err == "\nAfgebroken.\n"


def test_help_loads_nothing_heavy() -> None:
    script = "import sys; from ib_course.cli import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    heavy = {
        "jupyter_server",
        "jupyterlab",
        "matplotlib",
        "nbformat",
        "nbgrader",
        "numpy",
        "rich",
        "tornado",
        "traitlets",
    }
    assert not loaded & heavy


def test_trainer_commands_pass_on_what_was_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked: list[object] = []

    def remember(*given: object, **named: object) -> list[str]:
        asked.append((*given, *named.values()))
        return ["Gedaan."]

    for name in ("collect", "hand_out", "give_feedback", "autograde", "set_deadline"):
        monkeypatch.setattr(trainer, name, remember)
    for command in ("uitzetten", "ophalen"):
        assert cli.main(["trainer", command, "h1", "--map", str(tmp_path)]) == 0
    for command in ("nakijken", "feedback"):
        assert cli.main(["trainer", command, "h1", "--opnieuw"]) == 0
    assert cli.main(["trainer", "deadline", "h1", "2026-12-01"]) == 0
    assert cli.main(["trainer", "deadline", "h1", "geen"]) == 0
    here = Path()
    assert asked == [
        *[(tmp_path, "h1")] * 2,
        *[(here, "h1", True)] * 2,
        (here, "h1", "2026-12-01"),
        (here, "h1", None),
    ]
    assert capsys.readouterr().out == "Gedaan.\n" * 6


def test_options_may_stand_anywhere_and_words_may_be_many(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def remember(*given: object, **named: object) -> list[str]:
        asked.append((given, named))
        return []

    monkeypatch.setattr(trainer, "take_in", remember)
    assert cli.main(["trainer", "innemen", "--map=m", "a.json", "b.zip", "--vervang", "--datum", "1 december"]) == 0
    named = {"student": "", "date": "1 december", "replace": True}
    assert asked == [((Path("m"), [Path("a.json"), Path("b.zip")]), named)]


def test_pytest_gets_what_stands_behind_test_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def remember(*given: object) -> int:
        asked.append(given)
        return 3

    monkeypatch.setattr("ib_course.launcher.testing.run_pytest", remember)
    assert cli.main(["test", "tests/unit", "-k", "dossier", "--map=x", "-x"]) == 3
    assert asked == [(require_checkout(), ["tests/unit", "-k", "dossier", "--map=x", "-x"])]


def test_build_check_finds_the_committed_chapters_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--check"]) == 0
    assert "Alles klopt" in capsys.readouterr().out


def test_overview_names_every_section(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--overzicht"]) == 0
    said = capsys.readouterr().out
    assert [number for number in ("1.1", "1.2", "1.3", "1.4") if number in said] == ["1.1", "1.2", "1.3", "1.4"]
