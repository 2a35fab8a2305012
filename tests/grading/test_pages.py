"""The pages of trainer and participant: readable Dutch, and nothing of a participant's as markup."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
import pytest

from ib_course.grading.answers import Answers
from ib_course.grading.marking import mark_notebook
from ib_course.grading.pages import feedback_page, mark_page
from ib_course.grading.pages.content import Question, Reading, Section
from ib_course.grading.pages.markup import clean_html
from ib_course.grading.pages.render import number, points
from ib_course.grading.pages.view import view_chapter
from tests.grading.course import SPECS, build_chapter, right_value

HOSTILE = [
    "<script>document.title = 'x'</script>",
    "<img src=x onerror=\"document.title='x'\">",
    "</div></textarea></script><script>x()</script>",
    "<svg onload=x()>",
    "<!-- <script>",
    "{{ 7 * 7 }} {% raw %} {{ cycler }}",
    "[klik](javascript:x()) ![x](http://example.invalid/x.png)",
    "$$\\href{javascript:x()}{a}$$",
    "&lt;b&gt; &amp; <b>vet</b>",
    "<a href='javascript:x()'>a</a><iframe srcdoc='<script>'></iframe><base href=//e><meta http-equiv=refresh>",
    "]]><![CDATA[ <style>*{display:none}</style>",
    "\u202egekeerd\u202c \u200bleeg",
]


class Parts(HTMLParser):
    """The elements, attributes and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Remember a text."""
        self.texts.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of all elements with a name."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture
def notebook(tmp_path: Path) -> Any:
    return nbformat.read(build_chapter(tmp_path), as_version=4)


def mark(notebook: nbformat.NotebookNode, values: dict[str, Any], **kept: Any) -> None:
    mark_notebook(notebook, Answers(values=values, **kept))


def formgrade(notebook: nbformat.NotebookNode, **given: Any) -> str:
    resources = {
        "base_url": "/hub", "notebook_id": "h9", "assignment_id": "h9", "submission_id": "abc", "index": 2, "total": 30,
        "student": "s1", "first_name": None, "last_name": None, "notebook_path": "x",
    }  # fmt: skip
    return mark_page(notebook, {**resources, **given})


def feedback(notebook: nbformat.NotebookNode, comments: dict[str, str] | None = None) -> str:
    for cell in notebook.cells:
        meta = cell.metadata.get("nbgrader", {})
        if meta.get("grade"):
            ident = meta["grade_id"].removesuffix("-antwoord")
            meta.update(score=meta["points"] / 2, comment=(comments or {}).get(ident))
    totals = {"notebook": "h9", "score": 6.25, "max_score": 12.5, "late_penalty": 0}
    return feedback_page(notebook, {"nbgrader": totals})


@pytest.mark.parametrize("text", HOSTILE)
def test_an_answer_is_shown_as_typed_and_adds_no_markup(notebook: nbformat.NotebookNode, text: str) -> None:
    plain = {key: {"text": "tekst"} for key in ("h9-zorg", "h9-minuten", "h9-spiegel")}
    mark(notebook, plain)
    before = [Parts(page).elements for page in (formgrade(notebook), feedback(notebook, {"h9-zorg": "tekst"}))]
    mark(notebook, {key: {"text": text} for key in plain}, problems=[text])
    notebook.metadata["ib_problems"] = []
    pages = [formgrade(notebook), feedback(notebook, {"h9-zorg": text})]
    told = ("p", {"class": "unseen"})  # our own line under an answer with signs that nobody sees
    assert [[one for one in Parts(page).elements if one != told] for page in pages] == before
    assert (told in Parts(pages[0]).elements) == ("\u202e" in text)
    for page in pages:
        assert Parts(page).texts.count(text) >= 2


def test_what_was_wrong_with_a_file_is_shown_as_text(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {}, problems=["Onbekende vraag «<script>x</script>»"])
    page = formgrade(notebook)
    assert "Onbekende vraag «<script>x</script>»" in Parts(page).texts
    assert len(Parts(page).of("script")) == 1


def test_a_name_is_text_too(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {})
    page = formgrade(notebook, first_name="<b>Anna", last_name='"><script>x</script>')
    assert '<b>Anna "><script>x</script>' in Parts(page).texts
    assert len(Parts(page).of("script")) == 1


def test_no_page_shows_source_or_fetches_from_elsewhere(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {spec["id"]: right_value(spec) for spec in SPECS})
    for page in (formgrade(notebook), feedback(notebook)):
        assert "show(" not in page
        assert "import" not in "".join(Parts(page).texts).replace("@import", "")
        sources = [a.get("src") or a.get("href") or "" for _, a in Parts(page).elements]
        assert all(source.startswith(("/hub/", "#", "data:,")) for source in sources if source)


def test_pages_are_in_dutch_and_say_so(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {})
    for page in (formgrade(notebook), feedback(notebook)):
        assert page.startswith("<!DOCTYPE html>")
        assert Parts(page).of("html") == [{"lang": "nl"}]
        assert "Niet beantwoord" in Parts(page).texts


def test_the_trainer_sees_question_book_page_rubric_answer_and_boxes(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {"h9-zorg": {"text": "een twee drie"}})
    page = formgrade(notebook)
    texts = [text.strip() for text in Parts(page).texts]
    for expected in (
        "boek p. 14",
        "noemt een kind",
        "een twee drie",
        "3 woorden (richtlijn 5 tot 20)",
        "Sam kijkt weg",
    ):
        assert expected in texts
    ids = {attributes.get("id") for _, attributes in Parts(page).elements}
    for spec in SPECS:
        assert (f"{spec['id']}-antwoord" in ids) == bool(spec["points"])
        assert (f"{spec['id']}-antwoord-comment" in ids) == bool(spec["points"])


def test_the_trainer_sees_the_right_answer_and_the_feedback_does_not_tell_it(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {"h9-minuten": {"text": "7200"}})
    assert "Het goede antwoord" in formgrade(notebook)
    assert "Het goede antwoord" not in feedback(notebook)


def test_a_hand_in_leads_to_its_neighbours_and_to_all_answers_to_each_question(
    notebook: nbformat.NotebookNode,
) -> None:
    mark(notebook, {})
    hrefs = [attributes.get("href") for attributes in Parts(formgrade(notebook, next_id="def")).of("a")]
    assert "/hub/formgrader/submissions/def/" in hrefs
    assert "/hub/formgrader/ib/h9/" in hrefs
    assert "/hub/formgrader/ib/h9/h9/h9-zorg" in hrefs
    assert not [href for href in hrefs if href and "None" in href]


def test_a_late_hand_in_says_so_at_the_top(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {})
    assert "te laat ingeleverd" in Parts(formgrade(notebook, late=True)).texts
    assert "te laat ingeleverd" not in Parts(formgrade(notebook)).texts


def test_only_a_long_answer_has_a_way_past_it(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {"h9-zorg": {"text": "woord " * 201}, "h9-spiegel": {"text": "woord " * 200}})
    ways = [a["href"] for a in Parts(formgrade(notebook)).of("a") if "-antwoord" in (a.get("href") or "")]
    assert ways == ["#h9-zorg-antwoord"]


def test_the_feedback_carries_its_figures_for_the_chapter(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {"h9-zorg": {"text": "x"}})
    page = feedback(notebook, {"h9-zorg": "Mooi.\n</script><b>'\"&"})
    found = re.search(r'<script type="application/json" id="ib-feedback">(.*?)</script>', page, re.DOTALL)
    assert found
    assert not set("<>&") & set(found[1])
    data = json.loads(found[1])
    assert (data["schema"], data["chapter"], data["score"], data["max_score"]) == (1, "h9", 6.25, 12.5)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", data["time"])
    assert data["questions"]["h9-zorg"] == {"score": 1, "max_score": 2, "comment": "Mooi.\n</script><b>'\"&"}
    assert set(data["questions"]) == {spec["id"] for spec in SPECS if spec["points"]}


def test_the_feedback_lets_no_script_run(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {})
    policies = [meta["content"] for meta in Parts(feedback(notebook)).of("meta") if "http-equiv" in meta]
    assert len(policies) == 1
    directives = (rule.partition(" ") for rule in (policies[0] or "").split("; "))
    rules = {name: value for name, _, value in directives}
    assert rules["default-src"] == "'none'"
    assert "script-src" not in rules
    assert re.fullmatch(r"'sha256-[\w+/]+=*'", rules["style-src"])


def test_the_markup_of_a_prompt_is_limited_to_prose() -> None:
    markup = '<p onclick="x()">Lees <a href="javascript:x()">dit</a> en <a href="https://example.org">dat</a>.</p><script>x()</script><style>*{}</style><iframe></iframe>'
    parts = Parts(clean_html(markup))
    assert {tag for tag, _ in parts.elements} == {"p", "a"}
    assert [attributes for _, attributes in parts.elements] == [{}, {}, {"href": "https://example.org"}]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_markup_that_a_prompt_may_not_have_comes_through(text: str) -> None:
    """The second lock: an author's prompt never holds this, for the compiler refuses raw HTML."""
    parts = Parts(f"{clean_html(text)}{clean_html(f'<p>{text}</p>')}")
    assert {tag for tag, _ in parts.elements} <= {"p", "b", "a"}
    assert all(set(attributes) <= {"href"} for _, attributes in parts.elements)
    assert not [a for _, a in parts.elements if "javascript" in (a.get("href") or "")]


