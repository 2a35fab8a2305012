"""A real hub on this machine, with Unix accounts of its own that are removed at the end."""

from __future__ import annotations

import fcntl
import grp
import hashlib
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from ib_hub import accounts, installing
from ib_hub.places import MEMBERS, Places
from ib_hub.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path("/var/tmp")  # noqa: S108 - other accounts must be able to enter it; what is made there has a random name
PASSWORD = "een lang wachtwoord, 2026"  # noqa: S105 - of accounts that live as long as their test
_ENVIRONMENT = "ib-hub-test-omgeving"

TEMPLATE = """\
[hub]
adres = "http://{host}:{port}"
luister = "127.0.0.1:{port}"
api_poort = {api}
{hub}
[tls]
soort = "geen"
[aanmelden]
soort = "{login}"
{login_table}
{courses}
[deelnemer]
python = {python}
[uitwisseling]
soort = "{exchange}"
[tijden]
stil_uren = {idle}
[mappen]
programma = "{base}/programma"
gegevens = "{base}/gegevens"
cursussen = "{base}/cursussen"
huizen = "{base}/huizen"
"""


def program() -> Path:
    """Return a folder with the environment of a hub, installed as an administrator does.

    It stays from one run to the next: fetching takes a minute. Nothing in it is secret, and only root can write in it.
    Each checkout has its own: another one's tests would put other files under a hub that runs.
    """
    requirements = (ROOT / "requirements-hub.txt").read_bytes()
    folder = SHARED / f"{_ENVIRONMENT}-{hashlib.sha256(requirements + bytes(ROOT)).hexdigest()[:12]}"
    folder.mkdir(mode=0o755, exist_ok=True)
    folder.chmod(0o755)
    assert folder.stat().st_uid == 0
    with (folder / "bezig.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        mark, wanted = folder / "bron.sha256", _source_digest()
        if not mark.exists() or mark.read_text() != wanted:
            settings = read_settings(ROOT / "hub" / "cursus-hub.toml")
            changed = Settings(**{**settings.__dict__, "program": folder})
            installing.make_environment(changed, ROOT, folder / "installatie.log")
            mark.write_text(wanted)
        modules = folder / "node_modules"
        if not modules.is_symlink() or modules.readlink() != ROOT / "node_modules":
            modules.unlink(missing_ok=True)
            modules.symlink_to(ROOT / "node_modules")
    return folder


def _source_digest() -> str:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    digest = hashlib.sha256()
    for name in sorted(filter(None, names)):
        path = ROOT / name
        if path.is_file() and not name.startswith(("tests/", "benchmarks/", "docs/")):
            digest.update(name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@dataclass
class Machine:
    """A folder for one hub, and the accounts that were made for it.

    Attributes:
        base: the folder; any account may enter it
        tag: a few characters in the names of all that is made here
    """

    base: Path
    tag: str
    port: int
    settings: Settings
    process: subprocess.Popen[bytes] | None = None
    made: set[str] = field(default_factory=set)

    @property
    def places(self) -> Places:
        """Where everything is."""
        return Places(self.settings)

    @property
    def log(self) -> Path:
        """What the hub says."""
        return self.base / "hub.log"

    @property
    def course(self) -> str:
        """The name of the first course."""
        return self.settings.courses[0].name

    def name(self, who: str) -> str:
        """Return the account of somebody in this test."""
        return f"ibtest-{self.tag}-{who}"

    def add(self, who: str, *, trains: bool = False, course: int = 0) -> str:
        """Make somebody with an account and a password, in a course; return the account."""
        account = self.name(who)
        accounts.ensure_person(account, self.settings.homes)
        accounts.set_passwords({account: PASSWORD})
        chosen = self.settings.courses[course]
        accounts.join(account, chosen.trainers_group if trains else chosen.participants_group)
        return account

    def home(self, account: str) -> Path:
        """Return where the chapters and answers of somebody are."""
        return self.settings.homes / account / "inspirerend-begeleiden"

    def url(self, path: str = "") -> str:
        """Return an address of this hub."""
        return f"{self.settings.address}/{path.lstrip('/')}"

    def start(self) -> None:
        """Start the hub in the foreground, as where there is no systemd, and wait until it answers."""
        environment = {"PATH": os.environ["PATH"], "IB_HUB_INSTELLINGEN": str(self.settings.path), "LANG": "C.UTF-8"}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.places.python, "-m", "jupyterhub", "-f", installing.own_file("jupyterhub_config.py")],
                cwd=self.places.secret,
                env=environment,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        while not self._answers():
            if self.process.poll() is not None:
                raise RuntimeError(self.log.read_text(encoding="utf-8")[-6000:])
            time.sleep(0.2)

    def stop(self) -> None:
        """Stop the hub and its proxy, which on a busy machine outlives it for a while and holds the port."""
        if self.process and self.process.poll() is None:
            proxies = [it for it in psutil.Process(self.process.pid).children() if _is_proxy(it)]
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            _, alive = psutil.wait_procs(proxies, 10)
            for proxy in alive:
                proxy.kill()
            psutil.wait_procs(alive)
        self.process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url("hub/api/"), timeout=2) as reply:
                return bool(reply.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def processes(self, account: str) -> list[int]:
        """Return the ids of the processes of an account."""
        uid = pwd.getpwnam(account).pw_uid
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if folder.stat().st_uid == uid:
                    found.append(int(folder.name))
        return found

    @contextmanager
    def hold_start(self, account: str) -> Iterator[None]:
        """Let the server of somebody who never started one wait until the end, however fast this machine is.

        A server first reads which chapters it placed before; here that is a pipe in which nothing comes until then.
        """
        pipe = self.home(account) / ".cursus" / "hoofdstukken.json"
        pipe.parent.mkdir(parents=True)
        os.mkfifo(pipe)
        for path in (pipe, pipe.parent, pipe.parent.parent):
            shutil.chown(path, account, account)
        try:
            yield
        finally:
            with pipe.open("w") as file:  # waits for the server to read
                file.write("{}")

    def kill(self, account: str) -> None:
        """End all processes of one of our own accounts, as a crash would."""
        assert account.startswith(f"ibtest-{self.tag}-")
        for pid in self.processes(account):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def answers(self, account: str, chapter: str = "h1") -> dict[str, Any]:
        """Return what is in somebody's ``antwoorden.json``: the newest shared answers."""
        path = self.home(account) / chapter / "antwoorden.json"
        if not path.exists():
            return {}
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["answers"]
        return found

    def as_account(self, account: str, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a program as one of the accounts."""
        return subprocess.run(
            [str(word) for word in command],
            user=account,
            group=account,
            extra_groups=[],
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.settings.homes / account), "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )


@contextmanager
def machine(
    *,
    login: str = "pam",
    login_table: str = "",
    courses: str = "",
    python: bool = False,
    idle: float = 2,
    hub: str = "",
    host: str = "127.0.0.1",
    exchange: str = "map",
) -> Iterator[Machine]:
    """Lay out a hub, and remove it with all its accounts at the end."""
    base = Path(tempfile.mkdtemp(prefix="ib-hub-test-", dir=SHARED))
    base.chmod(0o755)
    tag = os.urandom(2).hex()
    port, api = free_ports()
    path = base / "instellingen" / "cursus-hub.toml"
    path.parent.mkdir()
    (base / "programma").symlink_to(program())
    (base / "huizen").mkdir()
    blocks = courses.replace("TAG", tag) or f'[[cursus]]\nnaam = "t{tag}"\ntitel = "Cursus op proef"\n'
    values = {"host": host, "port": port, "api": api, "hub": hub, "login": login, "login_table": login_table}
    values |= {"courses": blocks, "python": str(python).lower(), "idle": idle, "exchange": exchange, "base": base}
    path.write_text(TEMPLATE.format(**values), encoding="utf-8")
    made = Machine(base, tag, port, read_settings(path))
    existed = _group_exists(MEMBERS)
    try:
        installing.prepare(made.settings)
        yield made
    finally:
        made.stop()
        if keep := os.environ.get("IB_HUB_TEST_LOG"):
            shutil.copyfile(made.log, keep)
        _remove(made)
        if not existed and not accounts.members(MEMBERS):
            subprocess.run(["groupdel", MEMBERS], check=False, capture_output=True)


def _remove(made: Machine) -> None:
    """Remove the accounts and groups with our tag, and the folder."""
    for entry in pwd.getpwall():
        ours = entry.pw_dir.startswith(f"{made.base}/")
        if ours and (made.tag in entry.pw_name or entry.pw_name.startswith(("ibtest-", "cursus-"))):
            for pid in made.processes(entry.pw_name):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            subprocess.run(["userdel", "--force", entry.pw_name], check=False, capture_output=True)
    for course in made.settings.courses:
        for group in (course.participants_group, course.trainers_group):
            if _group_exists(group):
                subprocess.run(["groupdel", group], check=False, capture_output=True)
    shutil.rmtree(made.base, ignore_errors=True)


def _is_proxy(process: psutil.Process) -> bool:
    with suppress(psutil.Error):  # it ended meanwhile
        return "configurable-http-proxy" in " ".join(process.cmdline())
    return False


def _group_exists(group: str) -> bool:
    with suppress(KeyError):
        grp.getgrnam(group)
        return True
    return False


def free_ports() -> tuple[int, int]:
    """Return a free port for visitors, and the first of a row of free ones for the parts of the hub."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        first = 20_000 + int.from_bytes(os.urandom(2), "big") % 40_000
        if all(_is_free(number) for number in (first, first + 1, first + 2, *range(first + 10, first + 13))):
            return port, first


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
