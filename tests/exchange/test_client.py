"""A participant's side: whatever goes wrong on the way, a Dutch text, nothing lost, and one hand-in in the end."""

from __future__ import annotations

import json
import ssl
import stat
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ib_course import cli
from ib_course.course import CourseError, HostedCourse, load_course
from ib_course.dossier import Dossier
from ib_course.exchange import client as client_module
from ib_course.exchange import connection, linking, outbox, participant
from ib_course.exchange.client import Client
from ib_course.exchange.connection import Connection
from ib_course.exchange.credentials import TOKEN, find_token, keep_token, token_file
from ib_course.exchange.problems import ExchangeProblem
from ib_course.handin import hand_in, handin_status
from tests.exchange.conftest import World
from tests.exchange.service import release

Reply = tuple[int, dict[str, str], bytes]
SECRET = "ib_een-geheim-van-een-deelnemer"  # noqa: S105 - of nothing that exists
JSON = {"Content-Type": "application/json"}


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")
    monkeypatch.setattr(client_module, "PATIENCE", 0)
    participant.forget()


@contextmanager
def answering(
    answer: Callable[[BaseHTTPRequestHandler], Reply], context: ssl.SSLContext | None = None
) -> Iterator[str]:
    """Yield the address of something that answers every request in this way."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, headers, body = answer(self)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815 - as http.server calls it

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http{'s' if context else ''}://127.0.0.1:{server.server_address[1]}/services/uitwisseling"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Person:
    """A participant's server on a course at an address."""

    def __init__(self, root: Path, url: str) -> None:
        self.root = root
        self.dossier = Dossier(root / "dossier")
        self.dossier.save("h1", "h1-open", {"text": "een gedachte"}, writer="a")
        self.at(url)

    def at(self, url: str) -> None:
        """Use the exchange at this address."""
        settings = {"CourseDirectory": {"course_id": "ib"}, "IbExchange": {"url": url}}
        (self.root / "nbgrader_config.json").write_text(json.dumps(settings))

    def hand_in(self) -> dict[str, Any]:
        """Hand in chapter 1."""
        return hand_in(self.dossier, self.root, "h1")

    def fails(self) -> str:
        """Return what is said of a hand-in that fails; nothing is lost, and nothing kept that is not true."""
        with pytest.raises(CourseError) as caught:
            self.hand_in()
        assert handin_status(self.dossier, self.root, "h1")["receipts"] == []
        assert list(self.dossier.hand_ins("h1").glob("2*.json")) == []
        assert caught.value.text.endswith(" Je antwoorden staan veilig in je dossier.")
        return caught.value.text

    @property
    def key(self) -> str:
        """The key that is kept for the next attempt."""
        return str(json.loads((self.dossier.hand_ins("h1") / "sleutel.json").read_bytes())["key"])


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    monkeypatch.setenv(TOKEN, SECRET)
    return Person(tmp_path, "http://127.0.0.1:9/services/uitwisseling")


def said(status: int, content: object = None, **headers: str) -> Callable[[object], Reply]:
    body = b"" if content is None else json.dumps(content).encode()
    return lambda _: (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (said(401), "Je toegang tot de uitwisseling is niet meer geldig."),
        (said(403, {"code": "cursus", "text": "Je staat niet in de cursus «ib»."}), "Je staat niet in de cursus «ib»."),
        (said(404), "Vraag je trainer of het hoofdstuk openstaat."),
        (said(409), "Dit botst met wat er al is ingeleverd."),
        (said(413), "Dit is te groot voor de uitwisseling."),
        (said(429, Retry_After="40"), "Wacht een minuut"),
        (said(500), "De uitwisseling van de cursus gaf een fout."),
        (said(502, "<html>"), "De uitwisseling van de cursus gaf een fout."),
        (said(503, {"text": "rood\x1b[31m\u202e"}), "rood\ufffd[31m\ufffd"),
        (said(418), "weigerde dit (code 418)"),
        (said(301, Location="/elders"), "verwijst naar een ander adres"),
        (said(200, {"welkom": "op de wifi"}), "iets anders dan de uitwisseling"),
        (said(201, {"id": "x", "time": "2026-11-23T12:00:00+00:00", "sha256": "y", "late": False}), "iets anders dan"),
        (lambda _: (201, {}, b"\xff"), "iets anders dan de uitwisseling"),
        (lambda _: (201, {}, b"[" * 100_000), "iets anders dan de uitwisseling"),
        (lambda _: (201, {"Content-Length": "500"}, b"{}"), "nu niet te bereiken"),
    ],
)
def test_whatever_is_answered_a_person_can_read_what_to_do(
    person: Person, answer: Callable[[object], Reply], text: str
) -> None:
    with answering(answer) as url:
        person.at(url)
        assert text in person.fails()


