"""Everything below formgrader: who gets in, what a browser may do, what a page gives away, and what errors say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from tests.grading.course import SPECS, answers_file, hand_out, put_hand_in, right_value
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


TRUSTED = ("require-trusted-types-for 'script'", "trusted-types 'none'")
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
    for rule in ("form-action 'self'", "base-uri 'none'", "object-src 'none'", *TRUSTED):
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


SEEN = [b"", b', "seen": null', b', "seen": {}', b', "seen": {"version": 3}', b', "seen": []']


@pytest.mark.parametrize("seen", SEEN, ids=range(len(SEEN)))
def test_what_does_not_say_what_its_page_showed_is_not_saved(visitor: Visitor, seen: bytes) -> None:
    for path, value in (("api/grade/x", b'{"manual_score": 1'), ("api/comment/x", b'{"manual_comment": "x"')):
        answer = visitor.ask("PUT", path, value + seen + b"}", xsrf=visitor.xsrf)
        assert (answer.status, "ververs haar" in answer.json()["text"]) == (400, True)
    answer = visitor.put("api/grade/x", {"manual_score": 1, "seen": {"version": "x"}})
    assert (answer.status, answer.json()["text"].split(".")[0]) == (404, "Deze score is er niet meer")


def test_two_pages_that_stand_open_never_overwrite_each_other(visitor: Visitor, submissions: dict[str, str]) -> None:
    saved = saved_at(visitor, submissions["anna"], "h9-stelling")
    grade, comment = saved["grade"], saved["comment"]

    def put(kind: str, value: object, seen: dict[str, Any]) -> Answer:
        row, name = saved[kind]["id"], {"grade": "manual_score", "comment": "manual_comment"}[kind]
        return visitor.put(f"api/{kind}/{row}", {name: value, "seen": {**seen, "version": saved["version"]}})

    first = put("grade", 0.5, grade)
    assert (first.status, first.json()["manual_score"], first.json()["needs_manual_grade"]) == (200, 0.5, False)
    second = put("grade", 1, grade)
    assert (second.status, second.json()["grade"], second.json()["version"]) == (409, first.json(), saved["version"])
    assert second.json()["comment"] == comment
    assert second.json()["answer"]
    assert put("grade", 1, first.json()).status == 200
    assert put("comment", "Een", comment).json()["manual_comment"] == "Een"
    other = put("comment", "Twee", comment)
    assert (other.status, other.json()["comment"]["manual_comment"]) == (409, "Een")
    assert saved_at(visitor, submissions["anna"], "h9-stelling")["comment"]["manual_comment"] == "Een"


def test_a_score_taken_back_of_what_nothing_else_scores_is_to_be_read_again(
    visitor: Visitor, submissions: dict[str, str]
) -> None:
    saved = saved_at(visitor, submissions["anna"], "h9-mening")
    path, version = f"api/grade/{saved['grade']['id']}", saved["version"]
    with Gradebook(f"sqlite:///{visitor.desk.course / SECRET}.db") as gradebook:
        grade = gradebook.find_grade("h9-mening-antwoord", "h9", "h9", "anna")
        grade.auto_score, grade.manual_score = None, 1
        gradebook.db.commit()
    seen = {**saved["grade"], "auto_score": None, "manual_score": 1, "version": version}
    assert visitor.put(path, {"manual_score": None, "seen": seen}).json()["needs_manual_grade"] is True
    seen["manual_score"] = None
    assert visitor.put(path, {"manual_score": 0, "seen": seen}).json()["needs_manual_grade"] is False


def test_a_page_of_the_answer_before_saves_nothing_at_the_new_one(course: Path, tmp_path: Path) -> None:
    put_hand_in(course, "anna", {"h9-zorg": {"text": "Eerst."}, "h9-spiegel": {"text": "Hetzelfde."}})
    trainer.autograde(course, "h9")
    with serve(course, tmp_path) as running:
        visitor = Visitor(running).log_in()
        (key,) = re.findall(r"submissions/(\w+)/", visitor.get("ib/h9/").text)
        old = {name: saved_at(visitor, key, name) for name in ("h9-zorg", "h9-spiegel")}
        put_hand_in(
            course,
            "anna",
            {"h9-zorg": {"text": "Daarna."}, "h9-spiegel": {"text": "Hetzelfde."}},
            time="2026-11-02 10:00:00.000000 UTC",
        )
        trainer.autograde(course, "h9")
        for name, text in (("h9-zorg", "Daarna."), ("h9-spiegel", "Hetzelfde.")):
            grade = old[name]["grade"]
            body = {"manual_score": 0, "seen": {**grade, "version": old[name]["version"]}}
            answer = visitor.put(f"api/grade/{grade['id']}", body)
            assert (answer.status, answer.json()["answer"]) == (409, text)
            body = {"manual_score": 0, "seen": {**grade, "version": answer.json()["version"]}}
            assert visitor.put(f"api/grade/{grade['id']}", body).status == 200
        # Only the time is another one: whoever compares versions sees that the answer is the same.
        parts = [saved_at(visitor, key, "h9-spiegel")["version"].split(), old["h9-spiegel"]["version"].split()]
        assert parts[0][0] != parts[1][0]
        assert parts[0][1] == parts[1][1]
        # For a moment the gradebook is ahead of the folder: then nothing can be saved.
        (course / "autograded" / "anna" / "h9" / "timestamp.txt").write_text("2026-11-01 10:00:00.000000 UTC")
        answer = visitor.put(f"api/grade/{grade['id']}", body)
        assert (answer.status, "wordt juist nagekeken" in answer.json()["text"]) == (503, True)


def saved_at(visitor: Visitor, submission: str, question: str) -> dict[str, Any]:
    """Return what a page holds of a score and a comment, and of the answer that they belong to."""
    page = visitor.get(f"submissions/{submission}/").text
    (form,) = [form for form in Parts(page).of("form") if form.get("data-cell") == f"{question}-antwoord"]
    saved: dict[str, Any] = json.loads(form["data-saved"] or "")
    return saved


def test_a_hand_in_that_could_not_be_read_is_not_said_to_be_empty(course: Path, tmp_path: Path) -> None:
    put_hand_in(course, "anna", b"\x00kapot")
    put_hand_in(course, "bas", {"h9-minuten": {"text": "4,5"}})
    whole = answers_file(SPECS, {"h9-zorg": {"text": "Hier."}, "h9-spiegel": {"text": "Daar."}})
    put_hand_in(course, "cem", whole.replace('"Daar."', "3").encode())
    trainer.autograde(course, "h9")
    with serve(course, tmp_path) as running:
        visitor = Visitor(running).log_in()
        cards = {name: visitor.get(f"ib/h9/h9/{name}").text for name in ("h9-zorg", "h9-spiegel")}
        keys = re.findall(r"submissions/(\w+)/", visitor.get("ib/h9/").text)
        whole_pages = [visitor.get(f"submissions/{key}/").text for key in keys]
    told = "Bij het inlezen van deze inlevering viel iets op"
    # anna: nothing could be read; bas: not answered; cem: this one was read, the other was not
    assert (cards["h9-zorg"].count(told), cards["h9-zorg"].count("Niet beantwoord")) == (1, 1)
    assert "Het bestand is beschadigd: 0 antwoorden konden eruit worden gelezen." in cards["h9-zorg"]
    assert "neem je in bij de stap «Ophalen»" in " ".join(cards["h9-zorg"].split())
    assert cards["h9-zorg"].count('data-answered="problem"') == 1
    assert cards["h9-spiegel"].count(told) == 2
    assert cards["h9-spiegel"].count("«h9-spiegel» is niet leesbaar") == 1
    assert sorted(page.count(told) for page in whole_pages) == [0, 1, len(SPECS)]


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
    assert "Inlevering 101 tot en met 102 van 102" in parts[1]
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
        told.append(visitor.put("api/grade/x", {"manual_score": 1, "seen": {"version": "x"}}))
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
