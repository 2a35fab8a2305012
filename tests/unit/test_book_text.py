"""The book's own text. The texts here are made up and set as an extractor gives them; the book is no part of this."""

from __future__ import annotations

import json
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from pypdf import PdfWriter

from ib_course import cli
from ib_course.book_text.blocks import Block
from ib_course.book_text.files import read_file
from ib_course.book_text.outline import HEADINGS
from ib_course.book_text.reading import BookText, find_book, read_book
from ib_course.book_text.shelf import chapter_text, own_file
from ib_course.book_text.words import join, mend
from ib_course.launcher.problem import Problem

WIDTH, BOX_WIDTH = 84, 74
LONG = (
    "Wie op maandag langs de lokalen loopt, ziet meteen hoeveel er in een week gebeurt: een leerkracht die zoekt naar "
    "woorden, een kind dat wacht, een ouder met een vraag. Bij al die momenten hoort een keuze, en die keuze maak je "
    "samen met je team. Een risico- of kansenlijst helpt daar soms bij, al vervangt zo’n lijst het gesprek niet."
)
OTHER = (
    "De ontwikkeling van een school gaat zelden in een rechte lijn. Er komt een nieuwe collega, er vertrekt een kind, "
    "en wat vorig jaar efficiënt leek, blijkt nu in de weg te zitten. Een begeleider die dat ziet, hoeft het niet "
    "meteen op te lossen; vaak is het genoeg om het hardop te zeggen waar de leerkrachten bij zijn."
)
STORY = (
    "Toen ik in groep zes zat, mocht ik een hele week lang de planten verzorgen. Mijn juf gaf mij de sleutel van de "
    "kast en zei verder niets. Ik heb nooit meer iets zo goed gedaan, en mijn planten leefden in juni nog steeds."
)


def typeset(paragraph: str, width: int = WIDTH) -> list[str]:
    """Return lines as extractors give them: a space where a line goes on, words broken with a hyphen."""
    lines, line = [], ""
    for word in paragraph.split():
        if len(line) + len(word) + 1 <= width:
            line = f"{line} {word}".strip()
            continue
        room = width - len(line) - 2
        if room > 3 and len(word) > room + 3 and word.isalpha():
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(f"{line} ")
            line = word
    return [*lines, line]


def set_book(*, spaced: bool = True, signs: bool = True) -> str:
    """Return a small book: contents, running heads, headings broken over lines, a box, a quotation, sources."""
    contents = [
        "Inhoud     5",
        "Inleiding 9",
        "1.1 Oriëntatie: kijk op verschillen tussen kinderen beïnvloedt de kijk",
        "op zorg 13",
    ]
    body = [
        "InLEIdInG     9",
        "Inleiding",
        *typeset(LONG),
        "“ H oe vaak vraag je het aan het kind zelf? Dat zou een goede gewoonte zijn voor ons allemaal.”",
        "SAnne, begeleider",
        "Leeswijzer",
        *typeset(OTHER),
        "De visie op zorg",
        *typeset(LONG),
        "1.1 Oriëntatie: kijk op verschillen tussen kin- ",
        "deren beïnvloedt de kijk op zorg",
        *typeset(f"Hoe kijk je? {OTHER}"),
        "12     InSPIREREnd BEGELEIdEn",
        " Wat je ziet in een week",
        *typeset(LONG),
        "De sleutel van de kast",
        *typeset(STORY, BOX_WIDTH),
        *typeset(STORY, BOX_WIDTH),
        "Bron: een verzonnen verhaal, 4 oktober 2017.",
        "http://www.voorbeeld.nl",
        " 1.2 Verbinding: de zorg in het onderwijs op dit ",
        "moment",
        *typeset(
            OTHER.replace("efficiënt", "effi ciënt") + " Dat vraagt om een effi ciënt gesprek, en om ontwik- keling."
        ),
        *typeset("Ook dat is efficiënt. " + LONG),
        "Bedankt",
        *typeset(LONG),
    ]
    lines = [*contents, *body]
    if not signs:
        lines = [line.rstrip() for line in lines]
    return ("\n\n" if spaced else "\n").join(lines)


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "plank"
    monkeypatch.setenv("IB_BOEKTEKST", str(folder))
    return folder


@pytest.fixture
def book_file(tmp_path: Path) -> Path:
    path = tmp_path / "boek.txt"
    path.write_text(set_book(), encoding="utf-8")
    return path


def texts(book: BookText, key: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in book.sections[key][1]]


def test_each_section_stands_under_its_own_heading(book_file: Path) -> None:
    book = read_book(book_file)
    assert list(book.sections) == ["inleiding", "leeswijzer", "1", "1.1", "1.2"]
    assert texts(book, "leeswijzer") == [("tekst", OTHER)]
    assert texts(book, "1") == [("tekst", LONG)]
    assert [heading.key for heading in book.missing][:3] == ["1.3", "1.4", "2"]


