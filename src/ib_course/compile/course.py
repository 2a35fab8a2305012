"""The whole course: reads what authors wrote and checks it together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ib_course.compile.checks import check_passage
from ib_course.compile.exercises import check_calculation, check_model
from ib_course.compile.index import Index, read_terms
from ib_course.compile.literature import Literature, read_literature
from ib_course.compile.markup import LostSpanError, Passage
from ib_course.compile.problems import Place, Problems, hint
from ib_course.compile.reading import read_chapter
from ib_course.compile.references import References
from ib_course.compile.shapes import IMAGE_TYPES
from ib_course.compile.source import GUIDES, START, Chapter, Directive

TERMS_FILE = "begrippen.md"
LITERATURE_FILE = "literatuur.json"
IMAGES = "images"

_CHAPTER = re.compile(r"h[1-9][0-9]?")  # what a dossier takes: an answer in another would never be saved
_GUIDE = re.compile(r"[a-z0-9]+")


@dataclass
class Course:
    """A course that was read and checked; ``references`` holds what each chapter uses."""

    chapters: list[Chapter]
    references: dict[str, References]


def read_course(material: Path) -> Course:
    """Read and check everything that authors wrote below ``material``.

    Raises ``SourceError`` with every problem that was found.
    """
    problems = Problems()
    index = Index(_read_literature(material, problems))
    terms_text = _read_text(material, TERMS_FILE, problems) if (material / TERMS_FILE).exists() else ""
    index.terms = read_terms(_shown(material, TERMS_FILE), terms_text or "", problems)
    chapters = _read_chapters(material, problems)
    for chapter in chapters:
        index.add_chapter(chapter, problems)
    _check_terms(index, problems)
    references = {chapter.id: _check_chapter(chapter, index, material, problems) for chapter in chapters}
    _check_neighbours(chapters, problems)
    problems.raise_if_any()
    return Course(chapters, references)


def _shown(material: Path, name: str) -> str:
    """Return a file's name for messages: with its folder, so that an editor can open it."""
    return f"{material.name}/{name}" if material.name else name


def _read_text(material: Path, name: str, problems: Problems) -> str | None:
    """Return a source text with plain line ends, without byte order mark and without NUL; None: it is no text."""
    try:
        text = (material / name).read_bytes().decode("utf-8")
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problems.add(Place(_shown(material, name), line), "dit bestand is geen UTF-8", "sla het op als UTF-8")
        return None


def _read_literature(material: Path, problems: Problems) -> Literature:
    """Read the works; a course without any has no file."""
    if not (material / LITERATURE_FILE).exists():
        return Literature([])
    text = _read_text(material, LITERATURE_FILE, problems)
    if text is None:
        return Literature([], readable=False)
    return read_literature(_shown(material, LITERATURE_FILE), text, problems)


def _read_chapters(material: Path, problems: Problems) -> list[Chapter]:
    """Read every chapter, the start page first, then by number, and last the guides."""
    chapters: list[Chapter] = []
    found = [path.stem for path in material.glob("*.md") if not path.name.startswith(".")]
    names = sorted(found, key=lambda name: (name != START, len(name), name))
    for name in names:
        if name == START or _CHAPTER.fullmatch(name):
            chapters += _read_file(material, f"{name}.md", name, problems)
        elif f"{name}.md" not in {TERMS_FILE, "README.md"}:
            wrong = "dit bestand is geen hoofdstuk en komt dus in geen notebook"
            remedy = f"noem het {START}.md of h1.md, of zet het in een map"
            problems.add(Place(_shown(material, f"{name}.md"), 1), wrong, remedy)
    if not chapters and not problems:
        problems.add(Place(_shown(material, "h1.md"), 1), "er is nog geen enkel hoofdstuk", "schrijf h1.md")
    for path in sorted((material / GUIDES).glob("*.md")):
        file = f"{GUIDES}/{path.name}"
        if _GUIDE.fullmatch(path.stem):
            chapters += _read_file(material, file, f"{GUIDES}-{path.stem}", problems)
        elif not path.name.startswith("."):
            wrong = "dit kan niet de naam van een gids zijn"
            problems.add(Place(_shown(material, file), 1), wrong, "gebruik alleen kleine letters en cijfers")
    return chapters


def _read_file(material: Path, file: str, chapter: str, problems: Problems) -> list[Chapter]:
    """Return the chapter in a file, as a list of one; an empty one where it cannot be read."""
    text = _read_text(material, file, problems)
    found = read_chapter(chapter, _shown(material, file), text, problems) if text is not None else None
    return [found] if found else []


