"""How much handing in the exchange takes in, and how soon a trainer has it all, against nbgrader's exchange of files.

Run: python benchmarks/exchange_load.py [hand-ins]. The same answers to the first chapter go both ways in one run: over
HTTP into the service, which asks the hub whose token it is and answers when all is on the disk; and by nbgrader's own
steps into a folder, within this process, beside the notebook without which nbgrader takes nothing, and without waiting
for the disk. One after another, so a ratio is of what one costs: the price of a hand-in that cannot get lost.

- submit: one hand-in, on SQLite and on PostgreSQL;
- storm: all of them at once, from 50 senders, through two replicas on PostgreSQL;
- collect: all of them into a trainer's course folder.

Everything that was handed in is read back and compared.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange.default import ExchangeCollect, ExchangeSubmit
from traitlets.config import Config

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from ib_course import trainer  # noqa: E402 - what is of the tests is beside the package
from ib_course.exchange import configure  # noqa: E402
from ib_course.exchange.client import Client  # noqa: E402
from ib_course.exchange.collecting import Collect  # noqa: E402
from ib_course.exchange.connection import Connection  # noqa: E402
from ib_course.launcher.tools import find_postgres  # noqa: E402
from tests.exchange.hub import StubHub, running_hub  # noqa: E402
from tests.exchange.postgres import running_cluster  # noqa: E402
from tests.exchange.service import Service, release  # noqa: E402
from tests.grading.course import answers_file, read_specs, right_value  # noqa: E402
from tests.hub.machine import free_ports  # noqa: E402

SENDERS = 50
H = "h1"


def make_answers(count: int) -> dict[str, bytes]:
    """Return participant → answers to the whole chapter, each text its own."""
    specs = read_specs(ROOT / "notebooks" / H / f"{H}.ipynb")
    right = {spec["id"]: right_value(spec) for spec in specs}
    open_ = next(spec["id"] for spec in specs if spec["kind"] == "reflectie")
    names = [f"p{number:04}" for number in range(count)]
    return {name: answers_file(specs, {**right, open_: {"text": f"van {name}"}}).encode() for name in names}


def start(stack: ExitStack, hub: StubHub, address: str, folder: Path, replicas: int = 1) -> list[Service]:
    """Start the service with the chapter released, and stop it in the end."""
    made = []
    for number in range(replicas):
        service = Service(hub, address, free_ports()[0], folder / f"{uuid.uuid4().hex}.log")
        if number == 0:
            service.migrate()
        made.append(service.start())
        stack.callback(service.kill)
    put = made[0].ask("PUT", f"courses/ib/chapters/{H}", hub.add("tess", "formgrade-ib"), release())
    assert put.status == 200, put
    return made


def send_all(services: list[Service], tokens: dict[str, str], sent: dict[str, bytes], senders: int = 1) -> float:
    """Hand in for everybody and return the seconds that it took."""

    def send(item: tuple[int, str]) -> None:
        number, name = item
        way = Connection(services[number % len(services)].url, tokens[name], 60)
        Client(way).hand_in("ib", H, str(uuid.uuid5(uuid.NAMESPACE_OID, name)), sent[name])

    begin = time.perf_counter()
    with ThreadPoolExecutor(senders) as pool:
        list(pool.map(send, enumerate(sent)))
    return time.perf_counter() - begin


def see(service: Service, trainer_token: str, sent: dict[str, bytes]) -> None:
    """See that the exchange holds what was sent, word for word and once."""
    client = Client(Connection(service.url, trainer_token, 60))
    rows = list(client.hand_ins("ib", H, every=True))
    assert {row["name"]: client.answers("ib", row) for row in rows} == sent
    assert len(rows) == len(sent)


def step(kind: Any, course: Path, **more: Any) -> Callable[[str], None]:
    """Return a step of nbgrader's exchange in a course folder, for a participant."""
    config = Config()
    config.Exchange.root = str(course.parent / "exchange")
    config.Exchange.assignment_dir = str(more.pop("assignment_dir", course))
    config.CourseDirectory.root, config.CourseDirectory.course_id = str(course), "ib"
    config.ExchangeCollect.check_owner = False  # all of them are of whoever runs this
    config.merge(more.pop("config", Config()))

    def take(student: str) -> None:
        coursedir = CourseDirectory(config=config)
        coursedir.assignment_id, coursedir.student_id = H, student
        kind(coursedir=coursedir, authenticator=Authenticator(config=config), config=config).start()

    return take