def test_a_quotation_has_its_first_letter_back_and_says_whose_it_is(book_file: Path) -> None:
    quotation = read_book(book_file).sections["inleiding"][1][1]
    assert quotation.kind == "citaat"
    assert quotation.text.startswith("“Hoe vaak vraag je")
    assert quotation.by == "Sanne, begeleider"


def test_sub_headings_boxes_and_sources_are_told_apart(book_file: Path) -> None:
    blocks = read_book(book_file).sections["1.1"][1]
    assert [block.kind for block in blocks] == ["tekst", "kop", "tekst", "praktijk"]
    assert blocks[1].text == "Wat je ziet in een week"
    box = blocks[3]
    assert box.text == "De sleutel van de kast"
    assert [(block.kind, block.text) for block in box.blocks] == [
        ("tekst", STORY),
        ("tekst", STORY),
        ("bron", "Bron: een verzonnen verhaal, 4 oktober 2017."),
    ]


def test_a_box_in_which_nobody_tells_is_background() -> None:
    plain = "Een toets meet een deel van wat een kind kan. De maat hangt af van de opgaven en van de dag. " * 3
    lines = [*typeset(LONG), *typeset(OTHER), "Wat een maat meet", *typeset(plain, BOX_WIDTH)]
    blocks = find_book("\n\n".join(["1.3 Verdieping: waarom kiezen voor het woord ‘zorg’?", *lines])).sections["1.3"][1]
    assert [block.kind for block in blocks] == ["tekst", "tekst", "achtergrond"]


def test_words_broken_within_a_line_are_whole_again(book_file: Path) -> None:
    text = " ".join(text for _, text in texts(read_book(book_file), "1.2"))
    assert "ontwikkeling" in text
    assert "effi ciënt" not in text
    assert "- " not in text.replace("risico- of", "")


@given(st.lists(st.sampled_from([LONG, OTHER, STORY]), min_size=2, max_size=5), st.integers(60, 100))
def test_paragraphs_come_back_as_they_were_set(paragraphs: list[str], width: int) -> None:
    lines = [line for paragraph in paragraphs for line in typeset(paragraph, width)]
    heading = "2.3 Verdieping: hebben scholen een intern begeleider nodig?"
    # The words stand whole somewhere in the book, as they do in two hundred pages.
    whole = ["Leeswijzer", *typeset(" ".join(sorted(set(" ".join(paragraphs).split()))), 10_000)]
    book = find_book("\n\n".join([*whole, heading, *lines]))
    assert [text for _, text in texts(book, "2.3")] == paragraphs


@pytest.mark.parametrize("spaced", [True, False])
def test_a_text_without_spaces_at_line_ends_keeps_its_words_and_headings(*, spaced: bool) -> None:
    book, plain = find_book(set_book()), find_book(set_book(spaced=spaced, signs=False))
    assert list(plain.sections) == list(book.sections)
    for key in book.sections:
        assert words(plain, key) == words(book, key)


def words(book: BookText, key: str) -> list[str]:
    """Return all words of a section in order."""
    found: list[str] = []

    def add(blocks: Sequence[Block]) -> None:
        for block in blocks:
            found.extend(f"{block.text} {block.by}".split())
            add(block.blocks)

    add(book.sections[key][1])
    return found


def test_a_table_of_contents_is_no_section() -> None:
    contents = "\n".join(f"{heading.key} {heading.title}" for heading in HEADINGS if "." in heading.key)
    assert not find_book(contents).sections
    book = find_book(f"{contents}\n6.4 Uitdaging: samen kansen ontdekken die er gisteren nog niet waren\n{LONG}")
    assert list(book.sections) == ["6.4"]
    assert "1.1" in [heading.key for heading in book.bare]


@given(st.text(max_size=3000))
def test_any_text_is_read_without_an_error(text: str) -> None:
    find_book(text)
    find_book(f"1.1 Oriëntatie: kijk op verschillen tussen kinderen beïnvloedt de kijk op zorg\n{text}\n{LONG}")


KNOWN = frozenset("leerkrachten ontwikkeling zee egel klassikaal disney-deal extra normaalscholen wereldburger".split())  # noqa: SIM905


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("de leer-", "krachten en", "de leerkrachten en"),
        ("de Disney-", "deal die", "de Disney-deal die"),
        ("Euro-", "Disney", "Euro-Disney"),
        ("de IB-", "er van", "de IB-er van"),
        ("kweek-", "en normaalscholen", "kweek- en normaalscholen"),
        ("een zee-", "egel", "een zee-egel"),
        ("het be-", "invloedt ons", "het beïnvloedt ons"),
        ("een ex-", "tra uur", "een extra uur"),
        ("een onbe-", "kend woord", "een onbekend woord"),
        ("uit 1994-", "1995", "uit 1994-1995"),
        ("zie http://voorbeeld.nl/een-", "twee/", "zie http://voorbeeld.nl/een-twee/"),
        ("zo is het –", "dacht ik", "zo is het – dacht ik"),
    ],
)
def test_a_hyphen_at_a_line_end_stays_only_where_it_is_the_words_own(first: str, second: str, whole: str) -> None:
    assert join(first, second, KNOWN) == whole


