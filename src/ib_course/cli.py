"""The command line `cursus`. Each command imports what it needs when it runs: `--help` is instant."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ib_course.launcher.commands import Group, Setting, UsageError, flag, location, setting, whole_number
from ib_course.launcher.details import keep_details
from ib_course.launcher.hints import command, literal
from ib_course.launcher.places import default_map, notebooks, require_checkout
from ib_course.launcher.problem import Problem, from_os_error, printable, show
from ib_hub.commands import hub

HERE = Path()
INTERRUPTED = 130
CHAPTER = setting("hoofdstuk", metavar="HOOFDSTUK", help="Het hoofdstuk, bijvoorbeeld h1.")
COURSE = setting(
    "--map", dest="folder", metavar="MAP", type=location, help="De cursusmap. [standaard: de map waar je nu bent]"
)

app = Group(
    "Inspirerend Begeleiden: nascholing voor intern begeleiders.",
    settings=[flag("--debug", "Toon bij een fout ook waar in het programma.")],  # `main` reads it
    epilog="Uitleg bij één opdracht: cursus OPDRACHT --help",
)
trainer = Group("Voor trainers: uitzetten, ophalen, nakijken en feedback geven.")
exchange = Group("Inleveren bij je cursus vanaf je eigen computer.")


def _port(told: str) -> Setting:
    return setting("--poort", metavar="POORT", type=whole_number(1, 65535), help=told)


@app.command(
    "start",
    _port("Poort van de cursus op deze computer."),
    flag("--geen-browser", "Open geen browser, toon alleen het adres."),
    setting(
        "--map",
        dest="folder",
        metavar="MAP",
        type=location,
        help="Waar je hoofdstukken en antwoorden staan. [standaard: ~/inspirerend-begeleiden]",
    ),
    flag("--volledig", "Open heel JupyterLab (voor trainers en auteurs)."),
)
def start(
    *, poort: int | None = None, geen_browser: bool = False, folder: Path | None = None, volledig: bool = False
) -> None:
    """Open de cursus in je browser.

    De eerste keer worden de hoofdstukken klaargezet. Stoppen doe je met Ctrl-C.
    """
    from ib_course.launcher.start import start as run

    run(folder or default_map(), port=poort, browser=not geen_browser, full=volledig)


@app.command(
    "build",
    flag("--check", "Schrijf niets, zeg alleen of alles klopt."),
    flag("--overzicht", "Toon per paragraaf woorden, vragen, modellen en bronnen."),
)
def build(*, check: bool = False, overzicht: bool = False) -> None:
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


@app.command(
    "boektekst",
    setting(
        "bestand",
        metavar="BESTAND",
        type=location,
        nargs="?",
        default=None,
        help="De tekst van het boek, als tekstbestand of pdf.",
    ),
    flag("--open", "Toon de tekst uitgeklapt; anders ingeklapt."),
    flag("--verwijder", "Haal de tekst van het boek weer weg."),
)
def book_text(bestand: Path | None = None, *, open: bool = False, verwijder: bool = False) -> None:  # noqa: A002
    """Zet de tekst van het boek bij de cursus, voor wie daar een licentie voor heeft.

    De tekst blijft op deze computer, buiten de hoofdstukken: je levert hem nooit in en deelt hem niet.
    """
    from ib_course.book_text.placing import place, remove

    if verwijder == (bestand is not None):
        raise Problem("Geef een bestand, of --verwijder.", f"Uitleg: {command()} boektekst --help")
    _say(place(bestand, opened=open) if bestand else remove())


@app.command("test", rest=True)
def test(words: list[str]) -> int:
    """Draai alle tests (voor wie aan de cursus bouwt).

    Geef je iets mee, dan draait alleen pytest daarmee: cursus test tests/unit -k dossier
    """
    from ib_course.launcher.testing import run_all, run_pytest

    root = require_checkout()
    return run_pytest(root, words) if words else run_all(root)


app.commands["uitwisseling"] = exchange


@exchange.command(
    "koppelen",
    setting("adres", metavar="ADRES", help="Het adres dat je op de pagina «Uitwisseling» ziet."),
    setting("--cursus", metavar="CURSUS", help="Welke cursus, als je er in meer dan een zit."),
    setting(
        "--map",
        dest="folder",
        metavar="MAP",
        type=Path,
        help="Waar je hoofdstukken staan. [standaard: ~/inspirerend-begeleiden]",
    ),
)
def exchange_link(adres: str, *, cursus: str | None = None, folder: Path | None = None) -> None:
    """Koppel deze computer aan je cursus, met een toegangscode.

    De code maak je op de pagina «Uitwisseling» van je cursus. Je plakt hem als erom wordt gevraagd.
    """
    from ib_course.exchange.linking import link

    _say(link(folder or default_map(), adres, cursus))


@exchange.command(
    "ontkoppelen",
    setting("--map", dest="folder", metavar="MAP", type=Path, help="Waar je hoofdstukken staan."),
)
def exchange_unlink(*, folder: Path | None = None) -> None:
    """Koppel deze computer los van je cursus; je antwoorden blijven."""
    from ib_course.exchange.linking import unlink

    _say(unlink(folder or default_map()))


app.commands["trainer"] = trainer
app.commands["hub"] = hub


@trainer.command(
    "init",
    setting("folder", metavar="MAP", type=location, help="De cursusmap die je wilt maken."),
    setting("--naam", metavar="NAAM", help="Naam van de cursus in nbgrader. [standaard: inspirerend-begeleiden]"),
    setting(
        "--uitwisseling",
        metavar="MAP",
        type=location,
        help="Gedeelde map voor uitzetten en inleveren. [standaard: in de cursusmap]",
    ),
)
def trainer_init(folder: Path, *, naam: str | None = None, uitwisseling: Path | None = None) -> None:
    """Maak een cursusmap, of werk een bestaande bij."""
    from ib_course.trainer import init_course

    def make() -> list[str]:
        done = init_course(folder, notebooks=notebooks(), course_id=naam, exchange=uitwisseling)
        told = done or [f"Alles in {folder} was al bij."]
        return [*told, "De volgende stap is uitzetten, bijvoorbeeld: cursus trainer uitzetten h1"]

    _step(folder, make)


@trainer.command(
    "deadline",
    CHAPTER,
    setting("datum", metavar="DATUM", nargs="+", help="1-12-2026, 1 december 17.00, of «geen»."),
    COURSE,
)
def trainer_deadline(hoofdstuk: str, datum: list[str], *, folder: Path = HERE) -> None:
    """Zet de uiterste datum van een hoofdstuk, of haal die weg."""
    from ib_course.trainer import set_deadline

    text = " ".join(datum).strip()
    _step(folder, lambda: set_deadline(folder, hoofdstuk, None if text.casefold() == "geen" else text))


@trainer.command("uitzetten", CHAPTER, COURSE)
def trainer_hand_out(hoofdstuk: str, *, folder: Path = HERE) -> None:
    """Zet een hoofdstuk klaar voor je deelnemers."""
    from ib_course.trainer import hand_out

    _step(folder, lambda: hand_out(folder, hoofdstuk))


@trainer.command("ophalen", CHAPTER, COURSE)
def trainer_collect(hoofdstuk: str, *, folder: Path = HERE) -> None:
    """Haal op wat je deelnemers hebben ingeleverd."""
    from ib_course.trainer import collect

    _step(folder, lambda: collect(folder, hoofdstuk))


@trainer.command(
    "innemen",
    setting(
        "bestanden",
        metavar="BESTAND",
        nargs="+",
        type=location,
        help="De kopie van een inlevering, of een zip met meer.",
    ),
    setting("--deelnemer", metavar="NAAM", help="Van wie het is, als het bestand niet NAAM_h1.json heet."),
    setting("--datum", metavar="DATUM", help="Wanneer er is ingeleverd. [standaard: zie het bestand, of nu]"),
    flag("--vervang", "Ook als er al een nieuwere inlevering is."),
    COURSE,
)
def trainer_take_in(
    bestanden: list[Path], *, deelnemer: str = "", datum: str | None = None, vervang: bool = False, folder: Path = HERE
) -> None:
    """Neem in wat een deelnemer je per mail heeft gestuurd."""
    from ib_course.trainer import take_in

    _step(folder, lambda: take_in(folder, bestanden, student=deelnemer, date=datum, replace=vervang))


@trainer.command(
    "nakijken",
    CHAPTER,
    flag("--opnieuw", "Kijk alles opnieuw na. Je scores blijven; alles is weer te lezen."),
    COURSE,
)
def trainer_mark(hoofdstuk: str, *, opnieuw: bool = False, folder: Path = HERE) -> None:
    """Kijk na wat de computer kan; de rest zie je bij beoordelen."""
    from ib_course.trainer import autograde

    _step(folder, lambda: autograde(folder, hoofdstuk, again=opnieuw))


@trainer.command(
    "beoordelen",
    _port("Poort op deze computer."),
    flag("--geen-browser", "Open geen browser."),
    COURSE,
)
def trainer_grade(*, poort: int | None = None, geen_browser: bool = False, folder: Path = HERE) -> None:
    """Open het scherm waarin je leest, scoort en reageert."""
    from ib_course.trainer import open_formgrader

    _step(folder, lambda: open_formgrader(folder, port=poort, browser=not geen_browser))


@trainer.command(
    "feedback",
    CHAPTER,
    flag("--opnieuw", "Maak alle feedback opnieuw, ook waar niets veranderd is."),
    COURSE,
)
def trainer_feedback(hoofdstuk: str, *, opnieuw: bool = False, folder: Path = HERE) -> None:
    """Maak de feedback en geef die terug aan je deelnemers."""
    from ib_course.trainer import give_feedback

    _step(folder, lambda: give_feedback(folder, hoofdstuk, again=opnieuw))


@trainer.command(
    "cijfers",
    setting("hoofdstuk", metavar="HOOFDSTUK", nargs="?", help="Alleen dit hoofdstuk. [standaard: alle]"),
    setting(
        "--bestand",
        metavar="BESTAND",
        type=location,
        help="Waar het komt. [standaard: cijfers.csv in de cursusmap]",
    ),
    COURSE,
)
def trainer_marks(hoofdstuk: str | None = None, *, bestand: Path | None = None, folder: Path = HERE) -> None:
    """Zet alle scores in een bestand voor Excel of LibreOffice."""
    from ib_course.trainer import export_marks

    _step(folder, lambda: export_marks(folder, hoofdstuk, bestand))


def _step(folder: Path, take: Callable[[], Iterable[str] | None]) -> None:
    """Take a step in a course folder, and say what came of it; commands in it work where they are read."""
    here = Path.cwd()  # a step may go elsewhere

    def tell(line: str) -> str:
        return literal(line, folder, here)

    try:
        lines = [tell(line) for line in take() or ()]
    except Exception as error:
        from ib_course.grading.course_folder import OWN_FOLDER, is_course

        problem = _problem(error)
        details = keep_details(error, folder.absolute() / OWN_FOLDER) if is_course(folder) else None
        ways_on = [*map(tell, problem.ways_on), *([f"Wat er precies gebeurde staat in {details}"] if details else [])]
        raise Problem(tell(problem.what), *ways_on) from error
    _say(lines)


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(printable(line))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; errors are Dutch and without a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = given[:1] == ["--debug"]
    try:
        status = app.run(command(), given[debug:] or ["--help"])
    except KeyboardInterrupt:
        print("\nAfgebroken.", file=sys.stderr)
        return INTERRUPTED
    except UsageError as error:
        show(error)
        return 2
    except Exception as error:
        if debug:
            raise
        show(_problem(error))
        return 1
    return status if isinstance(status, int) else 0


def _problem(error: Exception) -> Problem:
    """Return any error as something that the user can act upon."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, OSError):
        return from_os_error(error, "Deze opdracht")
    if hasattr(error, "errors") and isinstance(error.errors, list):  # SourceError: every fault with file and line
        return Problem(f"De bron klopt nog niet ({len(error.errors)}):", *error.errors)
    return Problem(
        f"Er ging iets mis dat de cursus niet had voorzien: {error} ({type(error).__name__}).",
        f"Met «{command()} --debug …» zie je waar. Meld het bij de makers van de cursus.",
    )
