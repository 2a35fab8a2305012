"""What must hold for the repository as a whole: nothing of one computer in it, and a wheel that works elsewhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".png", ".jpg", ".woff", ".woff2", ".ico", ".mo", ".gz"}


def tracked() -> list[Path]:
    """Return the files that git keeps, and new ones that it does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


TEXTS = {
    path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8")
    for path in tracked()
    if path.suffix not in BINARY
}


def lines_with(pattern: str) -> list[str]:
    """Return `file:line: text` of every line of the repository in which the pattern is found."""
    found = re.compile(pattern)
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in TEXTS.items()
        if found.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if found.search(line)
    ]


def test_the_repository_is_seen() -> None:
    assert {"cursus", "README.md", "pyproject.toml", "notebooks/h1/h1.ipynb"} <= set(TEXTS)
    assert lines_with("the repository is seen")


def test_no_path_of_one_computer_stands_in_a_file() -> None:
    homes = "root|work|farm|home(?!/jovyan\\b)|Users"  # the home in a container of Jupyter is the same everywhere
    assert not lines_with(rf"(?<![\w.~:$}}/])/(?:{homes})/[\w.]")


def test_no_registry_stands_in_a_file() -> None:
    hosts = (
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "registry.npm" + "js",
        "registry.yarn" + "pkg",
        "deb.debian" + ".org",
    )
    assert not lines_with("|".join(map(re.escape, hosts)))


def test_the_lock_of_npm_has_hashes_and_no_addresses() -> None:
    packages = json.loads(TEXTS["package-lock.json"])["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert fetched
    assert not [name for name, package in fetched.items() if "resolved" in package]
    assert not [name for name, package in fetched.items() if "integrity" not in package]


def test_texts_have_one_kind_of_line_ends_and_no_marks_of_a_merge() -> None:
    assert not [name for name, text in TEXTS.items() if "\r" in text]
    assert not lines_with(r"^(<{7}|>{7}) ")


def test_ci_runs_what_a_developer_types() -> None:
    assert "set -euo pipefail" in TEXTS[".ci/run"]
    assert "python3 cursus test" in TEXTS[".ci/run"]
    assert "python3 cursus test" in TEXTS["README.md"]
    assert "python3 cursus start" in TEXTS["README.md"].split("\n## ")[0]
    if os.name != "nt":
        assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_links_in_the_documents_lead_somewhere() -> None:
    for name in [name for name in TEXTS if re.fullmatch(r"[A-Z]+\.md", name)]:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", TEXTS[name]):
            assert "://" in target or (ROOT / target).exists(), f"{name}: {target}"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_package_the_chapters_and_both_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "ib_exercises/__init__.py",
        "ib_course/cli.py",
        "ib_course/notebooks/h1/h1.ipynb",
        "ib_course/lab/config/participant/jupyter_server_config.json",
        "ib_widgets/labextensions/ib-course/package.json",
    ):
        assert needed in names
    assert len([name for name in names if name.endswith("LICENSE")]) == 2
    assert not [name for name in names if "node_modules" in name or "__pycache__" in name or "antwoorden.json" in name]


def test_an_installed_wheel_knows_its_chapters_outside_a_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    script = "from ib_course.launcher.places import *; print(checkout(), notebooks() / 'h1/h1.ipynb', sep=chr(10))"
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site")}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    checkout, notebook = done.stdout.splitlines()
    assert checkout == "None"
    assert Path(notebook) == tmp_path / "site/ib_course/notebooks/h1/h1.ipynb"
    assert Path(notebook).is_file()
    refused = subprocess.run(
        [sys.executable, "-m", "ib_course", "build"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert refused.returncode == 1
    assert "zonder bronnen geïnstalleerd" in refused.stderr


def test_the_wheel_says_what_the_project_says(wheel: Path) -> None:
    project = tomllib.loads(TEXTS["pyproject.toml"])["project"]
    assert wheel.name.startswith(f"{project['name'].replace('-', '_')}-{project['version']}-py3-none-any")
