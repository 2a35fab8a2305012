"""Makes the notebook of a chapter: its cells in reading order, and what the course knows of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from nbformat.v4 import new_notebook

from ib_course.compile import blocks, specs
from ib_course.compile.cells import answer_cell, markdown_cell, widget_cell
from ib_course.compile.index import Target, block_id, title_id
from ib_course.compile.references import LITERATURE, TERMS, References, term_id
from ib_course.compile.source import Chapter, Directive, Prose, Section
from ib_course.questions import SCHEMA, WIDGET_KINDS

if TYPE_CHECKING:
    from nbformat import NotebookNode

_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def make_notebook(chapter: Chapter, references: References, anchors: AbstractSet[Target]) -> NotebookNode:
    """Return a chapter as a notebook; ``anchors`` are the cells that something in the course leads to."""
    writer = _Writer(chapter, references, anchors)
    writer.write()
    notebook: NotebookNode = new_notebook(cells=writer.cells, metadata=_notebook_metadata(chapter))
    notebook.nbformat_minor = 5
    return notebook


def _notebook_metadata(chapter: Chapter) -> dict[str, Any]:
    pages = chapter.pages
    keys = ("id", "number", "part", "title", "page", "minutes")
    sections = [{key: getattr(section, key) for key in keys} for section in chapter.sections]
    ib = {
        "schema": SCHEMA,
        "chapter": chapter.id,
        "number": chapter.number,
        "title": chapter.title,
        "page": pages[0] if pages else None,
        "pages": list(pages) if pages else None,
        "previous": chapter.fields.get("vorige"),
        "next": chapter.fields.get("volgende"),
        "sections": sections,
    }
    return {
        "kernelspec": _KERNEL,
        "language_info": {"name": "python"},
        "language": "nl",
        "title": chapter.title,
        "ib": ib,
    }


class _Writer:
    """Writes the cells of one chapter."""

    def __init__(self, chapter: Chapter, references: References, anchors: AbstractSet[Target]) -> None:
        self.chapter = chapter
        self.references = references
        self.anchors = anchors
        self.cells: list[NotebookNode] = []
        self.section: Section | None = None
        self._made: Counter[str] = Counter()  # of each stem, how many cell ids were made
        self._code = 0

    def write(self) -> None:
        """Write every cell, in order."""
        self._write_title()
        for item in self.chapter.items:
            if isinstance(item, Section):
                self.section = item
                source = blocks.heading(item.heading, item.page, 2, item.minutes)
                self._add(source, self._ib("deel", item.title, item.page, item.id))
            elif isinstance(item, Prose):
                self._add(blocks.prose(item), self._ib("tekst", item.title, item.page))
            else:
                self._write_directive(item)
        self.section = None
        self._write_terms()
        self._write_literature()

    def _write_title(self) -> None:
        number = f"Hoofdstuk {self.chapter.number}. " if self.chapter.number else ""
        source = blocks.heading(f"{number}{self.chapter.title}", self.chapter.pages, 1)
        page = self.chapter.pages[0] if self.chapter.pages else None
        self._add(source, self._ib("tekst", self.chapter.title, page, title_id(self.chapter.id)))

    def _write_directive(self, directive: Directive) -> None:
        if directive.name not in WIDGET_KINDS:
            self._write_block(directive)
        if directive.name in WIDGET_KINDS or directive.extra:
            spec = specs.question(directive, self._spot)
            self.cells.append(widget_cell(spec, self._next_code()))
            if spec.get("points"):
                self.cells.append(answer_cell(spec, self._next_code()))

    def _write_block(self, directive: Directive) -> None:
        title, page = directive.options.get("titel", ""), directive.options["pagina"]
        ib = self._ib(directive.name, title, page, block_id(directive))
        self._add(blocks.block(directive), ib)

    def _write_terms(self) -> None:
        terms = sorted(self.references.terms.values(), key=lambda term: term.name.lower())
        if terms:
            passages = [(term_id(self.chapter.id, term.name), term.name, term.passage) for term in terms]
            for *_, passage in passages:
                self.references.resolve(passage)
            self.references.write_citations()
            ib = self._ib("tekst", "Begrippen", cell_id=f"{self.chapter.id}-{TERMS}")
            self._add(blocks.terms(passages), ib)

    def _write_literature(self) -> None:
        works = self.references.literature.references()
        if works:
            ib = self._ib("tekst", "Literatuur", cell_id=f"{self.chapter.id}-{LITERATURE}")
            self._add(blocks.literature(works), ib)

    @property
    def _spot(self) -> specs.Spot:
        return specs.Spot(self.chapter.id, (self.section.number or None) if self.section else None)

    def _ib(self, kind: str, title: str, page: int | None = None, cell_id: str = "") -> specs.Spec:
        """Return the metadata of a cell; without an id it gets one that says where it stands."""
        return specs.metadata(kind, cell_id or self._make_id(kind), self._spot, page, title)

    def _add(self, source: str, ib: specs.Spec) -> None:
        if Target(self.chapter.id, ib["id"]) in self.anchors:
            source = blocks.anchored(source, ib["id"])
        self.cells.append(markdown_cell(source, ib))

    def _make_id(self, kind: str) -> str:
        """Return an id that stays the same as long as the section's cells of this kind do."""
        stem = f"{self.section.id if self.section else self.chapter.id}-{kind}"
        self._made[stem] += 1
        return f"{stem}-{self._made[stem]}"

    def _next_code(self) -> int:
        self._code += 1
        return self._code
