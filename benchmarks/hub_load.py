"""What a group costs a hub: memory and processor time of each participant, and how long they wait when all come.

Run, as root: python benchmarks/hub_load.py [participants]. A real hub is made, with Unix accounts, servers, proxy and
exchange as `cursus hub installeer` makes them, and removed at the end. One browser opens the longest chapter; what it
asked for is what every simulated participant asks for. Each of them then

- starts a server, all at the same moment;
- opens the chapter, saves answers, and hands in: each within the seconds that `WITHIN` gives.

How long they wait is compared with the first of them, who had the hub to herself. Hand-ins are read back by a trainer
and compared with what was written. Memory (PSS: what is shared counts for its part) is compared with a JupyterLab as it
comes, of the same environment at the same time, with one kernel that imported ipywidgets and drew with matplotlib.
Whoever simulates is on the same computer, so waiting is counted too high rather than too low. The last table is derived
from the figures above it, by the assumptions that stand with it.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jupyter_client import BlockingKernelClient
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from ib_course.exchange.client import Client  # noqa: E402 - what is of the tests is beside the package
from ib_course.exchange.connection import Connection  # noqa: E402
from ib_course.launcher.tools import find_browser  # noqa: E402
from tests.grading.course import read_specs  # noqa: E402
from tests.hub.machine import Machine, machine  # noqa: E402
from tests.hub.visiting import CHAPTER, Visitor, open_chapter, release, service_token  # noqa: E402

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
MEMORY_TARGET = 0.7  # times JupyterLab with a kernel
SAVES = 8  # questions that each participant answers
WITHIN = {"starting": 0, "opening": 10, "saving": 30, "handing in": 5}  # seconds in which all of them begin
WORDS = ("ik", "zie", "dat", "Sam", "wegkijkt", "zodra", "juf", "«rekenen»", "zegt", "en")
DRAW = "import io, ipywidgets, matplotlib.pyplot as plt; plt.plot([1, 2]); plt.savefig(io.BytesIO())"
NBGRADER = ("formgrader", "validate_assignment", "assignment_list", "course_list")
OFF = ("ib_course.server", "ib_course.grading.extension", *(f"nbgrader.server_extensions.{it}" for it in NBGRADER))
TICKS = os.sysconf("SC_CLK_TCK")

# What the table of capacity assumes.
SIZES = (15, 30, 60, 120)
ARRIVING, HANDING_IN, BETWEEN_SAVES = 300, 60, 10  # seconds: all come, all hand in; between two answers of one person
SYSTEM = 600  # MB for the system itself
SPARE = 1.25  # times what was measured, of memory and of processors


@dataclass
class Participant(Visitor):
    """Somebody who works as a page of the course does."""

    words: dict[str, str] = field(default_factory=dict)
    handed_in: dict[str, str] = field(default_factory=dict)
    """What was acknowledged."""

    def ask(self, path: str, message: dict[str, Any] | None = None) -> bytes:
        """Ask one's own server for something, or post it.

        Raises:
            OSError: it is refused, or there is no answer
        """
        prefix = f"/user/{self.account}/"
        headers = {"X-XSRFToken": self.cookie("_xsrf", prefix), "Sec-Fetch-Mode": "cors"}
        headers |= {"Content-Type": "application/json"} if message else {"Accept": "*/*"}
        data = json.dumps(message).encode() if message else None
        request = urllib.request.Request(self.hub.url(prefix + path), data, headers)  # noqa: S310 - our own
        with self._opener.open(request, timeout=120) as reply:
            content: bytes = reply.read()
        return content

    def open(self, paths: list[str]) -> None:
        """Ask for all that a browser asks for."""
        for path in paths:
            self.ask(path)

    def save(self, question: str) -> None:
        """Write an answer of some hundred words that nobody else writes."""
        draw = random.Random(f"{self.account} {question}")  # noqa: S311 - answers, not secrets
        text = f"{self.account}: {' '.join(draw.choices(WORDS, k=100))}"
        message = {"value": {"text": text}, "share": "trainer", "base": None, "writer": "proef", "nonce": ""}
        saved = json.loads(self.ask(f"ib/chapter/h1/answer/{question}", message))
        if saved["type"] != "saved" or saved["problem"]:
            raise OSError(saved)
        self.words[question] = text

    def hand_in(self) -> None:
        """Hand in what was written."""
        receipt = json.loads(self.ask("ib/chapter/h1/handin", {"nonce": f"{random.getrandbits(64):x}"}))
        if receipt.get("mode") != "course":
            raise OSError(receipt)
        self.handed_in = dict(self.words)


@dataclass
class Phase:
    """How long each step of one kind took, and what went wrong; with the processor time of one step."""

    name: str
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    processor: float = 0.0

    def at(self, part: float) -> float:
        """Return the time within which this part of the steps was done."""
        return sorted(self.seconds)[math.ceil(part * len(self.seconds)) - 1] if self.seconds else math.nan

    @contextlib.contextmanager
    def timed(self) -> Iterator[None]:
        """Time a step; what goes wrong is kept, not raised."""
        begin = time.perf_counter()
        try:
            yield
        except (OSError, AssertionError, ValueError, KeyError) as error:
            self.errors.append(f"{type(error).__name__}: {error}"[:200])
        else:
            self.seconds.append(time.perf_counter() - begin)


def together(
    hub: Machine, name: str, people: list[Participant], step: Callable[[Participant, Phase], None], *, steps: int = 1
) -> Phase:
    """Let everybody take a step, or several, each from a moment of their own within the time for it."""
    phase, draw = Phase(name), random.Random(name)  # noqa: S311 - moments, not secrets
    # In equal parts of the time, so that two runs are alike; in any order.
    delays = [WITHIN[name] * (number + draw.random()) / len(people) for number in range(len(people))]
    draw.shuffle(delays)
    ready = threading.Barrier(len(people) + 1)

    def take(person: Participant, delay: float) -> None:
        ready.wait()
        time.sleep(delay)
        step(person, phase)

    before = processor_time(hub)
    threads = [threading.Thread(target=take, args=each) for each in zip(people, delays, strict=True)]
    for thread in threads:
        thread.start()
    ready.wait()
    for thread in threads:
        thread.join()
    phase.processor = (processor_time(hub) - before) / (len(people) * steps)
    return phase


def work(hub: Machine, people: list[Participant], paths: list[str], questions: list[str]) -> list[Phase]:
    """Let people start, open a chapter, write and hand in; each step when all have taken the one before."""

    def start(person: Participant, phase: Phase) -> None:
        with phase.timed():
            person.start_server()
            status, said = person.get(f"user/{person.account}/doc/tree/start.ipynb")  # logs in there too
            assert status == 200, f"{person.account} {status} {said}"

    def open_(person: Participant, phase: Phase) -> None:
        with phase.timed():
            person.open(paths)

    def save(person: Participant, phase: Phase) -> None:
        for question in questions:
            with phase.timed():
                person.save(question)
            time.sleep(WITHIN["saving"] / len(questions) / 4)

    def hand_in(person: Participant, phase: Phase) -> None:
        with phase.timed():
            person.hand_in()

    return [
        together(hub, "starting", people, start),
        together(hub, "opening", people, open_),
        together(hub, "saving", people, save, steps=len(questions)),
        together(hub, "handing in", people, hand_in),
    ]


def lost(hub: Machine, people: list[Participant]) -> list[str]:
    """Return whose hand-in was acknowledged and is not in the exchange, word for word, as a trainer reads it."""
    trainer = Client(Connection(hub.url("services/uitwisseling"), service_token(hub), 120))
    found = {}
    for row in trainer.hand_ins(hub.course, "h1"):
        answers = json.loads(trainer.answers(hub.course, row))["answers"]
        found[row["name"]] = {question: answer["value"]["text"] for question, answer in answers.items()}
    handed_in = [person for person in people if person.handed_in]
    assert handed_in, "nobody handed in"
    return [person.account for person in handed_in if found.get(person.account) != person.handed_in]


def record(hub: Machine, account: str) -> list[str]:
    """Return what a browser asks of a participant's server to show the chapter, below the server's own address."""
    chrome, prefix = find_browser(), f"/user/{account}/"
    assert chrome is not None, "no browser found"
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chrome), args=FLAGS)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url) if request.method == "GET" else None)
        open_chapter(page, hub, account)
        page.wait_for_load_state("networkidle")
        browser.close()
    parts = [urlsplit(url) for url in asked]
    paths = [f"{part.path.removeprefix(prefix)}?{part.query}" for part in parts if part.path.startswith(prefix)]
    return [path for path in paths if "oauth_callback" not in path]


def tree(top: int) -> dict[int, str]:
    """Return the processes that a process started, itself too, and their command lines."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            parents.setdefault(int(stat[1]), []).append(int(folder.name))
    found, waiting = {}, [top]
    while waiting:
        pid = waiting.pop()
        with contextlib.suppress(OSError):
            found[pid] = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        waiting += parents.get(pid, [])
    return found


