"""Checks every link and citation of a chapter, and writes in where it leads or how it reads."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from ib_course.compile.index import Index, Target, Term
from ib_course.compile.inline import Span
from ib_course.compile.literature import Cite, Literature
from ib_course.compile.markup import Passage, escape
from ib_course.compile.problems import BadValueError, Problems, hint
from ib_course.compile.source import is_page, slug

TERMS = "begrippen"
TERM = "begrip"
LITERATURE = "literatuur"

_EXTERNAL = ("http://", "https://")


class References:
    """The references of one chapter.

    ``terms`` and ``works`` collect what the chapter uses, ``targets`` the cells that it leads to.
    """

    def __init__(self, chapter: str, index: Index, problems: Problems) -> None:
        self.chapter = chapter
        self.index = index
        self.problems = problems
        self.terms: dict[str, Term] = {}
        self.works: set[str] = set()
        self.targets: set[Target] = set()
        self._cited: list[tuple[Span, list[Cite]]] = []

    def resolve(self, passage: Passage) -> None:
        """Resolve the links of a passage and read its citations, noting those that lead nowhere."""
        for span in passage.spans:
            try:
                if span.kind == "citation":
                    self._read_citation(span)
                elif span.kind in {"link", "autolink"}:
                    self._resolve_link(span)
            except BadValueError as problem:
                self.problems.add(span.place, problem.wrong, problem.remedy)

    def write_citations(self) -> None:
        """Write the citations that were read, once all works of the chapter are known.

        Only then is it known which works need a letter behind their year to tell them apart.
        """
        literature = self.literature
        for span, cites in self._cited:
            span.token.content = literature.cite(cites)
            span.text = escape(span.token.content)
        self._cited.clear()

    @property
    def literature(self) -> Literature:
        """The works that this chapter uses."""
        return self.index.literature.choose(self.works)

    def address(self, target: Target) -> str:
        """Return the address of a cell, as seen from this chapter's notebook."""
        if target.chapter == self.chapter:
            return f"#{target.cell}"
        folder = posixpath.dirname(notebook_path(self.chapter))
        return f"{posixpath.relpath(notebook_path(target.chapter), folder)}#{target.cell}"

    def _read_citation(self, span: Span) -> None:
        if not self.index.literature.readable:
            return
        cites = self.index.literature.read_citation(span.token.content)
        span.works = tuple(cite.key for cite in cites)
        self.works.update(span.works)
        self._cited.append((span, cites))

    def _resolve_link(self, span: Span) -> None:
        href = str(span.token.attrs["href"])
        if href.startswith(_EXTERNAL):
            span.token.attrs.update({"target": "_blank", "rel": "noopener noreferrer"})
            return
        address = self._internal_address(unquote(href))
        span.token.attrs["href"] = address
        if span.kind == "link":
            title = str(span.token.attrs.get("title", "")).replace('"', '\\"')
            span.text = f'](<{address}> "{title}")' if title else f"]({address})"

    def _internal_address(self, href: str) -> str:
        if href.startswith("term:"):
            return self._term_address(href.removeprefix("term:"))
        if not href.startswith("#"):
            remedy = "gebruik https://…, #1.2, #id of term:begrip"
            raise BadValueError(f"een link naar «{href}» kan niet", remedy)
        name = href.removeprefix("#")
        target = self.index.targets.get(name)
        if target is None:
            remedy = hint(name, self.index.targets, "verwijs naar een paragraaf (#1.2) of een id van een blok")
            raise BadValueError(f"«#{name}» bestaat niet", remedy)
        self.targets.add(target)
        return self.address(target)

    def _term_address(self, word: str) -> str:
        term = self.index.terms.get(slug(word))
        if term is None:
            names = [known.name for known in self.index.terms.values()]
            remedy = hint(word, names, f"zet het in begrippen.md onder ## {word}")
            raise BadValueError(f"het begrip «{word}» is niet omschreven", remedy)
        self.terms[slug(word)] = term
        self.targets.add(Target(self.chapter, f"{self.chapter}-{TERMS}"))
        return f"#{term_id(self.chapter, word)}"


def term_id(chapter: str, word: str) -> str:
    """Return the id of a term in the list at the end of a chapter: a link leads to the term, not to the list."""
    return f"{chapter}-{TERM}-{slug(word)}"


def notebook_path(chapter: str) -> str:
    """Return where a chapter's notebook stands, below the folder of notebooks."""
    return f"{chapter}.ipynb" if is_page(chapter) else f"{chapter}/{chapter}.ipynb"
