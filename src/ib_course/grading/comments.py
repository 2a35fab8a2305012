"""The comment bank: comments that a trainer uses again, in a file of the course folder that anyone can read.

One comment is one paragraph; an empty line ends it. Lines that begin with ``#`` explain the file.
"""

from __future__ import annotations

import stat
from pathlib import Path

from ib_course.grading.in_place import write_file
from ib_course.grading.values import clean

BANK_FILE = "opmerkingen.txt"

STARTER = """\
# Opmerkingen die je vaker gebruikt. Eén opmerking is één alinea; een lege regel scheidt ze.
# Je mag dit bestand met elke tekstverwerker aanpassen. Regels met een # ervoor tellen niet mee.

Dank je wel voor je open antwoord. Ik lees dat je echt naar je eigen praktijk hebt gekeken.

Je noemt een concreet moment uit de klas. Dat maakt je punt helder.

Wat zag je het kind doen, en wat deed jij toen? Met één voorbeeld wordt dit sterker.

Je beschrijft het kind. Wat vraagt de situatie van de leerkracht en de groep?

Wat zou je morgen anders doen, en waaraan merk je dat het werkt?

Lees nog eens de bladzijde die bij deze vraag staat en vergelijk die met je antwoord.

Hier wil ik graag met je over doorpraten. Breng dit in bij de volgende bijeenkomst.
"""


def read_bank(path: Path) -> list[str]:
    """Return the comments in a bank; none when there is no file yet."""
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except FileNotFoundError:
        return []
    lines = [line.rstrip() for line in text.splitlines() if not line.startswith("#")]
    paragraphs = "\n".join(lines).split("\n\n")
    return [paragraph.strip() for paragraph in paragraphs if paragraph.strip()]


def keep_comment(path: Path, comment: str) -> list[str]:
    """Add a comment at the end of a bank, unless it stands there, and return the bank.

    What else stands in the file, the explanation too, is left as it is; the file is replaced in one go.

    Raises:
        ValueError: there is nothing to keep
    """
    paragraph = as_paragraph(comment)
    kept = paragraph.strip()
    if not kept:
        raise ValueError("Er is nog geen opmerking om te bewaren.")
    bank = read_bank(path)
    if kept in bank:
        return bank
    old = path.read_text(encoding="utf-8-sig", errors="replace") if path.exists() else ""
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
    write_file(path, f"{old.rstrip()}\n\n{paragraph}\n".lstrip("\n").encode(), mode, lasting=True)
    return [*bank, kept]


def as_paragraph(comment: str) -> str:
    """Return a comment as one paragraph of a bank: no empty lines in it, and no line that would not count."""
    text: str = clean(comment)
    lines = (line.rstrip() for line in text.splitlines() if line.strip())
    return "\n".join(f" {line}" if line.startswith("#") else line for line in lines)
