"""A participant alone on a laptop: the real `cursus start`, the real first chapter, a real browser."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from ib_course.dossier import Dossier, save_answer
from ib_course.questions import is_answered, plain_text
from tests.browser.axe import violations
from tests.browser.chapter import (
    OFFLINE,
    OFFLINE_HERE,
    SPECS,
    Participant,
    answer,
    code_and_english,
    expect_saved,
    open_chapter,
    participant,
    question,
    status,
    watch,
    written,
)
from tests.grading.course import right_value

CANARY = "KANARIE4b1e77"

Visit = Callable[..., Page]
Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[Participant]:
    """A course for the tests that leave their questions to each other."""
    with participant(tmp_path_factory.mktemp("cursus"), free_port()) as running:
        yield running


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int]) -> Iterator[Participant]:
    """A course in which every question was answered on an earlier day."""
    base = tmp_path_factory.mktemp("beantwoord")
    dossier = Dossier(base / "map" / "ib-dossier")
    for name, spec in SPECS.items():
        save_answer(dossier, "h1", name, {"value": right_value(spec), "share": spec["share"]}, None)
    with participant(base, free_port()) as running:
        yield running


@pytest.fixture
def own(tmp_path: Path, free_port: Callable[[], int]) -> Iterator[Participant]:
    """A course of one test alone."""
    with participant(tmp_path, free_port()) as running:
        yield running


@pytest.fixture
def visit(new_context: Contexts) -> Iterator[Visit]:
    """Open the chapter of a course; a script that fails, or a dialog that asks something, fails the test."""
    watched: list[list[str]] = []

    def open_it(running: Participant, context: BrowserContext | None = None, **options: Any) -> Page:
        page = (context or new_context(**options)).new_page()
        watched.append(watch(page))
        return open_chapter(page, running.course)

    yield open_it
    assert [problem for problems in watched for problem in problems] == []


# ── Opening and reading ──────────────────────────────────────────────────────────────────────────────────────


def test_the_printed_address_leads_to_a_reflection_that_can_be_written_in(visit: Visit, course: Participant) -> None:
    page = visit(course)
    first = question(page, "h1-zorgleerling").get_by_role("textbox")
    expect(first).to_be_editable()
    expect(page.get_by_role("region")).to_have_count(len(SPECS) + 1)  # and handing in
    expect(page).to_have_title("H1 De visie op zorg · Inspirerend Begeleiden")
    expect(page.locator(".jp-Notebook, .jp-Dialog, .lm-Widget")).to_have_count(0)
    assert course.get("api/kernels") == []
    assert course.get("api/sessions") == []


def test_no_code_and_no_english_is_seen_or_read_aloud(visit: Visit, course: Participant) -> None:
    page = visit(course)
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert code_and_english(page) == set()


# ── Answering ────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_question_can_be_answered_and_is_there_the_next_time(
    visit: Visit, own: Participant, picture: Callable[[str], Path]
) -> None:
    page = visit(own)
    for name in SPECS:
        answer(page, name)
    expect(page.get_by_text(f"{len(SPECS)} van {len(SPECS)} vragen beantwoord", exact=True)).to_be_visible()
    sections = page.get_by_role("navigation", name="Inhoud").get_by_role("img")
    for count in sections.all():
        expect(count).to_have_accessible_name(re.compile(r"^(\d+) van \1 vragen beantwoord$"))
    expect(page.get_by_text("Alles opgeslagen")).to_be_visible()

    kept = own.answers()
    assert [name for name, spec in SPECS.items() if not is_answered(spec, kept[name]["value"])] == []
    right = {name: right_value(spec) for name, spec in SPECS.items() if spec.get("check")}
    assert {name: kept[name]["value"] for name in right} == right
    handed = json.loads((own.folder / "h1" / "antwoorden.json").read_text(encoding="utf-8"))["answers"]
    assert set(handed) == {name for name, spec in SPECS.items() if spec["share"] == "trainer"}
    assert own.get("api/kernels") == []
    assert own.get("api/sessions") == []

    page.reload()
    expect(page.get_by_text(f"{len(SPECS)} van {len(SPECS)} vragen beantwoord", exact=True)).to_be_visible()
    for name, spec in SPECS.items():
        if spec["kind"] in ("reflectie", "stelling"):
            expect(question(page, name).get_by_role("textbox")).to_have_value(written(name))
        if spec.get("check"):
            expect(question(page, name).get_by_text("Goed.", exact=True)).to_be_visible()
    _take_pictures(page, picture)


def _take_pictures(page: Page, picture: Callable[[str], Path]) -> None:
    """Take the pictures of the README."""
    page.set_viewport_size({"width": 1280, "height": 860})
    shots = {"begin": "#h1-titel", "vraag": "#h1-klok-hoofdelijk", "model": "#h1-differentiatie .ib-doek"}
    for name, place in (shots | {"donker": "#h1-gewoon"}).items():
        page.emulate_media(color_scheme="dark" if name == "donker" else "light")
        page.evaluate("place => document.querySelector(place).scrollIntoView({block: 'center'})", place)
        page.screenshot(path=picture(name))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.getElementById('h1-zorgleerling').scrollIntoView()")
    page.screenshot(path=picture("smal"))


def test_a_wrong_calculation_gets_a_hint_and_no_answer(visit: Visit, course: Participant) -> None:
    page = visit(course)
    for name, spec in SPECS.items():
        if spec["kind"] != "rekenvraag" or not spec["check"]:
            continue
        right = right_value(spec)["text"]
        given_away = re.compile(rf"(?<![\d,.]){re.escape(right)}(?![\d,.]\d|\d)")
        work = question(page, name).locator(".ib-werk")
        assert not given_away.search(work.inner_text()), f"{name} says {right} before anything was answered"
        work.get_by_role("textbox").fill("987654")
        work.get_by_role("button", name="Controleer").click()
        expect(work.get_by_text("Nog niet goed.")).to_be_visible()
        expect(work.locator(".ib-tip")).to_have_text(re.compile(r"\w{3}"))
        assert not given_away.search(work.inner_text()), f"{name} says {right} after a wrong answer"
        expect_saved(page, name)
    # Who comes back sees that it was wrong; a screen reader is not told of each.
    page.reload()
    wrong = page.get_by_role("status").filter(has_text="Nog niet goed.")
    expect(wrong).to_have_count(len([s for s in SPECS.values() if s["kind"] == "rekenvraag" and s["check"]]))
    assert {line.get_attribute("aria-live") for line in wrong.all()} == {"off"}


def test_a_typical_mistake_has_its_own_hint_and_many_ways_to_write_a_number_are_right(
    visit: Visit, course: Participant
) -> None:
    asked = question(visit(course), "h1-klok-hoofdelijk")
    box = asked.get_by_role("textbox")
    hints = set()
    for wrong in ("987654", "0,22", "0,075"):
        box.fill(wrong)
        expect(asked.get_by_text("Nog niet goed.")).to_be_hidden()  # a verdict never stands beside another number
        box.press("Enter")
        expect(asked.get_by_text("Nog niet goed.")).to_be_visible()
        hints.add(asked.locator(".ib-tip").inner_text())
    assert len(hints) == 3
    for right in ("4,5", "4.5", "4½", "4 1/2", "4 min 30", "270 seconden"):
        box.fill(right)
        expect(asked.get_by_text("Goed.", exact=True)).to_be_hidden()
        box.press("Enter")
        expect(asked.get_by_text("Goed.", exact=True)).to_be_visible()
    box.fill("geen idee")
    box.press("Enter")
    expect(asked.get_by_text("Dit kan ik niet lezen.")).to_be_visible()


def test_an_estimate_is_recorded_and_not_judged(visit: Visit, course: Participant) -> None:
    page = visit(course)
    asked = question(page, "h1-klok-schatting")
    asked.get_by_role("textbox").fill("20")
    asked.get_by_role("button", name="Leg vast").click()
    expect(asked.get_by_text("Je schatting staat: 20 minuten.")).to_be_visible()
    expect(asked.get_by_text(re.compile("Goed|Nog niet goed"))).to_have_count(0)
    expect_saved(page, "h1-klok-schatting")
    assert course.texts()["h1-klok-schatting"] == "20"


def test_points_to_compare_with_appear_after_an_own_answer(visit: Visit, own: Participant) -> None:
    page = visit(own)
    named = "Vergelijk met wat anderen noemen"
    compared = [name for name, spec in SPECS.items() if spec.get("compare")]
    assert compared
    for name in compared:
        asked = question(page, name)
        expect(asked.get_by_text(named)).to_be_hidden()
        asked.get_by_role("textbox").fill("Zo zie ik het.")
    for name in compared:
        fold = question(page, name).get_by_text(named)
        fold.click()
        first = plain_text(SPECS[name]["compare"]).splitlines()[0]
        expect(question(page, name).get_by_text(first[:30])).to_be_visible()


def test_an_order_is_made_with_keys_alone(visit: Visit, course: Participant) -> None:
    page = visit(course)
    asked = question(page, "h1-staan-eerst")
    first, second, third = (plain_text(item["text"]) for item in SPECS["h1-staan-eerst"]["items"][:3])
    down = asked.get_by_role("button", name=f"Omlaag: {first}")
    down.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    rows = asked.get_by_role("listitem")
    expect(rows.nth(2)).to_contain_text(first)
    expect(asked.get_by_text(f"{first}: nu plaats 3 van 5.")).to_be_attached()  # said to a screen reader
    expect(down).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    for place, text in enumerate((second, first, third)):
        expect(rows.nth(place)).to_contain_text(text)
    expect_saved(page, "h1-staan-eerst")
    assert course.answers()["h1-staan-eerst"]["value"] == {"order": ["b", "a", "c", "d", "e"]}


def test_a_scenario_of_a_model_is_kept_and_cited(visit: Visit, course: Participant) -> None:
    page = visit(course)
    model = question(page, "h1-differentiatie")
    before = model.locator(".ib-samenvatting").inner_text()
    pupils = model.get_by_role("slider", name="Leerlingen in de klas")
    pupils.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(model.locator(".ib-samenvatting")).not_to_have_text(before)
    expect(model.locator(".ib-samenvatting")).to_contain_text("28 leerlingen")
    cite = question(page, "h1-wie-betaalt")
    expect(cite.get_by_text("Bewaar eerst een scenario in het model")).to_be_visible()
    model.get_by_label("Naam van dit scenario").fill("Onze groep 6")
    page.keyboard.press("Enter")
    expect_saved(page, "h1-differentiatie")
    cite.get_by_role("textbox").fill("Wij kozen dit: ")
    cite.get_by_label("Jouw scenario’s").select_option(label="Onze groep 6")
    cite.get_by_role("button", name="Haal aan in je tekst").click()
    expect(cite.get_by_role("textbox")).to_have_value(
        re.compile(r"^Wij kozen dit: Scenario «Onze groep 6» \(28 leerlingen")
    )
    expect_saved(page, "h1-wie-betaalt")
    (kept,) = course.answers()["h1-differentiatie"]["value"]["scenarios"]
    assert (kept["name"], kept["parameters"]["leerlingen"]) == ("Onze groep 6", 28)


# ── What stays with the participant ──────────────────────────────────────────────────────────────────────────


def test_a_private_answer_is_in_no_byte_of_what_is_handed_in(visit: Visit, own: Participant) -> None:
    page = visit(own)
    expect(question(page, "h1-grens").get_by_label("Wie leest dit?")).to_have_value("prive")
    for name in ("h1-grens", "h1-norm", "h1-kloof"):
        question(page, name).get_by_role("textbox").fill(f"{CANARY} bij {name}")
        expect_saved(page, name)
    handed = own.folder / "h1" / "antwoorden.json"
    assert f"{CANARY} bij h1-norm" in handed.read_text(encoding="utf-8")
    question(page, "h1-norm").get_by_label("Wie leest dit?").select_option("Alleen ik")
    question(page, "h1-kloof").get_by_label("Wie leest dit?").select_option("Mijn team")
    for name in ("h1-norm", "h1-kloof"):
        expect(status(page, name)).to_have_attribute("data-toon", "good")
    question(page, "h1-visie").get_by_role("textbox").fill("Bij ons hoort ieder kind.")
    expect_saved(page, "h1-visie")
    page.get_by_role("region", name="Inleveren").get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text(re.compile(r"^Vastgelegd op"))).to_be_visible()
    (copy,) = (own.dossier / "ingeleverd" / "h1").glob("2*.json")
    for path in (handed, copy):
        assert CANARY.encode() not in path.read_bytes()
        assert b"Bij ons hoort ieder kind." in path.read_bytes()
    assert {own.revisions(name)[-1]["share"] for name in ("h1-grens", "h1-norm", "h1-kloof")} == {"prive", "team"}


def test_alone_a_chapter_is_recorded_with_a_receipt_as_often_as_one_likes(visit: Visit, own: Participant) -> None:
    page = visit(own)
    for name in ("h1-zorgleerling", "h1-klok-hoofdelijk"):
        answer(page, name)
    desk = page.get_by_role("region", name="Inleveren")
    expect(desk.get_by_text(f"Nog open: {len(SPECS) - 2} vragen van de {len(SPECS)}.")).to_be_visible()
    desk.get_by_text("Welke vragen zijn dat?").click()
    expect(desk.get_by_role("link")).to_have_count(len(SPECS) - 2)
    desk.get_by_role("link", name="Twintig woorden").click()
    expect(question(page, "h1-visie").get_by_role("textbox")).to_be_focused()
    expect(desk.get_by_text("Je werkt zonder trainer: er wordt niets verstuurd.")).to_be_visible()

    desk.get_by_role("button", name="Leg vast").click()
    receipt = desk.get_by_text(
        re.compile(r"^Vastgelegd op \d+ \w+ \d{4} om \d+\.\d\d: 2 antwoorden, code [0-9a-f]{8}\.$")
    )
    expect(receipt).to_be_visible()
    code = receipt.inner_text().split("code ")[1].rstrip(".")
    (copy,) = (own.dossier / "ingeleverd" / "h1").glob("2*.json")
    assert hashlib.sha256(copy.read_bytes()).hexdigest().startswith(code)
    expect(desk.get_by_text(copy.name)).to_be_visible()

    question(page, "h1-visie").get_by_role("textbox").fill("Bij ons hoort ieder kind.")
    expect(desk.get_by_text(f"Nog open: {len(SPECS) - 3} vragen van de {len(SPECS)}.")).to_be_visible()
    desk.get_by_role("button", name="Leg opnieuw vast").click()
    expect(desk.get_by_text(re.compile(r"^Vastgelegd op .*: 3 antwoorden, code"))).to_be_visible()
    desk.get_by_text("Eerdere keren").click()
    expect(desk.get_by_text(f"code {code}")).to_be_visible()
    assert len(list((own.dossier / "ingeleverd" / "h1").glob("2*.json"))) == 2


# ── Nothing is lost ──────────────────────────────────────────────────────────────────────────────────────────


def _type(page: Page, name: str, text: str) -> Locator:
    """Type at the end of a question's text, key by key."""
    box = question(page, name).get_by_role("textbox")
    box.press("Control+End")
    box.press_sequentially(text)
    return box


