"""The server extension in a real Jupyter server, over HTTP, below a prefix as a hub gives it."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from ib_exercises.calculations import REGISTRY
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.websocket import websocket_connect

import ib_course.server
from ib_course.dossier import Dossier, files
from ib_course.server.desk import COMPACT_BYTES, Desk
from ib_course.server.extension import without_delay
from tests.unit.classroom import Course

BASE = "/hub/user/ann%40school/"
TOKEN = "een-geheim-van-de-test"  # noqa: S105 - a server of the test's own
QUESTION = "h1-zorgleerling"

# A real server in which every opening of a dossier's file for writing fails as the file FAULT says, and which
# tells whether a kernel's messages are sent at once.
WITH_FAULTS = """
import errno, os, pathlib, socket, sys
from jupyter_server.serverapp import main
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
on_message = KernelWebsocketHandler.on_message
def told(self, message):
    delay = self.ws_connection.stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    print("TCP_NODELAY", delay, file=sys.stderr, flush=True)
    on_message(self, message)
KernelWebsocketHandler.on_message = told
fault, dossier, opened = pathlib.Path(os.environ["FAULT"]), os.environ["IB_DOSSIER"], os.open
def guarded(path, flags, *rest, **named):
    if flags & (os.O_WRONLY | os.O_RDWR) and str(path).startswith(dossier) and fault.exists():
        raise OSError(getattr(errno, fault.read_text()), "fault")
    return opened(path, flags, *rest, **named)
os.open = guarded
main()
"""


@dataclass
class Reply:
    """An answer of the server."""

    status: int
    headers: Mapping[str, str]
    raw: bytes

    @property
    def body(self) -> dict[str, Any]:
        """Return the JSON."""
        content: dict[str, Any] = json.loads(self.raw)
        return content


@dataclass
class Server:
    """A running server and its folders."""

    port: int
    root: Path
    dossier: Path
    fault: Path
    log: list[str] = field(default_factory=list)

    def ask(
        self, method: str, path: str, body: object = None, *, headers: Mapping[str, str] | None = None, base: str = BASE
    ) -> Reply:
        """Send a request, by default as someone who holds the token."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Authorization": f"token {TOKEN}"} if headers is None else dict(headers)
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        try:
            connection.request(method, base + path, data, sent)
            response = connection.getresponse()
            return Reply(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def save(self, text: str, *, question: str = QUESTION, **keys: Any) -> Reply:
        """Save an answer."""
        request = {
            "type": "save",
            "nonce": "n",
            "value": {"text": text},
            "share": "trainer",
            "base": None,
            "writer": "a",
        }
        return self.ask("POST", f"ib/chapter/h1/answer/{question}", {**request, **keys})


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    place = tmp_path_factory.mktemp("server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(port, place / "cursus", place / "dossier", place / "fault")
    (server.root / "h1").mkdir(parents=True)
    switched_on = json.loads((Path(ib_course.server.__file__).parent / "config" / "ib_course.json").read_text())
    command = [
        *(sys.executable, "-c", WITH_FAULTS),
        f"--ServerApp.jpserver_extensions={switched_on['ServerApp']['jpserver_extensions']}",
        *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"),
        *(f"--ServerApp.base_url={BASE}", f"--ServerApp.root_dir={server.root}"),
        *(f"--IdentityProvider.token={TOKEN}", "--no-browser", "--allow-root"),
    ]
    environment = {
        **os.environ,
        "IB_DOSSIER": str(server.dossier),
        "FAULT": str(server.fault),
        "JUPYTER_NO_CONFIG": "1",
        "JUPYTER_DATA_DIR": str(place / "data"),
        "JUPYTER_RUNTIME_DIR": str(place / "runtime"),
    }
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, cwd=place) as process:
        reader = threading.Thread(target=lambda: server.log.extend(process.stderr or []))
        reader.start()
        try:
            wait_for(server, process)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=60)
            reader.join(timeout=60)


def wait_for(server: Server, process: subprocess.Popen[str]) -> None:
    """Wait until the server answers; it says that it runs before it listens."""
    end = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < end:
        try:
            assert server.ask("GET", "api").status == 200
        except ConnectionRefusedError:
            time.sleep(0.02)
        else:
            return
    pytest.fail("".join(server.log))


@pytest.fixture
def server(running: Server) -> Iterator[Server]:
    """Return the server with an empty dossier."""
    yield running
    running.fault.unlink(missing_ok=True)
    (running.root / "nbgrader_config.py").unlink(missing_ok=True)
    for place in (running.dossier, running.root / "h1"):
        for path in sorted(place.rglob("*"), reverse=True) if place.exists() else ():
            path.rmdir() if path.is_dir() else path.unlink()


