"""The course's own Python environment, `.venv` beside the launcher: made once, repaired and renewed when needed.

`.venv/cursus.json` says what the folder holds: `{"state": "busy" | "ready", "own", "root", "base", "test"}`, where
`base` and `test` are fingerprints of what was installed. A folder that is `busy` was interrupted, and is made anew;
but one that someone else made (not `own`) is only ever added to, never thrown away.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from ib_course.launcher import pip
from ib_course.launcher.lock import Lock
from ib_course.launcher.problem import Problem, from_os_error
from ib_course.launcher.progress import Step

MEGABYTE = 1_000_000
SPACE_NEEDED = 900 * MEGABYTE
"""Room for the installed packages (measured on Linux: 530 MB) and what pip unpacks on the way (some 200 MB)."""

SPACE_TO_RENEW = 300 * MEGABYTE
"""Room to replace packages in an environment that is there: pip fetches only those that changed."""


class Environment:
    """The `.venv` of one checkout.

    Args:
        root: folder of the launcher file.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.note = self.folder / "cursus.json"
        self.log = root / ".cache" / "installatie.log"
        self._held: tuple[int, ...] = ()

    def ensure(self, *, tests: bool = False) -> Path:
        """Return the environment's Python, after making or renewing the environment where that is needed.

        Args:
            tests: whether what the tests need must be there too.

        Raises:
            Problem: it cannot be made; says why, and what to do.
        """
        if self.is_ready(tests=tests):
            return self.python
        try:
            self.log.parent.mkdir(exist_ok=True)
            lock = Lock(
                self.log.parent / "installatie.lock", wait="Een andere installatie is nog bezig; even wachten …"
            )
            with lock:
                self._held = lock.inherited()
                if not self.is_ready(tests=tests):
                    self._install(tests=tests)
        except OSError as error:
            raise from_os_error(error, "De cursus klaarzetten") from error
        return self.python

    def is_ready(self, *, tests: bool = False) -> bool:
        """Tell whether everything is installed as this version of the course wants it."""
        note = self._read_note()
        return (
            note.get("state") == "ready"
            and note.get("root") == str(self.root)
            and note.get("base") == self.fingerprint("requirements.txt")
            and (not tests or note.get("test") == self.fingerprint("requirements-test.txt"))
            and self.python.exists()
        )

    def fingerprint(self, requirements: str) -> str:
        """Return a hash over all that decides what is installed from this file of requirements.

        The course itself is installed editable, so its modules are not in it; files that are copied at
        installation (the JupyterLab extension, server settings) are.
        """
        settings = (self.root / "pyproject.toml").read_bytes()
        digest = hashlib.sha256(settings + (self.root / requirements).read_bytes())
        wheel = _lookup(tomllib.loads(settings.decode()), "tool", "hatch", "build", "targets", "wheel", "shared-data")
        for source in sorted(wheel):
            path = self.root / source
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                if file.is_file():
                    digest.update(file.relative_to(self.root).as_posix().encode() + file.read_bytes())
        return digest.hexdigest()

    def _install(self, *, tests: bool) -> None:
        """Bring the environment from whatever state it is in to what is wanted."""
        note = self._read_note()
        own = bool(note.get("own", not self.folder.exists()))
        complete = note.get("state") != "busy" and note.get("root", str(self.root)) == str(self.root)
        usable = self.python.exists() and (complete or not own)
        self._check_space(SPACE_TO_RENEW if usable and note else SPACE_NEEDED)
        self._announce(note, usable=usable)
        self.log.write_text("", encoding="utf-8")
        tests = tests or bool(note.get("test"))  # whoever ran the tests once keeps what they need
        requirements = "requirements-test.txt" if tests else "requirements.txt"
        with Step("1 van 4  Eigen Python-omgeving maken"):
            pip_command = self._existing_pip() if usable else self._make()
        self._write_note(state="busy", own=own)
        # Node reads the nearest package.json; that of the checkout is not meant for JupyterLab's own scripts.
        (self.folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        with Step("2 van 4  Onderdelen ophalen") as step:
            report = Count(step, pip.requirements_in(self.root / requirements))
            pip.install(
                pip_command, ["--require-hashes", "-r", str(self.root / requirements)], self.log, report, self._held
            )
        with Step("3 van 4  De cursus zelf installeren"):
            self._install_project(pip_command)
        with Step("4 van 4  Nakijken of alles werkt"):
            self._try_out()
        self._write_note(
            state="ready",
            own=own,
            base=self.fingerprint("requirements.txt"),
            test=self.fingerprint("requirements-test.txt") if tests else None,
        )
        print("\nKlaar. Een volgende keer start de cursus meteen, ook zonder internet.\n")

    def _install_project(self, pip_command: list[str]) -> None:
        """Install the course itself; its build tool is there already, so this needs no network."""
        try:
            project = ["--no-deps", "--no-build-isolation", "--editable", str(self.root)]
            pip.install(pip_command, project, self.log, keep=self._held)
        except Problem as problem:
            raise Problem(
                f"De cursus zelf installeren is niet gelukt ({self.root}).",
                "Haal de cursus opnieuw op en probeer het nog eens.",
                f"Wat er precies gebeurde staat in {self.log}",
            ) from problem

    def _announce(self, note: dict[str, Any], *, usable: bool) -> None:
        """Say what is going to happen, and why."""
        if usable and note:
            print("De cursus is vernieuwd en wordt bijgewerkt.\n")
        elif usable:
            print(f"De cursus wordt geïnstalleerd in de bestaande omgeving {self.folder}.\n")
        elif note.get("state") == "busy":
            print("Een eerdere installatie is niet afgemaakt. Die wordt nu opnieuw gedaan.\n")
        elif note:
            print("De cursus is verplaatst, of de Python erachter is weg. De omgeving wordt vernieuwd.\n")
        else:
            print(
                "De cursus wordt klaargezet. Dat gebeurt alleen de eerste keer, duurt een paar minuten\n"
                "en vraagt een verbinding met internet.\n"
            )

    def _check_space(self, needed: int) -> None:
        free = shutil.disk_usage(self.root).free
        if free < needed:
            raise Problem(
                f"Er is te weinig ruimte op de schijf: {free // MEGABYTE} MB vrij, {needed // MEGABYTE} MB nodig.",
                "Maak ruimte, of zet de map van de cursus op een andere schijf, en probeer het opnieuw.",
            )

    def _make(self) -> list[str]:
        """Make the folder anew and return the command that runs its pip."""
        if self.folder.exists() and not self._read_note().get("own"):
            raise Problem(
                f"Er staat al een map {self.folder} die niet van de cursus is en geen werkende Python heeft.",
                "Geef die map een andere naam of gooi haar weg, en probeer het opnieuw.",
            )
        missing = [module for module in ("venv", "ensurepip") if importlib.util.find_spec(module) is None]
        own_pip = _pip_of_this_python()
        if "venv" in missing or (missing and not own_pip):
            raise _no_venv()
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir()
        self._write_note(state="busy", own=True)
        command = [sys.executable, "-m", "venv", *(["--without-pip"] if missing else []), str(self.folder)]
        made = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",  # as the environment asks of Python; Windows would read it in another encoding
            errors="replace",
            check=False,
            env=pip.clean_environment(),
            pass_fds=self._held,
        )
        self.log.write_text(made.stdout + made.stderr, encoding="utf-8")
        if made.returncode:
            raise _no_venv() if "ensurepip" in made.stdout + made.stderr else pip.explain(made.stderr, self.log)
        return [*own_pip, "--python", str(self.python)] if missing else [str(self.python), "-m", "pip"]

    def _existing_pip(self) -> list[str]:
        """Return the command that runs pip in the environment that is there already."""
        command = [str(self.python), "-m", "pip"]
        if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode == 0:
            return command
        own_pip = _pip_of_this_python()
        if not own_pip:
            raise _no_venv()
        return [*own_pip, "--python", str(self.python)]

    def _try_out(self) -> None:
        """Import what a start needs, so that a broken installation shows now (and the first start is quick)."""
        modules = "jupyterlab.labapp, nbgrader.apps, ib_course.cli"
        command = [str(self.python), "-P", "-c", f"import {modules}"]
        tried = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            env=pip.clean_environment(),
        )
        if tried.returncode:
            with self.log.open("a", encoding="utf-8") as file:
                file.write(tried.stderr)
            raise Problem(
                "De installatie is klaar, maar een onderdeel werkt niet.",
                "Probeer het opnieuw: alles wordt dan vers geïnstalleerd.",
                f"Wat er precies gebeurde staat in {self.log}",
            )

    def _read_note(self) -> dict[str, Any]:
        try:
            note = json.loads(self.note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {"state": "busy", "own": True} if self.note.exists() else {}
        return note if isinstance(note, dict) else {}

    def _write_note(self, **values: str | bool | None) -> None:
        self.note.write_text(json.dumps({"root": str(self.root), **values}), encoding="utf-8")


class Count:
    """Shows how many packages pip has dealt with.

    Args:
        step: the line to show it on.
        total: how many there are.
    """

    def __init__(self, step: Step, total: int) -> None:
        self.step = step
        self.total = total
        self.done = 0

    def __call__(self, line: str) -> None:
        """Take in one line of pip's output."""
        if line.startswith(("Collecting ", "Requirement already satisfied")):
            self.done += 1
        elif line.startswith("Ignoring "):  # not for this system
            self.total -= 1
        elif line.startswith("Installing collected packages"):
            self.step.detail = "en installeren"
            return
        self.step.detail = f"({min(self.done, self.total)} van {self.total})" if self.done else ""


def _pip_of_this_python() -> list[str]:
    """Return the command of this Python's own pip if it can install elsewhere (22.3, `--python`), else nothing."""
    command = [sys.executable, "-m", "pip"]
    asked = subprocess.run([*command, "--python", sys.executable, "--version"], capture_output=True, check=False)
    return [] if asked.returncode else command


def _no_venv() -> Problem:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Problem(
        f"Deze Python kan geen eigen omgeving maken: het onderdeel venv ontbreekt ({sys.executable}).",
        f"Op Debian en Ubuntu: sudo apt install python{version}-venv",
        "Op andere systemen: installeer Python van python.org.",
        "Daarna typ je dezelfde opdracht opnieuw.",
    )


def _lookup(table: dict[str, Any], *keys: str) -> dict[str, Any]:
    for key in keys:
        table = table.get(key, {})
    return table
