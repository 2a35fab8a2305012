"""The command line `cursus`. Each command imports what it needs when it runs: `--help` is instant."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from ib_course.launcher.dutch import DutchCommand, DutchGroup, dutch
from ib_course.launcher.places import command, default_map, notebooks, require_checkout
from ib_course.launcher.problem import Problem, from_os_error, show

app = typer.Typer(
    cls=DutchGroup,
    help="Inspirerend Begeleiden: nascholing voor intern begeleiders.",
    epilog="Uitleg bij één opdracht: cursus OPDRACHT --help",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)
trainer = typer.Typer(
    cls=DutchGroup,
    help="Voor trainers: uitzetten, ophalen, nakijken en feedback geven.",
    rich_markup_mode=None,
)
app.add_typer(trainer, name="trainer")


@app.callback()
def options(
    *, debug: Annotated[bool, typer.Option("--debug", help="Toon bij een fout ook waar in het programma.")] = False
) -> None:
    """Options that come before a command; `main` reads `--debug`."""


@app.command(cls=DutchCommand)
def start(
    *,
    poort: Annotated[
        int | None, typer.Option(metavar="POORT", min=1, max=65535, help="Poort van de cursus op deze computer.")
    ] = None,
    geen_browser: Annotated[
        bool, typer.Option("--geen-browser", help="Open geen browser, toon alleen het adres.")
    ] = False,
    map_: Annotated[
        Path | None,
        typer.Option(
            "--map",
            metavar="MAP",
            help="Waar je hoofdstukken en antwoorden staan. [standaard: ~/inspirerend-begeleiden]",
        ),
    ] = None,
    volledig: Annotated[
        bool, typer.Option("--volledig", help="Open heel JupyterLab (voor trainers en auteurs).")
    ] = False,
) -> None:
    """Open de cursus in je browser.

    De eerste keer worden de hoofdstukken klaargezet. Stoppen doe je met Ctrl-C.
    """
    from ib_course.launcher.start import start as run

    run(map_ or default_map(), port=poort, browser=not geen_browser, full=volledig)


@app.command(cls=DutchCommand)
def build(
    *,
    check: Annotated[bool, typer.Option("--check", help="Schrijf niets, zeg alleen of alles klopt.")] = False,
    overzicht: Annotated[
        bool, typer.Option("--overzicht", help="Toon per paragraaf woorden, vragen, modellen en bronnen.")
    ] = False,
) -> None:
    """Maak de hoofdstukken uit course_material (voor auteurs)."""
    from ib_course.compile import build_course, check_course, overview

    root = require_checkout()
    material, chapters = root / "course_material", root / "notebooks"
    if overzicht:
        print(overview(material))
    elif check:
        if differences := check_course(material, chapters):
            raise Problem("De hoofdstukken horen niet meer bij de bron:", *differences)
        print("Alles klopt: de hoofdstukken horen bij de bron.")
    else:
        written = build_course(material, chapters)
        for path in written:
            print(f"Geschreven: {Path(path).relative_to(root)}")
        print("De hoofdstukken zijn bijgewerkt." if written else "De hoofdstukken waren al bij.")


@app.command(cls=DutchCommand)
def boektekst(
    bestand: Annotated[
        Path | None,
        typer.Argument(metavar="BESTAND", help="De tekst van het boek, als tekstbestand of pdf.", show_default=False),
    ] = None,
    *,
    open_: Annotated[bool, typer.Option("--open", help="Toon de tekst uitgeklapt; anders ingeklapt.")] = False,
    verwijder: Annotated[bool, typer.Option("--verwijder", help="Haal de tekst van het boek weer weg.")] = False,
) -> None:
    """Zet de tekst van het boek bij de cursus, voor wie daar een licentie voor heeft.

    De tekst blijft op deze computer, buiten de hoofdstukken: je levert hem nooit in en deelt hem niet.
    """
    from ib_course.book_text.placing import place, remove

    if verwijder == (bestand is not None):
        raise Problem("Geef een bestand, of --verwijder.", f"Uitleg: {command()} boektekst --help")
    _say(place(bestand, opened=open_) if bestand else remove())


@app.command(cls=DutchCommand, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(ctx: typer.Context) -> None:
    """Draai alle tests (voor wie aan de cursus bouwt).

    Geef je iets mee, dan draait alleen pytest daarmee: cursus test tests/unit -k dossier
    """
    from ib_course.launcher.testing import run_all, run_pytest

    root = require_checkout()
    raise typer.Exit(run_pytest(root, ctx.args) if ctx.args else run_all(root))


Course = Annotated[Path, typer.Option("--map", metavar="MAP", show_default="waar je nu bent", help="De cursusmap.")]
Chapter = Annotated[str, typer.Argument(metavar="HOOFDSTUK", help="Het hoofdstuk, bijvoorbeeld h1.")]
HERE = Path()
INTERRUPTED = 130


@trainer.command(name="init", cls=DutchCommand)
def trainer_init(
    folder: Annotated[Path, typer.Argument(metavar="MAP", help="De cursusmap die je wilt maken.")],
    *,
    naam: Annotated[
        str | None,
        typer.Option(metavar="NAAM", help="Naam van de cursus in nbgrader. [standaard: inspirerend-begeleiden]"),
    ] = None,
    uitwisseling: Annotated[
        Path | None,
        typer.Option(metavar="MAP", help="Gedeelde map voor uitzetten en inleveren. [standaard: in de cursusmap]"),
    ] = None,
) -> None:
    """Maak een cursusmap, of werk een bestaande bij."""
    from ib_course.grading.course_folder import COURSE_ID
    from ib_course.trainer import init_course

    done = init_course(folder, notebooks=notebooks(), course_id=naam or COURSE_ID, exchange=uitwisseling)
    _say(done or [f"Alles in {folder} was al bij."])
    print(f"Geef de volgende stappen in deze map: {folder.expanduser().resolve()}")


@trainer.command(name="deadline", cls=DutchCommand)
def trainer_deadline(
    hoofdstuk: Chapter,
    datum: Annotated[list[str], typer.Argument(metavar="DATUM", help="1-12-2026, 1 december 17.00, of «geen».")],
    *,
    folder: Course = HERE,
) -> None:
    """Zet de uiterste datum van een hoofdstuk, of haal die weg."""
    from ib_course.trainer import set_deadline

    text = " ".join(datum).strip()
    _say(set_deadline(folder, hoofdstuk, None if text.casefold() == "geen" else text))


@trainer.command(name="uitzetten", cls=DutchCommand)
def trainer_hand_out(hoofdstuk: Chapter, *, folder: Course = HERE) -> None:
    """Zet een hoofdstuk klaar voor je deelnemers."""
    from ib_course.trainer import hand_out

    _say(hand_out(folder, hoofdstuk))


@trainer.command(name="ophalen", cls=DutchCommand)
def trainer_collect(hoofdstuk: Chapter, *, folder: Course = HERE) -> None:
    """Haal op wat je deelnemers hebben ingeleverd."""
    from ib_course.trainer import collect

    _say(collect(folder, hoofdstuk))


@trainer.command(name="innemen", cls=DutchCommand)
def trainer_take_in(
    bestanden: Annotated[
        list[Path], typer.Argument(metavar="BESTAND", help="De kopie van een inlevering, of een zip met meer.")
    ],
    *,
    deelnemer: Annotated[
        str,
        typer.Option(
            metavar="NAAM", help="Van wie het is, als het bestand niet NAAM_h1.json heet.", show_default=False
        ),
    ] = "",
    datum: Annotated[
        str | None, typer.Option(metavar="DATUM", help="Wanneer er is ingeleverd. [standaard: zie het bestand, of nu]")
    ] = None,
    vervang: Annotated[bool, typer.Option("--vervang", help="Ook als er al een nieuwere inlevering is.")] = False,
    folder: Course = HERE,
) -> None:
    """Neem in wat een deelnemer je per mail heeft gestuurd."""
    from ib_course.trainer import take_in

    _say(take_in(folder, bestanden, student=deelnemer, date=datum, replace=vervang))


@trainer.command(name="nakijken", cls=DutchCommand)
def trainer_mark(
    hoofdstuk: Chapter,
    *,
    opnieuw: Annotated[
        bool, typer.Option("--opnieuw", help="Kijk alles opnieuw na. Je scores blijven; alles is weer te lezen.")
    ] = False,
    folder: Course = HERE,
) -> None:
    """Kijk na wat de computer kan; de rest zie je bij beoordelen."""
    from ib_course.trainer import autograde

    _say(autograde(folder, hoofdstuk, again=opnieuw))


@trainer.command(name="beoordelen", cls=DutchCommand)
def trainer_grade(
    *,
    poort: Annotated[
        int | None, typer.Option(metavar="POORT", min=1, max=65535, help="Poort op deze computer.")
    ] = None,
    geen_browser: Annotated[bool, typer.Option("--geen-browser", help="Open geen browser.")] = False,
    folder: Course = HERE,
) -> None:
    """Open het scherm waarin je leest, scoort en reageert."""
    from ib_course.trainer import open_formgrader

    open_formgrader(folder, port=poort, browser=not geen_browser)


@trainer.command(name="feedback", cls=DutchCommand)
def trainer_feedback(
    hoofdstuk: Chapter,
    *,
    opnieuw: Annotated[
        bool, typer.Option("--opnieuw", help="Maak alle feedback opnieuw, ook waar niets veranderd is.")
    ] = False,
    folder: Course = HERE,
) -> None:
    """Maak de feedback en geef die terug aan je deelnemers."""
    from ib_course.trainer import give_feedback

    _say(give_feedback(folder, hoofdstuk, again=opnieuw))


@trainer.command(name="cijfers", cls=DutchCommand)
def trainer_marks(
    hoofdstuk: Annotated[
        str | None, typer.Argument(metavar="HOOFDSTUK", help="Alleen dit hoofdstuk. [standaard: alle]")
    ] = None,
    *,
    bestand: Annotated[
        Path | None, typer.Option(metavar="BESTAND", help="Waar het komt. [standaard: cijfers.csv in de cursusmap]")
    ] = None,
    folder: Course = HERE,
) -> None:
    """Zet alle scores in een bestand voor Excel of LibreOffice."""
    from ib_course.trainer import export_marks

    _say(export_marks(folder, hoofdstuk, bestand))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; errors are Dutch and without a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        status = app(given, prog_name=command(), standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        status = INTERRUPTED
    except Exception as error:
        if given[0] == "--debug" and not isinstance(error, typer.TyperException):
            raise
        show(_problem(error))
        return 2 if isinstance(error, typer.TyperException) else 1
    if status == INTERRUPTED:
        print("\nAfgebroken.", file=sys.stderr)
    return status if isinstance(status, int) else 0


def _problem(error: Exception) -> Problem:
    """Return any error as something that the user can act upon."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, typer.TyperException):
        context = getattr(error, "ctx", None)  # of the command that was being read
        return Problem(
            dutch(error.format_message()), f"Uitleg: {context.command_path if context else command()} --help"
        )
    if isinstance(error, OSError):
        return from_os_error(error, "Deze opdracht")
    if hasattr(error, "errors") and isinstance(error.errors, list):  # SourceError: every fault with file and line
        return Problem(f"De bron klopt nog niet ({len(error.errors)}):", *error.errors)
    return Problem(
        f"Er ging iets mis dat de cursus niet had voorzien: {error} ({type(error).__name__}).",
        f"Met «{command()} --debug …» zie je waar. Meld het bij de makers van de cursus.",
    )
