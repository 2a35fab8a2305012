"""The real chapters in a browser: the course that serves them, and what a person does with their questions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Dialog, Locator, Page, expect

from ib_course.questions import plain_text
from tests.grading.course import REPOSITORY, Spec, read_specs, right_value
from tests.starting import Running, Start, starting

CHAPTERS: dict[str, dict[str, Spec]] = {
    path.stem: {spec["id"]: spec for spec in read_specs(path)}
    for path in sorted((REPOSITORY / "notebooks").glob("*/*.ipynb"))
    if path.stem == path.parent.name
}
"""The questions of each chapter by id, in its order."""

SPECS = CHAPTERS["h1"]

_EVERY = {name: spec for specs in CHAPTERS.values() for name, spec in specs.items()}

expect.set_options(timeout=20_000)  # a busy computer is no fault of the course

SAVED = re.compile(r"^Opgeslagen om \d{1,2}\.\d\d$")

FOREIGN = re.compile(
    # Words of JupyterLab's own windows that are no Dutch,
    r"\b(the|and|not|save|saved|saving|cancel|close|file|edit|view|settings|loading|connection|error|failed|please|"
    r"submit|your|warning|untitled|cell|run|restart|help|dismiss|next|previous|undefined|null|NaN|"
    # and what only a programmer knows.
    r"kernel|notebook|python|jupyter|import|def|metadata|nbgrader|JSON)\b|show\(|\w_\w|\]\(|\*\*|^#+ |:::",
    re.IGNORECASE | re.MULTILINE,
)

OFFLINE = "Geen verbinding met de cursus."
OFFLINE_HERE = re.compile("^Geen verbinding: je tekst staat veilig in deze browser")


@dataclass
class Participant:
    """One map with a course that can be killed and started again, at one port."""

    folder: Path
    port: int
    _start: Start
    _running: list[Running] = field(default_factory=list)

    @property
    def course(self) -> Running:
        """The course as it was started last."""
        return self._running[-1]

    def start(self, *arguments: object) -> Running:
        """Start the course of this map, without opening a browser."""
        self._running.append(self._start("--geen-browser", "--poort", self.port, *arguments))
        return self.course

    def kill(self) -> None:
        """End the server as a power cut would."""
        self.course.process.kill()
        self.course.process.wait()

    def get(self, path: str) -> Any:
        """Return what the server answers as JSON."""
        return json.loads(self.course.ask(path))

    def answers(self, chapter: str = "h1") -> dict[str, Any]:
        """Return the newest answers that the server knows, by question."""
        found: dict[str, Any] = self.get(f"ib/chapter/{chapter}")["answers"]
        return found

    def texts(self) -> dict[str, str]:
        """Return what was written in the newest answers, by question."""
        return {name: answer["value"].get("text", "") for name, answer in self.answers().items()}

    @property
    def dossier(self) -> Path:
        """Where the answers are kept."""
        return self.folder / "ib-dossier"

    def revisions(self, name: str) -> list[dict[str, Any]]:
        """Return every kept revision of a question, oldest first."""
        lines = (self.dossier / "h1.jsonl").read_text(encoding="utf-8").splitlines()
        return [line for line in map(json.loads, lines) if line["id"] == name]


@contextmanager
def participant(folder: Path, port: int, *arguments: object, before: Sequence[str] = ()) -> Iterator[Participant]:
    """Start the course in ``folder``/map, with a home beside it; in the end it is stopped."""
    home = folder / "home"
    home.mkdir(parents=True)
    with starting(folder / "map", before=before, HOME=str(home), USERPROFILE=str(home)) as start:
        made = Participant(folder / "map", port, start)
        made.start(*arguments)
        yield made


def watch(page: Page) -> list[str]:
    """Return a list to which is added what should never happen: a script that fails, a dialog that asks something."""
    problems: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        problems.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: problems.append(str(error)))
    return problems


def open_chapter(page: Page, course: Running, chapter: str = "h1") -> Page:
    """Open the printed address, go on to a chapter by its card, and wait until it can be written in."""
    page.goto(course.address)
    page.get_by_role("heading", name=re.compile(rf"^Hoofdstuk {chapter[1:]} ")).get_by_role("link").click()
    expect(page.get_by_role("textbox").first).to_be_editable()
    return page


def code_and_english(page: Page) -> set[str]:
    """Return what a participant can see or hear and does not understand; titles of cited works may be English."""
    shown: list[str] = page.evaluate("""() => {
      const said = [document.title];
      const parts = document.querySelectorAll("header, nav, footer, .ib-cell:not([id$='-literatuur'])");
      for (const part of parts) said.push(part.innerText);
      for (const element of document.querySelectorAll("*")) {
        for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt", "aria-description"]) {
          if (element.hasAttribute(name)) said.push(element.getAttribute(name));
        }
      }
      return said;
    }""")
    return {match[0] for text in shown for match in FOREIGN.finditer(text)}


def question(page: Page, name: str) -> Locator:
    """Return a question as a screen reader names it: by its kind and its title."""
    title = _EVERY[name]["title"].removeprefix("Spiegel: ")  # the kind says so already
    return page.get_by_role("region", name=re.compile(rf"^[\w ]+:? {re.escape(title)}$"))


def status(page: Page, name: str) -> Locator:
    """Return the line below a question that says whether it is saved."""
    return question(page, name).locator(".ib-stand")


def expect_saved(page: Page, name: str) -> None:
    """Wait until the question says that it is saved."""
    expect(status(page, name)).to_have_text(SAVED)


def give(page: Page, name: str) -> None:
    """Answer a question as a person does, rightly where there is a right answer."""
    spec = _EVERY[name]
    _ANSWER[spec["kind"]](question(page, name), spec)


def answer(page: Page, name: str) -> None:
    """Answer a question as a person does, rightly where there is a right answer, and see it saved."""
    give(page, name)
    expect_saved(page, name)


def written(name: str) -> str:
    """Return what `answer` writes at a question with text."""
    return f"«{_EVERY[name]['title']}»: ik denk aan één meisje uit groep 5 & aan wat ik toen niet zag."


def _write(asked: Locator, spec: Spec) -> None:
    asked.get_by_role("textbox").fill(written(spec["id"]))


def _calculate(asked: Locator, spec: Spec) -> None:
    asked.get_by_role("textbox").fill(right_value(spec)["text"] if spec["check"] else "6")
    _check(asked, spec, recorded="Leg vast")


def _choose(asked: Locator, spec: Spec) -> None:
    labels = {option["id"]: plain_text(option["text"]) for option in spec["options"]}
    for chosen in right_value(spec)["choice"]:
        asked.get_by_label(labels[chosen], exact=True).check()
    _check(asked, spec)


def _take_position(asked: Locator, spec: Spec) -> None:
    asked.get_by_role("slider").fill("80")
    _write(asked, spec)


def _put_in_order(asked: Locator, spec: Spec) -> None:
    """Bring the items in the order of `right_value`, from the top down, with the buttons."""
    names = {item["id"]: plain_text(item["text"]) for item in spec["items"]}
    wanted = [names[item] for item in right_value(spec)["order"]]
    rows = asked.get_by_role("listitem")
    for place, name in enumerate(wanted):
        up = asked.get_by_role("button", name=f"Omhoog: {name}")
        while not rows.nth(place).filter(has_text=name).count():
            up.click()
    _check(asked, spec, recorded="Zo is mijn volgorde")


def _sort(asked: Locator, spec: Spec) -> None:
    """Put every item in hand, one after another, in the first field."""
    first = asked.get_by_role("button", name=" en ".join(spec["axes"]), exact=True)
    for _ in spec["items"]:
        first.click()


def _keep_scenario(asked: Locator, spec: Spec) -> None:
    asked.get_by_label("Naam van dit scenario").fill(f"Mijn groep bij {spec['id']}")
    asked.get_by_role("button", name="Scenario bewaren").click()


def _check(asked: Locator, spec: Spec, recorded: str | None = None) -> None:
    if spec["check"]:
        asked.get_by_role("button", name="Controleer").click()
        expect(asked.get_by_text("Goed.", exact=True)).to_be_visible()
    elif recorded and asked.get_by_role("button", name=recorded).is_visible():
        asked.get_by_role("button", name=recorded).click()


_ANSWER = {
    "reflectie": _write,
    "rekenvraag": _calculate,
    "keuze": _choose,
    "stelling": _take_position,
    "volgorde": _put_in_order,
    "sorteren": _sort,
    "model": _keep_scenario,
}
