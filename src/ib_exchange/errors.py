"""What is said where something is refused: ``{"code", "text"}``, in Dutch, with what to do."""

from __future__ import annotations

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - a decision, not an error
    """An answer that is not what was asked for.

    Attributes:
        status: of HTTP
        code: for programs
        text: for people, in Dutch
        headers: that go with it
    """

    def __init__(self, status: int, code: str, text: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.text = text
        self.headers = dict(headers or {})


def unknown_token() -> Refusal:
    """Return what is said to who has no token, or one that is not valid."""
    return Refusal(
        401,
        "token",
        "Je toegang tot de uitwisseling is niet of niet meer geldig. Log opnieuw in; op je eigen computer maak je "
        "een nieuwe toegangscode op de pagina «Uitwisseling» van je cursus.",
        {"WWW-Authenticate": "Bearer"},
    )


def not_in_course(course: str) -> Refusal:
    """Return what is said to who takes no part in a course."""
    return Refusal(403, "cursus", f"Je staat niet in de cursus «{course}». Vraag je trainer om je toe te voegen.")


def only_trainers(course: str) -> Refusal:
    """Return what is said to a participant who asks for what is a trainer's."""
    return Refusal(403, "trainer", f"Dit is alleen voor trainers van de cursus «{course}».")


def only_participants(course: str) -> Refusal:
    """Return what is said to a trainer who asks for what is a participant's."""
    return Refusal(
        403, "deelnemer", f"Dit is voor deelnemers van de cursus «{course}», en je bent er trainer en geen deelnemer."
    )


def not_found() -> Refusal:
    """Return what is said of an address with nothing there, or nothing for who asks."""
    return Refusal(404, "onbekend", "Dit is er niet, of niet voor jou. Laad de pagina opnieuw, of vraag je trainer.")


def not_open(course: str, chapter: str) -> Refusal:
    """Return what is said of a chapter that is not released."""
    return Refusal(
        404,
        "niet-open",
        f"Hoofdstuk «{chapter}» staat nog niet open in de cursus «{course}». Vraag je trainer om het open te zetten.",
    )


def unreadable(what: str) -> Refusal:
    """Return what is said of a message that is not what it must be."""
    return Refusal(400, "onleesbaar", what)


def unavailable() -> Refusal:
    """Return what is said while the database cannot be reached."""
    return Refusal(
        503,
        "even-niet",
        "De uitwisseling kan nu niet bij haar gegevens. Er is niets verloren; probeer het zo weer.",
        {"Retry-After": "5"},
    )


def hub_away() -> Refusal:
    """Return what is said while the hub cannot say who asks."""
    return Refusal(
        503,
        "hub-weg",
        "De uitwisseling kan nu niet nagaan wie je bent, want de hub antwoordt niet. Probeer het zo weer.",
        {"Retry-After": "5"},
    )


def not_logged_in() -> Refusal:
    """Return what is said where logging in was begun elsewhere, long ago, or not at all."""
    return Refusal(
        403, "inloggen", "Het inloggen is niet afgemaakt. Ga terug naar de cursus en open deze pagina opnieuw."
    )