def test_a_chapter_reads_in_the_order_of_the_book(notebook: nbformat.NotebookNode) -> None:
    mark(notebook, {})
    kinds = [type(item) for item in view_chapter(notebook, "h9").items]
    assert kinds == [Section, Reading, *[Question] * len(SPECS)]
    assert [question.id for question in view_chapter(notebook, "h9").questions] == [spec["id"] for spec in SPECS]


def test_a_notebook_that_we_did_not_compile_shows_no_test_and_no_output() -> None:
    def meta(name: str, *, solution: bool) -> dict[str, Any]:
        base = {"schema_version": 3, "locked": False, "task": False, "points": 1, "grade": True}
        return {"nbgrader": {**base, "grade_id": name, "solution": solution}}

    evil = nbformat.v4.new_output("display_data", {"text/html": "<script>x</script>"})
    cells = [
        nbformat.v4.new_code_cell("x = '<b>'", metadata=meta("a", solution=True), outputs=[evil]),
        nbformat.v4.new_code_cell("assert geheim", metadata=meta("b", solution=False)),
        nbformat.v4.new_markdown_cell("<script>x</script>"),
    ]
    page = formgrade(nbformat.v4.new_notebook(cells=cells))
    assert "x = '<b>'" in Parts(page).texts
    assert "geheim" not in page
    assert len(Parts(page).of("script")) == 1
    assert {"a", "b"} <= {attributes.get("id") for attributes in Parts(page).of("input")}


def test_numbers_and_points_are_dutch() -> None:
    assert [number(value) for value in (0, 1, 1.5, 2 / 3, 12.0, None)] == ["0", "1", "1,5", "0,67", "12", ""]
    assert [points(value) for value in (1, 2, 0.5)] == ["1 punt", "2 punten", "0,5 punten"]
