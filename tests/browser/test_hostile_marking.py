"""All hostile texts go through real marking, and every page of trainer and feedback is opened in a browser."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from nbgrader.api import Gradebook

from ib_course import trainer
from ib_course.grading.values import read_value
from ib_course.questions import answer_text
from tests.browser.canary import Canary, Watch, injected, keep_canary, leaking, sticking_out, watch
from tests.grading.course import SPECS, hand_out, put_hand_in
from tests.grading.hostile import MARKUP, NAMES, PAYLOADS, answers_file, clean_text, hostile_notebook, shown, values
from tests.grading.trainer_server import TOKEN, Desk, serve
from tests.grading.writers import nbgrader_api

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NOTEBOOK = "UITHETNOTEBOOK"
"""Stands in all that a hand-in holds besides the answers: none of it may be seen anywhere."""
MARKED_BY_NBGRADER = slice(60, None, len(SPECS))
MARKED_AT_ONCE = slice(65, None, len(SPECS))
"""Hand-ins that together hold every payload once, as each holds another one at each question."""


IDS = [name for name in NAMES.values() if "\n" not in name]
"""Hostile ids of participants; nbgrader finds no hand-in of one with a line break in it."""


_OURS = ("minuten", "20 op een schaal van 0 («oneens») tot 100 («eens»)")
"""Words of ours in an answer: the unit of a number, of which is told when signs turn it, and a line of its own."""


@dataclass
class Class:
    """A course with a hand-in for each payload, all marked and with feedback."""

    desk: Desk
    canary: Canary
    people: list[str]

    def text(self, person: int, question: int, extra: int = 0) -> str:
        """Return the payload that a person answered to a question; `extra` 1: that the trainer commented."""
        return PAYLOADS[(person + question + extra) % len(PAYLOADS)].text(self.canary.address)

    def answer(self, person: int, question: int) -> str:
        """Return how that answer reads, after the core that marks it."""
        spec = SPECS[question]
        value, _ = read_value(spec, values(spec, self.text(person, question)))
        return answer_text(spec, value)

    @property
    def texts(self) -> list[str]:
        """All payloads and names as pages show them, and words of ours that stand in an answer."""
        of_payloads = [payload.text(self.canary.address) for payload in PAYLOADS]
        return [clean_text(text) for text in (*of_payloads, *NAMES.values(), *_OURS)]


@pytest.fixture(scope="module")
def hostile_class(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Class]:
    """The class, marked at once and a part of it by nbgrader's converters, and the trainer's server."""
    base = tmp_path_factory.mktemp("vijandig")
    course = hand_out(base)
    people = [*IDS, *(f"p{number}" for number in range(len(IDS), len(PAYLOADS)))]
    with keep_canary() as canary:
        made = Class(Desk(course, ""), canary, people)
        hand_in_all(made)
        trainer.autograde(course, "h9")
        with nbgrader_api(course) as api:
            for student in people[MARKED_BY_NBGRADER]:
                assert api.autograde("h9", student, force=True)["success"]
        comment_all(made)
        trainer.feedback(course, "h9")
        with serve(course, base) as desk:
            made.desk = desk
            yield made


@pytest.fixture(scope="module")
def visit(browser: Browser, hostile_class: Class) -> Iterator[tuple[Page, Watch]]:
    """A trainer's browser that keeps to no policy of a page: what protects is that nothing is markup."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}, bypass_csp=True)
    watched = watch(context)
    page = context.new_page()
    page.goto(hostile_class.desk.url("ib/"))
    yield page, watched
    context.close()


@pytest.fixture(autouse=True)
def harmless(visit: tuple[Page, Watch], hostile_class: Class) -> Iterator[None]:
    """After each test nothing ran, nothing was fetched but our own pages, and nothing opened or was said."""
    page, watched = visit
    yield
    own = hostile_class.desk.address
    feedback = (hostile_class.desk.course / "feedback").as_uri()
    assert watched.ran == []
    assert hostile_class.canary.hits == []
    assert watched.elsewhere(f"{own}/formgrader/", f"{own}/files/feedback/", f"{own}/favicon.ico", feedback) == []
    unknown = re.compile(rf"Failed to load resource: .* 404 \(Not Found\) {own}/formgrader/")  # says a page of ours
    assert [line for line in watched.told if not unknown.match(line)] == []
    assert len(page.context.pages) == 1


