"""1.2: events in the history of care at school, in the order in which they happened.

Years as in ``facts.md`` and the book's outline; events whose year is uncertain are left out.
"""

from __future__ import annotations

from ib_exercises.calculations.calculation import Sequence

EVENTS: dict[str, tuple[float, str]] = {
    "doveninstituut_groningen": (1790, "de dovenschool van Guyot in Groningen"),
    "schoolwet_1806": (1806, "de schoolwet van 1806"),
    "leerplichtwet": (1900, "de Leerplichtwet"),
    "wet_1920": (1920, "de wettelijke basis voor buitengewoon onderwijs"),
    "besluit_1949": (1949, "het besluit buitengewoon onderwijs met 14 schooltypen"),
    "salamanca": (1994, "de Salamanca-verklaring"),
    "rugzakje": (2003, "de leerlinggebonden financiering (het rugzakje)"),
    "passend_onderwijs": (2014, "de Wet passend onderwijs"),
    "vn_verdrag_nederland": (2016, "het VN-verdrag handicap in werking in Nederland"),
    "werkagenda_inclusief": (2023, "de contouren van de werkagenda inclusief onderwijs"),
}

ENTRIES = {
    "timeline.order": Sequence(
        places=EVENTS,
        hint=(
            "Nog niet helemaal. Begin bij wat je zeker weet: het oudste en het nieuwste. Wat moet er "
            "voor iets anders zijn gekomen?"
        ),
    ),
}
