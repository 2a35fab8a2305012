"""What the charts run does run: the real programs in the environment that the charts give, at a hub that answers.

Only addresses differ from a cluster's: here everything is on this computer, and the volume is a temporary folder.
"""

from __future__ import annotations

import contextlib
import json
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from ib_course.launcher.tools import find_postgres
from ib_hub.participant_settings import SERVICE_VARIABLE
from ib_hub.spawning import TOKEN_SCOPES
from tests.exchange.hub import OWN_TOKEN, StubHub
from tests.exchange.postgres import running_cluster
from tests.exchange.service import START_SECONDS, NearService, Service, answers, release
from tests.kubernetes.charts import LEAST, Manifest, environment, of_kind, pods, render
from tests.kubernetes.conftest import Spawned

PROGRAMS = f"{Path(sys.executable).parent}:/usr/bin:/bin"


def _secrets(database: str) -> dict[str, dict[str, str]]:
    tokens = {f"hub.services.{name}.apiToken": OWN_TOKEN for name in ("uitwisseling", "ib-2026")}
    return {"hub": tokens, "uitwisseling": {"database-url": database}}


def _only(template: Manifest, which: str = "containers") -> Manifest:
    (container,) = template["spec"][which]
    return dict(container)


@dataclass
class ChartService(Service):
    """A replica of the exchange with the environment of its chart, and nothing else."""

    told: dict[str, str] = field(default_factory=dict)

    def _around(self) -> dict[str, str]:
        return {"PATH": PROGRAMS, **self.told}


def test_the_exchange_of_the_chart_serves_participants_and_trainers(
    hub: StubHub, free_port: Callable[[], int], tmp_path: Path
) -> None:
    programs = find_postgres()
    assert programs, "PostgreSQL is niet gevonden. Installeer het (Debian, Ubuntu: sudo apt install postgresql)."
    with running_cluster(programs) as cluster:
        database = cluster.empty_database()
        made = render("uitwisseling", LEAST["uitwisseling"] | {"hub": {"url": hub.url}, "courses": ["ib-2026"]})
        templates = pods(made)
        migration, serving = (_only(templates[name]) for name in ("uitwisseling-migratie", "uitwisseling"))
        assert migration["args"] == ["python", "-m", "ib_exchange", "migrate"]
        assert serving["args"] == ["python", "-m", "ib_exchange", "serve", "--host", "0.0.0.0", "--port", "8000"]  # noqa: S104
        told = environment(serving, _secrets(database))
        service = ChartService(hub, database, free_port(), tmp_path / "log", told=told)
        service.told = environment(migration, _secrets(database))
        service.migrate()
        service.told = told
        service.start()
        try:
            _hand_in_and_collect(service, hub, serving)
        finally:
            assert service.stop() in {0, -signal.SIGTERM}, "Kubernetes ends it in good order"


_AS_ROOT = """
from jupyter_server.serverapp import ServerApp

ServerApp.allow_root = True  # tests may run as root, which a pod never does
from ib_hub.pod import main

main()
"""


def test_what_is_written_in_the_pod_of_a_participant_is_handed_in_to_the_pods_of_the_exchange(
    spawned: Spawned, hub: StubHub, near_exchange: NearService, free_port: Callable[[], int], tmp_path: Path
) -> None:
    hub.add("ann", "nbgrader-ib-2026")
    # The token of the server itself; a hub says whose each scope is.
    whose = {"!user": "!user=ann", "!server": "!server=ann/"}
    scopes = (re.sub(r"!(user|server)$", lambda found: whose[found[0]], scope) for scope in TOKEN_SCOPES)
    token = hub.token("ann", scopes=tuple(scopes))
    visitor = hub.token("ann", scopes=("access:servers!user=ann",))
    trainer = hub.add("tess", "formgrade-ib-2026")
    assert near_exchange.ask("PUT", "courses/ib-2026/chapters/h1", trainer, release()).status == 200
    (container,) = spawned("nbgrader-ib-2026")["spec"]["containers"]
    told = {it["name"]: it.get("value", "") for it in container["env"]}
    assert told[SERVICE_VARIABLE] == "http://uitwisseling/services/uitwisseling"
    del told["JUPYTERHUB_ACTIVITY_URL"]
    base = f"http://127.0.0.1:{free_port()}/user/ann/"
    told |= {
        SERVICE_VARIABLE: near_exchange.url,
        "HOME": str(tmp_path),
        "JUPYTERHUB_API_TOKEN": token,
        "JUPYTERHUB_API_URL": f"{hub.url}/hub/api",
        "JUPYTERHUB_OAUTH_ACCESS_SCOPES": '["access:servers!user=ann"]',
        "JUPYTERHUB_SERVICE_PREFIX": "/user/ann/",
        "JUPYTERHUB_SERVICE_URL": base,
    }
    log = tmp_path / "log"
    with _running({"args": ["python", "-c", _AS_ROOT]}, told, log) as process:
        _when_it_answers(f"{base}api", process, log)
        assert _get(f"{base}doc/tree/start.ipynb", visitor)[0] == 200, log.read_text()
        written = {"nonce": "1", "value": {"text": "Geschreven in een pod."}, "share": "trainer", "writer": "a"}
        for path, body in (("answer/h1-besluit", written), ("handin", {"nonce": "2"})):
            status, text, _ = _get(f"{base}ib/chapter/h1/{path}", visitor, body)
            assert status == 200, text + log.read_text()
    (found,) = near_exchange.ask("GET", "courses/ib-2026/chapters/h1/handins", trainer).json["handins"]
    body = near_exchange.ask("GET", f"courses/ib-2026/handins/{found['id']}", trainer).json
    assert body["answers"]["h1-besluit"]["value"]["text"] == "Geschreven in een pod."


