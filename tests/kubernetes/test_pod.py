"""A participant's pod, as the spawner makes it of our values and settings; and what starts in it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import kubernetes_validate
import pytest
from traitlets.config import Config

from ib_hub import pod, single_user, spawning
from ib_hub.participant_settings import COURSE_VARIABLE, FILE, LIMITS, SERVICE_VARIABLE
from tests.kubernetes.charts import Manifest
from tests.kubernetes.conftest import Spawned


def _container(manifest: Manifest) -> Manifest:
    (only,) = manifest["spec"]["containers"]
    return dict(only)


def _told(manifest: Manifest) -> dict[str, str]:
    return {it["name"]: it.get("value", "") for it in _container(manifest)["env"]}


@pytest.mark.parametrize("version", ["1.29", "1.33", "1.37"])
def test_kubernetes_takes_the_pod(spawned: Spawned, version: str) -> None:
    kubernetes_validate.validate(spawned("nbgrader-ib-2026"), version, strict=True)


def test_it_is_nobody_special_and_changes_only_its_own_folders(spawned: Spawned) -> None:
    made = spawned("nbgrader-ib-2026")
    container = _container(made)
    assert container["securityContext"] == {
        "runAsUser": 1000,
        "runAsNonRoot": True,
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
        "seccompProfile": {"type": "RuntimeDefault"},
    }
    assert made["spec"]["automountServiceAccountToken"] is False
    assert made["spec"]["securityContext"]["fsGroup"] == 1000
    assert not made["spec"].get("initContainers")
    assert {it["mountPath"] for it in container["volumeMounts"]} == {"/home/jovyan", "/tmp"}  # noqa: S108 - of a pod


def test_it_has_the_limits_of_the_settings_and_is_sure_of_what_it_was_measured_to_use(spawned: Spawned) -> None:
    found = _container(spawned("nbgrader-ib-2026"))["resources"]
    wanted = {name: float(value) for name, value in found["requests"].items()}
    assert wanted == {"memory": 128 * 1024**2, "cpu": 0.05}
    assert {name: float(value) for name, value in found["limits"].items()} == {"memory": 512 * 1024**2, "cpu": 1}


def test_it_runs_our_server_and_opens_the_course(spawned: Spawned) -> None:
    made = spawned("nbgrader-ib-2026")
    assert _container(made)["args"] == ["python", "-m", "ib_hub.pod"]
    told = _told(made)
    assert told["JUPYTERHUB_DEFAULT_URL"] == "/doc/tree/start.ipynb"
    assert told["JUPYTERHUB_DISABLE_USER_CONFIG"] == "1"


@pytest.mark.parametrize(
    ("groups", "course"),
    [
        (["nbgrader-ib-2026"], "ib-2026"),
        (["nbgrader-ib-2026", "nbgrader-ib-2027"], "ib-2027"),
        (["formgrade-ib-2026"], ""),
        ([], ""),
    ],
)
def test_it_is_told_the_course_of_whose_it_is(spawned: Spawned, groups: list[str], course: str) -> None:
    told = _told(spawned(*groups))
    assert told[COURSE_VARIABLE] == course
    assert told[SERVICE_VARIABLE] == ("http://uitwisseling/services/uitwisseling" if course else "")
    assert json.loads(told[LIMITS]) == {"fsize": 256 * 1024**2}
    assert told["IB_HUB_PYTHON"] == ""
    assert "IB_BOEKTEKST" not in told


def test_it_is_told_what_the_settings_allow(spawned: Spawned) -> None:
    change = ("[grenzen]", '[deelnemer]\npython = true\nboektekst = "/boek"\n[grenzen]')
    told = _told(spawned("nbgrader-ib-2026", changes=(change,)))
    assert (told["IB_HUB_PYTHON"], told["IB_BOEKTEKST"]) == ("1", "/boek")


def test_its_token_may_do_what_one_on_one_machine_may(configured: Callable[..., Config]) -> None:
    assert configured().KubeSpawner.server_token_scopes == spawning.TOKEN_SCOPES


def _started(monkeypatch: pytest.MonkeyPatch, folder: Path, **told: str) -> list[str]:
    """Run the program of the pod up to where the server starts."""
    ran: list[str] = []
    monkeypatch.setattr(single_user, "run", ran.append)
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    for name in (COURSE_VARIABLE, SERVICE_VARIABLE, "IB_HUB_CURSUS"):
        monkeypatch.setenv(name, "")  # so that what the program sets is gone afterwards
        monkeypatch.delenv(name)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    pod.main()
    return ran


def test_the_pod_writes_where_to_hand_in_in_the_words_of_one_machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = "http://uitwisseling/services/uitwisseling"
    told = {COURSE_VARIABLE: "ib-2026", SERVICE_VARIABLE: url}
    assert _started(monkeypatch, tmp_path, **told) == ["deelnemer"]
    folder = Path(os.environ["IB_HUB_CURSUS"])
    assert folder.parent == tmp_path
    c = Config()
    exec((folder / FILE).read_text(encoding="utf-8"), {"get_config": lambda: c})  # noqa: S102 - as nbgrader reads it
    assert c.CourseDirectory.course_id == "ib-2026"
    assert c.IbExchange.url == url


def test_who_follows_no_course_hands_in_nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert _started(monkeypatch, tmp_path, **{COURSE_VARIABLE: "", SERVICE_VARIABLE: ""}) == ["deelnemer"]
    assert "IB_HUB_CURSUS" not in os.environ
    assert list(tmp_path.iterdir()) == []
