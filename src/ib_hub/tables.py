"""Reading a TOML file with care: every fault is told in Dutch, with the line where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from ib_course.launcher.problem import Problem, from_os_error

T = TypeVar("T")

_KINDS: dict[type, str] = {
    str: "een tekst tussen aanhalingstekens",
    bool: "true of false",
    int: "een geheel getal",
    float: "een getal",
    list: "een lijst tussen vierkante haken",
    dict: "een tabel",
}
_HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.\-\"']+)\s*\]\]?")


class Document:
    """A settings file that was read, and what is wrong with it.

    Args:
        path: the file

    Raises:
        Problem: it cannot be read, or is no TOML
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise Problem(f"{path} is geen tekst in UTF-8.", "Sla het bestand op als UTF-8.") from error
        except OSError as error:
            raise from_os_error(error, "De instellingen lezen") from error
        self._lines = text.splitlines()
        try:
            self.root = Table(self, "", 0, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"line (\d+)", str(error))
            line = int(place[1]) if place else len(self._lines)
            shown = self._lines[line - 1].strip() if 0 < line <= len(self._lines) else ""
            raise Problem(
                f"{path}, regel {line}: dit is niet te lezen: «{shown}».",
                "Kijk of elk aanhalingsteken en elke haak een tweede heeft, en of er geen naam dubbel staat.",
            ) from error

    def tell(self, table: str, index: int, key: str, text: str) -> None:
        """Note a fault at a key, or at the header of its table where the key is not there."""
        self.problems.append(f"{self.path.name}, regel {self._line(table, index, key)}: {text}")

    def finish(self) -> None:
        """Raise a problem with all that is wrong.

        Raises:
            Problem: something is
        """
        if self.problems:
            many = "1 fout" if len(self.problems) == 1 else f"{len(self.problems)} fouten"
            raise Problem(f"De instellingen in {self.path} kloppen niet: {many}.", *self.problems)

    def _line(self, table: str, index: int, key: str) -> int:
        """Return the line of a key in the ``index``-th table of that name; of the table's header, or 1, without it."""
        found, seen, inside = 1, -1, table == ""
        for number, line in enumerate(self._lines, 1):
            if header := _HEADER.match(line):
                inside = header[2].replace('"', "").replace("'", "") == table
                seen += inside
                inside = inside and (header[1] == "[" or seen == index)
                found = number if inside else found
            elif inside and key and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*=""", line):
                return number
        return found


class Table:
    """One table of the file; what is taken from it is known, and what is left at the end is a mistake."""

    def __init__(self, document: Document, name: str, index: int, data: dict[str, Any]) -> None:
        self.name = name
        self._document = document
        self._index = index
        self._data = data
        self._known: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def take(self, key: str, default: T, check: Callable[[T], str | None] | None = None) -> T:
        """Return a value of the default's type; where it is wrong the fault is noted, and the default returned.

        Args:
            key: its name
            default: what holds without it; its type is the type that is asked for
            check: returns in Dutch what is wrong with a value, or null
        """
        self._known.add(key)
        if key not in self._data:
            return default
        value = self._data[key]
        kind = type(default)
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind:
            self.tell(key, f"bij «{key}» hoort {_KINDS[kind]}.")
            return default
        if check and (wrong := check(value)):
            self.tell(key, f"«{key}» {wrong}")
            return default
        return value  # type: ignore[no-any-return] # its type was compared

    def need(self, key: str, check: Callable[[str], str | None] | None = None) -> str:
        """Return a text that must be there."""
        if key not in self._data:
            self._known.add(key)
            self.tell("", f"in [{self.name}] ontbreekt «{key}».")
        return self.take(key, "", check)

    def choose(self, key: str, choices: tuple[str, ...]) -> str:
        """Return one of the choices; the first where it is not there."""
        listed = " of ".join(f'"{choice}"' for choice in choices)
        return self.take(key, choices[0], lambda value: None if value in choices else f"kan zijn: {listed}.")

    def texts(self, key: str, check: Callable[[str], str | None] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""

        def wrong(values: list[str]) -> str | None:
            if not all(isinstance(value, str) for value in values):
                return "is een lijst van teksten, elk tussen aanhalingstekens."
            return next((said for value in values if check and (said := check(value))), None)

        empty: list[str] = []
        return tuple(self.take(key, empty, wrong))

    def table(self, key: str) -> Table:
        """Return a table within this one, empty where it is not there."""
        return Table(self._document, self._path(key), 0, self.take(key, {}))

    def tables(self, key: str) -> Iterator[Table]:
        """Yield the tables of a list: ``[[key]]``."""
        empty: list[Any] = []
        for index, data in enumerate(self.take(key, empty)):
            if isinstance(data, dict):
                yield Table(self._document, self._path(key), index, data)
            else:
                self.tell(key, f"schrijf elke {key} als een eigen blok, dat begint met [[{key}]].")

    def tell(self, key: str, text: str) -> None:
        """Note a fault."""
        self._document.tell(self.name, self._index, key, text)

    def finish(self) -> None:
        """Note what nobody asked for: a name that is misspelt would do nothing, in silence."""
        for key in self._data.keys() - self._known:
            near = get_close_matches(key, self._known, n=1)
            self.tell(key, f"«{key}» is hier geen instelling.{f' Bedoelde je «{near[0]}»?' if near else ''}")

    def _path(self, key: str) -> str:
        return f"{self.name}.{key}" if self.name else key
