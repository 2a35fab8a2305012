"""Commands with Dutch help and Dutch errors, on the standard library's argparse, which loads in a few milliseconds."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ib_course.launcher.problem import Problem

Run = TypeVar("Run", bound=Callable[..., object])
HELP = ("-h", "--help")


class UsageError(Problem):
    """What was typed is no command of ours; it says what is wrong, and where the help is."""


@dataclass(frozen=True)
class Setting:
    """A word or an option of a command, as argparse's ``add_argument`` takes it."""

    names: tuple[str, ...]
    keys: dict[str, Any]


def setting(*names: str, **keys: Any) -> Setting:
    """Return a word (``"hoofdstuk"``) or an option with a value (``"--map"``); the function has the defaults."""
    return Setting(names, keys)


def flag(name: str, told: str) -> Setting:
    """Return an option without a value."""
    return Setting((name,), {"action": "store_true", "help": told})


def whole_number(minimum: int, maximum: int) -> Callable[[str], int]:
    """Return what reads a whole number within limits."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError("hier hoort een geheel getal.") from error
        if not minimum <= number <= maximum:
            limit = f"minstens {minimum}" if number < minimum else f"hoogstens {maximum}"
            raise argparse.ArgumentTypeError(f"het getal is {limit}.")
        return number

    return read


def location(text: str) -> Path:
    """Return the path that was typed; a shell leaves a ``~`` as it is behind a ``=`` and between quotes."""
    if not text.strip():
        raise argparse.ArgumentTypeError("hier hoort de naam van een map of bestand.")
    try:
        return Path(text).expanduser()
    except RuntimeError:  # somebody who is not known here
        return Path(text)


@dataclass(frozen=True)
class Command:
    """A function with its settings; its docstring is the help."""

    function: Callable[..., object]
    settings: Sequence[Setting]
    rest: bool = False
    """Whether all that follows goes to the function as it is."""

    @property
    def told(self) -> str:
        """The help: first what it does, in one line."""
        return "\n".join(line.strip() for line in (self.function.__doc__ or "").strip().splitlines())

    def run(self, path: str, words: Sequence[str]) -> object:
        """Run the function with what was typed behind its name; ``path`` is what was typed up to there.

        Raises:
            UsageError: it does not take that
        """
        parser = _parser(path, self.told)
        for given in self.settings:
            group = _OPTIONS if given.names[0].startswith("-") else _WORDS
            _group(parser, group).add_argument(*given.names, **given.keys)
        _add_help(parser)
        if {*HELP} & {*words}:
            return print(parser.format_help().rstrip())
        if self.rest:
            return self.function(list(words))
        return self.function(**_read(parser, words))


@dataclass(frozen=True)
class Group:
    """Commands, and groups of them, by name."""

    told: str
    settings: Sequence[Setting] = ()
    """Options that are told in the help and read elsewhere."""
    epilog: str = ""
    commands: dict[str, Command | Group] = field(default_factory=dict)

    def command(self, name: str, *settings: Setting, rest: bool = False) -> Callable[[Run], Run]:
        """Make the function below this line a command."""

        def add(function: Run) -> Run:
            self.commands[name] = Command(function, settings, rest)
            return function

        return add

    def run(self, path: str, words: Sequence[str]) -> object:
        """Run the command that was typed; ``path`` is what was typed up to there.

        Raises:
            UsageError: there is no such command, or it does not take what is behind it
        """
        if not words:
            raise UsageError("Er ontbreekt een opdracht.", _explain(path))
        name, *rest = words
        if name in HELP:
            return print(self._help(path))
        if name in self.commands:
            return self.commands[name].run(f"{path} {name}", rest)
        if name.startswith("-"):
            raise _unknown_option(path, name, [option for given in self.settings for option in given.names])
        raise UsageError(f"De opdracht «{name}» bestaat niet.{self._suggest(path, name)}", _explain(path))

    def _suggest(self, path: str, name: str) -> str:
        """Return what may have been meant: a command of this group, or of one within it."""
        for group, of in self.commands.items():
            if isinstance(of, Group) and name in of.commands:
                return f" Bedoelde je «{path} {group} {name}»?"
        return _suggest(name, self.commands)

    def _help(self, path: str) -> str:
        parser = _parser(path, self.told, usage=f"{path} OPDRACHT …", epilog=self.epilog)
        for name, one in self.commands.items():
            _group(parser, "Opdrachten").add_argument(name, help=one.told.split("\n")[0])
        for given in self.settings:
            _group(parser, _OPTIONS).add_argument(*given.names, **given.keys)
        _add_help(parser)
        return parser.format_help().rstrip()


_WORDS, _OPTIONS = "Wat je meegeeft", "Opties"


class _Help(argparse.RawDescriptionHelpFormatter):
    """argparse's help with its one English word in Dutch."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Write how the command is called."""
        super().add_usage(usage, actions, groups, prefix or "Gebruik: ")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> Any:
        """Raise what is wrong with the command as a whole, in all versions of Python in the same way."""
        raise argparse.ArgumentError(None, message)


