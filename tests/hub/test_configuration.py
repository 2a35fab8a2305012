"""What JupyterHub is told, per way of being reached; and the checks that need a machine we do not have."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from traitlets.config import Config

from ib_hub import checks, system, units
from ib_hub.configuration import configure
from ib_hub.roles import roles
from ib_hub.settings import Settings, read_settings
from tests.hub.test_people import BROKEN

ELSEWHERE = {"packages", "certificate", "space", "memory", "service_units"}


def _settings(folder: Path, head: str = "", more: str = "") -> Settings:
    path = folder / "cursus-hub.toml"
    address = "" if "adres" in head else 'adres = "https://cursus.example/ib"\n'
    text = f"""[hub]
{address}{head}
[mappen]
programma = "{folder}/programma"
gegevens = "{folder}/gegevens"
{more}
[[cursus]]
naam = "ib-2026"
[[cursus]]
naam = "ib-2027"
"""
    path.write_text(text, encoding="utf-8")
    (folder / "gegevens").mkdir(exist_ok=True)
    return read_settings(path)


@pytest.fixture(autouse=True)
def mask() -> Any:
    """The configuration sets the mask of its process, which is ours here."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_behind_a_reverse_proxy_cookies_are_secure_and_only_this_machine_is_listened_to(tmp_path: Path) -> None:
    c = Config()
    configure(c, _settings(tmp_path))
    assert c.JupyterHub.bind_url == "http://127.0.0.1:8000/ib/"
    assert c.JupyterHub.public_url == "https://cursus.example/ib/"
    assert c.JupyterHub.hub_ip == "127.0.0.1"
    told = c.JupyterHub.tornado_settings
    assert told["cookie_options"] == {"SameSite": "Lax", "Secure": True}
    assert told["headers"]["Strict-Transport-Security"]
    policy = told["headers"]["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "subdomain_host" not in c.JupyterHub


def test_with_its_own_certificate_and_subdomains_the_hub_and_the_proxy_of_the_units_agree(tmp_path: Path) -> None:
    head = 'adres = "https://cursus.example"\nluister = "0.0.0.0:443"\nsubdomeinen = true'
    more = '[tls]\nsoort = "eigen"\ncertificaat = "/etc/a.pem"\nsleutel = "/etc/b.pem"'
    settings, c = _settings(tmp_path, head, more), Config()
    configure(c, settings)
    assert c.JupyterHub.bind_url == "https://0.0.0.0:443/"
    assert (c.JupyterHub.ssl_cert, c.JupyterHub.ssl_key) == ("/etc/a.pem", "/etc/b.pem")
    assert c.JupyterHub.subdomain_host == "https://cursus.example"
    assert (
        "form-action 'self' https://*.cursus.example"
        in c.JupyterHub.tornado_settings["headers"]["Content-Security-Policy"]
    )
    command = units.proxy_command(settings)
    assert {"--host-routing", "--ssl-cert", "--ssl-key"} <= set(command)
    assert command[command.index("--api-port") + 1] == "8081"
    assert c.ConfigurableHTTPProxy.api_url == "http://127.0.0.1:8081"
    unit = units.unit_files(settings)[units.HUB]
    assert "IB_HUB_PROXY=eigen" in unit
    assert "KillMode=process" in unit


def test_a_proxy_of_its_own_outlives_the_hub_and_so_do_the_servers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IB_HUB_PROXY", "eigen")
    c = Config()
    configure(c, _settings(tmp_path))
    assert (c.ConfigurableHTTPProxy.should_start, c.JupyterHub.cleanup_proxy, c.JupyterHub.cleanup_servers) == (
        False,
        False,
        False,
    )


def test_each_role_reaches_one_course_and_nobody_is_administrator(tmp_path: Path) -> None:
    found = {role["name"]: role for role in roles(_settings(tmp_path))}
    first = found["trainer-ib-2026"]
    assert first["groups"] == ["formgrade-ib-2026"]
    assert "access:services!service=ib-2026" in first["scopes"]
    assert not [scope for scope in first["scopes"] if "ib-2027" in scope]
    assert not [scope for scope in found["deelnemer-ib-2026"]["scopes"] if "ib-2026" in scope and "access" in scope]
    everything = {scope for role in found.values() for scope in role["scopes"]}
    assert not everything & {"admin-ui", "admin:users", "admin:servers", "access:servers", "access:services", "self"}


def test_every_check_is_broken_by_a_test() -> None:
    assert {check.__name__ for check in checks.CHECKS} == set(BROKEN) | ELSEWHERE


def test_a_missing_package_and_an_old_node_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing_packages", lambda: ["nodejs"])
    monkeypatch.setattr(system, "node_version", lambda: 12)
    said = [str(it) for it in checks.packages(_settings(tmp_path))]
    assert "apt-get install nodejs" in said[0]
    assert "Node 12 is te oud." in said[1]


def test_little_room_and_little_memory_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = _settings(tmp_path)
    full = SimpleNamespace(f_bavail=10, f_frsize=4096, f_files=100, f_favail=5)
    monkeypatch.setattr(os, "statvfs", lambda _: full)
    assert {it.what.rpartition(" ")[2] for it in checks.space(settings)} == {"vrij.", "meer."}
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: "MemAvailable:    1000 kB\n")
    assert [it.what for it in checks.memory(settings)] == ["Er is minder dan 512 MB geheugen vrij."]


def test_a_unit_that_is_missing_or_old_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, folder = _settings(tmp_path), tmp_path / "units"
    folder.mkdir()
    monkeypatch.setattr(system, "has_systemd", lambda: True)
    monkeypatch.setattr(units, "FOLDER", folder)
    assert len(list(checks.service_units(settings))) == 2
    assert units.place_units(settings, folder) == [units.HUB, units.PROXY]
    assert units.place_units(settings, folder) == []
    assert list(checks.service_units(settings)) == []
    (folder / units.HUB).write_text("oud")
    assert len(list(checks.service_units(settings))) == 1


@pytest.mark.parametrize(
    ("days", "used", "said"), [(90, "own", ""), (3, "own", "loopt af"), (90, "other", "passen niet")]
)
def test_a_certificate_that_expires_or_has_another_key_is_told(tmp_path: Path, days: int, used: str, said: str) -> None:
    key, other = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "cursus.example")])
    now = dt.datetime.now(dt.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + dt.timedelta(days))
    (tmp_path / "a.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    shown = key if used == "own" else other
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "b.pem").write_bytes(shown.private_bytes(*form))
    more = f'[tls]\nsoort = "eigen"\ncertificaat = "{tmp_path}/a.pem"\nsleutel = "{tmp_path}/b.pem"'
    found = [it.what for it in checks.certificate(_settings(tmp_path, more=more))]
    assert [said in it for it in found] == ([True] if said else [])
