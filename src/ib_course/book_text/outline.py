"""The headings of the book «Inspirerend Begeleiden», as its table of contents gives them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

BOOK = "Inspirerend Begeleiden"

_SECTIONS = (
    ("1", "De visie op zorg"),
    ("1.1", "Oriëntatie: kijk op verschillen tussen kinderen beïnvloedt de kijk op zorg"),
    ("1.2", "Verbinding: de zorg in het onderwijs op dit moment"),
    ("1.3", "Verdieping: waarom kiezen voor het woord ‘zorg’?"),
    ("1.4", "Uitdaging: jouw kijk op zorg voor kinderen"),
    ("2", "De intern begeleider in de school"),
    ("2.1", "Oriëntatie: de verschillende petten van de intern begeleider"),
    ("2.2", "Verbinding: de plaats van de intern begeleider in de school bepaalt zijn actieradius"),
    ("2.3", "Verdieping: hebben scholen een intern begeleider nodig?"),
    ("2.4", "Uitdaging: jouw kijk op intern begeleiden in jouw school"),
    ("3", "Jij als intern begeleider"),
    ("3.1", "Oriëntatie: het dilemma van de waan van de dag"),
    ("3.2", "Verbinding: jij als intern begeleider in je team"),
    ("3.3", "Verdieping: hoe zorg je ook voor jezelf?"),
    ("3.4", "Uitdaging: jouw plaats als intern begeleider op je school"),
    ("4", "De intern begeleider als nieuwsgierige onderzoeker"),
    ("4.1", "Oriëntatie: oog hebben voor wat er is"),
    ("4.2", "Verbinding: de onderzoekende school"),
    ("4.3", "Verdieping: waar ben jij nieuwsgierig naar?"),
    ("4.4", "Uitdaging: het betrekken van verschillende perspectieven"),
    ("5", "De intern begeleider als begeleider"),
    ("5.1", "Oriëntatie: zeg maar wat ik moet doen!"),
    ("5.2", "Verbinding: de vragen in de wandelgangen"),
    ("5.3", "Verdieping: durf je de tijd te nemen?"),
    ("5.4", "Uitdaging: op zoek naar de begeleider die je wilt zijn"),
    ("6", "De intern begeleider als aanjager van teamleren"),
    ("6.1", "Oriëntatie: leraar zijn is een collectief beroep"),
    ("6.2", "Verbinding: het organiseren van het teamleren"),
    ("6.3", "Verdieping: theorieën over leren"),
    ("6.4", "Uitdaging: samen kansen ontdekken die er gisteren nog niet waren"),
)


@dataclass(frozen=True)
class Heading:
    """A heading of the book. ``key`` is ``inleiding``, ``leeswijzer``, a chapter (``1``) or a section (``1.1``).

    What is not ``wanted`` ends the section before it, and is not itself placed.
    """

    key: str
    title: str
    wanted: bool = True

    @property
    def name(self) -> str:
        """The heading as a reader knows it: ``1.1 Oriëntatie: …``, ``Hoofdstuk 1, De visie op zorg``."""
        if "." in self.key:
            return f"{self.key} {self.title}"
        return f"Hoofdstuk {self.key}, {self.title}" if self.key.isdigit() else self.title

    @property
    def forms(self) -> tuple[str, ...]:
        """The ways in which the heading may stand in the text, as ``plain`` writes them."""
        if "." in self.key:
            return (plain(f"{self.key} {self.title}"),)
        if self.key.isdigit():
            return tuple(plain(form + self.title) for form in ("", f"{self.key}. ", f"Hoofdstuk {self.key} "))
        return (plain(self.title),)


HEADINGS = (
    Heading("inhoud", "Inhoud", wanted=False),
    Heading("inleiding", "Inleiding"),
    Heading("leeswijzer", "Leeswijzer"),
    *(Heading(key, title) for key, title in _SECTIONS),
    Heading("bedankt", "Bedankt", wanted=False),
    Heading("literatuur", "Literatuur", wanted=False),
)
"""All headings, in the order of the book."""


def plain(text: str) -> str:
    """Return a text as what is compared: letters and digits only, without capitals."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()