# ---- saving


def test_an_answer_is_saved_shown_and_ready_to_be_handed_in(server: Server) -> None:
    reply = server.save("een kind")
    saved = reply.body
    assert reply.status == 200
    assert saved["type"] == "saved"
    assert (saved["nonce"], saved["conflict"], saved["problem"]) == ("n", None, None)
    chapter = server.ask("GET", "ib/chapter/h1")
    assert chapter.status == 200
    assert chapter.headers["Cache-Control"] == "no-store"
    assert chapter.body == {
        "person": Dossier(server.dossier).person,
        "round": Dossier(server.dossier).round,
        "answers": {
            QUESTION: {
                "revision": saved["revision"],
                "value": {"text": "een kind"},
                "share": "trainer",
                "time": saved["time"],
                "writer": "a",
            }
        },
        "previous": {},
        "feedback": {},
        "problems": [],
    }
    handed = json.loads((server.root / "h1" / "antwoorden.json").read_bytes())
    assert handed["answers"][QUESTION]["revision"] == saved["revision"]


def test_two_tabs_are_told_of_each_other_and_a_request_sent_again_is_saved_once(server: Server) -> None:
    first = server.save("begin").body
    theirs = server.save("van b", writer="b", base=first["revision"], nonce="b1").body
    mine = server.save("van a", base=first["revision"], nonce="a2").body
    assert theirs["conflict"] is None
    assert mine["conflict"]["value"] == {"text": "van b"}
    again = server.save("van a", base=first["revision"], nonce="a2").body
    assert again == mine
    assert (server.dossier / "h1.jsonl").read_bytes().count(b"\n") == 3


def test_a_private_answer_is_shown_to_its_owner_and_in_no_byte_of_the_chapters_folder(server: Server) -> None:
    server.save("KANARIE", share="prive")
    assert server.ask("GET", "ib/chapter/h1").body["answers"][QUESTION]["value"] == {"text": "KANARIE"}
    assert all(b"KANARIE" not in path.read_bytes() for path in (server.root / "h1").iterdir())


def test_half_a_surrogate_pair_travels_both_ways(server: Server) -> None:
    assert server.save("a\ud83d").status == 200
    assert server.ask("GET", "ib/chapter/h1").body["answers"][QUESTION]["value"] == {"text": "a\ud83d"}


def test_overlapping_saves_over_http_are_all_kept(server: Server) -> None:
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda n: server.save(f"tekst {n}", writer=f"w{n % 2}", nonce=str(n)), range(60)))
    assert {reply.status for reply in replies} == {200}
    lines = [json.loads(line) for line in (server.dossier / "h1.jsonl").read_bytes().splitlines()]
    assert sorted(line["value"]["text"] for line in lines) == sorted(f"tekst {n}" for n in range(60))
    assert {reply.body["revision"] for reply in replies} == {line["revision"] for line in lines}


def test_a_chapter_without_a_folder_is_saved_and_said(server: Server) -> None:
    request = {"nonce": "n", "value": {"text": "x"}, "share": "trainer", "base": None, "writer": "a"}
    reply = server.ask("POST", "ib/chapter/h7/answer/h7-vraag", request)
    assert reply.status == 200
    assert str(server.root / "h7") in reply.body["problem"]
    assert not (server.root / "h7").exists()


def test_a_slow_disk_holds_up_nobody_else(server: Server) -> None:
    server.save("eerst")
    with ThreadPoolExecutor(6) as pool:
        with files.locked(server.dossier / "h1.lock"):
            waiting = [pool.submit(server.save, f"tekst {n}", nonce=f"w{n}") for n in range(6)]
            assert server.ask("GET", "ib/ping").body == {"ok": True}
            assert not any(save.done() for save in waiting)
        assert {save.result(timeout=60).status for save in waiting} == {200}


# ---- what goes wrong


