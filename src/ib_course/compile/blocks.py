"""The Markdown of each kind of cell: it must read well without any styling, on GitHub and on paper."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ib_course.compile.markup import Passage, escape
from ib_course.compile.shapes import IMAGE_TYPES
from ib_course.compile.source import Directive, Prose

Pages = int | tuple[int, int] | None


def heading(text: str, pages: Pages, level: int, minutes: int | None = None) -> str:
    """Return a heading, with the page of the book and the time to study (minutes) on a line below."""
    title = f"{'#' * level} {escape(text)}"
    below = " · ".join(part for part in (page_reference(pages), study_time(minutes)) if part)
    return f"{title}\n\n*{below}*" if below else title


def study_time(minutes: int | None) -> str:
    """Return a time to study in words: ``studietijd ongeveer 45 minuten``, from two hours on in half hours."""
    if not minutes:
        return ""
    if minutes < 120:
        return f"studietijd ongeveer {minutes} minuten"
    hours, half = divmod(int(minutes / 30 + 0.5), 2)
    return f"studietijd ongeveer {hours}{'½' if half else ''} uur"


def anchored(source: str, cell_id: str) -> str:
    """Return Markdown that a link ``#cell_id`` leads to in JupyterLab, VS Code and an exported page.

    Our own view finds the cell by its metadata; this is for the others. It stands within the first
    line, so that the text keeps its shape.
    """
    return re.sub(r"\A(#+ )?", rf'\1<a id="{cell_id}"></a>', source, count=1)


def page_reference(pages: Pages) -> str:
    """Return a reference to the book: ``(boek, blz. 13)``."""
    if isinstance(pages, tuple):
        return f"(boek, blz. {pages[0]}–{pages[1]})"
    return f"(boek, blz. {pages})" if pages else ""


def prose(item: Prose) -> str:
    """Return prose; a page behind its sub-heading comes on a line below that."""
    text = item.passage.markdown()
    if item.page is None:
        return text
    first, _, rest = text.partition("\n")
    return f"{first}\n\n*{page_reference(item.page)}*\n\n{rest.lstrip(chr(10))}".rstrip("\n")


def block(directive: Directive) -> str:
    """Return a block that is not a question."""
    text = directive.body.markdown()
    options = directive.options
    if directive.name == "achtergrond":
        return _labelled(text, options, "Achtergrond")
    if directive.name == "tijdlijn":
        return _labelled(text, options, "Tijdlijn")
    if directive.name == "praktijk":
        return _labelled(text, options, "Praktijkvoorbeeld", "fictieve casus" if options["fictief"] else "")
    if directive.name == "overzicht":
        return text
    if directive.image:
        return _figure(directive, directive.image, text)
    return _quotation(directive, text)


def terms(definitions: Iterable[tuple[str, str, Passage]]) -> str:
    """Return the list of terms: of each its id, its name and its definition."""
    entries = [
        f'<a id="{term_id}"></a>**{escape(name)}**  \n{passage.markdown().strip()}'
        for term_id, name, passage in definitions
    ]
    return "\n\n".join(["## Begrippen", *entries])


def literature(works: Iterable[str]) -> str:
    """Return the list of works cited."""
    return "\n".join(["## Literatuur", "", *(f"- {work}" for work in works)])


def _labelled(text: str, options: dict[str, Any], *labels: str) -> str:
    """Return a text below a line that says what it is: meaning never rests on colour."""
    kind, *rest = labels
    parts = [f"**{kind}**", *(part for part in rest if part)]
    if options["titel"]:
        parts.append(escape(options["titel"]))
    line = " · ".join(parts)
    page = page_reference(options["pagina"])
    return f"{line} {f'*{page}*' if page else ''}".rstrip() + f"\n\n{text}"


def _quotation(directive: Directive, text: str) -> str:
    """Return a quotation, with where it is from below it."""
    origin = directive.origin.markdown() if directive.origin else ""
    lines = [*text.split("\n"), "", f"— {origin} {page_reference(directive.options['pagina'])}".rstrip()]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _figure(directive: Directive, image: Path, caption: str) -> str:
    """Return an image with its caption; the image itself stands below them, in the text.

    As an attachment JupyterLab would not show an SVG, and a file would not travel with a notebook.
    """
    options = directive.options
    data = base64.b64encode(image.read_bytes()).decode("ascii")
    parts = [f"![{escape(options['alt'])}][{directive.id}]"]
    page = page_reference(options["pagina"])
    line = " ".join(part for part in (caption.strip(), f"*{page}*" if page else "") if part)
    if line:
        parts.append(f"**Figuur** · {line}")
    return "\n\n".join([*parts, f"[{directive.id}]: data:{IMAGE_TYPES[image.suffix.lower()]};base64,{data}"])
