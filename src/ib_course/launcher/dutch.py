"""Typer in Dutch: its own words in help and in errors about arguments, which it only has in English."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup


def _suggest(match: re.Match[str]) -> str:
    return f" Bedoelde je «{(match[1] or match[2]).strip(chr(39))}»?"


_WORDS = [
    (re.compile(pattern), dutch)
    for pattern, dutch in (
        (r"^Usage: ", "Gebruik: "),
        (r"^Options:", "Opties:"),
        (r"^Arguments:", "Wat je meegeeft:"),
        (r"^Commands:", "Opdrachten:"),
        (r"\[OPTIONS\]", "[OPTIES]"),
        (r"COMMAND \[ARGS\]\.\.\.", "OPDRACHT …"),
        (r"(?<=[A-Z]) <(?:path|str|int|list\[(?:Path|str)\])>", ""),
        (r"\{([A-Z]+)\}", r"\1"),
        (r"Show this message and exit\.", "Toon deze uitleg."),
        (r"\[default: ", "[standaard: "),
        (r"\[required\]", "[verplicht]"),
        (r"; required\]", "; verplicht]"),
        (r"\[(\d+)<=x<=(\d+)\]", r"[\1 tot en met \2]"),
        (r"^No such option: (\S+)", r"De optie «\1» bestaat niet."),
        (r" ?\(Possible options: (.*)\)$| ?Did you mean (.*)\?$", _suggest),
        (r"^No such command '(.*?)'\.", r"De opdracht «\1» bestaat niet."),
        (r"^Missing command\.", "Er ontbreekt een opdracht."),
        (r"^Missing argument '?(.*?)'?\.$", r"Er ontbreekt iets: geef \1 mee."),
        (r"^Missing option '?(.*?)'?\.$", r"De optie \1 ontbreekt."),
        (r"^Missing parameter: (.*)", r"Er ontbreekt iets: geef \1 mee."),
        (r"^Option '(.*?)' requires an argument\.", r"Achter de optie «\1» moet nog iets staan."),
        (r"^Option '(.*?)' does not take a value\.", r"Achter de optie «\1» hoort niets te staan."),
        (r"^Got unexpected extra argument(?:s|\(s\))? \((.*)\)", r"Dit is te veel: «\1»."),
        (r"^Invalid value for '?(.*?)'?: ", r"Dit past niet bij \1: "),
        (r"Input should be a valid integer.*", "hier hoort een geheel getal."),
        (r"'?(\S+?)'? is not a valid integer\.", r"«\1» is geen geheel getal."),
        (r"Input should be greater than or equal to (\d+).*", r"het getal is minstens \1."),
        (r"Input should be less than or equal to (\d+).*", r"het getal is hoogstens \1."),
    )
]


def dutch(text: str) -> str:
    """Return one of Typer's sentences in Dutch; other text unchanged."""
    for pattern, replacement in _WORDS:
        text = pattern.sub(replacement, text)
    return text


class DutchCommand(TyperCommand):
    """A command whose help is Dutch throughout."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help text to `formatter`."""
        super().format_help(ctx, formatter)
        formatter.buffer = [dutch(part) for part in formatter.buffer]


class DutchGroup(TyperGroup):
    """A group of commands whose help is Dutch throughout."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help text to `formatter`."""
        super().format_help(ctx, formatter)
        formatter.buffer = [dutch(part) for part in formatter.buffer]
