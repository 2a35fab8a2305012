"""The settings of a hub, as ``cursus-hub.toml`` has them: read once, checked as a whole, never changed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ib_hub.names import ACCOUNT, COURSE
from ib_hub.tables import Document, Table

FILE = Path("/etc/cursus-hub/cursus-hub.toml")
VARIABLE = "IB_HUB_INSTELLINGEN"
"""Environment variable that names another settings file."""

PROXY_VARIABLE = "IB_HUB_PROXY"
"""Set to ``eigen`` where the proxy runs by itself (a systemd unit), so that restarting the hub costs nobody a page."""

_SIZE = re.compile(r"(\d+)\s*([MG])B?")
_HOST = re.compile(r"[a-z0-9.\-]+")
_TLS = ("omgekeerde-proxy", "eigen", "geen")
_LOGINS = ("pam", "oidc", "lti")
_EXCHANGES = ("http", "map")
_HOURS = 24 * 365.0


@dataclass(frozen=True)
class Oidc:
    """An OpenID Connect provider, as SURFconext is one.

    Attributes:
        name_claim: the claim that names a person for ever; mapped to a Unix account by `names.account_name`
        groups_claim: the claim with the person's groups, which each course maps
    """

    label: str
    authorize: str
    token: str
    userinfo: str
    client: str
    secret: Path
    scopes: tuple[str, ...]
    name_claim: str
    groups_claim: str


@dataclass(frozen=True)
class Lti:
    """A learning management system that opens the course by LTI 1.3.

    Attributes:
        clients: the ids that the LMS gave to this tool
        name_claim: the claim that names a person for ever
    """

    issuer: str
    authorize: str
    keys: str
    clients: tuple[str, ...]
    name_claim: str


@dataclass(frozen=True)
class Course:
    """A course of one cohort: whoever follows it, and whoever marks it.

    Attributes:
        name: in every address, group and folder
        trainers: accounts that mark; others may come from the provider's groups
        groups: groups of the provider whose members take part
        trainer_groups: groups of the provider whose members mark
        contexts: courses of the LMS (LTI context ids) that lead here
    """

    name: str
    title: str
    trainers: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    trainer_groups: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()

    @property
    def participants_group(self) -> str:
        """The group of whoever follows it, on the hub and on the machine."""
        return f"nbgrader-{self.name}"

    @property
    def trainers_group(self) -> str:
        """The group of whoever marks it."""
        return f"formgrade-{self.name}"

    @property
    def account(self) -> str:
        """The Unix account that owns the course folder and runs the trainers' pages; nobody logs in as it."""
        return f"cursus-{self.name}"


@dataclass(frozen=True)
class Limits:
    """What one participant's server may use; memory in bytes, 0 where there is no limit."""

    memory: int = 1024**3
    processes: int = 200
    file: int = 256 * 1024**2
    starting: int = 100


@dataclass(frozen=True)
class Times:
    """How long things live; all in seconds."""

    idle: int = 2 * 3600
    session: int = 14 * 86400
    token: int = 86400


