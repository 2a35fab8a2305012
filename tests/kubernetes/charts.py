"""Rendering charts with helm, as an administrator's cluster would get them."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
CHART = ROOT / "hub" / "kubernetes" / "uitwisseling"
HELM = Path(sysconfig.get_path("scripts")) / "helm"
"""From the package helm-binary, so that no chart and no program is fetched when the tests run."""

Manifest = dict[str, Any]


def helm(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run helm, which finds no settings and no plug-ins of this computer."""
    return subprocess.run([HELM, *arguments], capture_output=True, text=True, check=False, env={"HOME": "/nonexistent"})


def render(values: dict[str, Any], *, release: str = "cursus", version: str = "1.33") -> list[Manifest]:
    """Return the objects that the chart makes of these values."""
    done = subprocess.run(
        [HELM, "template", release, CHART, "--kube-version", version, "--namespace", "ib", "--values", "-"],
        input=json.dumps(values),
        capture_output=True,
        text=True,
        check=False,
        env={"HOME": "/nonexistent"},
    )
    assert done.returncode == 0, done.stderr
    return [document for document in yaml.safe_load_all(done.stdout) if document]


def of_kind(manifests: list[Manifest], kind: str) -> list[Manifest]:
    """Return the objects of one kind."""
    return [manifest for manifest in manifests if manifest["kind"] == kind]


def pods(manifests: list[Manifest]) -> dict[str, Manifest]:
    """Return `{name of the object: template of its pods}` of all that makes pods."""
    templates = {}
    for manifest in manifests:
        spec = manifest.get("spec", {})
        spec = spec.get("jobTemplate", {}).get("spec", spec)
        if "template" in spec:
            templates[manifest["metadata"]["name"]] = spec["template"]
    return templates