@pytest.mark.parametrize(
    ("code", "status", "reason"), [("ENOSPC", 507, "full"), ("EROFS", 403, "readonly"), ("EIO", 500, "error")]
)
def test_what_the_disk_refuses_is_said_at_once_with_its_reason(
    server: Server, code: str, status: int, reason: str
) -> None:
    server.save("eerder")
    server.fault.write_text(code)
    reply = server.save("nu", nonce="tweede")
    assert reply.status == status
    assert (reply.body["type"], reply.body["reason"], reply.body["nonce"]) == ("failed", reason, "tweede")
    assert "niet opgeslagen" in reply.body["text"]
    assert server.ask("GET", "ib/chapter/h1").body["answers"][QUESTION]["value"] == {"text": "eerder"}
    server.fault.unlink()
    assert server.save("nu", nonce="tweede").body["type"] == "saved"


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("ib/chapter/h1/answer/h2-vraag", {"value": {}, "share": "trainer"}, 400),
        ("ib/chapter/h1/answer/h1-Vraag", {"value": {}, "share": "trainer"}, 400),
        ("ib/chapter/h1/answer/h1-..%2Fx", {"value": {}, "share": "trainer"}, 400),
        ("ib/chapter/h1/answer/..%2F..%2Fx", {"value": {}, "share": "trainer"}, 400),
        ("ib/chapter/..%2Fh1/answer/h1-x", {"value": {}, "share": "trainer"}, 404),
        ("ib/chapter/%2E%2E/answer/h1-x", {"value": {}, "share": "trainer"}, 404),
        ("ib/chapter/h1%00/answer/h1-x", {"value": {}, "share": "trainer"}, 404),
        ("ib/chapter/h1%2F..%2F..%2Fx/handin", {}, 404),
        ("ib/chapter/..%2F..%2Fetc/feedback", {}, 404),
        ("ib/chapter/h1/answer/h1-x/meer", {}, 404),
        ("ib/nergens", {}, 404),
        (f"ib/chapter/h1/answer/{QUESTION}", {"value": {"text": "x"}}, 400),
        (f"ib/chapter/h1/answer/{QUESTION}", {"value": "x", "share": "trainer"}, 400),
        (f"ib/chapter/h1/answer/{QUESTION}", [], 400),
        (f"ib/chapter/h1/answer/{QUESTION}", b"{", 400),
        (f"ib/chapter/h1/answer/{QUESTION}", b'{"value": {"x": NaN}, "share": "trainer"}', 400),
        (f"ib/chapter/h1/answer/{QUESTION}", b"[" * 100_000, 400),
        (f"ib/chapter/h1/answer/{QUESTION}", b"\xff", 400),
        (f"ib/chapter/h1/answer/{QUESTION}", {"value": {"text": "x" * 1_000_001}, "share": "trainer"}, 400),
        (f"ib/chapter/h1/answer/{QUESTION}", {"value": {"text": "x" * 3_000_001}, "share": "trainer"}, 400),
        ("ib/ping", {}, 405),
    ],
)
def test_what_is_no_request_is_refused_in_dutch_and_touches_no_file(
    server: Server, path: str, body: object, status: int
) -> None:
    before = sorted(server.root.parent.rglob("*"))
    reply = server.ask("POST", path, body)
    assert reply.status == status
    assert reply.headers["Content-Type"].startswith("application/json")
    assert (reply.body["type"], reply.body["reason"]) == ("failed", "error")
    assert reply.body["text"].endswith((".", "browser."))
    assert sorted(server.root.parent.rglob("*")) == before


def test_a_read_only_view_of_another_chapter_name_is_refused_too(server: Server) -> None:
    for chapter in ("..%2Fh1", "h1.jsonl", "%2e%2e", "con"):
        for what in ("", "/handin"):
            assert server.ask("GET", f"ib/chapter/{chapter}{what}").status == 404


ROUTES = [
    ("GET", "ib/ping"),
    ("GET", "ib/chapter/h1"),
    ("POST", f"ib/chapter/h1/answer/{QUESTION}"),
    ("POST", "ib/check"),
    ("POST", "ib/figure"),
    ("GET", "ib/chapter/h1/handin"),
    ("POST", "ib/chapter/h1/handin"),
    ("POST", "ib/chapter/h1/feedback"),
    ("GET", "ib/nergens"),
]


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize("headers", [{}, {"Authorization": "token verkeerd"}])
def test_without_the_right_token_there_is_nothing_and_a_page_can_tell_why(
    server: Server, method: str, path: str, headers: dict[str, str]
) -> None:
    reply = server.ask(method, path, {} if method == "POST" else None, headers=headers)
    assert reply.status == 403
    assert reply.body["reason"] is None  # a reason would mean: our own refusal, a read-only dossier
    assert "niet meer ingelogd" in reply.body["text"]
    assert not list(server.dossier.rglob("*"))


