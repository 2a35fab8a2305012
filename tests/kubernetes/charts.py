"""Rendering charts with helm, as an administrator's cluster would get them."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
KUBERNETES = ROOT / "hub" / "kubernetes"
HELM = Path(sysconfig.get_path("scripts")) / "helm"
"""From the package helm-binary, so that no chart and no program is fetched when the tests run."""

IMAGE = {"image": {"name": "registry.example/cursus"}}
MOVED = {"tolerations": [{"key": "cursus", "operator": "Exists"}], "nodeSelector": {"soort": "cursus"}}
LEAST: dict[str, dict[str, Any]] = {"uitwisseling": IMAGE, "cursusmap": IMAGE | {"course": "ib-2026"}}
"""For each chart the fewest values with which it can be installed."""
ALL: dict[str, dict[str, Any]] = {
    "uitwisseling": IMAGE
    | MOVED
    | {
        "courses": ["ib-2026", "ib-2027"],
        "autoscaling": {"enabled": True},
        "backup": {"enabled": True, "claim": "kopie"},
        "database": {"cidr": "10.20.0.0/24"},
    },
    "cursusmap": MOVED
    | {
        "course": "ib-2026",
        "image": {"name": "registry.example/cursus", "tag": "0.2.0", "pullSecrets": ["register"]},
        "hub": {"baseUrl": "/cursus/"},
        "storage": {"size": "20Gi", "class": "snel"},
    },
}
"""For each chart all that it can make."""

Manifest = dict[str, Any]


def helm(*arguments: str, told: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run helm, which finds no settings and no plug-ins of this computer."""
    command = [str(HELM), *arguments]
    return subprocess.run(
        command, input=told, capture_output=True, text=True, check=False, env={"HOME": "/nonexistent"}
    )


def render(chart: str, values: Mapping[str, Any], *, version: str = "1.33") -> list[Manifest]:
    """Return the objects that a chart makes of these values."""
    folder = str(KUBERNETES / chart)
    done = helm(
        "template", chart, folder, "--kube-version", version, "--namespace", "ib", "--values", "-",
        told=json.dumps(values),
    )  # fmt: skip
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


def containers(template: Manifest) -> list[Manifest]:
    """Return all containers of a pod, those that run first included."""
    spec = template["spec"]
    return [*spec.get("initContainers", []), *spec["containers"]]


def environment(container: Manifest, secrets: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the environment of a container in a cluster with these Secrets."""
    found = {}
    for variable in container["env"]:
        if "value" in variable:
            found[variable["name"]] = variable["value"]
        else:
            of = variable["valueFrom"]["secretKeyRef"]
            found[variable["name"]] = secrets[of["name"]][of["key"]]
    return found
