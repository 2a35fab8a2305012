"""The course's view as JupyterLab finds it: paths, settings, the extension and its bundle."""

from __future__ import annotations

import filecmp
import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from jupyter_core.paths import jupyter_path
from jupyterlab_server.config import get_federated_extensions
from jupyterlab_server.settings_utils import get_settings

from ib_course import lab
from ib_course.questions import QUESTION_KINDS, is_answered

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
HOSTS = ROOT / "widgets/ib_widgets/hosts"


def test_environment_adds_the_course_before_what_stood_there() -> None:
    found = lab.environment({"JUPYTER_PATH": os.pathsep.join(["/een", str(lab.data_path())])})
    assert found["JUPYTER_PATH"].split(os.pathsep) == [str(lab.data_path()), "/een"]
    assert found["JUPYTER_CONFIG_PATH"].split(os.pathsep) == [str(path) for path in lab.config_paths()]


def test_a_trainer_keeps_what_a_participant_does_not_see() -> None:
    assert set(lab.config_paths(participant=False)) < set(lab.config_paths())


def test_jupyterlab_finds_the_extension_and_every_file_it_loads() -> None:
    extension = get_federated_extensions([str(lab.data_path() / "labextensions")])["ib-course"]
    build = extension["jupyterlab"]["_build"]
    folder = Path(extension["ext_path"])
    assert (folder / build["load"]).is_file()
    assert f'_JUPYTERLAB["{extension["name"]}"]' in (folder / build["load"]).read_text(encoding="utf-8")
    assert "schemaDir" not in extension["jupyterlab"]


def test_every_plugin_that_a_setting_names_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    """A renamed plugin would silently get its default back: English, news, checks for updates."""
    from jupyterlab.commands import get_app_dir

    monkeypatch.setenv("JUPYTER_CONFIG_PATH", lab.environment({})["JUPYTER_CONFIG_PATH"])
    app = Path(get_app_dir())
    overrides = _config("everyone", "default_setting_overrides")
    for plugin, settings in overrides.items():
        found, _ = get_settings(str(app / "settings"), str(app / "schemas"), str(app / "none"), plugin)
        for key, value in settings.items():
            assert found["schema"]["properties"][key]["default"] == value, (plugin, key)
            assert "type" in found["schema"]["properties"][key], f"{plugin} has no setting {key}"


def test_every_extension_that_is_switched_off_exists() -> None:
    from jupyterlab.commands import get_app_dir

    static = Path(get_app_dir()) / "static"
    own = json.loads((static / "package.json").read_text(encoding="utf-8"))["jupyterlab"]["extensions"]
    prebuilt = get_federated_extensions(jupyter_path("labextensions"))
    for folder in ("everyone", "participant"):
        for name in _config(folder, "page_config")["disabledExtensions"]:
            assert name.split(":")[0] in {*own, *prebuilt}, name


def test_what_counts_as_an_answer_is_the_same_for_the_marker_and_the_browser() -> None:
    vectors = json.loads((ROOT / "tests/js/answered.json").read_text(encoding="utf-8"))
    assert {vector["kind"] for vector in vectors} == QUESTION_KINDS
    for vector in vectors:
        assert is_answered({"kind": vector["kind"]}, vector["value"]) is vector["answered"], vector


def test_the_bundle_is_that_of_the_sources(tmp_path: Path) -> None:
    subprocess.run(["node", str(HOSTS / "bundle.mjs"), str(tmp_path)], check=True, cwd=ROOT)
    committed = lab.data_path() / "labextensions/ib-course/static"
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(committed).as_posix() for path in committed.rglob("*") if path.is_file())
    _, different, unreadable = filecmp.cmpfiles(tmp_path, committed, names, shallow=False)
    assert (different, unreadable) == ([], []), "run `npm run bundle` and commit what it makes"


def _config(folder: str, name: str) -> dict[str, dict[str, object]]:
    path = next(path for path in lab.config_paths() if path.name == folder) / "labconfig" / f"{name}.json"
    content: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return content