def processor_time(hub: Machine) -> float:
    """Return the seconds of processor time of the hub and all that it started, also of what has ended."""
    assert hub.process is not None
    total = 0
    for pid in tree(hub.process.pid):
        with contextlib.suppress(OSError):
            total += sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:15]))
    return total / TICKS


def memory(pids: list[int]) -> float:
    """Return the megabytes of processes: what they share with others counts for their part."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def parts(hub: Machine) -> dict[str, float]:
    """Return the megabytes of all that a hub runs for everybody."""
    assert hub.process is not None
    named = {"proxy": "configurable-http-proxy", "exchange": "ib_exchange", "trainers' pages": "single_user trainer"}
    named |= {"culler": "idle_culler", "hub": "jupyterhub_config"}
    found: dict[str, list[int]] = {name: [] for name in named}
    for pid, command in tree(hub.process.pid).items():
        if name := next((name for name, mark in named.items() if mark in command), None):
            found[name].append(pid)
    return {name: memory(pids) for name, pids in found.items()}


@contextlib.contextmanager
def jupyterlab(python: Path) -> Iterator[tuple[int, int]]:
    """Run JupyterLab as it comes, with a kernel that drew a figure; yield the ids of both processes."""
    with tempfile.TemporaryDirectory() as name:
        own = {f"JUPYTER_{kind}_DIR": f"{name}/{kind}" for kind in ("CONFIG", "DATA", "RUNTIME")}
        around = {"PATH": os.environ["PATH"], "HOME": name, "LANG": "C.UTF-8", **own}
        port = 20_000 + os.getpid() % 20_000
        address = f"http://127.0.0.1:{port}/api/kernels"
        options = ["--allow-root", "--no-browser", "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"]
        options += [
            f"--port={port}",
            "--port-retries=0",
            f"--ServerApp.jpserver_extensions={dict.fromkeys(OFF, False)}",
        ]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen([python, "-m", "jupyter", "lab", *options], env=around, cwd=name, **quiet)  # type: ignore[call-overload]
        try:
            while not (kernel := start_kernel(address)):
                assert process.poll() is None, "JupyterLab does not start"
                time.sleep(0.2)
            client = BlockingKernelClient(connection_file=f"{name}/RUNTIME/kernel-{kernel}.json")
            client.load_connection_file()
            client.start_channels()
            client.wait_for_ready(timeout=60)
            said = client.execute_interactive(DRAW, timeout=120, output_hook=lambda _: None)
            assert said["content"]["status"] == "ok", said
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/lab") as reply:
                reply.read()
            (started,) = [pid for pid, command in tree(process.pid).items() if "ipykernel_launcher" in command]
            yield process.pid, started
            client.stop_channels()
        finally:
            process.terminate()
            process.wait()


def start_kernel(address: str) -> str:
    """Return the name of a kernel that was started, empty where nothing answers yet."""
    request = urllib.request.Request(address, b'{"name": "python3"}', {"Content-Type": "application/json"})  # noqa: S310
    try:
        with urllib.request.urlopen(request) as reply:  # noqa: S310 - our own
            return str(json.load(reply)["id"])
    except urllib.error.URLError:
        return ""


def show_memory(hub: Machine, account: str) -> tuple[float, float]:
    """Print the memory of a participant against JupyterLab as it comes; return the ratio, and that of a kernel."""
    with jupyterlab(hub.places.python) as (server, kernel):
        ours, lab, drawn = memory(hub.processes(account)), memory([server]), memory([kernel])
    ratio = ours / (lab + drawn)
    print(f"memory of a participant: {ours:.0f} MB; JupyterLab as it comes {lab:.0f} + a kernel {drawn:.0f} MB")
    print(f"  ratio {ratio:.2f}, at most {MEMORY_TARGET}")
    return ratio, drawn


def show_phases(alone: list[Phase], all_: list[Phase], count: int) -> None:
    """Print how long people waited, against the one who was alone."""
    for one, many in zip(alone, all_, strict=True):
        print(
            f"{many.name}, {count} within {WITHIN[many.name]} s: p50 {many.at(0.5):.2f} s, p95 {many.at(0.95):.2f} s,",
            end=" ",
        )
        steps = len(many.seconds) + len(many.errors)
        print(f"errors {len(many.errors)} of {steps}; processor {many.processor:.3f} s each")
        print(f"  ratio {many.at(0.5) / one.at(0.5):.1f} (p50) to one alone, {one.at(0.5):.2f} s")
        for error in sorted(set(many.errors))[:3]:
            print(f"  {error}")


def show_capacity(shared: float, each: float, kernel: float, phases: list[Phase]) -> None:
    """Print what computers are needed for how many, by what was measured and what is assumed."""
    cost = {phase.name: phase.processor for phase in phases}
    last = phases[0].at(1) * (os.cpu_count() or 1) / len(phases[0].seconds)  # seconds of a core until one is there
    print(
        f"capacity, derived: all come within {ARRIVING} s, save every {BETWEEN_SAVES} s, hand in within {HANDING_IN} s;"
    )
    print(f"  {SYSTEM} MB for the system, and {SPARE} times all that was measured")
    print("participants  memory  with a kernel each  cores  all start at once")
    for size in SIZES:
        ram = [SYSTEM + SPARE * (shared + size * (each + more)) for more in (0, kernel)]
        busy = size * max(
            (cost["starting"] + cost["opening"]) / ARRIVING,
            cost["saving"] / BETWEEN_SAVES,
            cost["handing in"] / HANDING_IN,
        )
        cores = max(2, math.ceil(SPARE * busy))
        gigabytes = [f"{math.ceil(it / 1024)} GB" for it in ram]
        wait = size * last / cores
        print(f"{size:12}  {gigabytes[0]:>6}  {gigabytes[1]:>18}  {cores} ({busy:.2f} busy)  {wait:.0f} s")


def main(count: int = 30) -> int:
    """Measure, show, and return 1 where a target is missed or something was lost."""
    if os.geteuid():
        sys.exit("This makes Unix accounts, so it must run as root, on a computer that is for trying.")
    questions = [spec["id"] for spec in read_specs(ROOT / "notebooks/h1/h1.ipynb") if spec["kind"] == "reflectie"]
    with machine(exchange="http") as hub:
        hub.start()
        tess = Visitor(hub, hub.add("tess", trains=True)).log_in()
        assert tess.get(f"services/{hub.course}/formgrader/ib/h1/")[0] == 200
        release(hub)
        paths = record(hub, seen := hub.add("opname"))
        hub.kill(seen)
        first, *rest = [Participant(hub, hub.add(f"p{number:03}")) for number in range(count + 1)]
        for person in (first, *rest):
            person.log_in()
        print(f"{count} participants; opening {CHAPTER.rpartition('/')[2]} asks for {len(paths)} files")
        alone = work(hub, [first], paths, questions[:SAVES])
        ratio, kernel = show_memory(hub, first.account)
        phases = work(hub, rest, paths, questions[:SAVES])
        show_phases(alone, phases, count)
        missing = lost(hub, [first, *rest])
        print(f"hand-ins lost: {len(missing)} of {count + 1}, all read back word for word")
        each = statistics.mean(memory(hub.processes(person.account)) for person in rest)
        shared = parts(hub)
        print(f"memory of each of {count}: {each:.0f} MB; for all:", end=" ")
        print(", ".join(f"{name} {size:.0f}" for name, size in shared.items()), "MB")
        show_capacity(sum(shared.values()), each, kernel, phases)
    return int(ratio > MEMORY_TARGET or bool(missing) or any(phase.errors for phase in (*alone, *phases)))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
