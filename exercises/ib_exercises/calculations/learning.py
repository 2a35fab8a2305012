"""6.3, enkelslag of dubbelslag: what a team changes, its conduct or also what it takes for granted."""

from __future__ import annotations

from ib_exercises.calculations.calculation import Statements

_DOUBLE = {
    "vraagt_doel": "De vraag is of dit doel het juiste doel is, en dus gaat het over wat jullie willen.",
    "vraagt_aanname": "Een aanname wordt hardop gezegd en kan dan ook onderuitgaan.",
    "vraagt_regel": "Niet de uitvoering maar de afspraak zelf ligt op tafel, met wat ermee bedoeld was.",
}

_SINGLE = {
    "meer_tijd": "Er komt meer van hetzelfde; waarom het helpt, blijft buiten beeld.",
    "andere_groep": "De indeling verandert, het idee achter de indeling niet.",
    "strenger": "De afspraak wordt beter nageleefd en niet opnieuw bekeken.",
    "nieuwe_methode": "Het middel wordt vervangen; wat jullie onder goed lezen verstaan, blijft hetzelfde.",
}

ENTRIES = {
    "learning.double_loop": Statements(holds=_DOUBLE, fails=_SINGLE),
    "learning.single_loop": Statements(holds=_SINGLE, fails=_DOUBLE),
}
