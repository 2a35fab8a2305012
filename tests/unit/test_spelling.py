"""The Dutch that authors wrote is spelled as it should be: hunspell, and a list of our own."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from ib_course.compile.markup import Passage
from ib_course.compile.problems import Place, Problems
from ib_course.compile.reading import read_chapter
from ib_course.compile.source import START, Chapter, Section
from ib_course.launcher.tools import DICTIONARY

MATERIAL = Path(__file__).resolve().parents[2] / "course_material"
OWN = MATERIAL / "woordenlijst.txt"
SHOWN = ("titel", "rubriek", "links", "rechts", "assen", "alt", "bron", "eenheid")
"""The options of a directive that a reader sees."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NO_WORD = re.compile(r"https?://\S+|\b\S+@\S+|\b(?:www\.)\S+|\S+\.(?:csv|html|ipynb|json|md|png|py|svg|txt|yml)\b")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_IN_SVG = re.compile(r"<(?:style|script)\b.*?</(?:style|script)>|<!--.*?-->|<[^>]*>", re.DOTALL)

Words = Iterator[tuple[str, str]]


def _shown(place: Place) -> str:
    return f"{place.file}:{place.line}"


def _passage(passage: Passage) -> Words:
    """Yield the place and the words of a passage; a citation's key and code are no words."""
    for token in passage.tokens:
        place = _shown(passage.place.below((token.map or [0])[0]))
        if token.type == "colon_fence":
            yield from _passage(Passage(token.content, passage.place.below((token.map or [0])[0] + 1)))
        shown = [
            child.content if child.type == "text" else " " if "break" in child.type else "" if child.nesting else " "
            for child in token.children or ()
        ]
        yield place, "".join(shown)


def _chapter(chapter: Chapter) -> Words:
    yield _shown(chapter.place), chapter.title
    for item in chapter.items:
        if isinstance(item, Section):
            yield _shown(item.place), f"{item.part} {item.title}"
    for directive in chapter.directives:
        for name in SHOWN:
            value = directive.options.get(name) or ""
            yield f"{_shown(directive.place)} ({name})", value if isinstance(value, str) else " / ".join(value)
    for passage in chapter.passages:
        yield from _passage(passage)


def texts(material: Path) -> Words:
    """Yield every text below a folder of material, with its place."""
    for path in sorted(material.rglob("*.md")):
        name = path.relative_to(material).as_posix()
        text = path.read_text(encoding="utf-8")
        if re.fullmatch(rf"(?:h\d+|{START})\.md", name):
            chapter = read_chapter(path.stem, name, text, Problems())
            assert chapter, f"{name} cannot be read"
            yield from _chapter(chapter)
        else:
            yield from _passage(Passage(_FRONT.sub("", text), Place(name, 1)))
    for path in sorted(material.rglob("*.svg")):
        for line, text in enumerate(_IN_SVG.sub(" ", path.read_text(encoding="utf-8")).split("\n"), 1):
            yield f"{path.name}:{line}", text


def places(material: Path) -> dict[str, str]:
    """Return every word, with the first place where it stands."""
    found: dict[str, str] = {}
    for place, text in texts(material):
        for match in _WORD.finditer(_NO_WORD.sub(" ", text)):
            found.setdefault(match[0].replace("’", "'"), place)
    return found


def misspelled(words: list[str]) -> set[str]:
    """Return what the Dutch dictionary does not have."""
    command = ["hunspell", "-d", DICTIONARY, "-i", "utf-8", "-l"]
    done = subprocess.run(command, input="\n".join(words) + "\n", capture_output=True, encoding="utf-8", check=True)
    return set(done.stdout.split("\n")) - {""}


def unknown(words: list[str]) -> set[str]:
    """Return what is no Dutch that is known, as it stands or (it may begin a sentence) without its capital."""
    found = misspelled(words)
    plain = {word: word[0].lower() + word[1:] for word in found}
    still = misspelled(sorted(set(plain.values())))
    return {word for word in found if plain[word] in still}


def own_words() -> list[str]:
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """Every word of the course, with a place."""
    return places(MATERIAL)


def test_every_word_is_in_the_dictionary_or_in_our_own_list(written: dict[str, str]) -> None:
    own = set(own_words())
    allowed = own | {word[0].upper() + word[1:] for word in own}
    wrong = {word: written.get(word, "?") for word in unknown(list(written)) - allowed}
    told = "\n".join(f"  {place}: {word}" for word, place in sorted(wrong.items(), key=lambda it: it[1]))
    assert not wrong, f"no Dutch that is known; mend it, or add it to {OWN.name} where it is right:\n{told}"


def test_our_own_list_is_in_order_and_has_no_word_that_nobody_uses(written: dict[str, str]) -> None:
    own = own_words()
    assert [f"{a} > {b}" for a, b in pairwise(own) if a.casefold() >= b.casefold()] == []
    used = set(written) | {word[0].lower() + word[1:] for word in written}
    assert [word for word in own if word not in used] == []


def test_an_error_is_found_wherever_a_reader_sees_it(tmp_path: Path) -> None:
    (tmp_path / "gids").mkdir()
    (tmp_path / "gids" / "deelnemer.md").write_text("# Gids\n\nDit is vouttief, zie `onzinwoordx`.\n")
    (tmp_path / "figuur.svg").write_text("<svg><style>.onzinwoordz {}</style><text>figuurfaut</text></svg>")
    (tmp_path / "h1.md").write_text(
        "---\nhoofdstuk: 1\ntitel: Titelfaut\npagina: 1-2\n---\n## 1.1 Oriëntatie: kopfaut\n\n"
        "De [linkfaut](https://onzinwoordy.example/) en *nadruk*faut [@sleutelfaut].\n\n"
        "::: {stelling} h1-idfaut\n:titel: blokfaut\n:links: linksfaut\n:rechts: goed\n:rubriek: rubriekfaut; goed\n"
        "tekstfaut\n-- vergelijk --\nvergelijkfaut\n:::\n"
    )
    assert unknown(list(places(tmp_path))) == {
        *("vouttief", "figuurfaut", "Titelfaut", "kopfaut", "linkfaut", "nadrukfaut"),
        *("blokfaut", "linksfaut", "rubriekfaut", "tekstfaut", "vergelijkfaut"),
    }
