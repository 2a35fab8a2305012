"""The launcher file, and the environment that it makes."""

from __future__ import annotations

import ast
import errno
import importlib.util
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from ib_course.launcher import bootstrap, environment, pip
from ib_course.launcher.environment import Count, Environment
from ib_course.launcher.lock import Lock
from ib_course.launcher.problem import Problem, from_os_error
from ib_course.launcher.progress import Step, duration

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = ROOT / "cursus"


@pytest.fixture
def launcher() -> ModuleType:
    """The launcher file as a module."""
    loader = SourceFileLoader("cursus_launcher", str(LAUNCHER))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


# The launcher file


def test_launcher_loads_on_a_python_that_is_too_old() -> None:
    tree = ast.parse(LAUNCHER.read_text(encoding="utf-8"), feature_version=(3, 6))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    assert LAUNCHER.read_bytes().isascii()


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_a_python_that_is_too_old_is_told_so_in_dutch(
    launcher: ModuleType, version: tuple[int, int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = io.StringIO()
    old = SimpleNamespace(version_info=version, executable="/usr/bin/oud", stderr=said, path=sys.path, argv=["cursus"])
    monkeypatch.setattr(launcher, "sys", old)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert launcher.main() == 1
    assert "Nodig: Python 3.11 of nieuwer" in said.getvalue()
    assert f"Dit is: Python {version[0]}.{version[1]} (/usr/bin/oud)" in said.getvalue()
    assert "Installeer een nieuwe Python" in said.getvalue()

    (tmp_path / "python3.12").touch()
    launcher.main()
    assert "Typ: python3.12 cursus start" in said.getvalue()


def test_launcher_explains_itself_before_anything_is_installed(tmp_path: Path) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src", target_is_directory=True)
    (tmp_path / "cursus").write_bytes(LAUNCHER.read_bytes())
    command = [sys.executable, "-I", str(tmp_path / "cursus"), "--help"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env={**os.environ, "PATH": path})
    assert (
        f"{Path(sys.executable).name} {tmp_path / 'cursus'} start" in said.stdout
    )  # as it was called, and from where one is
    assert not (tmp_path / ".venv").exists()


def test_launcher_imports_only_the_standard_library() -> None:
    script = """
import sys
sys.path.insert(0, sys.argv[1])
before = set(sys.modules)
import ib_course.launcher.bootstrap
print(*(set(sys.modules) - before))
"""
    command = [sys.executable, "-I", "-c", script, str(ROOT / "src")]
    loaded = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split()
    foreign = {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names) - {"ib_course"}
    assert not foreign


# The environment


class Pip:
    """Stands in for pip: remembers what it was asked, and fails on demand."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.fails: Problem | type[BaseException] | None = None

    def __call__(  # noqa: D102 - the signature of `pip.install`
        self,
        _python: Sequence[str],
        arguments: Sequence[str],
        _log: Path,
        report: Callable[[str], None] | None = None,
        keep: Sequence[int] = (),
    ) -> None:
        assert os.name == "nt" or keep
        self.asked.append(list(arguments))
        if report:
            report("Collecting numpy==2.0\n")
        if self.fails:
            raise self.fails


@pytest.fixture
def fake_pip(monkeypatch: pytest.MonkeyPatch) -> Pip:
    """No pip runs, and what would be installed is not tried out."""
    fake = Pip()
    monkeypatch.setattr(pip, "install", fake)
    monkeypatch.setattr(Environment, "_try_out", lambda _self: None)
    # `venv` without pip takes a tenth of a second; with it, three.
    find = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else find(name))
    monkeypatch.setattr(environment, "_pip_of_this_python", lambda: [sys.executable, "-m", "pip"])
    return fake


@pytest.fixture
def course(tmp_path: Path) -> Environment:
    """A checkout, at a path as people have them."""
    root = tmp_path / "Mijn documenten" / "cursus é"
    root.mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "requirements.txt").write_text("numpy==2.0 \\\n    --hash=sha256:0\n")
    (root / "requirements-test.txt").write_text("numpy==2.0\npytest==9.0\n")
    return Environment(root)


def note(course: Environment) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(course.note.read_text())
    return values


def test_first_start_makes_the_environment_and_the_second_does_nothing(
    course: Environment, fake_pip: Pip, capsys: pytest.CaptureFixture[str]
) -> None:
    python = course.ensure()
    answer = subprocess.run([python, "-c", "import sys; print(sys.prefix)"], capture_output=True, text=True, check=True)
    assert Path(answer.stdout.strip()) == course.folder
    assert ["--require-hashes", "-r", str(course.root / "requirements.txt")] in fake_pip.asked
    said = capsys.readouterr().out
    assert "4 van 4" in said
    assert "ook zonder internet" in said

    fake_pip.asked.clear()
    assert course.ensure() == python
    assert not fake_pip.asked
    assert not capsys.readouterr().out


@pytest.mark.parametrize("file", ["requirements.txt", "pyproject.toml"])
def test_a_new_version_of_the_course_is_installed_into_the_same_environment(
    course: Environment, fake_pip: Pip, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    course.ensure()
    (course.folder / "blijft").touch()
    fake_pip.asked.clear()
    (course.root / file).write_text((course.root / file).read_text() + "# new\n")
    course.ensure()
    assert fake_pip.asked
    assert (course.folder / "blijft").exists()
    assert "wordt bijgewerkt" in capsys.readouterr().out


def test_the_tests_need_more_and_keep_it(course: Environment, fake_pip: Pip) -> None:
    course.ensure()
    assert not course.is_ready(tests=True)
    course.ensure(tests=True)
    assert course.is_ready(tests=True)
    assert course.is_ready()
    assert fake_pip.asked[-2][-1] == str(course.root / "requirements-test.txt")


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, Problem("Installeren lukt niet.")])
def test_a_half_made_environment_is_made_anew(
    course: Environment, fake_pip: Pip, interruption: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_pip.fails = interruption
    with pytest.raises((KeyboardInterrupt, Problem)):
        course.ensure()
    assert note(course)["state"] == "busy"
    (course.folder / "half").touch()

    fake_pip.fails = None
    course.ensure()
    assert note(course)["state"] == "ready"
    assert not (course.folder / "half").exists()
    assert "niet afgemaakt" in capsys.readouterr().out


@pytest.mark.usefixtures("fake_pip")
def test_a_damaged_note_means_a_new_environment(course: Environment) -> None:
    course.ensure()
    course.note.write_text("{")
    (course.folder / "half").touch()
    course.ensure()
    assert course.is_ready()
    assert not (course.folder / "half").exists()


@pytest.mark.usefixtures("fake_pip")
def test_a_moved_course_gets_a_new_environment(
    course: Environment, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    course.ensure()
    moved = Environment(course.root.rename(tmp_path / "verplaatst"))
    assert not moved.is_ready()
    moved.ensure()
    assert moved.is_ready()
    assert "verplaatst" in capsys.readouterr().out


@pytest.mark.usefixtures("fake_pip")
def test_an_environment_whose_python_is_gone_is_made_anew(course: Environment) -> None:
    course.ensure().unlink()
    course.ensure()
    assert course.is_ready()


def test_an_environment_of_someone_else_is_used_and_never_thrown_away(course: Environment, fake_pip: Pip) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", course.folder], check=True)
    (course.folder / "eigen").touch()
    fake_pip.fails = KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        course.ensure()
    fake_pip.fails = None
    course.ensure()
    assert course.is_ready()
    assert (course.folder / "eigen").exists()


@pytest.mark.usefixtures("fake_pip")
def test_a_folder_of_someone_else_without_python_is_left_alone(course: Environment) -> None:
    course.folder.mkdir()
    (course.folder / "eigen").touch()
    with pytest.raises(Problem, match=r"niet van de cursus"):
        course.ensure()
    assert (course.folder / "eigen").exists()


@pytest.mark.usefixtures("fake_pip")
def test_too_little_room_is_said_before_anything_is_made(course: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=123_000_000))
    with pytest.raises(Problem, match=r"123 MB vrij, \d+ MB nodig"):
        course.ensure()
    assert not course.folder.exists()


@pytest.mark.usefixtures("fake_pip")
def test_a_new_version_needs_less_room_than_the_first(course: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    course.ensure()
    (course.root / "requirements.txt").write_text("numpy==2.1\n")
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=400_000_000))
    course.ensure()
    assert course.is_ready()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_what_to_install(
    course: Environment, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == missing else find(name))
    monkeypatch.setattr(environment, "_pip_of_this_python", list)
    with pytest.raises(Problem) as caught:
        course.ensure()
    assert "sudo apt install python3." in str(caught.value)
    assert not course.folder.exists()


def test_a_checkout_that_cannot_be_written_to_is_said(course: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "ergens")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Problem, match=r"De cursus klaarzetten lukt niet: je mag hier niet schrijven \(ergens\)"):
        course.ensure()


def test_an_installation_that_does_not_work_is_not_called_ready(
    course: Environment, fake_pip: Pip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(pip, "install", fake_pip)
    monkeypatch.setattr(environment, "_pip_of_this_python", lambda: ["pip"])
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else True)
    with pytest.raises(Problem, match="een onderdeel werkt niet"):
        course.ensure()
    assert not course.is_ready()
    assert "No module named" in course.log.read_text()


# pip


def test_no_network_is_said_in_dutch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX"):
        monkeypatch.delenv(name, raising=False)
    log = tmp_path / "log"
    with pytest.raises(Problem) as caught:
        pip.install([sys.executable, "-m", "pip"], ["--target", str(tmp_path / "t"), "six==1.16.0"], log)
    assert "geen verbinding met internet" in str(caught.value)
    assert str(log) in str(caught.value)
    assert "127.0.0.1" in log.read_text()


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "schijf is vol"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'", "niet vertrouwd"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "niet precies wat"),
        ("Temporary failure in name resolution", "geen verbinding met internet"),
        ("NewConnectionError … ERROR: No matching distribution found for numpy", "geen verbinding met internet"),
        ("ERROR: No matching distribution found for numpy==2.0", "voor deze Python"),
        ("error: metadata-generation-failed", "voor deze Python"),
        ("something else", "is niet gelukt"),
    ],
)
def test_every_failure_of_pip_has_a_reason_and_a_way_on(output: str, expected: str) -> None:
    problem = pip.explain(output, Path("log"))
    assert expected in problem.what
    assert len(problem.ways_on) >= 2


def test_pip_installs_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PIP_TARGET", "PIP_PREFIX"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("PIP_PROXY", "kept")
    assert "elsewhere" not in pip.clean_environment().values()
    assert pip.clean_environment()["PIP_PROXY"] == "kept"
    assert pip.clean_environment()["PIP_USER"] == "0"


# Progress and problems


def test_progress_counts_what_is_for_this_system() -> None:
    step = Step("2 van 4  Onderdelen ophalen", io.StringIO())
    count = Count(step, 3)
    count("Ignoring pywinpty: markers 'os_name == \"nt\"' don't match your environment\n")
    count("Collecting numpy==2.0\n")
    assert step.detail == "(1 van 2)"
    count("Installing collected packages: numpy\n")
    assert step.detail == "en installeren"


def test_a_step_is_one_line_with_its_outcome() -> None:
    stream = io.StringIO()
    with Step("1 van 2  Eerste", stream):
        pass
    with pytest.raises(Problem), Step("2 van 2  Tweede", stream):
        raise Problem("mis")
    first, second = stream.getvalue().splitlines()
    assert first.strip().startswith("1 van 2  Eerste")
    assert second.endswith("(niet gelukt)")


@pytest.mark.parametrize(("seconds", "text"), [(0.4, "0 s"), (59.4, "59 s"), (65, "1 min 05 s")])
def test_time_is_said_as_a_person_would(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "f"), "de schijf is vol (f)"),
        (OSError(errno.EROFS, "Read-only file system", "f"), "je mag hier niet schrijven (f)"),
        (OSError(errno.ENOTDIR, "Not a directory", "f"), "is een bestand, geen map (f)"),
        (OSError(errno.EMFILE, "Too many open files"), "het systeem meldt «Too many open files»"),
    ],
)
def test_a_failed_file_operation_is_said_in_dutch(error: OSError, expected: str) -> None:
    assert f"Opslaan lukt niet: {expected}" in str(from_os_error(error, "Opslaan")).replace("een deel van dit pad ", "")


def test_a_lock_keeps_others_out_until_it_is_freed(tmp_path: Path) -> None:
    with Lock(tmp_path / "lock"), pytest.raises(BlockingIOError), Lock(tmp_path / "lock"):
        pass
    with Lock(tmp_path / "lock"):
        pass


def test_a_child_that_outlives_its_parent_holds_the_lock(tmp_path: Path) -> None:
    with Lock(tmp_path / "lock") as lock:
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=lock.inherited())
    with pytest.raises(BlockingIOError), Lock(tmp_path / "lock"):
        pass
    child.communicate(b"\n")
    with Lock(tmp_path / "lock"):
        pass


def test_launcher_turns_problems_into_messages(
    course: Environment, fake_pip: Pip, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_pip.fails = Problem("Installeren lukt niet.", "Probeer het opnieuw.")
    assert bootstrap.main(str(course.root), ["start"]) == 1
    assert capsys.readouterr().err.endswith("Installeren lukt niet.\n  Probeer het opnieuw.\n")
    fake_pip.fails = KeyboardInterrupt
    assert bootstrap.main(str(course.root), ["start"]) == 130
    assert "Typ dezelfde opdracht opnieuw" in capsys.readouterr().err