def test_a_service_that_is_away_or_silent_is_said(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nu niet te bereiken" in person.fails()
    key = person.key
    silent = threading.Event()
    monkeypatch.setattr(connection, "WAIT", 0.3)
    monkeypatch.setattr(participant, "open_client", lambda url, _=None: Client(Connection(url, SECRET, 0.3)))

    def wait(_: object) -> Reply:
        silent.wait(30)
        return 200, {}, b""

    with answering(wait) as url:
        person.at(url)
        assert "nu niet te bereiken" in person.fails()
        silent.set()
    assert person.key == key


def test_an_answer_that_drips_is_not_waited_for(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    stop = threading.Event()

    def drip(handler: BaseHTTPRequestHandler) -> Reply:
        handler.send_response(201)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        try:
            while not stop.wait(0.05):
                handler.wfile.write(b" ")
        except OSError:
            pass
        return 201, {}, b""

    monkeypatch.setattr(participant, "open_client", lambda url, _=None: Client(Connection(url, SECRET, 0.5)))
    with answering(drip) as url:
        person.at(url)
        assert "nu niet te bereiken" in person.fails()
        stop.set()


def test_a_redirect_never_takes_the_token_along(person: Person) -> None:
    asked: list[str | None] = []

    def listen(handler: BaseHTTPRequestHandler) -> Reply:
        asked.append(handler.headers.get("Authorization"))
        return 200, {}, b"{}"

    with answering(listen) as elsewhere:
        for status in (301, 302, 303, 307, 308):
            with answering(said(status, Location=elsewhere)) as url:
                person.at(url)
                assert "daar gaat je toegangscode niet heen" in person.fails()
    assert asked == []


def test_a_certificate_that_is_not_right_stops_everything(person: Person, tmp_path: Path) -> None:
    certificate, private = tmp_path / "c.pem", tmp_path / "k.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-keyout", str(private), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, private)
    asked: list[str] = []

    def listen(handler: BaseHTTPRequestHandler) -> Reply:
        asked.append(handler.path)
        return 200, {}, b"{}"

    with answering(listen, context) as url:
        person.at(url)
        assert "het certificaat klopt niet. Er is niets verstuurd." in person.fails()
    assert asked == []


@pytest.mark.parametrize(
    "url", ["http://hub.example.nl/x", "http://127.0.0.1.example.nl/x", "http://10.0.0.1/x", "ftp://127.0.0.1/", "x", "https://",
            "https://ann:geheim@hub.example.nl/", "https://hub.example.nl/?a=b", "https://hub.example.nl:poort/", "https://[/"],
)  # fmt: skip
def test_a_personal_token_goes_to_no_address_where_others_could_read_it(person: Person, url: str) -> None:
    person.at(url)
    assert "https://" in person.fails()


# ---- never twice, never lost


def test_a_failure_keeps_the_key_and_the_next_attempt_uses_it(
    world: World, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, world.ann)
    person.fails()
    key = person.key
    person.at(world.service.url)
    receipt = person.hand_in()
    assert not (person.dossier.hand_ins("h1") / "sleutel.json").exists()
    [row] = Client(Connection(world.service.url, world.ann)).own_hand_ins("ib", "h1")
    assert (row["key"], row["sha256"]) == (key, receipt["sha256"])


def test_an_acknowledgement_that_got_lost_does_not_make_two(
    world: World, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, world.ann)
    person.at(world.service.url)
    real = Connection.send

    def lose(self: Connection, *arguments: Any, **keys: Any) -> Any:
        real(self, *arguments, **keys)
        raise ExchangeProblem("Verbroken.", "weg")

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "send", lose)
        assert person.fails().startswith("Verbroken.")
    receipt = person.hand_in()
    [row] = Client(Connection(world.service.url, world.ann)).own_hand_ins("ib", "h1")
    assert row["sha256"] == receipt["sha256"]
    # The time is that of the service, when it arrived.
    assert receipt["time"][:19] == client_module.moment_of(row).astimezone().isoformat()[:19]


def test_what_passes_is_tried_again_and_nobody_notices(
    world: World, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, world.ann)
    monkeypatch.setattr(client_module, "PATIENCE", 60)
    monkeypatch.setattr("time.sleep", lambda _: None)
    person.at(world.service.url)
    real, failures = (
        Connection.send,
        iter([ExchangeProblem("a", "weg", wait=1), ExchangeProblem("b", "fout", 503, wait=5)]),
    )

    def stumble(self: Connection, *arguments: Any, **keys: Any) -> Any:
        if arguments[0] == "POST" and (problem := next(failures, None)):
            real(self, *arguments, **keys)
            raise problem
        return real(self, *arguments, **keys)

    monkeypatch.setattr(Connection, "send", stumble)
    assert person.hand_in()["mode"] == "course"
    assert len(Client(Connection(world.service.url, world.ann)).own_hand_ins("ib", "h1")) == 1


def test_other_answers_are_another_hand_in(world: World, person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, world.ann)
    person.fails()
    first = person.key
    person.dossier.save("h1", "h1-open", {"text": "een betere gedachte"}, writer="a")
    person.fails()
    assert person.key != first