def test_with_a_cookie_only_a_page_of_this_server_can_post(server: Server) -> None:
    login = server.ask("GET", f"api?token={TOKEN}", headers={})
    cookie = login.headers["Set-Cookie"].partition(";")[0]
    host = f"http://127.0.0.1:{server.port}"
    page = {"Cookie": cookie, "Referer": host + BASE}
    assert server.ask("GET", "ib/ping", headers=page).status == 200
    body = {"value": {"text": "x"}, "share": "trainer"}
    path = f"ib/chapter/h1/answer/{QUESTION}"
    assert server.ask("POST", path, body, headers=page).status == 403
    own = {"Cookie": f"{cookie}; _xsrf=abcd", "X-XSRFToken": "abcd", "Origin": host}
    assert server.ask("POST", path, body, headers={**own, "Origin": "http://elders.example"}).status in (403, 404)
    assert not (server.dossier / "h1.jsonl").exists()
    assert server.ask("POST", path, body, headers=own).status == 200


def test_nothing_is_served_outside_the_prefix(server: Server) -> None:
    assert server.ask("GET", "ib/ping").status == 200
    assert server.ask("GET", "ib/ping", base="/").status == 404
    assert server.ask("GET", "ib/ping", base="/hub/user/bea/").status == 404


def test_damage_to_the_dossier_reaches_the_page(server: Server) -> None:
    server.save("eerder")
    with (server.dossier / "h1.jsonl").open("ab") as file:
        file.write(b'{"v": 1, "ha')
    chapter = server.ask("GET", "ib/chapter/h1").body
    assert chapter["answers"][QUESTION]["value"] == {"text": "eerder"}
    [problem] = chapter["problems"]
    assert "Kijk je laatste antwoord na" in problem


# ---- checking, drawing


def test_a_calculation_is_judged_without_a_key_in_any_notebook(server: Server) -> None:
    arguments = {"leerlingen": 40, "minuten": 180}
    check = {"function": "scheepstra.minutes_each", "arguments": arguments}
    right = f"{REGISTRY[check['function']].function(**arguments):.2f}".replace(".", ",")  # type: ignore[index]
    ask = {"kind": "rekenvraag", "check": check, "decimals": 1}
    good = server.ask("POST", "ib/check", {**ask, "value": {"text": right}, "nonce": "n"})
    assert good.status == 200
    assert (good.body["type"], good.body["status"], good.body["nonce"]) == ("checked", "right", "n")
    assert good.body["explanation"]
    wrong = server.ask("POST", "ib/check", {**ask, "value": {"text": "99"}}).body
    assert wrong["status"] == "wrong"
    assert right not in wrong["hint"]
    unread = server.ask("POST", "ib/check", {**ask, "value": {"text": "veel"}}).body
    assert (unread["status"], unread["explanation"]) == ("unreadable", "")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "rekenvraag", "check": {"function": "os.system"}, "value": {"text": "1"}},
        {"kind": "keuze", "check": {"function": "scheepstra.minutes_each"}, "value": {"choice": "a"}},
        {"kind": "reflectie", "check": {"function": "x"}, "value": {"text": "1"}},
        {"kind": "rekenvraag", "check": {"function": ["x"]}, "value": {"text": "1"}},
        {
            "kind": "rekenvraag",
            "check": {"function": "scheepstra.minutes_each", "arguments": 3},
            "value": {"text": "1"},
        },
    ],
)
def test_a_check_that_does_not_exist_is_an_answer_and_no_crash(server: Server, body: dict[str, Any]) -> None:
    reply = server.ask("POST", "ib/check", body)
    assert reply.status == 400
    assert "niet worden nagekeken" in reply.body["text"]


@pytest.mark.parametrize("model", ["scheepstra", "differentiatie"])
def test_a_kept_scenario_is_drawn(server: Server, model: str) -> None:
    reply = server.ask("POST", "ib/figure", {"model": model, "parameters": {"leerlingen": 20}, "nonce": "n"})
    assert reply.status == 200
    assert (reply.body["type"], reply.body["mime"], reply.body["nonce"]) == ("figure", "image/png", "n")
    assert base64.b64decode(reply.body["data"], validate=True).startswith(b"\x89PNG\r\n")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"model": "mandelbrot", "parameters": {}},
        {"model": "scheepstra", "parameters": []},
        {"model": "scheepstra", "parameters": {"leerlingen": "veel"}},
        {"model": "scheepstra", "parameters": {"onbekend": 1}},
        {"model": "scheepstra", "parameters": {"leerlingen": None}},
    ],
)
def test_a_figure_that_does_not_exist_is_an_answer_and_no_crash(server: Server, body: dict[str, Any]) -> None:
    reply = server.ask("POST", "ib/figure", body)
    assert reply.status == 400
    assert "niet worden getekend" in reply.body["text"]


# ---- handing in, feedback