def _parser(path: str, told: str, **keys: Any) -> _Parser:
    return _Parser(
        prog=path,
        description=told,
        formatter_class=_Help,
        add_help=False,
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
        exit_on_error=False,
        **keys,
    )


def _group(parser: argparse.ArgumentParser, title: str) -> Any:
    """Return the part of the help with this title."""
    found = (group for group in parser._action_groups if group.title == title)  # noqa: SLF001 - no other way in
    return next(found, None) or parser.add_argument_group(title)


def _add_help(parser: argparse.ArgumentParser) -> None:
    _group(parser, _OPTIONS).add_argument("--help", action="store_true", help="Toon deze uitleg.")


def _read(parser: _Parser, words: Sequence[str]) -> dict[str, Any]:
    """Return the settings that were typed.

    Raises:
        UsageError: something is unknown, missing, or too much
    """
    known = [name for action in parser._actions for name in action.option_strings]  # noqa: SLF001
    for name in _options(words):
        if name not in known:
            raise _unknown_option(parser.prog, name, known)
    try:
        read, more = parser.parse_known_args(words)
    except argparse.ArgumentError as error:
        raise UsageError(_what(parser, error), _explain(parser.prog)) from error
    if more:
        raise UsageError(f"Dit is te veel: «{' '.join(more)}».", _explain(parser.prog))
    return vars(read)


def _options(words: Sequence[str]) -> Iterator[str]:
    """Yield the options among the words, without the values behind a «=»."""
    for word in words:
        if word == "--":
            return
        if word.startswith("-") and len(word) > 1:
            yield word.partition("=")[0]


def _what(parser: _Parser, error: argparse.ArgumentError) -> str:
    """Return in Dutch what argparse says."""
    name = error.argument_name
    if name is None:  # words that are missing, named at the end
        missing = error.message.rpartition(": ")[2].split(", ")
        return f"Er ontbreekt iets: geef {' en '.join(missing)} mee."
    if isinstance(error.__context__, argparse.ArgumentTypeError):
        return f"Dit past niet bij {name}: {error.message}"
    takes_nothing = any(name in action.option_strings and action.nargs == 0 for action in parser._actions)  # noqa: SLF001
    return f"Achter de optie «{name}» {'hoort niets te' if takes_nothing else 'moet nog iets'} staan."


def _unknown_option(path: str, name: str, known: Sequence[str]) -> UsageError:
    return UsageError(f"De optie «{name}» bestaat niet.{_suggest(name, known)}", _explain(path))


def _suggest(name: str, known: Any) -> str:
    from difflib import get_close_matches  # only for who mistyped

    found = get_close_matches(name, list(known), n=1)
    return f" Bedoelde je «{found[0]}»?" if found else ""


def _explain(path: str) -> str:
    return f"Uitleg: {path} --help"
