"""The works and terms of the course: each of use, each with what a reader needs to find it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ib_course.compile.course import Course, read_course
from ib_course.compile.index import read_terms
from ib_course.compile.literature import Literature
from ib_course.compile.problems import Problems

MATERIAL = Path(__file__).resolve().parents[2] / "course_material"
WORKS: list[dict[str, Any]] = json.loads((MATERIAL / "literatuur.json").read_text(encoding="utf-8"))
LANGUAGES = {"nl", "en", "de", "fr"}
PLAIN_HTTP = {"scheepstrakabinet", "slo-differentieren"}
"""Found at an address without TLS; no other may come."""

_ADDRESS = re.compile(r"(https?)://[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/[^\s<>\"]*)?")
_SEEN = re.compile(r"geraadpleegd via|niet nagegaan|niet ingezien", re.IGNORECASE)


@pytest.fixture(scope="module")
def course() -> Course:
    """The course, with what each chapter refers to."""
    return read_course(MATERIAL)


def test_every_work_is_cited_somewhere(course: Course) -> None:
    cited = set().union(*(references.works for references in course.references.values()))
    assert [work["id"] for work in WORKS if work["id"] not in cited] == []


def test_every_term_is_used_somewhere(course: Course) -> None:
    used = set().union(*(references.terms for references in course.references.values()))
    known = read_terms("begrippen.md", (MATERIAL / "begrippen.md").read_text(encoding="utf-8"), Problems())
    assert sorted(set(known) - used) == []


@pytest.mark.parametrize("work", WORKS, ids=lambda work: str(work["id"]))
def test_a_reader_can_find_the_work(work: dict[str, Any]) -> None:
    assert work["title"].strip()
    assert work.get("language") in LANGUAGES, "a screen reader must know how to say the title"
    place = any(work.get(name) for name in ("URL", "DOI", "container-title", "publisher"))
    assert place or _SEEN.search(work.get("note", "")), "say where it is, or how it was seen"


@pytest.mark.parametrize("work", [work for work in WORKS if "URL" in work], ids=lambda work: str(work["id"]))
def test_an_address_is_well_formed(work: dict[str, Any]) -> None:
    match = _ADDRESS.fullmatch(work["URL"])
    assert match, work["URL"]
    assert match[1] == ("http" if work["id"] in PLAIN_HTTP else "https")


def test_a_doi_is_no_address() -> None:
    assert [work["DOI"] for work in WORKS if not re.fullmatch(r"10\.\d{4,}/\S+", work.get("DOI", "10.1000/1"))] == []


@pytest.mark.parametrize("name", ["id", "title", "URL", "DOI"])
def test_no_work_is_there_twice(name: str) -> None:
    # Two sites may each have a page under the same title.
    told = [
        work[name] + (f" {work.get('container-title', '')}" if name == "title" else "")
        for work in WORKS
        if work.get(name)
    ]
    values = Counter(re.sub(r"\W+", " ", one).strip().lower() for one in told)
    assert [value for value, times in values.items() if times > 1] == []


def _entry(**fields: str) -> str:
    (entry,) = Literature([{"id": "werk", "type": "book", "title": "What works?", **fields}]).references()
    return entry


def test_a_title_in_another_language_says_so() -> None:
    assert _entry(language="en", note="Niet gezien.").startswith('*<span lang="en">What works?</span>* (z.j.).')
    article = _entry(language="en", type="article-journal", **{"container-title": "Works & Days"})
    assert '*<span lang="en">Works & Days</span>*' in article
    assert "<span" not in _entry(language="nl")
    assert "<span" not in _entry()


def test_a_title_cannot_bring_markup_of_its_own() -> None:
    assert r"\<b\>" in _entry(title="<b>Bold</b>", language="en")


def test_the_order_of_the_list_is_that_of_the_titles_whatever_their_language() -> None:
    works = [
        {"id": "c", "type": "book", "title": "Cirkel", "language": "nl"},
        {"id": "b", "type": "book", "title": "Bridge", "language": "en"},
        {"id": "a", "type": "book", "title": "Aarde", "language": "nl"},
    ]
    listed = Literature(works).references()
    assert [re.search("Aarde|Bridge|Cirkel", entry)[0] for entry in listed] == ["Aarde", "Bridge", "Cirkel"]  # type: ignore[index]


def test_pages_of_a_paper_have_a_dash() -> None:
    paper = {"id": "p", "type": "paper-conference", "title": "Paper", "container-title": "Acts", "page": "107-110"}
    (entry,) = Literature([paper]).references()
    assert "107–110" in entry