def test_a_server_that_is_killed_in_mid_sentence_costs_no_letter(visit: Visit, own: Participant) -> None:
    page = visit(own)
    box = _type(page, "h1-zorgleerling", "Hij stond naast zijn tafel, ")
    own.kill()
    page.keyboard.type("want zitten lukte die dag niet")
    banner = page.get_by_role("alert").filter(has_text=OFFLINE)
    expect(banner).to_be_visible()
    expect(banner).to_contain_text("Schrijf gerust door")
    expect(status(page, "h1-zorgleerling")).to_have_text(OFFLINE_HERE)
    expect(page.get_by_text("Nog niet alles opgeslagen")).to_be_visible()
    page.keyboard.type(", en de klas rekende door.")
    whole = "Hij stond naast zijn tafel, want zitten lukte die dag niet, en de klas rekende door."
    expect(box).to_have_value(whole)
    expect(box).to_be_focused()

    own.start()
    expect_saved(page, "h1-zorgleerling")
    expect(banner).to_be_hidden()
    expect(page.get_by_text("Alles opgeslagen")).to_be_visible()
    expect(box).to_have_value(whole)
    expect(box).to_be_focused()
    assert own.texts()["h1-zorgleerling"] == whole
    page.keyboard.type(" Klaar.")
    expect(status(page, "h1-zorgleerling")).to_have_attribute("data-toon", "busy")
    expect_saved(page, "h1-zorgleerling")
    assert own.texts()["h1-zorgleerling"] == f"{whole} Klaar."


