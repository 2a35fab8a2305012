"""``cursus hub …``: what an administrator does with a hub."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from ib_course.launcher.commands import Group, setting
from ib_course.launcher.hints import command
from ib_course.launcher.problem import Problem, printable

hub = Group("Voor beheerders: de cursus op een server, voor een hele groep.")

LOG = Path("/var/log/cursus-hub-installatie.log")
_COURSE = setting("cursus", metavar="CURSUS", help="De naam van de cursus, zoals in de instellingen.")
_WHEEL = setting("--wheel", metavar="BESTAND", type=Path, help="Het wheel met de cursus. [standaard: dit project]")


@hub.command("installeer", _WHEEL)
def install(*, wheel: Path | None = None) -> None:
    """Installeer de hub op deze server (Debian of Ubuntu), of vul aan wat ontbreekt.

    De eerste keer komen er instellingen om in te vullen. Geef de opdracht daarna nog eens; dat mag altijd.
    """
    from ib_hub import installing, system, units
    from ib_hub.settings import read_settings, settings_file

    system.require_root()
    path = settings_file()
    if installing.place_settings(path):
        _say([f"De instellingen staan in {path}.", "Vul ze in, en geef daarna weer: cursus hub installeer"])
        return
    settings = read_settings(path)
    system.install_packages(system.missing_packages(), LOG)
    _say(installing.make_environment(settings, wheel, LOG))
    _say(installing.make_proxy(settings, LOG))
    _say(installing.prepare(settings))
    units.place_config(settings)
    if system.has_systemd():
        _say(f"Geschreven: {name}" for name in units.place_units(settings))
        system.run(["systemctl", "daemon-reload"], LOG)
        _say(["De hub is klaar. Kijk na of alles klopt (cursus hub controleer) en begin: cursus hub start"])
    else:
        _say(units.foreground(settings))


@hub.command("controleer")
def check() -> int:
    """Zeg wat er mis is op deze server, en hoe je het herstelt."""
    from ib_hub.checks import CHECKS, check_all
    from ib_hub.settings import read_settings

    faults = check_all(read_settings())
    _say(str(fault) for fault in faults)
    _say([f"Nagekeken: {len(CHECKS)} dingen. {f'Mis: {len(faults)}.' if faults else 'Alles is goed.'}"])
    return 1 if faults else 0


@hub.command("start")
def start() -> None:
    """Start de hub: met systemd, of anders hier, tot Ctrl-C."""
    from ib_hub import system, units
    from ib_hub.places import Places
    from ib_hub.settings import VARIABLE, read_settings

    system.require_root()
    settings = read_settings()
    places = Places(settings)
    if not places.python.exists():
        raise Problem("De hub is nog niet geïnstalleerd.", "Geef eerst: cursus hub installeer")
    if system.has_systemd():
        system.run(["systemctl", "enable", "--now", units.PROXY, units.HUB], LOG)
        _say([f"De hub draait, en start voortaan met de server. Adres: {settings.address}"])
        return
    units.place_config(settings)
    _say([f"De hub start. Adres: {settings.address}", "Stoppen: Ctrl-C."])
    sys.stdout.flush()
    os.chdir(places.secret)
    os.environ[VARIABLE] = str(settings.path)
    os.execv(places.python, [str(places.python), "-m", "jupyterhub", "-f", str(units.installed_config(settings))])  # noqa: S606 - no shell wanted


@hub.command(
    "cursus",
    setting("naam", metavar="NAAM", help="Kleine letters, cijfers en streepjes, zoals ib-2027."),
    setting("titel", metavar="TITEL", nargs="?", help="Zoals mensen haar zien. [standaard: de naam]"),
)
def add_course(naam: str, titel: str = "") -> None:
    """Voeg een cursus toe, of een nieuwe groep die samen begint."""
    from ib_hub import installing
    from ib_hub.course_list import add
    from ib_hub.settings import read_settings, settings_file

    path = settings_file()
    add(path, naam, titel or naam)
    _say([f"De cursus {naam} staat in {path}."])
    _say(installing.prepare(read_settings(path)))
    _say(["Start de hub opnieuw, dan is ze er: systemctl restart cursus-hub"])


@hub.command(
    "deelnemers",
    setting("lijst", metavar="LIJST", type=Path, nargs="?", help="Een CSV-bestand met naam;e-mail;cursus."),
    setting(
        "--wachtwoorden", metavar="BESTAND", type=Path, help="Schrijf nieuwe wachtwoorden hierin, niet op het scherm."
    ),
    setting("--nieuw-wachtwoord", dest="again", metavar="ACCOUNT", help="Geef dit account een nieuw wachtwoord."),
)
def participants(lijst: Path | None = None, *, wachtwoorden: Path | None = None, again: str = "") -> None:
    """Geef deelnemers uit een lijst een account, of toon wie er zijn."""
    _admit(lijst, wachtwoorden, again, trains=False)


@hub.command(
    "trainers",
    setting("lijst", metavar="LIJST", type=Path, nargs="?", help="Een CSV-bestand met naam;e-mail;cursus."),
    setting(
        "--wachtwoorden", metavar="BESTAND", type=Path, help="Schrijf nieuwe wachtwoorden hierin, niet op het scherm."
    ),
)
def trainers(lijst: Path | None = None, *, wachtwoorden: Path | None = None) -> None:
    """Geef trainers uit een lijst een account, of toon wie er zijn."""
    _admit(lijst, wachtwoorden, "", trains=True)


@hub.command("bewaar", setting("bestand", metavar="BESTAND", type=Path, nargs="?", help="Waar het archief komt."))
def save(bestand: Path | None = None) -> None:
    """Bewaar alles wat telt in één archief; de hub mag doorgaan."""
    from ib_hub.backup import save as run
    from ib_hub.settings import read_settings

    _say(run(read_settings(), bestand or Path(f"cursus-hub-{datetime.now().astimezone():%Y-%m-%d-%H%M}.tar.gz")))


@hub.command("herstel", setting("bestand", metavar="BESTAND", type=Path, help="Een archief van «cursus hub bewaar»."))
def restore(bestand: Path) -> None:
    """Zet een archief terug, ook op een lege server; stop de hub eerst."""
    from ib_hub.backup import restore as run

    _say(run(bestand))
    _say(["Geef daarna: cursus hub installeer, en cursus hub controleer"])


@hub.command("vernieuw", _WHEEL)
def upgrade(*, wheel: Path | None = None) -> None:
    """Installeer een nieuwe versie; de hoofdstukken vernieuwen zich bij de volgende start van elke deelnemer.

    Bewaar eerst een archief. Deelnemers merken niets: hun servers gaan door, en hun pagina wacht op de hub.
    """
    from ib_hub import installing, system, units
    from ib_hub.settings import read_settings

    system.require_root()
    settings = read_settings()
    _say(installing.make_environment(settings, wheel, LOG))
    _say(installing.make_proxy(settings, LOG))
    _say(installing.prepare(settings))
    if system.has_systemd():
        _say(f"Geschreven: {name}" for name in units.place_units(settings))
        system.run(["systemctl", "daemon-reload"], LOG)
        system.run(["systemctl", "restart", units.HUB], LOG)
        _say(["De hub is vernieuwd en draait weer."])
    else:
        _say(["De hub is vernieuwd. Stop haar waar ze draait en start haar opnieuw: cursus hub start"])


def _admit(path: Path | None, passwords: Path | None, again: str, *, trains: bool) -> None:
    from ib_hub import participants as people
    from ib_hub import system
    from ib_hub.settings import read_settings

    settings = read_settings()
    if again:
        system.require_root()
        _say(f"{name}: {password}" for name, password in people.renew_passwords([again]).items())
        return
    if path is None:
        for course in settings.courses:
            _say(people.members_of(course))
        _say([f"Toevoegen: {command()} hub {'trainers' if trains else 'deelnemers'} LIJST"])
        return
    system.require_root()
    if passwords and passwords.exists():
        raise Problem(
            f"{passwords} bestaat al. Er is niets veranderd.", "Kies een andere naam, of verwijder het eerst."
        )
    outcome = people.admit(settings, people.read_list(path, settings), trains=trains)
    _say(outcome.told)
    _say([f"Accounts: {len(outcome.accounts)}, waarvan nieuw met wachtwoord: {len(outcome.passwords)}."])
    if passwords and outcome.passwords:
        people.write_passwords(passwords, outcome, settings.address)
        _say(
            [f"De wachtwoorden staan in {passwords}; alleen root kan het lezen. Deel ze uit en verwijder het bestand."]
        )
    elif outcome.passwords:
        _say(["Deze wachtwoorden zie je één keer:"])
        _say(f"  {outcome.accounts[name].name}  {name}  {password}" for name, password in outcome.passwords.items())


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(printable(line))
