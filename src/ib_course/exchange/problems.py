"""What can go wrong between a computer and the exchange, and what a person can do then."""

from __future__ import annotations

import re

MOST = 500
"""Characters of a text of the service that are shown."""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class ExchangeProblem(Exception):  # noqa: N818 - what somebody reads is a problem with a way on
    """The exchange did not do what was asked.

    Attributes:
        text: in Dutch: what, and what to do
        code: the service's own name for it, or ours: ``weg``, ``certificaat``, ``adres``, ``vreemd``, ``geen-token``
        status: of HTTP; 0 where there was no answer
        wait: seconds after which it may work, None where waiting alone does not help
    """

    def __init__(self, text: str, code: str, status: int = 0, wait: float | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.code = code
        self.status = status
        self.wait = wait


def unreachable() -> ExchangeProblem:
    """Return the problem that the service does not answer, or not in time."""
    return ExchangeProblem(
        "De uitwisseling van de cursus is nu niet te bereiken. Controleer je verbinding met internet en probeer het "
        "over een paar minuten weer.",
        "weg",
        wait=1,
    )


def bad_certificate() -> ExchangeProblem:
    """Return the problem that who answers cannot show to be the service."""
    return ExchangeProblem(
        "Het is niet zeker dat dit echt de uitwisseling van de cursus is: het certificaat klopt niet. Er is niets "
        "verstuurd. Gebruik een andere verbinding, of vraag je beheerder om hulp.",
        "certificaat",
    )


def bad_address(url: str) -> ExchangeProblem:
    """Return the problem that an address is none."""
    return ExchangeProblem(
        f"«{shown(url)}» is geen adres van een uitwisseling. Neem het adres over van de pagina «Uitwisseling» van je "
        "cursus; het begint met https://.",
        "adres",
    )


def not_secret(url: str) -> ExchangeProblem:
    """Return the problem that a personal token would travel where others can read it."""
    return ExchangeProblem(
        f"De verbinding met «{shown(url)}» is niet versleuteld, en daarover gaat je toegangscode niet. "
        "Gebruik het adres dat met https:// begint.",
        "adres",
    )


def no_token() -> ExchangeProblem:
    """Return the problem that this computer has no token."""
    return ExchangeProblem(
        "Deze computer is nog niet gekoppeld aan je cursus. Maak een toegangscode op de pagina «Uitwisseling» van je "
        "cursus, en typ dan: cursus uitwisseling koppelen ADRES.",
        "geen-token",
    )


def strange() -> ExchangeProblem:
    """Return the problem that something answered that is not the service, such as the log-in page of a network."""
    return ExchangeProblem(
        "Er kwam antwoord van iets anders dan de uitwisseling van de cursus, misschien van een inlogpagina van je "
        "netwerk. Controleer je verbinding en probeer het opnieuw.",
        "vreemd",
        wait=1,
    )


def refused(status: int, content: object, retry_after: str | None) -> ExchangeProblem:
    """Return the problem that the service answered with an error.

    Args:
        status: of HTTP
        content: its JSON, if it was that
        retry_after: its header
    """
    if 300 <= status < 400:
        return ExchangeProblem(_MOVED, "verhuisd", status)
    told = content if isinstance(content, dict) else {}
    code, text = str(told.get("code") or "fout"), told.get("text")
    passing = status in (408, 425, 429) or status >= 500 or code == "tegelijk"
    said = shown(text) if isinstance(text, str) and text.strip() else _text_of(status)
    return ExchangeProblem(said, code, status, _seconds(retry_after) if passing else None)


def shown(text: str) -> str:
    """Return what others wrote, on one line and with nothing hidden in it."""
    line = _CONTROL.sub("\ufffd", text)
    return line if len(line) <= MOST else f"{line[:MOST]}…"


def _seconds(retry_after: str | None) -> float:
    text = (retry_after or "").strip()
    return float(min(int(text), 3600)) if text.isascii() and text.isdecimal() and len(text) < 8 else 1.0


def _text_of(status: int) -> str:
    return _TEXTS.get(status, _BROKEN if status >= 500 else _REFUSED.format(status=status))


_MOVED = (
    "De uitwisseling verwijst naar een ander adres, en daar gaat je toegangscode niet heen. Er is niets verstuurd. "
    "Vraag je beheerder om het goede adres."
)
_BROKEN = "De uitwisseling van de cursus gaf een fout. Probeer het over een paar minuten weer."
_REFUSED = "De uitwisseling van de cursus weigerde dit (code {status}). Vraag je trainer of beheerder om hulp."
_TEXTS = {
    401: "Je toegang tot de uitwisseling is niet meer geldig. Log opnieuw in bij de cursus; op je eigen computer maak "
    "je een nieuwe toegangscode.",
    403: "Je mag dit niet in deze cursus. Vraag je trainer om je toe te voegen.",
    404: "De uitwisseling kent dit niet. Vraag je trainer of het hoofdstuk openstaat.",
    409: "Dit botst met wat er al is ingeleverd. Laad het hoofdstuk opnieuw en probeer het nog eens.",
    413: "Dit is te groot voor de uitwisseling. Kort lange antwoorden in, of vraag het je trainer.",
    429: "Dit ging te vaak achter elkaar. Wacht een minuut en probeer het dan weer.",
}