def test_without_a_connection_writing_goes_on_and_is_saved_afterwards(visit: Visit, course: Participant) -> None:
    page = visit(course)
    page.context.set_offline(True)
    _type(page, "h1-gegund", "De weging verdween.")
    banner = page.get_by_role("alert").filter(has_text=OFFLINE)
    expect(banner).to_be_visible()
    expect(status(page, "h1-gegund")).to_have_text(OFFLINE_HERE)
    page.context.set_offline(False)
    expect_saved(page, "h1-gegund")
    expect(banner).to_be_hidden()
    assert course.texts()["h1-gegund"] == "De weging verdween."


def test_what_was_typed_but_never_sent_is_there_after_a_reload(visit: Visit, course: Participant) -> None:
    page = visit(course)
    page.route("**/answer/h1-staan", lambda route: route.abort())
    _type(page, "h1-staan", "Eén minuut, halverwege de zi")
    page.reload()
    box = question(page, "h1-staan").get_by_role("textbox")
    expect(box).to_have_value("Eén minuut, halverwege de zi")
    page.unroute("**/answer/h1-staan")
    expect_saved(page, "h1-staan")
    assert course.texts()["h1-staan"] == "Eén minuut, halverwege de zi"


def test_a_reload_in_mid_sentence_loses_nothing(visit: Visit, course: Participant) -> None:
    page = visit(course)
    _type(page, "h1-kroevendonk", "Een meisje dat elke ochtend de bus ne")
    page.reload()
    expect(question(page, "h1-kroevendonk").get_by_role("textbox")).to_have_value(
        "Een meisje dat elke ochtend de bus ne"
    )
    expect_saved(page, "h1-kroevendonk")
    assert course.texts()["h1-kroevendonk"] == "Een meisje dat elke ochtend de bus ne"