def _check_terms(index: Index, problems: Problems) -> None:
    """Check every definition once, also those that no chapter uses."""
    references = References("begrippen", index, problems)
    for term in index.terms.values():
        passage = term.passage
        check_passage(passage, problems, block=True)
        references.resolve(passage)
        references.write_citations()
        _check_placing(passage, problems)


def _check_chapter(chapter: Chapter, index: Index, material: Path, problems: Problems) -> References:
    """Check what stands in a chapter, and resolve its references."""
    references = References(chapter.id, index, problems)
    for directive in chapter.directives:
        _check_directive(directive, index, material, problems)
    blocks = {id(passage) for directive in chapter.directives for passage in directive.passages}
    for passage in chapter.passages:
        check_passage(passage, problems, block=id(passage) in blocks)
        references.resolve(passage)
    _follow_terms(references)
    references.write_citations()
    for passage in chapter.passages:
        _check_placing(passage, problems)
    return references


def _check_placing(passage: Passage, problems: Problems) -> None:
    try:
        passage.markdown()
    except LostSpanError as error:
        wrong = "een verwijzing naast een \\| in een tabel is niet te plaatsen"
        problems.add(error.place, wrong, "zet het streepje of de verwijzing in een andere cel")


def _follow_terms(references: References) -> None:
    """Add the terms and works that the definitions of used terms use in turn.

    What is wrong in a definition was noted when all definitions were checked.
    """
    ignored = Problems()
    done: set[str] = set()
    while todo := set(references.terms) - done:
        for name in sorted(todo):
            within = References(references.chapter, references.index, ignored)
            within.resolve(references.terms[name].passage)
            references.terms.update(within.terms)
            references.works.update(within.works)
            references.targets.update(within.targets)
        done |= todo


def _check_directive(directive: Directive, index: Index, material: Path, problems: Problems) -> None:
    check_calculation(directive, problems)
    if directive.name == "model":
        check_model(directive, problems)
    elif directive.name == "figuur":
        directive.image = _find_image(directive, material, problems)
    elif directive.name == "reflectie":
        if directive.options["citeert"]:
            _check_cited_model(directive, index, problems)
        if directive.options["terug"]:
            directive.quoted = _find_quoted(directive, index, problems)


def _find_image(directive: Directive, material: Path, problems: Problems) -> Path | None:
    """Return the file of a figure; one that is not among the images is noted."""
    name: str | None = directive.options["bestand"]
    if not name:
        return None  # already noted as missing
    images = material / IMAGES
    known = [path.name for path in images.glob("*") if path.suffix.lower() in IMAGE_TYPES]
    if name not in known:
        remedy = hint(name, known, f"zet een bestand .svg of .png in {_shown(material, IMAGES)}/")
        problems.add(directive.place, f"de figuur «{name}» bestaat niet", remedy)
        return None
    return images / name


def _check_cited_model(directive: Directive, index: Index, problems: Problems) -> None:
    name = directive.options["citeert"]
    cited = index.directives.get(name)
    models = [known for known, other in index.directives.items() if other.name == "model"]
    if cited is None:
        problems.add(directive.place, f"citeert: «{name}» bestaat niet", hint(name, models, "noem de id van een model"))
    elif cited.name != "model":
        problems.add(directive.place, f"citeert: «{name}» is geen model", "noem de id van een model")


def _find_quoted(directive: Directive, index: Index, problems: Problems) -> Directive | None:
    """Return the reflection that comes back in this one; it stands earlier in the course, else that is noted."""
    name = directive.options["terug"]
    reflections = [known for known, other in index.directives.items() if other.name == "reflectie"]
    quoted = index.directives.get(name)
    remedy = "noem de id van een eerdere reflectie"
    if quoted is None:
        problems.add(directive.place, f"terug: «{name}» bestaat niet", hint(name, reflections, remedy))
    elif quoted.name != "reflectie":
        problems.add(directive.place, f"terug: «{name}» is geen reflectie", remedy)
    elif reflections.index(name) >= reflections.index(directive.id):
        problems.add(directive.place, f"terug: «{name}» komt niet vóór deze vraag", remedy)
    else:
        return quoted
    return None


def _check_neighbours(chapters: list[Chapter], problems: Problems) -> None:
    known = {chapter.id for chapter in chapters}
    for chapter in chapters:
        for option in ("vorige", "volgende"):
            name = chapter.fields.get(option)
            if name and name not in known:
                remedy = f"laat {option} weg tot {name}.md er is"
                problems.add(chapter.place, f"{option}: er is geen {name}.md", hint(name, known, remedy))
