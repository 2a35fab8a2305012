"""From a trainer's course to a participant's browser and back: hand out, answer, hand in, mark, feedback."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import Page, expect

from ib_course import trainer
from ib_course.grading.course_settings import PARTICIPANT_FILE
from tests.browser.chapter import SPECS, Participant, answer, expect_saved, open_chapter, participant, question, watch
from tests.grading.course import REPOSITORY, run
from tests.grading.test_feedback import Told

pytestmark = pytest.mark.filterwarnings(
    # nbgrader leaves this file to the garbage collector (releasing feedback, nbgrader 0.9.6).
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)

CANARY = "KANARIE9d20ce"
PRIVATE, READ, WRONG, EMPTY = "h1-grens", "h1-zorgleerling", "h1-klok-hoofdelijk", "h1-visie"
TYPED = "<script>document.title='stuk'</script> <img src=x onerror=alert(1)> & «één» voorbeeld"
COMMENT = "Wat zag je het kind doen? <b>Eén</b> voorbeeld & <img src=x onerror=alert(2)>\nmaakt dit sterker."


@dataclass
class Round:
    """A course with one participant."""

    base: Path
    participant: Participant

    @property
    def course(self) -> Path:
        """The trainer's folder."""
        return self.base / "trainer"

    @property
    def exchange(self) -> Path:
        """What trainer and participant share."""
        return self.base / "uitwisseling"

    def trainer(self, *given: str) -> list[str]:
        """Give `cursus trainer …` in the trainer's folder, from a shell, and return what it says."""
        return run("cursus", "trainer", *given, cwd=self.course).splitlines()

    def holding(self, text: str) -> set[str]:
        """Return where the text is found in what left the participant: `uitwisseling`, or a part of the course."""
        found = set()
        for place in (self.exchange, self.course):
            for path in place.rglob("*"):
                if path.is_file() and text.encode() in path.read_bytes():
                    found.add(place.name if place == self.exchange else path.relative_to(self.course).parts[0])
        return found