def test_two_windows_that_did_not_see_each_other_keep_both_texts(
    visit: Visit, new_context: Contexts, course: Participant
) -> None:
    context = new_context()
    one, two = visit(course, context), visit(course, context)
    two.route("**/answer/h1-grens", lambda route: route.abort())
    _type(two, "h1-grens", "Tekst uit het tweede venster.")
    _type(one, "h1-grens", "Tekst uit het eerste venster.")
    expect_saved(one, "h1-grens")
    notice = question(two, "h1-grens").get_by_role("group", name="Tekst uit een ander venster")
    expect(notice).to_contain_text("Tekst uit het eerste venster.")
    expect(question(two, "h1-grens").get_by_role("textbox")).to_have_value("Tekst uit het tweede venster.")
    two.unroute("**/answer/h1-grens")
    expect_saved(two, "h1-grens")
    kept = [revision["value"]["text"] for revision in course.revisions("h1-grens")]
    assert {"Tekst uit het eerste venster.", "Tekst uit het tweede venster."} <= set(kept)
    notice.get_by_role("button", name="Zet ze onder elkaar").click()
    both = "Tekst uit het tweede venster.\n\nTekst uit het eerste venster."
    expect(question(two, "h1-grens").get_by_role("textbox")).to_have_value(both)
    expect(notice).to_be_hidden()
    expect_saved(two, "h1-grens")
    field = question(one, "h1-grens").get_by_role("textbox")
    expect(field).to_have_value("Tekst uit het eerste venster.")  # someone stands in it
    one.get_by_role("heading", level=1).click()
    expect(field).to_have_value(both)


