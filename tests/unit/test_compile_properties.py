"""What holds for any text that an author may write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import nbformat
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ib_course.compile import SourceError, compile_course
from ib_course.compile.markup import Passage
from ib_course.compile.problems import Place
from ib_course.questions import WIDGET_KINDS

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "---\nhoofdstuk: 1\ntitel: De visie op zorg\npagina: 13-44\n---\n## 1.1 Oriëntatie: kijken {pagina=13}\n"

WORDS = st.text("abcdefghijklmnopqrstuvwxyzëéï’", min_size=1, max_size=8)
PROSE = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)

SNIPPETS = st.sampled_from(
    [
        "::: {reflectie} h1-a\n", "::: {keuze} h1-b\n", "::: {praktijk} h1-c\n", "::: {tijdlijn}\n", ":::\n", "::::\n",
        ":punten: 1\n", ":woorden: 2-1\n", "-- vergelijk --\n", "-- spiegel --\n", "- (a) een\n", "- 1806: twee\n",
        "## 1.2 Verbinding: b {pagina=17}\n", "### kop {pagina=14}\n", "#", "> ", "- ", "1. ", "    ", "\t", "\n",
        "\n\n", "```\n", "`", "[@a]", "[@a, p. 3", "[x](#1.1)", "[x](term:b)", "](", "[a]: b\n", "<b>", "<!--", "$",
        "*", "_", "| a | b |\n|---|---|\n", "\\", "---\n", "===\n", "\r\n", "\r", "\ufeff", "\0", "\u2028", "\x0c",
        "\x85", "é", "  \n",
    ]
)  # fmt: skip
ANYTHING = st.lists(SNIPPETS | st.text(max_size=6) | PROSE, max_size=14).map("".join)


def compiled(folder: Path, text: str) -> dict[str, str]:
    """Compile a course of one chapter; its lone surrogates, which no file can hold, are left out."""
    (folder / "h1.md").write_bytes(text.encode("utf-8", "ignore"))
    return compile_course(folder)


def attempt(folder: Path, text: str) -> tuple[dict[str, str], list[str]]:
    """Compile a course of one chapter; return its notebooks, or else its errors."""
    try:
        return compiled(folder, text), []
    except SourceError as error:
        return {}, error.errors


def cells(notebooks: dict[str, str]) -> list[Any]:
    notebook = nbformat.reads(notebooks["h1/h1.ipynb"], as_version=4)
    nbformat.validate(notebook)
    return list(notebook.cells)


quick = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@quick
@given(text=ANYTHING)
def test_any_body_compiles_or_is_refused_with_its_lines(tmp_path: Path, text: str) -> None:
    notebooks, errors = attempt(tmp_path, HEAD + text)
    assert bool(notebooks) != bool(errors)
    lines = (HEAD + text).replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for line in errors:
        match = re.match(r".*/h1\.md:(\d+): .+; .+", line, re.DOTALL)
        assert match, line
        assert 1 <= int(match[1]) <= lines
    if notebooks:
        ids = [cell.id for cell in cells(notebooks)]
        assert len(set(ids)) == len(ids)


@quick
@given(text=ANYTHING)
def test_any_file_compiles_or_is_refused(tmp_path: Path, text: str) -> None:
    notebooks, errors = attempt(tmp_path, text)
    assert bool(notebooks) != bool(errors)


@quick
@given(text=ANYTHING)
def test_a_passage_without_references_keeps_every_character(text: str) -> None:
    assume(r"\|" not in text)  # what is replaced beside it is refused (`LostSpanError`)
    text = text.replace("\r", "\n").replace("\0", "")
    passage = Passage(text, Place("h1.md", 1))
    assert passage.markdown().replace(r"\$", "$") == text.strip("\n").replace(r"\$", "$")


@quick
@given(text=ANYTHING)
def test_every_span_is_found_where_it_stands(text: str) -> None:
    passage = Passage(text.replace("\r", "\n").replace("\0", ""), Place("h1.md", 1))
    for span in passage.spans:
        line = passage.text.split("\n")[span.place.line - 1]
        sign = {"citation": "[@", "dollar": "$", "autolink": "<", "html": "<", "image": "!", "link": "]", "bold": ""}
        assert sign[span.kind] in line


@quick
@given(text=ANYTHING)
def test_compiling_twice_gives_the_same_bytes(tmp_path: Path, text: str) -> None:
    assert attempt(tmp_path, HEAD + text) == attempt(tmp_path, HEAD + text)


LINES = st.sampled_from(["{}", "*{}*", "- {}", "> {}", "### {}", "`{}`", "1. {}", "- a\n  - {}", "| {} |\n|---|"])


@quick
@given(lines=st.lists(st.tuples(LINES, PROSE), max_size=8))
def test_no_word_of_prose_is_lost(tmp_path: Path, lines: list[tuple[str, str]]) -> None:
    text = "\n\n".join(shape.format(words) for shape, words in lines)
    source = "\n".join(cell.source for cell in cells(compiled(tmp_path, f"{HEAD}\n{text}\n")))
    found = re.findall(r"\w[\w’]*", source)
    for word in re.findall(r"\w[\w’]*", text):
        assert word in found
        found.remove(word)


QUESTIONS = st.sampled_from(
    [
        "::: {{reflectie}} {}\n:punten: 1\n{}\n:::",
        "::: {{reflectie}} {}\n{}\n-- vergelijk --\nmeer\n:::",
        "::: {{rekenvraag}} {}\n{}\n:::",
        "::: {{keuze}} {}\n{}\n\n- (a) een\n- (b) twee\n:::",
        "::: {{volgorde}} {}\n:punten: 0,5\n{}\n\n- (a) een\n- (b) twee\n:::",
        "::: {{sorteren}} {}\n:assen: leuk; nuttig\n{}\n\n- (a) een\n- (b) twee\n:::",
        "::: {{stelling}} {}\n:links: l\n:rechts: r\n{}\n:::",
        "::: {{praktijk}} {}\nverhaal\n-- spiegel --\n{}\n:::",
        "::: {{inleveren}} {}\n{}\n:::",
    ]
)


@quick
@given(
    questions=st.dictionaries(st.from_regex(r"h1-[a-z]{1,8}", fullmatch=True), st.tuples(QUESTIONS, PROSE), max_size=8)
)
def test_every_question_becomes_one_widget_with_its_prompt(
    tmp_path: Path, questions: dict[str, tuple[str, str]]
) -> None:
    text = "\n".join(shape.format(name, prompt) for name, (shape, prompt) in questions.items())
    widgets = [cell for cell in cells(compiled(tmp_path, HEAD + text)) if cell.metadata.ib.kind in WIDGET_KINDS]
    assert [cell.id for cell in widgets] == list(questions)
    for cell, (_, prompt) in zip(widgets, questions.values(), strict=True):
        assert cell.metadata.ib.prompt == f"<p>{prompt}</p>"
        assert prompt in cell.outputs[0].data["text/plain"]


@quick
@given(text=ANYTHING)
def test_html_that_an_author_writes_never_becomes_html(text: str) -> None:
    html = Passage(f"{text.replace(chr(13), '')}<script>alert(1)</script>", Place("h1.md", 1)).html()
    assert "<script" not in html
