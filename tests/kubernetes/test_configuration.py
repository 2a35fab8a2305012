"""The hub's configuration on a cluster: that of one machine, but for what is a pod there."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from traitlets.config import Config

from ib_course.launcher.problem import Problem
from ib_hub import configuration, roles
from ib_hub.kubernetes import configure
from tests.kubernetes.conftest import Written
from tests.kubernetes.zero_to_jupyterhub import configuration as zero_to_jupyterhub
from tests.kubernetes.zero_to_jupyterhub import values

Configured = Callable[..., Config]


@pytest.mark.parametrize(
    ("old", "new", "what", "how"),
    [
        ('soort = "oidc"', 'soort = "pam"', "machine-accounts", 'voor soort = "oidc" of "lti"'),
        ('soort = "http"', 'soort = "map"', "gedeelde map", 'voor soort = "http"'),
        (
            'soort = "omgekeerde-proxy"',
            'soort = "eigen"\ncertificaat = "/a.pem"\nsleutel = "/b.pem"',
            "eigen certificaat",
            "ingress.tls",
        ),
        ("[aanmelden]\n", "subdomeinen = true\n[aanmelden]\n", "subdomein voor elke deelnemer", "subdomeinen = false"),
        ('geheugen = "512M"', 'geheugen = "100M"', "minder geheugen", '"128M"'),
        ("cursus.example/", "cursus.example/ib", "het pad /ib/", "baseUrl: /ib/"),
    ],
)
def test_what_a_cluster_does_not_have_is_refused_with_what_to_do(
    configured: Configured, old: str, new: str, what: str, how: str
) -> None:
    with pytest.raises(Problem) as caught:
        configured((old, new))
    assert "cursus-hub.toml" in caught.value.what
    assert what in caught.value.what
    assert how in "\n".join(caught.value.ways_on)


def test_a_course_that_the_values_do_not_have_is_told_with_the_line_to_add(written: Written) -> None:
    with pytest.raises(Problem) as caught:
        configure(zero_to_jupyterhub(values()), written())
    assert "ontbreekt: ib-2027." in caught.value.what
    assert caught.value.ways_on[-1] == "hub: {services: {ib-2027: {}}}"


def test_a_path_that_is_the_same_in_both_is_right(configured: Configured) -> None:
    c = configured(("cursus.example/", "cursus.example/ib"), over={"hub": {"baseUrl": "/ib/"}})
    assert c.JupyterHub.public_url == "https://cursus.example/ib/"


def test_pages_and_life_times_are_those_of_one_machine(
    configured: Configured, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster, machine, settings = configured(), Config(), written()
    monkeypatch.setattr(configuration, "_place_web", lambda _: None)
    configuration.set_common(machine, settings)
    told = dict(cluster.JupyterHub.tornado_settings)
    assert told.pop("slow_spawn_timeout") == 0, "what zero-to-jupyterhub set is kept"
    own = dict(machine.JupyterHub.tornado_settings)
    assert (told.pop("static_path") != own.pop("static_path"), told) == (True, own)
    for name in machine.JupyterHub.keys() - {"tornado_settings"}:
        assert cluster.JupyterHub[name] == machine.JupyterHub[name], name
    assert cluster.JupyterHub.oauth_token_expires_in == 12 * 3600
    assert cluster.JupyterHub.token_expires_in_max_seconds == 6 * 3600
    assert cluster.JupyterHub.cookie_max_age_days == 0.5


def test_the_look_of_the_pages_is_in_the_folder_of_the_pod(configured: Configured, tmp_path: Path) -> None:
    web = Path(configured().JupyterHub.tornado_settings["static_path"])
    assert web == tmp_path / "tmp" / "cursus-hub" / "web"
    assert {"ib.css", "hub.css", "fonts"} <= {path.name for path in web.iterdir()}


def test_roles_are_those_of_one_machine_and_each_belongs_to_a_service_that_is_there(
    configured: Configured, written: Written
) -> None:
    c = configured()
    assert c.JupyterHub.load_roles == roles.roles(written())
    services = {service["name"] for service in c.JupyterHub.services}
    assert services == {"uitwisseling", "ib-2026", "ib-2027", "opruimer"}
    for role in c.JupyterHub.load_roles:
        assert set(role.get("services", [])) <= services, role["name"]


def test_services_keep_their_tokens_and_get_all_else_from_the_settings(configured: Configured) -> None:
    found = {service["name"]: service for service in configured().JupyterHub.services}
    assert found["uitwisseling"] == {
        "name": "uitwisseling",
        "api_token": "token-of-uitwisseling",
        "url": "http://uitwisseling",
        "oauth_no_confirm": True,
        "display": False,
    }
    assert found["ib-2026"]["url"] == "http://cursusmap-ib-2026"
    assert found["ib-2026"]["info"]["titel"] == "Eerste groep"
    assert found["ib-2026"]["oauth_no_confirm"] is True


def test_what_the_values_say_of_a_service_wins(configured: Configured) -> None:
    c = configured(over={"hub": {"services": {"ib-2027": {"url": "http://elders"}}}})
    (service,) = [service for service in c.JupyterHub.services if service["name"] == "ib-2027"]
    assert service["url"] == "http://elders"


def test_servers_in_which_nothing_happens_stop_by_the_time_of_the_settings(
    configured: Configured, written: Written
) -> None:
    culler = configured().JupyterHub.services[-1]
    assert culler == roles.culler(written(), "python3")
    assert "--timeout=10800" in culler["command"]


def test_the_secret_of_the_school_is_read_from_its_file(configured: Configured) -> None:
    assert configured().GenericOAuthenticator.client_secret == "geheim-van-de-school"  # noqa: S105 - of no school


def test_no_administrator_of_everything_is_made(configured: Configured) -> None:
    c = configured()
    assert "admin_users" not in c.Authenticator
    assert not [service for service in c.JupyterHub.services if service.get("admin")]


_START = """
import asyncio, json
from jupyterhub import orm
from jupyterhub.app import JupyterHub

