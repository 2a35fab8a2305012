"""Everything below formgrader: who gets in, what a browser may do, what a page gives away, and what errors say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from tests.grading.course import SPECS, hand_out, put_hand_in, right_value
from tests.grading.test_pages import Parts
from tests.grading.trainer_server import Answer, Desk, Visitor, links, serve

SECRET = "wachtwoord-van-het-cijferboek"  # noqa: S105 (of no gradebook)
HOSTILE_ID = "<script>x()</script>"
BASE_URL = "/gebruiker/els/"
UNANSWERED = "h9-spiegel"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A marked course, whose gradebook's address is a secret, on a server with a prefix and a policy of its own."""
    base = tmp_path_factory.mktemp("server")
    course = hand_out(base)
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(f"c.CourseDirectory.db_url = 'sqlite:///{course / SECRET}.db'\n")
    trainer.set_deadline(course, "h9", "2026-10-31")
    trainer.hand_out(course, "h9")
    values = {spec["id"]: right_value(spec) for spec in SPECS if spec["id"] != UNANSWERED}
    put_hand_in(course, "anna", values)
    put_hand_in(course, "bas", {**values, "h9-zorg": {"text": HOSTILE_ID}}, time="2026-10-01 10:00:00.000000 UTC")
    trainer.autograde(course, "h9")
    headers = {"headers": {"Content-Security-Policy": "frame-ancestors 'none'"}}
    with serve(course, base, base_url=BASE_URL, settings={"tornado_settings": headers}) as running:
        yield running


@pytest.fixture
def visitor(desk: Desk) -> Visitor:
    return Visitor(desk).log_in()


@pytest.fixture(scope="module")
def submissions(desk: Desk) -> dict[str, str]:
    """Whose hand-in has which id."""
    with Gradebook(f"sqlite:///{desk.course / SECRET}.db") as gradebook:
        return {one.student.id: one.id for one in gradebook.notebook_submissions("h9", "h9")}


def pages(submissions: dict[str, str]) -> list[str]:
    own = ["ib/", "ib/h9/", "ib/h9/h9/h9-zorg", "ib/h9/h9/h9-minuten", "ib/deelnemers/", "ib/deelnemers/anna"]
    return [*own, f"submissions/{submissions['anna']}/"]


WRONG = ["ib/h8/", "ib/h8/h8/h8-x", "ib/h9/h9/h9-x", "ib/h9/x/h9-zorg", "ib/deelnemers/x", "submissions/x/"]
NOT_OURS = [
    "static/js/formgrade.js",
    "api/assignments",
    "api/assignment/h9",
    "api/students",
    "api/grades?submission_id=x",
    "submissions/x/gradebook.db",
    "api/submission/h9/anna",
    "onbekend",
]


def check_headers(answer: Answer) -> None:
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("frame-ancestors 'none', default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "http" not in policy
    for rule in ("form-action 'self'", "base-uri 'none'", "object-src 'none'"):
        assert rule in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"


def check_page(answer: Answer) -> None:
    """See that a page is Dutch, and needs nothing that the policy forbids, from elsewhere, or without the prefix."""
    parts = Parts(answer.text)
    assert parts.of("html") == [{"lang": "nl"}]
    assert all(attributes.get("src") for attributes in parts.of("script"))
    assert parts.of("style") == []
    named = {name for _, attributes in parts.elements for name in attributes}
    assert not {name for name in named if name.startswith("on") or name == "style"}
    for link in links(answer.text):
        assert link.startswith((f"{BASE_URL}formgrader/", "#", "?", "data:,", "step")), link


def test_every_page_has_a_strict_policy_is_dutch_and_fetches_from_this_server_alone(
    visitor: Visitor, submissions: dict[str, str]
) -> None:
    for path in pages(submissions):
        answer = visitor.get(path)
        assert answer.status == 200, path
        check_headers(answer)
        check_page(answer)


def test_no_page_answer_or_error_gives_settings_or_the_gradebook_away(
    visitor: Visitor, submissions: dict[str, str]
) -> None:
    told = [visitor.get(path) for path in [*pages(submissions), *WRONG, *NOT_OURS, "", "manage_assignments"]]
    told += [visitor.put("api/grade/x", {"manual_score": 1}), visitor.put("api/comment/x", {"manual_comment": "x"})]
    told += [visitor.ask("POST", "ib/h9/step", {"step": "x"}), visitor.submit("ib/h9/step", {"step": "x"})]
    told += [visitor.get("ib/h9/job"), visitor.get("ib/comments"), visitor.get("api/status")]
    assert len(told) > 25
    for answer in told:
        for secret in (SECRET, "sqlite", "Traceback", str(visitor.desk.course), "mathjax", "CourseDirectory"):
            assert secret.lower() not in answer.text.lower(), answer.url
            assert secret.lower() not in str(answer.headers).lower(), answer.url


def test_what_a_participant_typed_or_is_called_is_text_on_every_page(
    visitor: Visitor, submissions: dict[str, str]
) -> None:
    name = {"first_name": '"><img src=x onerror=x()>', "last_name": HOSTILE_ID, "email": "'\"<b>"}
    assert visitor.submit("ib/deelnemers/bas", name).status == 200
    for path in (
        "ib/deelnemers/",
        "ib/deelnemers/bas",
        "ib/h9/",
        "ib/h9/h9/h9-zorg",
        f"submissions/{submissions['bas']}/",
    ):
        answer = visitor.get(path)
        assert '"><img src=x onerror=x()> <script>x()</script>' in " ".join(Parts(answer.text).texts), path
        check_page(answer)
        assert Parts(answer.text).of("img") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "ib/"),
        ("manage_assignments", "ib/"),
        ("manage_assignments/", "ib/"),
        ("manage_submissions/h9/", "ib/h9/"),
        ("gradebook", "ib/"),
        ("gradebook/h9", "ib/h9/"),
        ("gradebook/h9/h9/", "ib/h9/"),
        ("manage_students", "ib/deelnemers/"),
        ("manage_students/anna", "ib/deelnemers/anna"),
        ("manage_students/anna/h9", "ib/deelnemers/anna"),
        ("gradebook/%2F%2Felders", "ib/%2F%2Felders/"),
        ("?path=/tmp", "ib/"),
    ],
)
def test_an_address_of_formgraders_own_leads_to_the_page_that_takes_its_place(
    visitor: Visitor, old: str, new: str
) -> None:
    answer = visitor.get(old, follow=False)
    assert (answer.status, answer.headers["Location"]) == (302, f"{BASE_URL}formgrader/{new}")


