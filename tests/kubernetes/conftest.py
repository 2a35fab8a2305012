"""Settings of a hub on a cluster, and what zero-to-jupyterhub makes of our values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ib_hub.kubernetes import configure
from ib_hub.settings import Settings, read_settings
from tests.exchange.hub import StubHub, running_hub
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
