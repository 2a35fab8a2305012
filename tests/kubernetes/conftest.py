"""Settings of a hub on a cluster, and what zero-to-jupyterhub makes of our values."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import kubespawner.spawner
import pytest
from jupyterhub.objects import Hub
from kubernetes_asyncio.client import ApiClient

from ib_hub.kubernetes import configure
from ib_hub.settings import Settings, read_settings
from tests.exchange.hub import StubHub, running_hub
from tests.kubernetes.charts import Manifest
from tests.kubernetes.zero_to_jupyterhub import configuration, merge, values

if TYPE_CHECKING:
    from traitlets.config import Config

SETTINGS = """\
[hub]
adres = "https://cursus.example/"
[aanmelden]
soort = "oidc"
[aanmelden.oidc]
inloggen = "https://school.example/authorize"
token = "https://school.example/token"
gegevens = "https://school.example/userinfo"
client = "cursus.example"
geheim = "{secret}"
[tls]
soort = "omgekeerde-proxy"
[uitwisseling]
soort = "http"
[grenzen]
geheugen = "512M"
tegelijk_starten = 40
[tijden]
stil_uren = 3
aangemeld_uren = 12
token_uren = 6
[[cursus]]
naam = "ib-2026"
titel = "Eerste groep"
trainers = ["tess"]
[[cursus]]
naam = "ib-2027"
"""
BOTH: dict[str, Any] = {"hub": {"services": {"ib-2027": {}}}}
"""The course that the example of the values does not have."""

Written = Callable[..., Settings]
Spawned = Callable[..., Manifest]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Write the settings, with texts replaced, and read them: ``written((old, new))``."""
    # Where the hub's pages are placed: a pod's own temporary folder.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()

    def write(*changes: tuple[str, str]) -> Settings:
        secret = tmp_path / "oidc-geheim"
        secret.write_text("geheim-van-de-school\n", encoding="utf-8")
        text = SETTINGS.format(secret=secret)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "cursus-hub.toml"
        path.write_text(text, encoding="utf-8")
        return read_settings(path)

    return write


@pytest.fixture
def configured(written: Written) -> Callable[..., Config]:
    """Return JupyterHub's configuration: ``configured((old, new), over={…values…})``."""

    def make(*changes: tuple[str, str], over: dict[str, Any] | None = None) -> Config:
        c = configuration(merge(merge(values(), BOTH), over or {}))
        configure(c, written(*changes))
        return c

    return make


@pytest.fixture
def hub() -> Iterator[StubHub]:
    """A hub with nobody in it."""
    with running_hub() as running:
        yield running


class Person:
    """Somebody as the hub knows them."""

    id, name, escaped_name, url, admin, state = 1, "ann", "ann", "/user/ann/", False, None
    settings: dict[str, Any] = {}  # noqa: RUF012 - never changed

    def __init__(self, groups: Iterable[str]) -> None:
        self.groups = [SimpleNamespace(name=name) for name in groups]


@pytest.fixture
def spawned(configured: Callable[..., Config], monkeypatch: pytest.MonkeyPatch) -> Spawned:
    """Return the pod that KubeSpawner would ask for: ``spawned("nbgrader-ib-2026")``."""
    monkeypatch.setattr(kubespawner.spawner, "load_config", lambda **_: None)
    monkeypatch.setattr(kubespawner.spawner, "shared_client", lambda _: None)

    async def manifest(config: Config, groups: Iterable[str]) -> Manifest:
        spawner = kubespawner.KubeSpawner(config=config, user=Person(groups), hub=Hub(), oauth_client_id="x")
        made = await spawner.get_pod_manifest()
        async with ApiClient() as client:
            found: Manifest = client.sanitize_for_serialization(made)
        return found

    def make(*groups: str, changes: tuple[tuple[str, str], ...] = ()) -> Manifest:
        return asyncio.run(manifest(configured(*changes), groups))

    return make
