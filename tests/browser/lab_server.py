"""A Jupyter server with one small chapter, for the tests of the course's view."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ib_course.lab import environment

PROSE = (
    "Wie goed naar een kind kijkt, ziet ook hoe de school zelf meebepaalt welke verschillen tellen. "
    "In de ene groep is een stil kind een zorg, in de andere juist een rustpunt. "
)

_CHOICE: dict[str, Any] = {
    "check": None,
    "multiple": False,
    "options": [{"id": "a", "text": "<p>links</p>"}, {"id": "b", "text": "<p>rechts</p>"}],
}

# `jupyter lab`, without a grammar of two seconds that nothing here uses (see `ib_course.launcher.server`).
_START = "import sys; sys.modules['rfc3987_syntax'] = None; from jupyterlab.labapp import main; main()"


@dataclass
class LabServer:
    """JupyterLab as a participant gets it, started and ended by its own process id."""

    folder: Path
    port: int
    base: str = "/"
    token: str = "proef"  # noqa: S105 (of a server that lives as long as its tests)
    process: subprocess.Popen[bytes] | None = None

    @property
    def dossier(self) -> Path:
        """Where this participant's answers are kept."""
        return self.folder / "dossier"

    def url(self, path: str) -> str:
        """Return an address on this server that needs no logging in."""
        return f"http://127.0.0.1:{self.port}{self.base}{path}?token={self.token}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        names = {"CONFIG_DIR": "config", "RUNTIME_DIR": "runtime", "DATA_DIR": "data"}
        own = {f"JUPYTER_{name}": str(self.folder / place) for name, place in names.items()}
        own |= {f"JUPYTERLAB_{name}_DIR": str(self.folder / name.lower()) for name in ("SETTINGS", "WORKSPACES")}
        arguments = [
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            f"--ServerApp.root_dir={self.folder / 'root'}",
            f"--ServerApp.base_url={self.base}",
            f"--IdentityProvider.token={self.token}",
            "--ServerApp.open_browser=False",
            "--ServerApp.allow_root=True",
        ]
        log = (self.folder / "server.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, *arguments],
            env={**os.environ, **environment({}), **own, "IB_DOSSIER": str(self.dossier)},
            stdout=log,
            stderr=log,
            cwd=self.folder / "root",
        )
        log.close()
        while not self._answers():
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "server.log").read_text(encoding="utf-8"))

    def _answers(self) -> bool:
        try:
            self.get("ib/ping")
        except urllib.error.HTTPError:
            raise
        except (urllib.error.URLError, ConnectionError):
            return False
        return True

    def kill(self) -> None:
        """End the server as a power cut would."""
        if self.process and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def get(self, path: str) -> Any:
        """Return what the server answers as JSON."""
        with urllib.request.urlopen(self.url(path)) as response:
            return json.load(response)

    def answers(self) -> dict[str, Any]:
        """Return the values of the answers that the server knows."""
        found = self.get("ib/chapter/h1")["answers"]
        return {name: answer["value"] for name, answer in found.items()}


def find_port() -> int:
    """Return a port at 127.0.0.1 on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_server(folder: Path, port: int, base: str = "/") -> LabServer:
    """Lay out a participant's folder with one chapter, and start a server for it at `base`, as on a hub."""
    for place in ("root/h1", "root/h2"):
        (folder / place).mkdir(parents=True)
    (folder / "root/h1/h1.ipynb").write_text(json.dumps(chapter(), ensure_ascii=False, indent=1), encoding="utf-8")
    server = LabServer(folder, port, base)
    server.start()
    return server


def chapter() -> dict[str, Any]:
    """Return a notebook as the compiler writes one: text, a table, a timeline, three questions, handing in."""
    cells = [
        _text("h1-titel", None, "# Hoofdstuk 1. De visie op zorg\n\n" + PROSE),
        _text("h1-1-1", "1.1", "## 1.1 Oriëntatie: kijk op verschillen", "deel"),
        _text("h1-tekst-1", "1.1", f"### Verschillen die tellen\n\n{PROSE * 4}\n\nZie [de tijdlijn](#h1-tijdlijn)."),
        _text("h1-tabel", "1.1", "| Jaar | Leerlingen |\n|---|---:|\n| 1990 | 1.659 |\n| 2020 | 1.204 |"),
        *_question("h1-kind", "1.1", title="Een kind dat je kent", words=[80, 150], rubric=["noemt een moment"]),
        _text("h1-casus", "1.1", f"**Praktijkvoorbeeld** · Een stil kind\n\n{PROSE * 2}", "praktijk"),
        _text("h1-1-2", "1.2", "## 1.2 Verbinding: wie kijkt er?", "deel"),
        _text("h1-tekst-2", "1.2", f"### Manieren van kijken\n\n{PROSE * 4}\n\n[Een bron](https://example.org/bron)."),
        _text("h1-tijdlijn", "1.2", "**Tijdlijn**\n\n- **1806** Schoolwet.\n- **2014** Passend onderwijs.", "tijdlijn"),
        *_question("h1-kijken", "1.2", title="Hoe kijk jij?", words=None, rubric=[]),
        *_question("h1-weg", "1.2", kind="keuze", title="Welke weg?", **_CHOICE),
        _text("h1-achter", "1.2", f"**Achtergrond** · Cijfers\n\n{PROSE * 6}", "achtergrond"),
        _question("h1-inleveren", "1.2", kind="inleveren", points=0)[0],
        _text("h1-begrippen", None, f"## Begrippen\n\n**zorg**  \n{PROSE * 3}"),
    ]
    sections = [
        {"id": "h1-1-1", "number": "1.1", "part": "Oriëntatie", "title": "kijk op verschillen", "page": 13},
        {"id": "h1-1-2", "number": "1.2", "part": "Verbinding", "title": "wie kijkt er?", "page": 17},
    ]
    ib = {"schema": 1, "chapter": "h1", "number": 1, "title": "De visie op zorg", "page": 13, "pages": [13, 44]}
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "ib": {**ib, "previous": None, "next": "h2", "sections": sections},
    }
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}


def _text(name: str, section: str | None, source: str, kind: str = "tekst") -> dict[str, Any]:
    ib = {"schema": 1, "kind": kind, "id": name, "chapter": "h1", "section": section, "page": 13, "title": ""}
    return {"cell_type": "markdown", "id": name, "metadata": {"ib": ib}, "source": source}


def _question(
    name: str, section: str, *, kind: str = "reflectie", points: int = 2, **keys: Any
) -> list[dict[str, Any]]:
    spec = {"schema": 1, "kind": kind, "id": name, "chapter": "h1", "section": section, "page": 14, "title": ""}
    spec |= {"prompt": "<p>Schrijf op wat je ziet.</p>", "points": points, "share": "trainer", **keys}
    shown = {"output_type": "display_data", "data": {"text/plain": "Vraag"}, "metadata": {}}
    answer = {"schema": 1, "kind": "antwoord", "question": name, "chapter": "h1", "section": section}
    return [
        _code(name, f"from ib_widgets import show\n\nshow({spec!r})", spec, [shown]),
        _code(f"{name}-antwoord", "# Hier komt de score.", answer, []),
    ]


def _code(name: str, source: str, ib: dict[str, Any], outputs: list[Any]) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "id": name,
        "metadata": {"ib": ib},
        "source": source,
        "outputs": outputs,
        "execution_count": None,
    }