def test_a_hyphen_within_a_line_goes_only_where_it_broke_a_word() -> None:
    text = "ontwik- keling van kweek- en normaalscholen, reken- taal- en leesles"
    assert mend(text, KNOWN) == "ontwikkeling van kweek- en normaalscholen, reken- taal- en leesles"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_common_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "boek.txt"
    path.write_bytes(set_book().replace("é", "e").encode(encoding))
    assert list(read_book(path).sections) == ["inleiding", "leeswijzer", "1", "1.1", "1.2"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is leeg"),
        (b" \n\n", "is leeg"),
        (b"PK\x03\x04\0\0", "geen tekstbestand"),
        (b"\xff\xfe\x00", "codering"),
        (b"%PDF-1.7 kapot", "niet te lezen"),
        (b"Een heel ander boek, over tuinieren. " * 50, "lijkt niet het boek"),
    ],
)
def test_a_file_that_is_not_the_book_changes_nothing(
    tmp_path: Path, book_file: Path, content: bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["boektekst", str(book_file)]) == 0
    before = own_file().read_bytes()
    path = tmp_path / "ander.txt"
    path.write_bytes(content)
    capsys.readouterr()
    assert cli.main(["boektekst", str(path)]) == 1
    assert told in capsys.readouterr().err
    assert own_file().read_bytes() == before


def test_a_folder_or_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, told in ((tmp_path, "is een map"), (tmp_path / "weg.txt", "is er niet")):
        assert cli.main(["boektekst", str(path)]) == 1
        assert told in capsys.readouterr().err
    assert not own_file().exists()


def test_a_file_that_may_not_be_read_is_told(
    book_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read anything, so the system would not refuse here
    assert cli.main(["boektekst", str(book_file)]) == 1
    said = capsys.readouterr().err
    assert "lezen" in said
    assert "Permission" not in said


def test_the_text_of_a_pdf_is_read(tmp_path: Path) -> None:
    path = tmp_path / "boek.pdf"
    with PdfPages(path) as pages, rc_context({"pdf.fonttype": 42}):
        for lines in batched(set_book(spaced=False).replace("’", "'").split("\n"), 40):
            figure = Figure(figsize=(8, 11))
            for at, line in enumerate(lines):
                figure.text(0.05, 0.95 - at * 0.022, line.strip(), fontsize=8)
            pages.savefig(figure)
    book = read_book(path)
    assert list(book.sections) == ["inleiding", "leeswijzer", "1", "1.1", "1.2"]
    assert words(book, "1") == LONG.replace("’", "'").split()


def batched(lines: Sequence[str], size: int) -> list[Sequence[str]]:
    """Return the lines in pages."""
    return [lines[start : start + size] for start in range(0, len(lines), size)]


def test_a_pdf_without_text_says_so(tmp_path: Path) -> None:
    path = tmp_path / "boek.pdf"
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(path)
    with pytest.raises(Problem, match="is leeg"):
        read_file(path)


def test_a_pdf_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "boek.pdf"
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("geheim", algorithm="RC4-128")
    writer.write(path)
    with pytest.raises(Problem, match="wachtwoord"):
        read_file(path)


def test_the_command_says_what_it_placed_and_what_not(book_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["boektekst", str(book_file)]) == 0
    told = capsys.readouterr().out
    assert "1.1 Oriëntatie: kijk op verschillen tussen kinderen beïnvloedt de kijk op zorg: " in told
    assert "1 praktijkvoorbeeld, 1 tussenkop" in told
    assert "niet in het bestand" in told
    assert "  6.4 Uitdaging" in told


def test_the_text_is_kept_for_its_owner_alone_and_removed_at_once(
    shelf: Path, book_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["boektekst", str(book_file), "--open"])
    path = own_file()
    assert path.parent == shelf
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text(encoding="utf-8"))["open"] is True
    assert cli.main(["boektekst", "--verwijder"]) == 0
    assert list(shelf.iterdir()) == []
    assert cli.main(["boektekst", "--verwijder"]) == 1
    assert "geen tekst van het boek" in capsys.readouterr().err


def test_a_file_or_to_remove_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["boektekst"]) == 1
    assert "Geef een bestand, of --verwijder" in capsys.readouterr().err


def test_a_chapter_shows_its_own_sections(book_file: Path) -> None:
    assert chapter_text("h1") == {"open": False, "sections": {}}
    cli.main(["boektekst", str(book_file)])
    assert list(chapter_text("h1")["sections"]) == ["", "1.1", "1.2"]
    assert list(chapter_text("start")["sections"]) == ["inleiding", "leeswijzer"]
    assert chapter_text("h2")["sections"] == {}


def test_a_damaged_shelf_is_as_an_empty_one(shelf: Path) -> None:
    shelf.mkdir()
    for content in ("", "[]", '{"open": true}', '{"open": true, "sections": 1}'):
        own_file().write_text(content, encoding="utf-8")
        assert chapter_text("h1")["sections"] == {}