async def main():
    hub = JupyterHub.instance(log_level="ERROR")
    await hub.initialize(["--config", "config.py"])
    roles = {role.name: sorted(role.scopes) for role in hub.db.query(orm.Role)}
    pages = {name: [it.url, it.oauth_no_confirm] for name, it in hub._service_map.items()}
    print(json.dumps({"roles": roles, "pages": pages, "spawner": hub.spawner_class.__name__}))

asyncio.run(main())
"""
_CONFIG = """
from tests.kubernetes.conftest import BOTH
from tests.kubernetes.zero_to_jupyterhub import configuration, merge, values
from ib_hub.kubernetes import configure

c = get_config()
c.merge(configuration(merge(values(), BOTH)))
c.JupyterHub.db_url = "sqlite://"
c.JupyterHub.cookie_secret = b"x" * 32
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = "y" * 32
configure(c)
"""


def test_jupyterhub_itself_takes_all_of_it(written: Written, tmp_path: Path) -> None:
    settings = written()
    (tmp_path / "config.py").write_text(_CONFIG, encoding="utf-8")
    root = str(Path(__file__).resolve().parents[2])
    around = {"PATH": "/usr/bin:/bin", "IB_HUB_INSTELLINGEN": str(settings.path), "PYTHONPATH": root, "HOME": "/tmp"}  # noqa: S108
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _START], env=around, cwd=tmp_path, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["spawner"] == "KubeSpawner"
    assert found["pages"]["ib-2027"] == ["http://cursusmap-ib-2027", True]
    expected = {role["name"]: sorted(role["scopes"]) for role in roles.roles(settings)}
    assert {name: found["roles"][name] for name in expected} == expected


_ABSENT = (
    "jupyter_server",
    "jupyterlab",
    "nbgrader",
    "nbformat",
    "nbconvert",
    "fastapi",
    "numpy",
    "anywidget",
    "IPython",
)


def test_the_image_of_the_hub_needs_nothing_that_it_does_not_have() -> None:
    blocked = f"import sys; sys.modules.update(dict.fromkeys({_ABSENT!r})); import ib_hub.kubernetes"
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