@contextmanager
def _full(running: Participant) -> Iterator[None]:
    """Let every write of the server fail as on a full disk."""
    process = psutil.Process(running.course.process.pid)
    soft, hard = process.rlimit(psutil.RLIMIT_FSIZE)
    process.rlimit(psutil.RLIMIT_FSIZE, (0, hard))
    yield
    process.rlimit(psutil.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _readonly(running: Participant) -> Iterator[None]:
    """Forbid writing in the dossier."""
    chapter = running.dossier / "h1.jsonl"
    chapter.chmod(0o400)
    running.dossier.chmod(0o500)
    yield
    running.dossier.chmod(0o700)
    chapter.chmod(0o600)


@contextmanager
def _gone(running: Participant) -> Iterator[None]:
    """Put a file where the dossier's folder was."""
    aside = running.folder / "elders"
    running.dossier.rename(aside)
    running.dossier.write_text("geen map")
    yield
    running.dossier.unlink()
    aside.rename(running.dossier)


FAULTS = {
    **({"De schijf is vol": _full} if hasattr(psutil, "RLIMIT_FSIZE") else {}),  # only Linux can do it from outside
    "In je dossier kan nu niet geschreven worden": _readonly,
    "Je dossier geeft een fout": _gone,
}


@pytest.mark.parametrize("said", FAULTS)
def test_a_dossier_that_cannot_be_written_is_said_at_once_and_loses_nothing(
    visit: Visit, tmp_path: Path, free_port: Callable[[], int], said: str
) -> None:
    # Root may write anywhere, unless it gave that right away before.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    before = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if root else []
    with participant(tmp_path, free_port(), before=before) as own:
        page = visit(own)
        box = _type(page, "h1-zorgleerling", "Wat er al stond.")
        expect_saved(page, "h1-zorgleerling")
        with FAULTS[said](own):
            page.keyboard.type(" En wat erbij kwam.")
            expect(status(page, "h1-zorgleerling")).to_contain_text(said)
            expect(status(page, "h1-zorgleerling")).to_contain_text("je tekst staat nog in deze browser")
            expect(page.get_by_text("Nog niet alles opgeslagen")).to_be_visible()
            expect(box).to_be_focused()
        expect_saved(page, "h1-zorgleerling")
        kept = [revision["value"]["text"] for revision in own.revisions("h1-zorgleerling")]
        assert "Wat er al stond." in kept
        assert kept[-1] == "Wat er al stond. En wat erbij kwam."
        assert own.get("ib/chapter/h1")["problems"] == []


# ── For everyone ─────────────────────────────────────────────────────────────────────────────────────────────

FOCUSED = """() => {
  const it = document.activeElement;
  const asked = it.closest("[data-ib-id]");
  const style = getComputedStyle(it);
  return {
    question: asked?.dataset.ibId ?? "",
    kind: it.matches("textarea") ? "text" : it.matches("input") ? it.type : it.localName,
    name: it.getAttribute("aria-label") || it.textContent.trim(),
    visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: (({top, bottom}) => bottom > 0 && top < innerHeight)(it.getBoundingClientRect()),
  };
}"""


def test_the_whole_chapter_is_done_and_handed_in_with_the_keyboard_alone(visit: Visit, own: Participant) -> None:
    page = visit(own)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de tekst")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    done: list[str] = []
    hidden: list[str] = []
    for _ in range(900):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        if not (here["visible"] and here["inView"]):
            hidden.append(f"{here['kind']} {here['name'][:40]} in {here['question']}")
        if _hands_in(here):
            break
        if here["question"] in SPECS and here["question"] not in done and _answer_with_keys(page, here):
            done.append(here["question"])
    assert hidden == []
    assert done == list(SPECS)
    for name in SPECS:
        expect_saved(page, name)
    expect(page.get_by_text(f"{len(SPECS)} van {len(SPECS)} vragen beantwoord", exact=True)).to_be_visible()
    # And back again, by the same way.
    back = [""]
    while back[-1] != done[-1] and len(back) < 30:
        page.keyboard.press("Shift+Tab")
        back.append(page.evaluate(FOCUSED)["question"])
    assert back[-1] == done[-1]
    while not _hands_in(page.evaluate(FOCUSED)):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shared = [name for name, spec in SPECS.items() if spec["share"] == "trainer"]
    expect(page.get_by_text(re.compile(rf"^Vastgelegd op .*: {len(shared)} antwoorden"))).to_be_visible()


def _hands_in(here: dict[str, Any]) -> bool:
    """Tell whether the focus is on the button that hands in; a prediction has one of that name too."""
    return here["name"] == "Leg vast" and here["question"] not in SPECS


def _answer_with_keys(page: Page, here: dict[str, Any]) -> bool:
    """Answer the question in which the focus is, if this is the control to do so; tell whether it was."""
    spec = SPECS[here["question"]]
    kind = spec["kind"]
    if kind == "reflectie" and here["kind"] == "text":
        page.keyboard.type("Met toetsen geschreven.")
    elif kind == "rekenvraag" and here["kind"] == "text":
        page.keyboard.type(right_value(spec)["text"])
        page.keyboard.press("Enter")
        if spec["check"]:
            expect(question(page, here["question"]).get_by_text("Goed.", exact=True)).to_be_visible()
    elif kind == "stelling" and here["kind"] == "range":
        for key in ("ArrowRight", "ArrowRight", "PageUp"):
            page.keyboard.press(key)
        expect(question(page, here["question"]).get_by_text("Jij staat")).to_be_visible()
    elif kind == "volgorde" and here["name"].startswith("Omlaag"):
        page.keyboard.press("Space")
    elif kind == "keuze" and here["kind"] in ("radio", "checkbox"):
        page.keyboard.press("Space")
        expect(page.locator(":focus")).to_be_checked()
    elif kind == "model" and here["name"] == "Scenario bewaren":
        page.keyboard.press("Enter")
    else:
        return False
    return True


def _show_everything(page: Page) -> None:
    """Open all that can be opened, and let every calculation be judged."""
    for button in page.get_by_role("button", name="Controleer").all():
        button.click()
    expect(page.get_by_text("Goed.", exact=True)).to_have_count(len([s for s in SPECS.values() if s.get("check")]))
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])  # 320 is also 1280 at 400 %
def test_nothing_stands_in_the_way_of_anyone(visit: Visit, answered: Participant, width: int, colours: str) -> None:
    page = visit(answered, viewport={"width": width, "height": 800}, color_scheme=colours, reduced_motion="reduce")
    sideways = "[document.documentElement.scrollWidth, document.scrollingElement.clientWidth]"
    assert violations(page) == []
    assert page.evaluate(sideways) == [width, width]
    _show_everything(page)
    assert violations(page) == []
    assert page.evaluate(sideways) == [width, width]


