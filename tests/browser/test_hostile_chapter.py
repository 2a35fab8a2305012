"""A chapter in the browser with hostile texts in all it is made of: notebook, dossier, feedback and receipts."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ib_course.dossier import Dossier, save_answer
from tests.browser.canary import Canary, Watch, injected, keep_canary, leaking, sticking_out, watch
from tests.browser.lab_server import LabServer
from tests.grading.hostile import FORMULAS, MIME_TYPES, PAYLOADS, values

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Document = dict[str, Any]

OTHER_KINDS = ("rekenvraag", "keuze", "stelling", "volgorde", "sorteren")
MODELS = ("scheepstra", "differentiatie")


def names() -> dict[str, str]:
    """Return payload → id of the reflection that holds it."""
    return {payload.name: f"h1-r-{payload.name}" for payload in PAYLOADS}


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    """The server that no page may ask for anything."""
    with keep_canary() as running:
        yield running


@pytest.fixture(scope="module")
def texts(canary: Canary) -> dict[str, str]:
    """Payload → text, in which half surrogate pairs are what UTF-8 makes of them."""
    return {
        one.name: one.text(canary.address).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for one in PAYLOADS
    }


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, free_port: Callable[[], int], texts: dict[str, str], canary: Canary
) -> Iterator[LabServer]:
    """A participant's course of which every file was made by somebody who means harm."""
    folder = tmp_path_factory.mktemp("hoofdstuk")
    (folder / "root" / "h1").mkdir(parents=True)
    specs = make_specs(texts)
    notebook = make_notebook(specs, texts, canary)
    (folder / "root/h1/h1.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    course = f"c.CourseDirectory.course_id = 'ib-proef'\nc.Exchange.root = {str(folder / 'uit')!r}\n"
    (folder / "root" / "nbgrader_config.py").write_text(course, encoding="utf-8")
    (folder / "root/h1/cursus.json").write_text(json.dumps({"deadline": texts["script"]}), encoding="utf-8")
    running = LabServer(folder, free_port())
    fill_dossier(running.dossier, specs, texts)
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="module")
def visit(browser: Browser, server: LabServer) -> Iterator[tuple[Page, Watch]]:
    """The chapter, opened once."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    watched = watch(context)
    page = context.new_page()
    page.goto(server.url("doc/tree/h1/h1.ipynb"))
    _wait_until_read(page)
    yield page, watched
    context.close()


@pytest.fixture(autouse=True)
def harmless(visit: tuple[Page, Watch], server: LabServer, canary: Canary) -> Iterator[None]:
    """After each test nothing ran, nothing was fetched but what a chapter needs, and the page is still the chapter."""
    page, watched = visit
    yield
    own = f"http://127.0.0.1:{server.port}"
    assert watched.ran == []
    assert canary.hits == []
    assert watched.elsewhere(f"{own}/") == []
    assert [url for url in watched.elsewhere() if not _is_ours(url, own)] == []
    # A chapter may have pictures, in it or beside it; these are none, or not there.
    pictures = re.compile(rf"Failed to load resource: .* (?:data:image/|{own}/files/h1)")
    assert [line for line in watched.told if not pictures.match(line)] == []
    assert page.url.split("?")[0] == f"{own}/doc/tree/h1/h1.ipynb"
    assert len(page.context.pages) == 1


def test_answers_of_now_and_before_comments_and_scenarios_are_shown_as_typed(
    visit: tuple[Page, Watch], texts: dict[str, str]
) -> None:
    page, _ = visit
    shown = page.evaluate(
        """(ids) => Object.fromEntries(Object.entries(ids).map(([name, id]) => {
          const part = document.querySelector(`section[data-ib-id="${id}"]`);
          const of = (selector) => part.querySelector(selector)?.textContent;
          const read = [".ib-feedback-tekst", ".ib-vorig blockquote", ".ib-titel"].map(of);
          return [name, [part.querySelector("textarea").value, ...read]];
        }))""",
        names(),
    )
    wrong = {name: got for name, got in shown.items() if got != [_in_textarea(texts[name]), *[texts[name]] * 3]}
    assert wrong == {}
    for model in MODELS:
        kept = page.locator(f"section[data-ib-id='h1-{model}']").evaluate(
            "(it) => it.textContent + [...it.querySelectorAll('input')].map((field) => field.value)"
        )
        assert [name for name, text in texts.items() if text not in kept] == []
    options = page.locator("section[data-ib-id='h1-r-script'] select option").all_text_contents()
    assert [name for name, text in texts.items() if text not in options] == []


def test_no_element_or_attribute_comes_from_a_text_and_none_turns_the_words_around_it(
    visit: tuple[Page, Watch], texts: dict[str, str], canary: Canary
) -> None:
    page, _ = visit
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    # Links to elsewhere are for who follows them, and those that are no address became one of a file here.
    links = ("href=http", "href=/files/h1/")
    assert [one for one in injected(page, canary) if not one.startswith(links)] == []
    # What came from a trainer, and from earlier; whoever wrote the notebook could write any words at all.
    assert leaking(page, list(texts.values()), ".ib-feedback, .ib-reflectie .ib-vorig, .ib-model .ib-veld") == []
    covering = page.evaluate(
        """() => [...document.querySelectorAll(".ib-cell *")]
          .filter((it) => getComputedStyle(it).position === "fixed").map((it) => it.outerHTML.slice(0, 80))"""
    )
    assert covering == []
    assert sticking_out(page) == []


def test_what_can_be_clicked_in_a_hostile_text_runs_nothing(visit: tuple[Page, Watch]) -> None:
    page, _ = visit
    addresses: list[str] = page.locator(".ib-cell a[href], .ib-cell [formaction]").evaluate_all(
        "(all) => all.map((it) => it.href ?? it.formAction)"
    )
    assert [one for one in addresses if not one.startswith(("http://", "https://", "mailto:"))] == []


def test_receipts_of_a_hostile_file_are_text(visit: tuple[Page, Watch], texts: dict[str, str]) -> None:
    page, _ = visit
    told = page.locator("section[data-ib-id='h1-inleveren']").text_content() or ""
    # Of a digest eight characters are shown, as a browser counts them, and the name of the newest copy.
    codes = {name: text.encode("utf-16-le")[:16].decode("utf-16-le", "ignore") for name, text in texts.items()}
    assert [name for name, code in codes.items() if f"code {code}" not in told] == []
    assert f"Er is een kopie bewaard: {texts['script']}" in told


def test_a_hostile_answer_is_saved_as_typed_and_stays_so(visit: tuple[Page, Watch], server: LabServer) -> None:
    page, _ = visit
    hostile = "</textarea><img src=x onerror=\"__pwned('getypt')\">{{ 7*7 }} \u202e[x](javascript:__pwned(1))"
    part = page.locator("section[data-ib-id='h1-r-nothing-special']")
    with page.expect_response(lambda response: "/answer/" in response.url):
        part.locator("textarea").fill(hostile)
    part.locator(".ib-stand", has_text="Opgeslagen om").wait_for()
    assert server.answers()["h1-r-nothing-special"] == {"text": hostile}
    page.reload()
    part.locator("textarea").wait_for(timeout=60_000)
    assert part.locator("textarea").input_value() == hostile


def _wait_until_read(page: Page) -> None:
    """Wait until answers, feedback and receipts are there."""
    page.locator("section[data-ib-id='h1-inleveren'] .ib-bewijs").wait_for(state="attached", timeout=60_000)
    page.wait_for_load_state("networkidle")


def make_specs(texts: dict[str, str]) -> list[Document]:
    """Return questions whose every field is hostile; the answers to the reflections are all payloads."""
    specs = []
    for name, ident in names().items():
        specs.append(_spec("reflectie", ident, texts[name], words=[texts["svg"], 3], cites="h1-scheepstra"))
    for number, text in enumerate(texts.values()):
        kind = OTHER_KINDS[number % len(OTHER_KINDS)]
        specs.append(_spec(kind, f"h1-{kind}-{number}", text))
    specs += [_spec("model", f"h1-{model}", texts["script"], model=model, parameters={}) for model in MODELS]
    return [*specs, _spec("inleveren", "h1-inleveren", "Inleveren")]


def _spec(kind: str, ident: str, text: str, **keys: Any) -> Document:
    items = [{"id": "a", "text": text}, {"id": text, "text": text}]
    return {
        "schema": 1, "kind": kind, "id": ident, "chapter": "h1", "section": text, "page": text, "title": text,
        "prompt": text, "points": 2, "share": "trainer", "words": None, "rubric": [text], "compare": text,
        "mirror": False, "cites": None, "check": None, "unit": text, "decimals": 1, "options": items, "items": items,
        "multiple": True, "poles": [text, text], "axes": [text, text], **keys,
    }  # fmt: skip


def make_notebook(specs: list[Document], texts: dict[str, str], canary: Canary) -> Document:
    """Return a chapter with the specifications, and Markdown cells with the payloads as they are."""
    cells: list[Document] = []
    for name, text in texts.items():
        ib = {"schema": 1, "kind": "tekst", "id": f"h1-t-{name}", "chapter": "h1", "section": text, "page": text}
        attachments = {"kwaad.svg": {"image/svg+xml": text, "text/html": text}}
        cell = {"cell_type": "markdown", "id": f"t-{name}", "metadata": {"ib": ib}, "attachments": attachments}
        cells.append({**cell, "source": text})
        shown = {"output_type": "display_data", "data": dict.fromkeys(MIME_TYPES, text), "metadata": {}}
        code: Document = {"cell_type": "code", "id": text, "metadata": {}, "source": text, "execution_count": None}
        cells.append({**code, "outputs": [shown]})
    for spec in specs:
        code = {"cell_type": "code", "id": spec["id"], "metadata": {"ib": spec}, "source": "", "execution_count": None}
        cells.append({**code, "outputs": []})
    script = texts["end-of-attribute"]
    sections = [
        {"id": text, "number": text, "part": text, "title": text, "page": text} for text in [*texts.values()][:40]
    ]
    ib = {"schema": 1, "chapter": "h1", "number": script, "title": script, "page": script, "pages": [script, script]}
    ib |= {"previous": f"javascript:{canary.address}", "next": script, "sections": sections}
    spec = {"display_name": script, "language": script, "name": script}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": spec, "ib": ib}, "cells": cells}


def fill_dossier(folder: Path, specs: list[Document], texts: dict[str, str]) -> None:
    """Put in a dossier: the payloads as answers of now and of a year ago, feedback, and receipts."""
    by_id = {ident: texts[name] for name, ident in names().items()}
    lately, earlier = dt.datetime.now().astimezone(), dt.datetime.now().astimezone() - dt.timedelta(days=365)
    for moment in (earlier, lately):
        dossier = Dossier(folder, clock=lambda moment=moment: moment)  # type: ignore[misc]
        for spec in specs:
            text = by_id.get(spec["id"], str(spec["title"]))
            if spec["kind"] == "inleveren":
                continue
            value = values(spec, text)
            if spec["kind"] == "model":
                value = {
                    "scenarios": [{"name": one, "parameters": {one: one}, "summary": one} for one in texts.values()]
                }
            save_answer(dossier, "h1", spec["id"], {"value": value, "share": "trainer", "writer": text[:40]}, None)
    questions = {
        spec["id"]: {"score": 1, "max_score": 2, "comment": by_id.get(spec["id"], spec["title"])} for spec in specs
    }
    feedback = {"schema": 1, "chapter": "h1", "time": "2026-11-20T10:00:00+01:00", "score": 1, "max_score": 2}
    (folder / "feedback" / "ib-proef").mkdir(parents=True)
    fetched = json.dumps({**feedback, "questions": questions, texts["script"]: texts["script"]})
    (folder / "feedback" / "ib-proef" / "h1.json").write_text(fetched, encoding="utf-8")
    (folder / "ingeleverd" / "h1").mkdir(parents=True)
    receipts = []
    for number, text in enumerate([*texts.values(), *FORMULAS.values()]):
        time = (lately - dt.timedelta(hours=number)).isoformat()
        kind = {"time": time, "late": text, "mode": "alone", "nonce": text}
        receipts.append(json.dumps({**kind, "sha256": text, "answers": text, "copy": text, text: text}))
    (folder / "ingeleverd/h1/receipts.jsonl").write_text("\n".join([*receipts, ""]), encoding="utf-8")


def _in_textarea(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_ours(url: str, own: str) -> bool:
    """Tell whether an address is one that the chapter itself asks for."""
    path = url.removeprefix(own).split("?")[0]
    starts = (
        "/doc/tree/h1/h1.ipynb",
        "/files/h1",
        "/static/",
        "/lab/extensions/",
        "/lab/api/",
        "/api/",
        "/ib/",
    )
    return path.startswith(starts) or path == "/favicon.ico"