def test_every_payload_is_read_as_typed_under_every_question(visit: tuple[Page, Watch], hostile_class: Class) -> None:
    page, _ = visit
    for number, spec in enumerate(SPECS):
        found: list[str] = []
        for part in (1, 2):
            _open(page, hostile_class, f"ib/h9/h9/{spec['id']}?deel={part}")
            found += page.locator(".answer").evaluate_all("(all) => all.map((it) => it.textContent)")
        wanted = [hostile_class.answer(person, number) for person in range(len(hostile_class.people))]
        assert Counter(found) == Counter(text for text in wanted if text)
        if spec["kind"] in ("reflectie", "stelling", "rekenvraag", "model"):
            typed = [hostile_class.text(person, number) for person in range(len(hostile_class.people))]
            joined = "\0".join(found)
            assert [text for text in typed if shown(spec, text) not in joined] == []


def test_a_trainer_is_told_of_signs_that_are_not_seen_or_turn_the_reading(
    visit: tuple[Page, Watch], hostile_class: Class
) -> None:
    page, _ = visit
    told: list[str] = []
    for part in (1, 2):
        _open(page, hostile_class, f"ib/h9/h9/h9-zorg?deel={part}")
        cards = page.locator("article.card", has=page.locator(".unseen"))
        told += cards.locator(".answer").evaluate_all("(all) => all.map((it) => it.textContent)")
    assert clean_text("Mijn antwoord \u202e\u202e\u202e") in told
    assert all(clean_text(payload.text(hostile_class.canary.address)) not in told for payload in MARKUP)


def test_whole_hand_ins_of_both_writers_show_every_payload_comment_and_problem_as_text(
    visit: tuple[Page, Watch], hostile_class: Class
) -> None:
    page, _ = visit
    ids = _submissions(hostile_class.desk.course)
    chosen = range(len(hostile_class.people))
    for person in [*chosen[MARKED_BY_NBGRADER], *chosen[MARKED_AT_ONCE]]:
        _open(page, hostile_class, f"submissions/{ids[hostile_class.people[person]]}/")
        answers = page.locator("article.card").evaluate_all(
            "(all) => all.map((it) => [it.id, it.querySelector('.answer')?.textContent ?? ''])"
        )
        assert dict(answers) == {spec["id"]: hostile_class.answer(person, at) for at, spec in enumerate(SPECS)}
        comments = page.locator("textarea.comment").evaluate_all("(all) => all.map((it) => it.value)")
        assert comments == [_kept(hostile_class.text(person, at, 1)) for at, spec in enumerate(SPECS) if spec["points"]]
        assert NOTEBOOK not in page.content()


def test_people_with_hostile_names_and_ids_are_shown_by_them(visit: tuple[Page, Watch], hostile_class: Class) -> None:
    page, _ = visit
    names = _names(hostile_class)
    _open(page, hostile_class, "ib/deelnemers/")
    people = page.locator("#people .title").evaluate_all("(all) => all.map((it) => it.textContent)")
    assert Counter(people) == Counter(names.values())
    ids = page.locator("#people .kind").evaluate_all("(all) => all.map((it) => it.textContent)")
    assert set(IDS) <= set(ids)
    _open(page, hostile_class, "ib/h9/")
    assert Counter(page.locator(".queue .name").all_text_contents()) == Counter(names.values())
    for ident in IDS:
        _open(page, hostile_class, f"ib/deelnemers/{quote(ident, safe='')}")
        assert page.locator("input[name=last_name]").input_value() == _line(names[ident])


def test_addresses_of_nbgrader_and_ours_with_hostile_parts_show_text(
    visit: tuple[Page, Watch], hostile_class: Class
) -> None:
    page, _ = visit
    texts = [payload.text(hostile_class.canary.address) for payload in PAYLOADS if payload.acts]
    paths = ("manage_students/{0}", "gradebook/{0}/{0}", "ib/h9/h9/{0}", "ib/?{0}", "submissions/{0}/", "{0}")
    for path, text in zip(itertools.cycle(paths), [*texts[::3], *NAMES.values()], strict=False):
        _open(page, hostile_class, path.format(quote(text.encode("utf-8", "replace")[:200], safe="")))