def test_at_400_percent_on_a_small_laptop_there_is_room_to_read_and_write(visit: Visit, course: Participant) -> None:
    page = visit(course, viewport={"width": 320, "height": 192}, device_scale_factor=4)
    box = question(page, "h1-hoe-ver").get_by_role("textbox")
    box.focus()
    page.keyboard.type("x")
    expect(box).to_be_in_viewport(ratio=0.3)
    covered = page.evaluate(
        "() => [...document.querySelectorAll('.ibc-balk, .ibc-berichten')]"
        ".filter((it) => ['sticky', 'fixed'].includes(getComputedStyle(it).position))"
        ".reduce((sum, it) => sum + it.offsetHeight, 0)"
    )
    assert covered < 192 / 3
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_nothing_moves_for_whoever_asked_for_rest(visit: Visit, course: Participant) -> None:
    page = visit(course, reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((it) => {
      const {transitionDuration, animationName, animationDuration, scrollBehavior} = getComputedStyle(it);
      const lasts = (text) => text.split(",").some((part) => parseFloat(part) > 0.01);
      const animated = animationName !== "none" && lasts(animationDuration);
      return animated || lasts(transitionDuration) || scrollBehavior === "smooth";
    }).map((it) => it.className)""")
    assert moving == []


def test_on_paper_stand_the_text_and_every_answer(visit: Visit, answered: Participant) -> None:
    page = visit(answered, color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for role in ("banner", "contentinfo"):
        expect(page.locator("body").get_by_role(role)).to_have_count(0)
    for name, spec in SPECS.items():
        if spec["kind"] in ("reflectie", "stelling"):
            text = right_value(spec)["text"]
            expect(question(page, name).get_by_text(text).and_(page.locator(":visible")).first).to_be_visible()
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    pdf = page.pdf()
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") > 5
