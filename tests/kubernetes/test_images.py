"""The recipe of the two images: what it copies is there and is enough, and its versions are those of the rest."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from tests.kubernetes.charts import KUBERNETES, ROOT
from tests.kubernetes.zero_to_jupyterhub import HUB_IMAGE

RECIPE = KUBERNETES / "Containerfile"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _stages() -> dict[str, list[tuple[str, str]]]:
    """Return `{name of the stage: [(INSTRUCTION, the rest), …]}`; what stands before the first is of ``""``."""
    text = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", RECIPE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    found: dict[str, list[tuple[str, str]]] = {"": []}
    now = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        instruction, _, rest = line.partition(" ")
        if instruction == "FROM":
            now = rest.rpartition(" AS ")[2]
            found[now] = []
        found[now].append((instruction, rest))
    return found


STAGES = _stages()


def _copied(stage: str) -> list[tuple[list[str], str]]:
    """Return `[(sources in the repository, target)]` of a stage."""
    copies = [rest.split() for instruction, rest in STAGES[stage] if instruction == "COPY"]
    return [(sources, target) for *sources, target in copies if not sources[0].startswith("--from=")]


def test_there_are_the_two_images_that_the_readme_makes() -> None:
    assert [name for name in STAGES if name] == ["wiel", "cursus", "hub"]


@pytest.mark.parametrize("stage", ["wiel", "cursus", "hub"])
def test_everything_that_is_copied_is_in_the_repository(stage: str) -> None:
    for sources, _ in _copied(stage):
        for source in sources:
            assert (ROOT / source).exists(), source
            kept = subprocess.run(["git", "ls-files", source], cwd=ROOT, capture_output=True, text=True, check=True)
            assert kept.stdout, f"{source} is not kept in git"


def test_what_is_copied_makes_the_whole_wheel(tmp_path: Path) -> None:
    source = tmp_path / "bron"
    for names, target in _copied("wiel"):
        for name in names:
            into = source / target / (name.rpartition("/")[2] if target.endswith("/") else "")
            into.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, into, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
            else:
                shutil.copyfile(ROOT / name, into)
    made = _wheel(source, tmp_path / "half")
    assert made == _wheel(ROOT, tmp_path / "whole")
    assert {"ib_hub/pod.py", "ib_hub/templates/login.html", "ib_exchange/__main__.py"} <= made
    assert "ib_course/notebooks/h1/h1.ipynb" in made
    assert {path.as_posix() for path in Path("ib_exchange/migrations/versions").glob("*.py")} <= made


def _wheel(source: Path, target: Path) -> set[str]:
    """Make the wheel, and return what is in it."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = target.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return set(wheel.namelist())


@pytest.mark.parametrize("stage", ["cursus", "hub"])
def test_neither_image_runs_as_root(stage: str) -> None:
    assert [rest for instruction, rest in STAGES[stage] if instruction == "USER"][-1] == "1000"


def test_every_package_from_elsewhere_is_pinned_with_its_hash() -> None:
    for stage in STAGES.values():
        for instruction, rest in stage:
            for command in re.findall(r"pip install [^&]*", rest) if instruction == "RUN" else ():
                assert "--require-hashes -r" in command or "--no-deps /tmp/*.whl" in command, command


def test_a_participant_gets_our_server() -> None:
    (command,) = [json.loads(rest) for instruction, rest in STAGES["cursus"] if instruction == "CMD"]
    assert command == ["python", "-m", "ib_hub.pod"]
    assert not [rest for instruction, rest in STAGES["cursus"] if instruction == "ENTRYPOINT"]


def test_the_hub_and_the_servers_have_the_same_version_of_jupyterhub() -> None:
    arguments = dict(rest.partition("=")[::2] for instruction, rest in STAGES[""] if instruction == "ARG")
    assert arguments["K8S_HUB"].rpartition(":")[2] == HUB_IMAGE
    (line,) = PROJECT["dependency-groups"]["kubernetes"]
    (checked,) = re.findall(r"version_info\[:2\] == \((\d+), (\d+)\)", "".join(rest for _, rest in STAGES["hub"]))
    assert str(Requirement(line).specifier) == f"=={'.'.join(checked)}.*"
    assert f"zero-to-jupyterhub {HUB_IMAGE[:3]}" in (KUBERNETES / "jupyterhub.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("chart", ["uitwisseling", "cursusmap"])
def test_a_chart_runs_the_image_of_its_own_version(chart: str) -> None:
    described = yaml.safe_load((KUBERNETES / chart / "Chart.yaml").read_text(encoding="utf-8"))
    assert described["version"] == described["appVersion"] == PROJECT["project"]["version"]