def test_feedback_shows_answers_and_comments_as_text_from_the_server_and_as_a_file(
    visit: tuple[Page, Watch], hostile_class: Class
) -> None:
    page, _ = visit
    chosen = range(len(hostile_class.people))
    files = [*chosen[MARKED_BY_NBGRADER], *chosen[MARKED_AT_ONCE], *range(len(IDS))]
    for person in files:
        path = hostile_class.desk.course / "feedback" / hostile_class.people[person] / "h9" / "h9.html"
        served = f"{hostile_class.desk.address}/files/feedback/p{person}/h9/h9.html?token={TOKEN}"
        for address in (path.as_uri(), served) if person >= len(IDS) else (path.as_uri(),):
            page.goto(address)
            _expect_harmless(page, hostile_class)
            articles = page.locator("article").evaluate_all(
                """(all) => all.map((it) =>
                     [it.id, ...[".answer", ".comment"].map((one) => it.querySelector(one)?.textContent ?? "")])"""
            )
            comments = {
                spec["id"]: clean_text(_kept(hostile_class.text(person, at, 1))) for at, spec in enumerate(SPECS)
            }
            wanted = {
                spec["id"]: [hostile_class.answer(person, at), comments[spec["id"]] if spec["points"] else ""]
                for at, spec in enumerate(SPECS)
            }
            assert {name: [answer, clean_text(comment)] for name, answer, comment in articles} == wanted


def test_nothing_but_the_answers_of_a_hand_in_is_kept_anywhere(hostile_class: Class) -> None:
    course = hostile_class.desk.course
    kept = [course / "autograded", course / "feedback"]
    places = [path for place in kept for path in place.rglob("*") if path.is_file()]
    assert len(places) > 3 * len(hostile_class.people)
    found = [path for path in (*places, course / "gradebook.db") if NOTEBOOK.encode() in path.read_bytes()]
    assert found == []
    assert [path for path in places if NOTEBOOK in path.name] == []


def hand_in_all(made: Class) -> None:
    """Put a hand-in for each payload among the collected ones, with hostile texts wherever one can stand."""
    course = made.desk.course
    released = course / "release" / "h9" / "h9.ipynb"
    for person, ident in enumerate(made.people):
        text = made.text(person, 0)
        given = {spec["id"]: values(spec, made.text(person, at)) for at, spec in enumerate(SPECS)}
        files = {f"{NOTEBOOK}{name}.html": text.encode("utf-8", "replace") for name in _file_names()}
        notebook = hostile_notebook(released, [NOTEBOOK + text])
        put_hand_in(course, ident, answers_file("h9", given, text), notebook=notebook, files=files)


def comment_all(made: Class) -> None:
    """Write a payload as comment on every answer, and as name of everybody: what a gradebook can hold of it."""
    with Gradebook(f"sqlite:///{made.desk.course / 'gradebook.db'}") as gradebook:
        order = {f"{spec['id']}-antwoord": at for at, spec in enumerate(SPECS)}
        for person, ident in enumerate(made.people):
            student = gradebook.find_student(ident)
            student.first_name, student.last_name = "", _kept(made.text(person, 0))[:128]
            for comment in gradebook.find_submission_notebook("h9", "h9", ident).comments:
                if comment.name in order:
                    comment.manual_comment = _kept(made.text(person, order[comment.name], 1))
        gradebook.db.commit()


def _open(page: Page, made: Class, path: str) -> None:
    """Open an address below formgrader, wait until its scores are there, and expect that it is harmless."""
    page.goto(f"{made.desk.address}/formgrader/{path}")
    page.locator("#not-ready").wait_for(state="detached")
    page.evaluate("for (const hidden of document.querySelectorAll('.name')) hidden.hidden = false")
    _expect_harmless(page, made)
    assert page.url.startswith(f"{made.desk.address}/formgrader/")


def _expect_harmless(page: Page, made: Class) -> None:
    """Expect no element, attribute or turned words of a hostile text in the page, and nothing over or beside it."""
    assert injected(page, made.canary) == []
    assert leaking(page, made.texts) == []
    assert sticking_out(page) == []


def _submissions(course: Path) -> dict[str, str]:
    """Return participant → nbgrader's id of the marked notebook."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {one.student.id: one.id for one in gradebook.notebook_submissions("h9", "h9")}


def _names(made: Class) -> dict[str, str]:
    """Return participant → name as a page shows it."""
    return {ident: _kept(made.text(at, 0))[:128].strip() or ident for at, ident in enumerate(made.people)}


def _file_names() -> list[str]:
    return [name for name in NAMES.values() if len(name) < 100]


def _kept(text: str) -> str:
    """Return a text as the gradebook can keep it and a text area shows it."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")


def _line(text: str) -> str:
    """Return a text as a field of one line has it."""
    return re.sub(r"[\r\n]", "", text)