def submit_files(base: Path, course: Path, sent: dict[str, bytes]) -> list[float]:
    """Hand in by nbgrader's steps, one after another; return the seconds of each."""
    inbound = base / "exchange" / "ib" / "inbound"
    inbound.mkdir(parents=True, mode=0o733)
    inbound.chmod(0o733)
    shutil.copytree(course / "release" / H, base / "exchange" / "ib" / "outbound" / H)
    work = base / "work"
    shutil.copytree(course / "release" / H, work / H)
    submit = step(ExchangeSubmit, course, assignment_dir=work)
    seconds = []
    for name, data in sent.items():
        (work / H / "antwoorden.json").write_bytes(data)
        begin = time.perf_counter()
        submit(name)
        seconds.append(time.perf_counter() - begin)
    assert len(list(inbound.iterdir())) == len(sent)
    return seconds


def collect(kind: Any, course: Path, sent: dict[str, bytes], config: Config) -> float:
    """Collect all in a trainer's folder and return the seconds of it."""
    begin = time.perf_counter()
    step(kind, course, config=config)("*")
    passed = time.perf_counter() - begin
    assert {name: (course / "submitted" / name / H / "antwoorden.json").read_bytes() for name in sent} == sent
    return passed


def show(what: str, ours: float, files: float) -> None:
    """Print what one takes, against nbgrader's files."""
    print(f"{what}: {1000 * ours:.1f} ms; nbgrader's files {1000 * files:.1f} ms; ratio {ours / files:.2f}")


def main(count: int = 1000) -> None:
    """Compare in a folder that goes away."""
    programs = find_postgres()
    assert programs is not None, "no PostgreSQL found"
    os.environ["JUPYTER_NO_CONFIG"] = "1"
    with ExitStack() as stack:
        base = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        hub = stack.enter_context(running_hub())
        cluster = stack.enter_context(running_cluster(programs))
        sent = make_answers(count)
        tokens = {name: hub.add(name, "nbgrader-ib") for name in sent}
        (base / "files").mkdir()
        course = base / "files" / "course"
        trainer.init_course(course, notebooks=ROOT / "notebooks", course_id="ib")
        trainer.generate(course, H)
        theirs = statistics.median(submit_files(base / "files", course, sent))
        (plain,) = start(stack, hub, f"sqlite:///{base / 'x.sqlite'}", base)
        show("submit, SQLite, one", send_all([plain], tokens, sent) / count, theirs)
        replicas = start(stack, hub, cluster.empty_database(), base, 2)
        half = dict(list(sent.items())[: count // 2])
        show("submit, PostgreSQL, one", send_all(replicas[:1], tokens, half) / len(half), theirs)
        again = start(stack, hub, cluster.empty_database(), base, 2)
        passed = send_all(again, tokens, sent, SENDERS)
        print(f"storm: {count} from {SENDERS} senders through two replicas in {passed:.1f} s;", end=" ")
        print(f"{count / passed:.0f} a second")
        print(f"  ratio {count / passed * theirs:.2f} to what nbgrader's files take in one after another")
        trainer_token = hub.add("tess", "formgrade-ib")
        for service in (plain, again[1]):
            see(service, trainer_token, sent)
        hosted = Config()
        configure(hosted, plain.url, "ib")
        os.environ["JUPYTERHUB_API_TOKEN"] = trainer_token
        mine = Path(shutil.copytree(course, base / "mine"))
        ours = collect(Collect, mine, sent, hosted) / count
        show("collect, one", ours, collect(ExchangeCollect, course, sent, Config()) / count)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