@dataclass(frozen=True)
class Settings:
    """All settings of a hub.

    Attributes:
        address: where people find it: ``https://cursus.school.nl``, perhaps with a path
        listen: ``host:port`` on which the proxy listens
        api_port: of the proxy's own interface and the hub's, on this machine only (and the next one)
        tls: who has the certificate: a reverse proxy before it, the hub itself, or nobody
        subdomains: each participant on a name of its own below the address
        kernels: whether participants may run Python; then its traffic is encrypted
        exchange_database: the address of PostgreSQL for the exchange; empty: SQLite in a folder of the hub's
    """

    path: Path
    address: str
    listen: str
    api_port: int
    tls: str
    certificate: Path | None
    key: Path | None
    subdomains: bool
    login: str
    oidc: Oidc | None
    lti: Lti | None
    kernels: bool
    exchange: str
    exchange_database: str
    courses: tuple[Course, ...]
    limits: Limits = field(default_factory=Limits)
    times: Times = field(default_factory=Times)
    program: Path = Path("/opt/cursus-hub")
    state: Path = Path("/var/lib/cursus-hub")
    course_folders: Path = Path("/srv/cursussen")
    homes: Path = Path("/home")
    book: Path | None = None

    @property
    def prefix(self) -> str:
        """The path of the hub in its address, with slashes around."""
        path = urlsplit(self.address).path.strip("/")
        return f"/{path}/" if path else "/"

    @property
    def host(self) -> str:
        """The address without its path."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def secure(self) -> bool:
        """Whether browsers reach it over TLS."""
        return self.address.startswith("https:")

    def course(self, name: str) -> Course | None:
        """Return the course of that name."""
        return next((course for course in self.courses if course.name == name), None)


def settings_file() -> Path:
    """Return the settings file of this machine."""
    return Path(os.environ.get(VARIABLE) or FILE)


def read_settings(path: Path | None = None) -> Settings:
    """Read the settings file.

    Args:
        path: the file; that of this machine by default

    Raises:
        Problem: it cannot be read, or something in it is wrong: all of it is told, with lines
    """
    path = path or settings_file()
    document = Document(path)
    settings = _read(document.root, path)
    document.root.finish()
    document.finish()
    return settings


def _read(root: Table, path: Path) -> Settings:
    hub, login, folders, server = (root.table(name) for name in ("hub", "aanmelden", "mappen", "deelnemer"))
    tls, exchange = root.table("tls"), root.table("uitwisseling")
    kind = login.choose("soort", _LOGINS)
    settings = Settings(
        path=path,
        address=hub.need("adres", _web_address).rstrip("/"),
        listen=hub.take("luister", "127.0.0.1:8000", _listen),
        api_port=hub.take("api_poort", 8081, _between(1024, 65000)),
        tls=tls.choose("soort", _TLS),
        certificate=_optional(tls, "certificaat"),
        key=_optional(tls, "sleutel"),
        subdomains=hub.take("subdomeinen", default=False),
        login=kind,
        oidc=_oidc(login.table("oidc")) if kind == "oidc" else None,
        lti=_lti(login.table("lti")) if kind == "lti" else None,
        kernels=server.take("python", default=False),
        exchange=exchange.choose("soort", _EXCHANGES),
        exchange_database=exchange.take("database", "", _postgres),
        courses=tuple(_course(table) for table in root.tables("cursus")),
        limits=_limits(root.table("grenzen")),
        times=_times(root.table("tijden")),
        program=Path(folders.take("programma", "/opt/cursus-hub", _absolute)),
        state=Path(folders.take("gegevens", "/var/lib/cursus-hub", _absolute)),
        course_folders=Path(folders.take("cursussen", "/srv/cursussen", _absolute)),
        homes=Path(folders.take("huizen", "/home", _absolute)),
        book=_optional(server, "boektekst"),
    )
    _compare(settings, hub, tls, root)
    login.take(kind, {})
    for other in {*_LOGINS} - {kind}:
        login.take(other, {})  # what is set for another way of logging in may stay
    for table in (hub, login, folders, server, tls, exchange):
        table.finish()
    return settings


def _compare(settings: Settings, hub: Table, tls: Table, root: Table) -> None:
    """Note what does not hold between settings."""
    if settings.tls == "eigen" and not (settings.certificate and settings.key):
        tls.tell("soort", "geef bij een eigen certificaat ook «certificaat» en «sleutel», elk een bestand.")
    if settings.tls == "geen" and settings.secure:
        tls.tell("soort", "het adres begint met https, dus iemand moet het certificaat hebben: kies wie.")
    if settings.tls != "geen" and not settings.secure and settings.address:
        hub.tell("adres", 'het adres moet met https beginnen; alleen om te proberen mag tls "geen" zijn.')
    if settings.subdomains and re.fullmatch(r"[\d.:\[\]]+", urlsplit(settings.address).netloc):
        hub.tell("subdomeinen", "subdomeinen kunnen alleen bij een naam, niet bij een getal als adres.")
    names = [course.name for course in settings.courses]
    for name in {name for name in names if names.count(name) > 1}:
        root.tell("", f"er zijn twee cursussen met de naam «{name}».")
    seen: dict[str, str] = {}
    for course in settings.courses:
        for claim in (*course.groups, *course.trainer_groups, *course.contexts):
            if seen.setdefault(claim, course.name) != course.name and claim in course.contexts:
                root.tell("", f"de LMS-cursus «{claim}» leidt naar «{seen[claim]}» én naar «{course.name}».")


def _course(table: Table) -> Course:
    name = table.need("naam", _course_name)
    course = Course(
        name=name,
        title=table.take("titel", name, _filled),
        trainers=table.texts("trainers", _account),
        groups=table.texts("groepen", _filled),
        trainer_groups=table.texts("trainersgroepen", _filled),
        contexts=table.texts("lms", _filled),
    )
    table.finish()
    return course


def _oidc(table: Table) -> Oidc:
    found = Oidc(
        label=table.take("naam", "je schoolaccount", _filled),
        authorize=table.need("inloggen", _web_address),
        token=table.need("token", _web_address),
        userinfo=table.need("gegevens", _web_address),
        client=table.need("client", _filled),
        secret=Path(table.need("geheim", _absolute)),
        scopes=table.texts("scopes") or ("openid", "email", "profile"),
        name_claim=table.take("naamveld", "sub", _filled),
        groups_claim=table.take("groepenveld", "eduperson_entitlement", _filled),
    )
    table.finish()
    return found


def _lti(table: Table) -> Lti:
    found = Lti(
        issuer=table.need("uitgever", _web_address),
        authorize=table.need("inloggen", _web_address),
        keys=table.need("sleutels", _web_address),
        clients=table.texts("clients", _filled),
        name_claim=table.take("naamveld", "sub", _filled),
    )
    if not found.clients:
        table.tell("clients", "geef bij «clients» minstens één client-id, zoals het LMS dat toont.")
    table.finish()
    return found


def _limits(table: Table) -> Limits:
    limits = Limits(
        memory=_bytes(table.take("geheugen", "1G", _size)),
        processes=table.take("processen", 200, _between(50, 10_000)),
        file=_bytes(table.take("bestand", "256M", _size)),
        starting=table.take("tegelijk_starten", 100, _between(1, 1000)),
    )
    table.finish()
    return limits


def _times(table: Table) -> Times:
    times = Times(
        idle=round(table.take("stil_uren", 2.0, _between(0.001, _HOURS)) * 3600),
        session=round(table.take("aangemeld_uren", 14 * 24.0, _between(0.01, _HOURS)) * 3600),
        token=round(table.take("token_uren", 24.0, _between(0.01, _HOURS)) * 3600),
    )
    table.finish()
    return times


def _optional(table: Table, key: str) -> Path | None:
    text = table.take(key, "", _absolute) if key in table else table.take(key, "")
    return Path(text) if text else None


def _bytes(text: str) -> int:
    found = _SIZE.fullmatch(text)
    return int(found[1]) * {"M": 1024**2, "G": 1024**3}[found[2]] if found else 0


def _between(least: float, most: float) -> Callable[[float], str | None]:
    return lambda value: None if least <= value <= most else f"ligt tussen {least:g} en {most:g}."


def _filled(text: str) -> str | None:
    return None if text.strip() else "is leeg."


def _account(text: str) -> str | None:
    return None if ACCOUNT.fullmatch(text) else f"«{text}»: een account heeft kleine letters, cijfers en streepjes."


def _course_name(text: str) -> str | None:
    return None if COURSE.fullmatch(text) else "heeft hoogstens 16 kleine letters, cijfers en streepjes."


def _absolute(text: str) -> str | None:
    return None if text.startswith("/") else "is een heel pad, dat met / begint."


def _size(text: str) -> str | None:
    return None if text == "geen" or _SIZE.fullmatch(text) else 'is een maat als "512M" of "2G", of "geen".'


def _postgres(text: str) -> str | None:
    parts = urlsplit(text)
    right = parts.scheme == "postgresql" and parts.path.strip("/")
    return None if right else "is het adres van een database: postgresql://gebruiker:wachtwoord@host/naam."


def _web_address(text: str) -> str | None:
    parts = urlsplit(text)
    right = parts.scheme in ("http", "https") and parts.netloc and not parts.query and not parts.fragment
    return None if right else "is een heel adres, dat begint met https://"


def _listen(text: str) -> str | None:
    host, _, port = text.rpartition(":")
    right = host and port.isdigit() and 0 < int(port) < 65536 and (_HOST.fullmatch(host) or host.startswith("["))
    return None if right else 'is een adres met een poort, als "127.0.0.1:8000" of "0.0.0.0:443".'