def test_alone_a_chapter_is_handed_in_once_per_click(server: Server) -> None:
    server.save("een kind")
    before = server.ask("GET", "ib/chapter/h1/handin").body
    assert (before["mode"], before["receipts"]) == ("alone", [])
    with ThreadPoolExecutor(3) as pool:
        receipts = [
            reply.body for reply in pool.map(lambda _: server.ask("POST", "ib/chapter/h1/handin", {}), range(3))
        ]
    assert receipts == receipts[:1] * 3
    assert receipts[0]["answers"] == 1
    assert server.ask("GET", "ib/chapter/h1/handin").body["receipts"] == receipts[:1]
    assert server.ask("POST", "ib/chapter/h1/feedback", {}).body == {"feedback": {}, "total": None, "time": None}


def test_in_a_course_it_goes_to_the_exchange_and_what_fails_is_said(server: Server, tmp_path: Path) -> None:
    course = Course(tmp_path / "trainer")
    student = course.enrol("ann")
    (server.root / "nbgrader_config.py").write_text((student.root / "nbgrader_config.py").read_text())
    server.save("een kind")
    server.save("KANARIE", question="h1-prive", share="prive")
    status = server.ask("GET", "ib/chapter/h1/handin").body
    assert (status["mode"], status["course"]) == ("course", "ib")
    assert status["deadline"] == "2026-12-01T20:00:00+01:00"
    receipt = server.ask("POST", "ib/chapter/h1/handin", {}).body
    assert receipt["mode"] == "course"
    [inbound] = course.inbound
    assert json.loads((inbound / "antwoorden.json").read_bytes())["answers"][QUESTION]["value"] == {"text": "een kind"}
    assert all(b"KANARIE" not in path.read_bytes() for path in inbound.iterdir())
    assert server.ask("POST", "ib/chapter/h1/feedback", {}).body == {"feedback": {}, "total": None, "time": None}
    course.exchange.rename(tmp_path / "weg")
    for path in ("ib/chapter/h1/feedback", "ib/chapter/h1/handin"):
        server.save(f"nog iets voor {path}")
        reply = server.ask("POST", path, {})
        assert reply.status == 500
        assert "niet te bereiken" in reply.body["text"]
    (server.root / "nbgrader_config.py").write_text("c = get_config(")
    chapter = server.ask("GET", "ib/chapter/h1")
    assert chapter.status == 200
    assert chapter.body["answers"]
    assert "nbgrader_config.py" in chapter.body["problems"][0]


# ---- the rest of the extension


def test_a_kernels_replies_are_sent_at_once(server: Server) -> None:
    kernel = server.ask("POST", "api/kernels", {"name": "python3"}).body["id"]

    async def ask_for_info() -> str:
        address = f"ws://127.0.0.1:{server.port}{BASE}api/kernels/{kernel}/channels?session_id=test&token={TOKEN}"
        channel = await websocket_connect(address)
        header = {"msg_id": "1", "msg_type": "kernel_info_request", "session": "test", "username": "", "version": "5.3"}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": {}, "channel": "shell"}
        await channel.write_message(json.dumps(message))
        while reply := await channel.read_message():
            if json.loads(reply)["parent_header"].get("msg_id") == "1":
                break
        channel.close()
        return str(reply)

    try:
        assert asyncio.run(asyncio.wait_for(ask_for_info(), 60))
    finally:
        server.ask("DELETE", f"api/kernels/{kernel}")
    said = [line.split()[-1] for line in server.log if line.startswith("TCP_NODELAY")]
    assert said
    assert set(said) != {"0"}


def test_settings_for_a_kernels_connection_keep_their_name() -> None:
    made = without_delay(ZMQChannelsWebsocketConnection)
    assert made.__name__ == ZMQChannelsWebsocketConnection.__name__
    assert made.section_names()[:-1] == ZMQChannelsWebsocketConnection.section_names()


def test_a_large_file_is_compacted_once_and_no_answer_changes(tmp_path: Path) -> None:
    moment = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
    dossier = Dossier(tmp_path / "dossier", lambda: moment)
    text = "woord " * 500
    for n in range(COMPACT_BYTES // len(text) + 2):
        text += "x"
        dossier.save("h1", QUESTION, {"text": text}, writer="a", nonce=str(n))
    before = dossier.read("h1")
    desk = Desk(dossier, tmp_path)
    moment += dt.timedelta(hours=2)
    desk.tidy("h1")
    path = dossier.folder / "h1.jsonl"
    assert path.stat().st_size < COMPACT_BYTES / 10
    assert dossier.read("h1") == before
    desk.tidy("h2")
