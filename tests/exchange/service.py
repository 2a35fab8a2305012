"""The service as a process of its own, on a port of this computer, and requests to it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.exchange.hub import OWN_TOKEN, PREFIX, SERVICE, StubHub

START_SECONDS = 60


@dataclass
class Answer:
    """What the service answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The JSON in it."""
        return json.loads(self.body)


@dataclass
class Service:
    """A replica of the service."""

    hub: StubHub
    database: str
    port: int
    log: Path
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address, as a client gets it."""
        return f"http://127.0.0.1:{self.port}{PREFIX.rstrip('/')}"

    def start(self, *arguments: str) -> Service:
        """Start the process, and return when it is ready."""
        command = [sys.executable, "-m", "ib_exchange", "serve", "--port", str(self.port), *arguments]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, env=self._around(), stdout=log, stderr=log)
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if self.ask("GET", "health/ready").status == 200:
                    return self
            except OSError:
                time.sleep(0.05)
        raise AssertionError(self.log.read_text())

    def migrate(self) -> None:
        """Make the tables."""
        done = subprocess.run(
            [sys.executable, "-m", "ib_exchange", "migrate"], env=self._around(), capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()

    def kill(self) -> None:
        """End the process without a warning."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Ask the process to end, and return its exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        if self.process is None:
            return 0
        self.process.send_signal(how)
        status = self.process.wait(timeout=60)
        self.process = None
        return status

    def _around(self) -> dict[str, str]:
        return {
            **os.environ,
            "IB_UITWISSELING_DATABASE": self.database,
            "JUPYTERHUB_API_URL": f"{self.hub.url}/hub/api",
            "JUPYTERHUB_API_TOKEN": OWN_TOKEN,
            "JUPYTERHUB_SERVICE_PREFIX": PREFIX,
            "JUPYTERHUB_SERVICE_NAME": SERVICE,
            "JUPYTERHUB_CLIENT_ID": f"service-{SERVICE}",
            "JUPYTERHUB_HOST": self.hub.url,
            **self.environment,
        }

    def ask(
        self,
        method: str,
        path: str,
        token: str = "",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send a request below the API, exactly as it is given."""
        around = {"Authorization": f"Bearer {token}"} if token else {}
        return self.raw(method, f"{PREFIX}api/v1/{path}", body, {**around, **(headers or {})})

    def raw(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        """Send a request, exactly as it is given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, dict(headers))
            reply = connection.getresponse()
            return Answer(reply.status, {key.lower(): value for key, value in reply.getheaders()}, reply.read())
        finally:
            connection.close()

    def hand_in(self, token: str, body: bytes, *, key: str | None = None, place: str = "ib/chapters/h1") -> Answer:
        """Hand in answers."""
        headers = {"Idempotency-Key": key or str(uuid.uuid4()), "Content-Type": "application/json"}
        return self.ask("POST", f"courses/{place}/handins", token, body, headers)


def answers(text: str = "Mijn antwoord.", chapter: str = "h1", **more: Any) -> bytes:
    """Return an ``antwoorden.json`` with one answer."""
    value = {"value": {"text": text}, "time": "2026-11-23T20:15:00+01:00", "revision": "0000000000000001-00000000"}
    found = {f"{chapter}-open": value}
    return json.dumps({"schema": 1, "chapter": chapter, "round": "2026-2027", "answers": found, **more}).encode()


def release(deadline: str | None = None, **files: str) -> bytes:
    """Return the body that releases a chapter with these files (base64)."""
    return json.dumps({"deadline": deadline, "files": files or {"h1.ipynb": "e30="}}).encode()