@pytest.fixture
def near_exchange(
    hub: StubHub, free_port: Callable[[], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[NearService]:
    """An exchange in this process."""
    service = NearService(hub, f"sqlite:///{tmp_path / 'uitwisseling.sqlite'}", free_port(), tmp_path / "exchange.log")
    for name, value in service._around().items():
        monkeypatch.setenv(name, value)
    service.migrate()
    service.start()
    yield service
    service.kill()


def _hand_in_and_collect(service: Service, hub: StubHub, container: Manifest) -> None:
    for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
        assert service.raw("GET", container[probe]["httpGet"]["path"], None, {}).status == 200, probe
    trainers = hub.token("ib-2026", kind="service")
    place = "ib-2026/chapters/h1"
    assert service.ask("PUT", f"courses/{place}", trainers, release()).status == 200
    ann = hub.add("ann", "nbgrader-ib-2026")
    assert service.hand_in(ann, answers(), place=place).status == 201
    (found,) = service.ask("GET", f"courses/{place}/handins", trainers).json["handins"]
    assert found["name"] == "ann"
    # The pages of a course that the chart was not told of collect nothing.
    other = hub.token("ib-2027", kind="service")
    assert service.ask("GET", f"courses/{place}/handins", other).status == 403


@contextlib.contextmanager
def _running(container: Manifest, told: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run what a container runs, until the test is done with it."""
    program, *rest = container["args"]
    assert program == "python"
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, *rest], env={"PATH": PROGRAMS, **told}, stdout=out, stderr=out)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=60)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Goes nowhere else."""

    def redirect_request(self, *_: object) -> None:
        """Do not."""


def _get(url: str, token: str = "", body: object = None) -> tuple[int, str, str]:
    """Return status, text and where it sends somebody; with a body it is sent there."""
    headers = {"Authorization": f"token {token}"} if token else {}
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=sent, headers=headers)
    try:
        reply = urllib.request.build_opener(_Stay).open(request, timeout=60)
    except urllib.error.HTTPError as error:
        reply = error
    with reply:
        return reply.status, reply.read().decode(), reply.headers.get("Location", "")


def _when_it_answers(url: str, process: subprocess.Popen[bytes], log: Path) -> tuple[int, str, str]:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            return _get(url)
        except OSError:
            time.sleep(0.05)
    raise AssertionError(log.read_text())


@pytest.fixture
def trainers(hub: StubHub, free_port: Callable[[], int], tmp_path: Path) -> tuple[Manifest, dict[str, str], int]:
    """The course folder as the chart makes it, and the environment of its pages for trainers."""
    made = render("cursusmap", LEAST["cursusmap"] | {"hub": {"url": hub.url}})
    (deployment,) = of_kind(made, "Deployment")
    template = deployment["spec"]["template"]
    first = _only(template, "initContainers")

    def here(told: dict[str, str]) -> dict[str, str]:
        return {name: value.replace("/cursus", str(tmp_path)) for name, value in told.items()}

    for _ in range(2):  # a pod that starts again finds the folder of before
        done = subprocess.run(
            first["command"],
            env={"PATH": PROGRAMS, "HOME": "/nonexistent", **here(environment(first, {}))},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    # Tests may run as root, which a pod never does.
    settings = tmp_path / "map" / ".cursus" / "config" / "jupyter_server_config.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"ServerApp": {"allow_root": True}}), encoding="utf-8")
    port = free_port()
    container = _only(template)
    told = here(environment(container, _secrets("")))
    assert told["JUPYTERHUB_SERVICE_URL"] == "http://0.0.0.0:8888"
    return container, {**told, "JUPYTERHUB_SERVICE_URL": f"http://127.0.0.1:{port}"}, port


def test_the_trainers_pages_of_the_chart_are_for_trainers_of_that_course_only(
    hub: StubHub, trainers: tuple[Manifest, dict[str, str], int], tmp_path: Path
) -> None:
    container, told, port = trainers
    settings = (tmp_path / "map" / "nbgrader_config.py").read_text(encoding="utf-8")
    assert "url='http://uitwisseling/services/uitwisseling', course='ib-2026'" in settings
    page = f"http://127.0.0.1:{port}/services/ib-2026/formgrader/ib/"
    log = tmp_path / "log"
    with _running(container, told, log) as process:
        status, _, location = _when_it_answers(page, process, log)
        assert status == 302, log.read_text()
        asked = parse_qs(urlsplit(location).query)
        assert urlsplit(location).path == "/hub/api/oauth2/authorize"
        assert asked["client_id"] == ["service-ib-2026"]
        assert asked["redirect_uri"] == ["/services/ib-2026/oauth_callback"]
        hub.add("tess", "formgrade-ib-2026")
        right = hub.token("tess", scopes=("access:services!service=ib-2026",))
        status, text, _ = _get(page, right)
        assert (status, 'lang="nl"' in text) == (200, True), log.read_text()
        other = hub.token("tess", scopes=("access:services!service=ib-2027",))
        assert _get(page, other)[0] == 403