def test_a_key_that_was_used_for_something_else_is_not_used_again(
    world: World, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, world.ann)
    person.at(world.service.url)
    used = "7f0b3f8e-0000-4000-8000-000000000000"
    Client(Connection(world.service.url, world.ann)).hand_in(
        "ib", "h1", used, b'{"schema":1,"chapter":"h1","answers":{}}'
    )
    real = outbox.key_for
    with monkeypatch.context() as patch:
        patch.setattr(outbox, "key_for", lambda *arguments: real(*arguments) and used)
        assert "Onder deze sleutel is al iets anders ingeleverd" in person.fails()
    assert person.hand_in()["mode"] == "course"


@pytest.mark.parametrize("content", ["", "{", "[]", '{"course": "ib"}', '{"course":"ib","sha256":"x","key":"geen"}'])
def test_a_damaged_key_is_a_new_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "sleutel.json").write_text(content)
    key = outbox.key_for(tmp_path, "ib", b"x")
    assert outbox.key_for(tmp_path, "ib", b"x") == key
    assert outbox.key_for(tmp_path, "anders", b"x") != key


# ---- the deadline


def test_the_deadline_is_that_of_the_service_and_else_of_the_own_folder(
    world: World, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, world.ann)
    (person.root / "h1").mkdir()
    (person.root / "h1" / "cursus.json").write_text('{"deadline": "2026-12-24"}')
    assert handin_status(person.dossier, person.root, "h1")["deadline"] == "2026-12-24T23:59:59+01:00"
    person.at(world.service.url)
    assert handin_status(person.dossier, person.root, "h1")["deadline"] is None
    body = release("2026-12-01T20:00:00+01:00")
    world.service.ask("PUT", "courses/ib/chapters/h1", world.trainer, body)
    assert handin_status(person.dossier, person.root, "h1")["deadline"] is None  # known for a minute
    participant.forget()
    assert handin_status(person.dossier, person.root, "h1")["deadline"] == "2026-12-01T20:00:00+01:00"


# ---- the token, and linking a laptop


def test_a_token_comes_from_the_environment_the_file_or_the_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ExchangeProblem, match="nog niet gekoppeld"):
        find_token()
    monkeypatch.setenv("JUPYTERHUB_API_TOKEN", "van-de-hub")
    assert find_token() == "van-de-hub"
    place = keep_token(SECRET)
    assert place == token_file()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert find_token() == SECRET
    monkeypatch.setenv(TOKEN, "uit-de-omgeving")
    assert find_token() == "uit-de-omgeving"


def test_a_laptop_is_linked_with_a_code_and_let_go_again(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = world.service.ask("POST", "tokens", world.ann, b'{"label": "Laptop", "days": 30}').json["secret"]
    monkeypatch.setattr(linking, "_ask", lambda: code)
    command = ["uitwisseling", "koppelen", world.service.url + "/", "--map", str(tmp_path)]
    assert cli.main(command) == 0
    shown = capsys.readouterr().out
    assert "je levert als ann in bij de cursus «ib»" in shown
    assert code not in shown
    course = load_course(tmp_path)
    assert isinstance(course, HostedCourse)
    assert (course.id, course.url) == ("ib", world.service.url)
    dossier = Dossier(tmp_path / "dossier")
    dossier.save("h1", "h1-open", {"text": "van de laptop"}, writer="a")
    assert hand_in(dossier, tmp_path, "h1")["mode"] == "course"
    [row] = Client(Connection(world.service.url, world.trainer)).hand_ins("ib", "h1")
    assert row["name"] == "ann"
    assert cli.main(["uitwisseling", "ontkoppelen", "--map", str(tmp_path)]) == 0
    assert load_course(tmp_path) is None
    assert not token_file().exists()
    assert cli.main(["uitwisseling", "ontkoppelen", "--map", str(tmp_path)]) == 0
    assert "was niet gekoppeld" in capsys.readouterr().out


def test_a_code_that_does_not_work_links_nothing(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    both = world.hub.add("zij", "nbgrader-ib", "nbgrader-twee")
    code = world.service.ask("POST", "tokens", both, b'{"label": "Laptop", "days": 30}').json["secret"]
    for typed, more, told in (
        ("ib_onbekend", [], "niet meer geldig"),
        (code, [], "meer dan een cursus: ib, twee"),
        (code, ["--cursus", "drie"], "niet in de cursus «drie»"),
    ):
        monkeypatch.setattr(linking, "_ask", lambda typed=typed: typed)
        assert cli.main(["uitwisseling", "koppelen", world.service.url, "--map", str(tmp_path), *more]) == 1
        assert told in capsys.readouterr().err
        assert not token_file().exists()
        assert load_course(tmp_path) is None
    assert cli.main(["uitwisseling", "koppelen", world.service.url, "--cursus", "twee", "--map", str(tmp_path)]) == 0


def test_a_code_is_asked_for_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _: f" {SECRET}\n")
    assert linking._ask() == SECRET
    for typed in ("", "wachtwoord", "ib_twee delen", "ib_\u202e"):
        monkeypatch.setattr("getpass.getpass", lambda _, typed=typed: typed)
        with pytest.raises(Exception, match="Dit is geen toegangscode"):
            linking._ask()