@pytest.fixture
def course(tmp_path: Path, free_port: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> Iterator[Round]:
    """The first chapter handed out, and a participant whose map says which course it is."""
    monkeypatch.setenv("HOME", str(tmp_path / "home-trainer"))
    folder, exchange = tmp_path / "trainer", tmp_path / "uitwisseling"
    trainer.init_course(folder, notebooks=REPOSITORY / "notebooks", course_id="ib-proef", exchange=exchange)
    trainer.set_deadline(folder, "h1", "2099-12-01")
    trainer.hand_out(folder, "h1")
    (tmp_path / "map").mkdir()
    shutil.copyfile(folder / PARTICIPANT_FILE, tmp_path / "map" / "nbgrader_config.py")
    with participant(tmp_path, free_port()) as running:
        yield Round(tmp_path, running)


def test_an_answer_goes_to_the_trainer_and_comes_back_with_feedback_beside_it(page: Page, course: Round) -> None:
    problems = watch(page)
    open_chapter(page, course.participant.course)
    _answer(page)
    _hand_in(page)
    _mark(course)

    made, unread, given = course.trainer("feedback", "h1")
    assert made == "Nieuwe feedback op h1 voor 1 deelnemer."
    assert re.fullmatch(r"Let op: \d+ antwoorden nog niet gelezen\. .*", unread)
    assert given == "Feedback op h1 teruggegeven aan 1 deelnemer."
    page.reload()
    _read_feedback(page)
    _read_page(page, course)
    # Nothing changed: then nobody is told of new feedback.
    assert course.trainer("feedback", "h1")[0] == "De feedback op h1 was al bij voor 1 deelnemer."
    page.reload()
    expect(page.get_by_role("link", name=re.compile("^Feedback"))).not_to_contain_text("nieuw", use_inner_text=True)

    assert course.holding(CANARY) == set()
    assert CANARY in (course.participant.dossier / "h1.jsonl").read_text(encoding="utf-8")
    # The same search finds what was shared.
    shared = "«één» voorbeeld"
    assert course.holding(shared) >= {"uitwisseling", "submitted", "autograded", "feedback"}
    assert problems == []
    assert course.participant.get("api/kernels") == []


def _answer(page: Page) -> None:
    """Answer all but one question, one of them wrongly and one for nobody else."""
    for name in SPECS:
        if name not in (PRIVATE, READ, WRONG, EMPTY):
            answer(page, name)
    for name, text in {PRIVATE: f"{CANARY} blijft hier.", READ: TYPED, WRONG: "12"}.items():
        question(page, name).get_by_role("textbox").fill(text)
        expect_saved(page, name)


def _hand_in(page: Page) -> None:
    """Hand in, and see what is said before and after."""
    desk = page.get_by_role("region", name="Inleveren")
    expect(desk.get_by_text("Je levert in voor de cursus ib-proef.")).to_be_visible()
    expect(desk.get_by_text("Inleveren kan tot 1 december 2099 om 23.59.")).to_be_visible()
    expect(desk.get_by_text(f"Nog open: 1 vraag van de {len(SPECS)}.")).to_be_visible()
    expect(desk.get_by_text("Eén antwoord deel je niet met je trainer; dat gaat niet mee.")).to_be_visible()
    expect(desk.get_by_text(re.compile("^Je trainer ziet"))).to_have_count(1)
    desk.get_by_role("button", name="Lever in").click()
    shared = len(SPECS) - 2
    receipt = desk.get_by_text(re.compile(rf"^Ingeleverd op .*: {shared} antwoorden, code [0-9a-f]{{8}}\.$"))
    expect(receipt).to_be_visible()
    # Until the deadline it may be done again; the last time counts.
    question(page, EMPTY).get_by_role("textbox").fill("Bij ons hoort ieder kind.")
    expect(desk.get_by_text("Je hebt alle vragen beantwoord.")).to_be_visible()
    desk.get_by_role("button", name="Lever opnieuw in").click()
    expect(desk.get_by_text(re.compile(rf"^Ingeleverd op .*: {shared + 1} antwoorden"))).to_be_visible()


def _mark(course: Round) -> None:
    """Collect, let the computer mark, and give one answer a score and a comment by hand."""
    assert course.trainer("ophalen", "h1") == ["1 nieuwe inlevering van h1; in totaal 1."]
    assert course.trainer("nakijken", "h1")[0] == "1 inlevering nagekeken van h1."
    with Gradebook(f"sqlite:///{course.course / 'gradebook.db'}") as gradebook:
        (student,) = [one.id for one in gradebook.students]
        grade = gradebook.find_grade(f"{READ}-antwoord", "h1", "h1", student)
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        gradebook.find_comment(f"{READ}-antwoord", "h1", "h1", student).manual_comment = COMMENT
        gradebook.db.commit()


def _read_feedback(page: Page) -> None:
    """Follow the link to the feedback, and read it beside the answers, as text."""
    most = sum(spec["points"] for spec in SPECS.values())
    link = page.get_by_role(
        "link", name=re.compile(rf"^Feedback: {most - 1.5:g} van {most:g} punten".replace(".", ","))
    )
    expect(link).to_contain_text("nieuw")
    link.click()
    expect(link).not_to_contain_text("nieuw", use_inner_text=True)
    given = question(page, READ).get_by_role("complementary", name="Feedback")
    expect(given).to_be_in_viewport()
    expect(given).to_contain_text("1,5 van 2 punten")
    expect(
        given.get_by_text("Wat zag je het kind doen? <b>Eén</b> voorbeeld & <img src=x onerror=alert(2)>")
    ).to_be_visible()
    assert given.locator("b, img, script").count() == 0
    expect(question(page, READ).get_by_role("textbox")).to_have_value(TYPED)
    expect(question(page, WRONG).get_by_role("complementary", name="Feedback")).to_contain_text("0 van 1 punt")
    expect(question(page, EMPTY).get_by_role("complementary", name="Feedback")).to_contain_text("Nog niet nagekeken")
    expect(question(page, PRIVATE).get_by_role("complementary", name="Feedback")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("link", name=re.compile("^Feedback"))).not_to_contain_text("nieuw", use_inner_text=True)


def _read_page(page: Page, course: Round) -> None:
    """See that the page that the trainer gave back says the same as the chapter, question by question."""
    (path,) = course.course.glob("feedback/*/h1/h1.html")
    told = Told(path.read_text(encoding="utf-8"))
    assert len(told.scores) == len([spec for spec in SPECS.values() if spec["points"]])
    for name, score in told.scores.items():
        given = question(page, name).get_by_role("complementary", name="Feedback")
        if name == PRIVATE:  # not handed in: the chapter has nothing to tell of it
            continue
        expect(given.locator(".ib-score")).to_have_text(score)
        if name in told.comments:
            expect(given.locator(".ib-feedback-tekst")).to_have_text(told.comments[name])
        else:
            expect(given.locator(".ib-feedback-tekst")).to_have_count(0)
