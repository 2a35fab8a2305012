"""Reads a directive: its head, its options, its body and what may follow it."""

from __future__ import annotations

import re

from ib_course.compile.fields import check_page, is_option, read_fields, split_options
from ib_course.compile.items import check_items, embolden_years
from ib_course.compile.markup import Passage
from ib_course.compile.problems import Place, Problems, enumerate_words, hint
from ib_course.compile.shapes import SHAPES, Shape
from ib_course.compile.source import START, Chapter, Directive, is_page
from ib_course.questions import ANSWER_SUFFIX, WIDGET_KINDS

ID_LENGTH = 64
"""Jupyter refuses longer cell ids."""

_HEAD = re.compile(r"\{([^{}]*)\}[ \t]*(.*)")
_ID = re.compile(r"[a-z0-9-]+")
_RESERVED = re.compile(
    rf"^\w+-(titel|begrippen|literatuur)$|^\w+-begrip-|-(casus|{ANSWER_SUFFIX[1:]})$|-\d+-[a-z]+-\d+$"
)
"""Ids that cells get which come of no block, or of a part of one."""
_SEPARATOR = re.compile(r"[ \t]*--[ \t]*(\w+)[ \t]*--[ \t]*")


def read_directive(info: str, content: str, place: Place, chapter: Chapter, problems: Problems) -> Directive | None:
    """Read a directive from what stands behind ``:::`` and between the fences.

    Returns None when there is no telling which directive is meant.
    """
    head = _HEAD.fullmatch(info.strip())
    if head is None:
        remedy = "schrijf ::: {naam} id, met de naam tussen accolades"
        problems.add(place, f"«::: {info.strip()}» is geen begin van een blok", remedy)
        return None
    name, cell_id = head[1].strip(), head[2].strip()
    shape = SHAPES.get(name)
    if shape is None:
        remedy = hint(name, SHAPES, f"kies uit {enumerate_words(SHAPES)}")
        problems.add(place, f"een blok «{name}» bestaat niet", remedy)
        return None
    found, body_at = split_options(content)
    found = [(line + 1, option, value) for line, option, value in found]
    options = read_fields(found, shape.options, place, f"een blok «{name}»", problems)
    check_page(chapter, options["pagina"], place, problems)
    lines = content.split("\n")
    body, extra = _split_body(name, shape, lines[body_at:], place.below(body_at + 1), problems)
    directive = Directive(name, cell_id, place, options, body, extra)
    directive.unread = frozenset(option for line, option, _ in found if problems.noted_at(place.below(line)))
    for line, option, value in found:
        if option == "bron":
            directive.origin = Passage(value, place.below(line))
    _check_id(directive, shape, chapter, problems)
    _check_use(directive, shape, chapter, problems)
    return directive


def _split_body(
    name: str, shape: Shape, lines: list[str], place: Place, problems: Problems
) -> tuple[Passage, Passage | None]:
    """Split the body from the part behind ``-- extra --``."""
    cut = len(lines)
    for at, line in enumerate(lines):
        match = _SEPARATOR.fullmatch(line)
        if is_option(line):
            problems.add(place.below(at), f"de optie «{line.strip()}» staat in de tekst", "zet opties direct onder :::")
        if match is None:
            continue
        if match[1] != shape.extra:
            remedy = f"schrijf -- {shape.extra} --" if shape.extra else "haal de regel weg"
            problems.add(place.below(at), f"«{line.strip()}» kan niet in een blok «{name}»", remedy)
        elif cut < len(lines):
            problems.add(place.below(at), f"«{line.strip()}» staat er twee keer", "laat er een weg")
        else:
            cut = at
    body = Passage("\n".join(lines[:cut]), place)
    if cut == len(lines):
        return body, None
    extra = Passage("\n".join(lines[cut + 1 :]), place.below(cut + 1))
    if extra.empty:
        problems.add(place.below(cut), f"onder «{lines[cut].strip()}» staat niets", "schrijf er tekst onder")
    return body, extra


def _check_id(directive: Directive, shape: Shape, chapter: Chapter, problems: Problems) -> None:
    place, name, cell_id = directive.place, directive.name, directive.id
    if not cell_id:
        if shape.id == "required" or directive.extra:
            what = f"een blok «{name}»" if shape.id == "required" else f"een blok «{name}» met -- {shape.extra} --"
            problems.add(place, f"{what} heeft een id nodig", f"schrijf ::: {{{name}}} {chapter.id}-kort-woord")
        return
    if _ID.fullmatch(cell_id) is None:
        remedy = "gebruik alleen kleine letters, cijfers en streepjes"
        problems.add(place, f"de id «{cell_id}» bevat tekens die niet kunnen", remedy)
    elif not cell_id.startswith(f"{chapter.id}-"):
        stem = re.sub(r"^h\d+-", "", cell_id)
        problems.add(place, f"de id «{cell_id}» begint niet met het hoofdstuk", f"schrijf {chapter.id}-{stem}")
    elif _RESERVED.search(cell_id):
        problems.add(place, f"de id «{cell_id}» gebruikt de cursus zelf", "kies een andere id")
    most = ID_LENGTH - len(ANSWER_SUFFIX)
    if len(cell_id) > most:
        problems.add(place, f"de id «{cell_id}» is te lang ({len(cell_id)} tekens)", f"gebruik er hoogstens {most}")


def _check_use(directive: Directive, shape: Shape, chapter: Chapter, problems: Problems) -> None:
    """Check where the block stands, what its body must hold, and its options together."""
    place = directive.place
    if is_page(chapter.id) and (directive.name in WIDGET_KINDS or directive.extra):
        where = "op de startpagina" if chapter.id == START else "in een gids"
        wrong = f"een vraag kan niet {where}: een antwoord wordt bij een hoofdstuk bewaard en ingeleverd"
        problems.add(place, wrong, "zet het blok in een hoofdstuk, zoals h1.md")
    if chapter.id != START and directive.name == "overzicht":
        problems.add(place, "een overzicht van de cursus hoort op de startpagina", "zet het blok in start.md")
    if shape.body and directive.body.empty:
        problems.add(place, f"dit blok «{directive.name}» is leeg", "schrijf er tekst in")
        return
    if shape.items:
        check_items(directive, problems)
    if directive.name == "tijdlijn":
        embolden_years(directive, problems)
    _check_together(directive, problems)


def _check_together(directive: Directive, problems: Problems) -> None:
    """Check options that only mean something together."""
    place, options = directive.place, directive.options
    if options.get("argumenten") and not options.get("functie"):
        problems.add(place, "er zijn argumenten zonder functie", "voeg functie toe of haal argumenten weg")
    if options.get("punten") and options["delen"] != "trainer":
        wrong = "er zijn punten, maar de trainer krijgt het antwoord niet te lezen"
        problems.add(place, wrong, "haal punten weg of haal delen weg")
    if directive.name == "praktijk" and not directive.extra:
        for option in ("punten", "woorden", "rubriek"):
            if options[option]:
                problems.add(
                    place, f"«{option}» hoort bij een spiegelvraag en die is er niet", "voeg -- spiegel -- toe"
                )
