"""Every chapter from a trainer's course to a participant's browser and back: hand out, answer, hand in, mark, feedback.

One course and one participant for all of them, as in a school year; each test does a chapter from beginning to end.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import Locator, Page, expect

from ib_course import trainer
from ib_course.grading.course_settings import PARTICIPANT_FILE
from tests.browser.chapter import (
    CHAPTERS,
    Participant,
    expect_saved,
    give,
    open_chapter,
    participant,
    question,
    watch,
)
from tests.grading.course import REPOSITORY, Spec, run
from tests.grading.test_feedback import Told

pytestmark = pytest.mark.filterwarnings(
    # nbgrader leaves this file to the garbage collector (releasing feedback, nbgrader 0.9.6).
    "ignore:unclosed file .*timestamp.txt:ResourceWarning"
)

CANARY = "KANARIE9d20ce"
TYPED = "<script>document.title='stuk'</script> <img src=x onerror=alert(1)> & «één» voorbeeld"
COMMENT = "Wat zag je het kind doen? <b>Eén</b> voorbeeld & <img src=x onerror=alert(2)>\nmaakt dit sterker."


class Plan:
    """What a participant does in a chapter: nearly all questions well, four of them in a way of their own."""

    def __init__(self, chapter: str) -> None:
        """Choose the questions of ``chapter`` that go another way."""
        self.chapter = chapter
        self.specs: dict[str, Spec] = CHAPTERS[chapter]
        reflections = [spec for spec in self.specs.values() if spec["kind"] == "reflectie"]
        graded = [spec for spec in reflections if spec["points"] and spec["share"] == "trainer"]
        self.kept = {name for name, spec in self.specs.items() if spec["share"] != "trainer"}
        """Those that the participant keeps from the trainer."""
        self.private = next(s["id"] for s in reflections if s["id"] in self.kept and not s["points"])
        """The one in which stands what nobody else may see, and of which nobody has anything to say."""
        self.read, self.late = graded[0]["id"], graded[1]["id"]
        """The one that the trainer reads, and the one that is answered only after handing in."""
        self.wrong = next(
            s["id"] for s in self.specs.values() if s["kind"] == "rekenvraag" and s["check"] and s["points"]
        )
        self.most = float(sum(spec["points"] for spec in self.specs.values()))

    def points(self, name: str) -> float:
        """Return what a question is worth."""
        return float(self.specs[name]["points"])

    def score(self) -> float:
        """Return what the participant gets: the trainer takes half a point off one text, the computer one question."""
        return self.most - 0.5 - self.points(self.wrong) - sum(map(self.points, self.kept))


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
        return run("cursus", "trainer", *given, cwd=self.course, HOME=str(self.base / "home-trainer")).splitlines()

    def holding(self, text: str) -> set[str]:
        """Return where the text is found in what left the participant: `uitwisseling`, or a part of the course."""
        found = set()
        for place in (self.exchange, self.course):
            for path in place.rglob("*"):
                if path.is_file() and text.encode() in path.read_bytes():
                    found.add(place.name if place == self.exchange else path.relative_to(self.course).parts[0])
        return found


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[Round]:
    """All chapters handed out, and a participant whose map says which course it is."""
    base = tmp_path_factory.mktemp("ronde")
    folder, exchange = base / "trainer", base / "uitwisseling"
    (base / "home-trainer").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(base / "home-trainer"))
        trainer.init_course(folder, notebooks=REPOSITORY / "notebooks", course_id="ib-proef", exchange=exchange)
        for chapter in CHAPTERS:
            trainer.set_deadline(folder, chapter, "2099-12-01")
            trainer.hand_out(folder, chapter)
    (base / "map").mkdir()
    shutil.copyfile(folder / PARTICIPANT_FILE, base / "map" / "nbgrader_config.py")
    with participant(base, free_port()) as running:
        yield Round(base, running)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_an_answer_goes_to_the_trainer_and_comes_back_with_feedback_beside_it(
    page: Page, course: Round, chapter: str
) -> None:
    plan = Plan(chapter)
    problems = watch(page)
    open_chapter(page, course.participant.course, chapter)
    _answer(page, plan)
    _hand_in(page, plan)
    _mark(course, plan)

    made, unread, given = course.trainer("feedback", chapter)
    assert made == f"Nieuwe feedback op {chapter} voor 1 deelnemer."
    assert re.fullmatch(r"Let op: \d+ antwoorden nog niet gelezen\. .*", unread)
    assert given == f"Feedback op {chapter} teruggegeven aan 1 deelnemer."
    page.reload()
    _read_feedback(page, plan)
    _read_page(page, course, plan)
    # Nothing changed: then nobody is told of new feedback.
    assert course.trainer("feedback", chapter)[0] == f"De feedback op {chapter} was al bij voor 1 deelnemer."
    page.reload()
    expect(_link(page)).not_to_contain_text("nieuw", use_inner_text=True)

    assert course.holding(f"{CANARY} {chapter}") == set()
    assert f"{CANARY} {chapter}" in (course.participant.dossier / f"{chapter}.jsonl").read_text(encoding="utf-8")
    # The same search finds what was shared.
    assert course.holding(f"«één» voorbeeld {chapter}") >= {"uitwisseling", "submitted", "autograded", "feedback"}
    assert problems == []
    assert course.participant.get("api/kernels") == []


def _answer(page: Page, plan: Plan) -> None:
    """Answer all but one question, one of them wrongly and one for nobody else."""
    own = {
        plan.private: f"{CANARY} {plan.chapter} blijft hier.",
        plan.read: f"{TYPED} {plan.chapter}",
        plan.wrong: "987654",
    }
    for name in plan.specs:
        if name in own:
            question(page, name).get_by_role("textbox").fill(own[name])
        elif name != plan.late:
            give(page, name)
    for name in plan.specs:
        if name != plan.late:
            expect_saved(page, name)


def _hand_in(page: Page, plan: Plan) -> None:
    """Hand in, and see what is said before and after."""
    desk = page.get_by_role("region", name="Inleveren")
    expect(desk.get_by_text("Je levert in voor de cursus ib-proef.")).to_be_visible()
    expect(desk.get_by_text("Inleveren kan tot 1 december 2099 om 23.59.")).to_be_visible()
    expect(desk.get_by_text(f"Nog open: 1 vraag van de {len(plan.specs)}.")).to_be_visible()
    expect(desk.get_by_text(re.compile("(dat gaat|die gaan) niet mee"))).to_contain_text(
        "Eén antwoord deel je niet" if len(plan.kept) == 1 else f"{len(plan.kept)} antwoorden deel je niet"
    )
    expect(desk.get_by_text(re.compile("^Je trainer ziet"))).to_have_count(1)
    desk.get_by_role("button", name="Lever in").click()
    shared = len(plan.specs) - 1 - len(plan.kept)
    receipt = desk.get_by_text(re.compile(rf"^Ingeleverd op .*: {shared} antwoorden, code [0-9a-f]{{8}}\.$"))
    expect(receipt).to_be_visible()
    # Until the deadline it may be done again; the last time counts.
    question(page, plan.late).get_by_role("textbox").fill("Bij ons hoort ieder kind.")
    expect(desk.get_by_text("Je hebt alle vragen beantwoord.")).to_be_visible()
    desk.get_by_role("button", name="Lever opnieuw in").click()
    expect(desk.get_by_text(re.compile(rf"^Ingeleverd op .*: {shared + 1} antwoorden"))).to_be_visible()


def _mark(course: Round, plan: Plan) -> None:
    """Collect, let the computer mark, and give one answer a score and a comment by hand."""
    chapter = plan.chapter
    assert course.trainer("ophalen", chapter) == [f"1 nieuwe inlevering van {chapter}; in totaal 1."]
    assert course.trainer("nakijken", chapter)[0] == f"1 inlevering nagekeken van {chapter}."
    with Gradebook(f"sqlite:///{course.course / 'gradebook.db'}") as gradebook:
        (student,) = [one.id for one in gradebook.students]
        grade = gradebook.find_grade(f"{plan.read}-antwoord", chapter, chapter, student)
        grade.manual_score, grade.needs_manual_grade = plan.points(plan.read) - 0.5, False
        gradebook.find_comment(f"{plan.read}-antwoord", chapter, chapter, student).manual_comment = COMMENT
        gradebook.db.commit()


def _read_feedback(page: Page, plan: Plan) -> None:
    """Follow the link to the feedback, and read it beside the answers, as text."""
    link = _link(page)
    expect(link).to_have_accessible_name(
        re.compile(rf"^Feedback: {_dutch(plan.score())} van {_dutch(plan.most)} punten")
    )
    expect(link).to_contain_text("nieuw")
    link.click()
    expect(link).not_to_contain_text("nieuw", use_inner_text=True)
    given = _feedback(page, plan.read)
    expect(given).to_be_in_viewport()
    expect(given).to_contain_text(_scored(plan.points(plan.read) - 0.5, plan.points(plan.read)))
    expect(
        given.get_by_text("Wat zag je het kind doen? <b>Eén</b> voorbeeld & <img src=x onerror=alert(2)>")
    ).to_be_visible()
    assert given.locator("b, img, script").count() == 0
    expect(question(page, plan.read).get_by_role("textbox")).to_have_value(f"{TYPED} {plan.chapter}")
    expect(_feedback(page, plan.wrong)).to_contain_text(_scored(0, plan.points(plan.wrong)))
    expect(_feedback(page, plan.late)).to_contain_text(_scored(plan.points(plan.late), plan.points(plan.late)))
    expect(_feedback(page, plan.private)).to_have_count(0)
    page.reload()
    expect(_link(page)).not_to_contain_text("nieuw", use_inner_text=True)


def _read_page(page: Page, course: Round, plan: Plan) -> None:
    """See that the page that the trainer gave back says the same as the chapter, question by question."""
    (path,) = course.course.glob(f"feedback/*/{plan.chapter}/{plan.chapter}.html")
    told = Told(path.read_text(encoding="utf-8"))
    assert set(told.scores) == {name for name in plan.specs if plan.points(name)}
    for name, score in told.scores.items():
        given = _feedback(page, name)
        expect(given.locator(".ib-score")).to_have_text(score)
        if name in told.comments:
            expect(given.locator(".ib-feedback-tekst")).to_have_text(told.comments[name])
        else:
            expect(given.locator(".ib-feedback-tekst")).to_have_count(0)


def _link(page: Page) -> Locator:
    return page.get_by_role("link", name=re.compile("^Feedback"))


def _feedback(page: Page, name: str) -> Locator:
    return question(page, name).get_by_role("complementary", name="Feedback")


def _scored(score: float, most: float) -> str:
    return f"{_dutch(score)} van {_dutch(most)} {'punt' if most == 1 else 'punten'}"


def _dutch(number: float) -> str:
    return f"{number:g}".replace(".", ",")