@pytest.mark.parametrize("path", [*WRONG, *NOT_OURS, "ib/..%2F..%2Fsource/", "ib/web/../../x", "ib/web/..%2fserver.py"])
def test_what_is_not_there_is_not_found_in_dutch(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status == 404
    if "web/" not in path:
        check_headers(answer)
        check_page(answer)
        assert Parts(answer.text).of("a")[0]["href"] == f"{BASE_URL}formgrader/ib/"


def test_a_change_without_its_token_is_refused_and_changes_nothing(
    visitor: Visitor, submissions: dict[str, str]
) -> None:
    page = visitor.get(f"submissions/{submissions['anna']}/").text
    saved = re.findall(r"data-saved='\{&#34;grade.*?id&#34;: &#34;(\w+)&#34;|data-saved='.*?\"id\": \"(\w+)\"", page)
    key = next(filter(None, saved[0]))
    tries = [
        visitor.ask("PUT", f"api/grade/{key}", b'{"manual_score": 0.125}'),
        visitor.ask("PUT", f"api/grade/{key}", b'{"manual_score": 0.125}', xsrf="0" * 32),
        visitor.ask("POST", "ib/h9/step", {"step": "uitzetten"}),
        visitor.ask("POST", "ib/deelnemers/anna", {"first_name": "Vals"}),
        visitor.ask("POST", "ib/comments", b'{"comment": "Vals"}'),
    ]
    assert [answer.status for answer in tries] == [403] * len(tries)
    for answer in tries:
        check_headers(answer)
    assert "0.125" not in visitor.get(f"submissions/{submissions['anna']}/").text
    assert "Vals" not in visitor.get("ib/deelnemers/anna").text + visitor.get("ib/comments").text
    assert visitor.get("ib/h9/job").json()["state"] == "none"


def test_nobody_sees_or_changes_anything_without_logging_in(desk: Desk, submissions: dict[str, str]) -> None:
    stranger = Visitor(desk)
    for path in [*pages(submissions), "ib/comments", "ib/h9/job", "api/status", "onbekend", ""]:
        answer = stranger.get(path, follow=False)
        assert answer.status == 302, path
        assert answer.headers["Location"].startswith(f"{BASE_URL}login?next="), path
        assert answer.text == ""
    for method, path in (("PUT", "api/grade/x"), ("POST", "ib/h9/step"), ("POST", "ib/comments")):
        assert stranger.ask(method, path, b"{}").status == 403


@pytest.mark.parametrize("score", ["NaN", "Infinity", '"2"', "true", "[1]", "1e9"])
def test_only_a_number_is_a_score(visitor: Visitor, score: str) -> None:
    body = f'{{"manual_score": {score}}}'.encode()
    answer = visitor.ask("PUT", "api/grade/x", body, xsrf=visitor.xsrf)
    assert (answer.status, answer.json()["text"].split(".")[0]) == (400, "Een score is een getal")


NO_COMMENTS = [b"", b"{", b"[]", b"\xff", b'{"manual_comment": 3}', b'{"manual_comment": "%s"}' % (b"x" * 30_000)]


@pytest.mark.parametrize("body", NO_COMMENTS, ids=range(len(NO_COMMENTS)))
def test_what_is_no_comment_is_refused_in_dutch(visitor: Visitor, body: bytes) -> None:
    answer = visitor.ask("PUT", "api/comment/x", body, xsrf=visitor.xsrf)
    assert answer.status == 400
    assert re.search("Ververs de bladzijde|te lang", answer.json()["text"])


def test_who_handed_in_late_is_told_so_on_every_page(visitor: Visitor, submissions: dict[str, str]) -> None:
    assert "te laat ingeleverd" in visitor.get(f"submissions/{submissions['anna']}/").text
    assert "te laat ingeleverd" not in visitor.get(f"submissions/{submissions['bas']}/").text
    assert visitor.get("ib/h9/h9/h9-zorg").text.count("te laat ingeleverd") == 1
    assert visitor.get("ib/h9/").text.count("te laat") == 1
    assert visitor.get("ib/deelnemers/").text.count("te laat") == 1


def test_a_question_that_nobody_answered_says_so_and_not_that_all_is_read(visitor: Visitor) -> None:
    rows = visitor.get("ib/").text.split("<li>")
    (row,) = [row for row in rows if f"/{UNANSWERED}" in row]
    assert "geen antwoorden" in row
    assert "alles gelezen" not in row
    (row,) = [row for row in rows if "/h9-zorg" in row]
    assert "2 te lezen" in row


def test_a_step_runs_by_itself_and_the_page_tells_what_came_of_it(visitor: Visitor) -> None:
    answer = visitor.submit("ib/h9/step", {"step": "opnieuw"})
    assert answer.url.endswith("/formgrader/ib/h9/#uitkomst")
    assert "2 inleveringen nagekeken van h9" in visitor.finish_step("h9")
    visitor.submit("ib/h9/step", {"step": "feedback"})
    page = visitor.finish_step("h9")
    assert "Feedback geven: klaar." in page
    assert "2 deelnemers hebben feedback" in page
    visitor.submit("ib/h9/step", {"step": "deadline", "day": "2027-01-31", "time": "17:00"})
    assert "Uiterste datum: 31 januari 2027 om 17.00 uur." in visitor.finish_step("h9")
    visitor.submit("ib/h9/step", {"step": "deadline", "day": "", "time": ""})
    assert "Er is geen uiterste datum." in visitor.finish_step("h9")
    visitor.submit("ib/h9/step", {"step": "deadline", "day": "gisteren", "time": ""})
    page = visitor.finish_step("h9")
    assert "Uiterste datum: niet gelukt." in page
    assert "«gisteren» is geen datum." in page


def test_a_large_class_is_read_in_parts_with_every_hand_in_on_one_of_them(course: Path, tmp_path: Path) -> None:
    people = [f"deelnemer-{number:03}" for number in range(102)]
    for person in people:
        put_hand_in(course, person, {"h9-zorg": {"text": f"Van {person}."}})
    trainer.autograde(course, "h9")
    with serve(course, tmp_path) as running:
        visitor = Visitor(running).log_in()
        parts = [visitor.get(f"ib/h9/h9/h9-zorg{query}").text for query in ("", "?deel=2")]
        assert visitor.get("ib/h9/h9/h9-zorg?deel=3").text == parts[1]  # a part that is not there: the last one
        assert visitor.get("ib/h9/h9/h9-zorg?deel=x").status == 200
    found = [re.findall(r"Van (deelnemer-\d+)\.", part) for part in parts]
    assert [len(part) for part in found] == [100, 2]
    assert sorted(found[0] + found[1]) == people
    assert "Inzending 101 tot en met 102 van 102" in parts[1]
    assert 'data-next="?deel=2"' in parts[0]


def test_a_gradebook_that_does_not_open_is_an_error_without_its_password_or_its_program(
    tmp_path: Path, handed_out: Path
) -> None:
    course = tmp_path / "cursus"
    course.mkdir()
    config = (handed_out / "nbgrader_config.py").read_text(encoding="utf-8")
    url = f"mysql://els:{SECRET}@127.0.0.1:1/cijfers"  # its driver is not installed: opening it raises
    (course / "nbgrader_config.py").write_text(f"{config}\nc.CourseDirectory.db_url = {url!r}\n", encoding="utf-8")
    (course / "source" / "h9").mkdir(parents=True)
    (course / "source" / "h9" / "h9.ipynb").write_bytes((handed_out / "source" / "h9" / "h9.ipynb").read_bytes())
    with serve(course, tmp_path) as running:
        visitor = Visitor(running)
        told = [visitor.ask("GET", "ib/?token=proef"), visitor.get("ib/h9/"), visitor.get("ib/deelnemers/")]
        told.append(visitor.put("api/grade/x", {"manual_score": 1}))
        visitor.submit("ib/h9/step", {"step": "uitzetten"})
        while (job := visitor.get("ib/h9/job")).json()["busy"]:
            pass
        told.append(job)
    assert [answer.status for answer in told] == [500, 500, 500, 500, 200]
    assert job.json()["state"] == "failed"
    for answer in told:
        for secret in (SECRET, "mysql", "MySQLdb", "Traceback", "sqlalchemy"):
            assert secret.lower() not in answer.text.lower()
    assert "Er ging iets mis op de server" in told[0].text
