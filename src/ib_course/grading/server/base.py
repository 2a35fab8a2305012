"""What every address below formgrader has in common: who may come in, what a browser may do, and what an error says."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import quote

from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from ib_course.grading.pages import trainer_page
from ib_course.grading.server.book import Book
from ib_course.grading.server.jobs import Jobs
from ib_course.launcher.problem import printable

if TYPE_CHECKING:
    from nbgrader.coursedir import CourseDirectory
    from sqlalchemy.orm import Session

T = TypeVar("T")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""Only files of this server run or are shown, and nothing makes markup of a text. Who may frame the page is said by the
server's own policy (a hub has its own), which stands beside this one: a browser keeps to both."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",  # answers and names stay in no cache of a shared computer
}

_ERRORS = {
    400: ("Dit verzoek is niet te lezen", "Ga terug, ververs de bladzijde en probeer het opnieuw."),
    403: ("Dit mag niet, of je bent uitgelogd", "Ga terug, ververs de bladzijde, en log zo nodig opnieuw in."),
    404: ("Deze bladzijde is er niet", "Misschien is het adres veranderd, of is het hoofdstuk nog niet uitgezet."),
    405: ("Dit kan hier niet", "Ga terug en gebruik de knoppen op de bladzijde."),
}
_BROKEN = (
    "Er ging iets mis op de server",
    """Waar «Opgeslagen» bij stond, is bewaard. Probeer het over een minuut opnieuw. Blijft het misgaan? Wat er
    misging staat in je cursusmap, in .nakijkscherm/server.log, of anders in het logboek van je server.""",
)
_ELSEWHERE = """De cursusmap staat niet in de map van deze server. Start het nakijkscherm in je cursusmap, met «cursus
    trainer beoordelen». Of laat je beheerder CourseDirectory.root naar een map onder die van de server wijzen."""


class Refusal(web.HTTPError):
    """An answer that we refuse, with a Dutch text that may be shown; no other error's text ever is."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(status)
        self.text = printable(text)


class TrainerHandler(JupyterHandler):
    """A page, or an answer to a script of a page, for a trainer who is logged in.

    What blocks (the gradebook, files) is done by ``work`` and ``ask`` outside the server's loop.
    """

    wants_json = False
    """Whether a script is asking: then an error is told as JSON."""

    @property
    def content_security_policy(self) -> str:
        """The server's own policy, and ours as a second one."""
        return f"{super().content_security_policy}, {POLICY}"

    @property
    def root(self) -> str:
        """The base URL as pages need it, without a slash at its end."""
        return self.base_url.rstrip("/")

    @property
    def coursedir(self) -> CourseDirectory:
        """The course folder, as formgrader was set up."""
        return cast("CourseDirectory", self.settings["nbgrader_formgrader"].coursedir)

    @property
    def folder(self) -> Path:
        """The course folder."""
        return Path(self.coursedir.root)

    @property
    def jobs(self) -> Jobs:
        """The steps that run, or ran, on this server."""
        return cast("Jobs", self.settings["ib_jobs"])

    def set_default_headers(self) -> None:
        """Set what each answer carries, errors too."""
        super().set_default_headers()
        for name, value in HEADERS.items():
            self.set_header(name, value)

    async def prepare(self) -> None:  # type: ignore[override]
        """Let in who is logged in, on a server whose root holds the course."""
        await cast("Any", super().prepare())
        web.authenticated(lambda _: None)(self)
        if self._finished:  # on the way to the login page
            return
        _ = self.xsrf_token  # sets the cookie that every change must show
        if self.settings["nbgrader_bad_setup"]:
            raise Refusal(500, _ELSEWHERE)

    async def work(self, do: Callable[[], T]) -> T:
        """Return what a function that blocks returns."""
        return await asyncio.to_thread(do)

    async def ask(self, question: Callable[[Session], T]) -> T:
        """Return what a function answers from the gradebook."""
        book = self.settings.get("ib_book")
        if book is None:
            book = self.settings["ib_book"] = Book(self.coursedir)
        return await asyncio.to_thread(book.ask, question)

    def show(self, template: str, **values: Any) -> None:
        """Answer with a page."""
        token = self.xsrf_token.decode("ascii")
        self.finish(str(trainer_page(template, {"base_url": self.root, "xsrf": token, **values})))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Tell what went wrong, in Dutch: our own text where there is one, never that of a program."""
        error = (kwargs.get("exc_info") or (None, None))[1]
        title, text = _ERRORS.get(status_code, _BROKEN)
        if isinstance(error, Refusal):
            text = error.text
        if self.wants_json:
            self.set_header("Content-Type", "application/json")
            self.finish({"text": text if isinstance(error, Refusal) else f"{title}. {' '.join(text.split())}"})
        else:
            self.set_header("Content-Type", "text/html; charset=UTF-8")
            page = {"base_url": self.root, "title": title, "text": text, "status": status_code}
            self.finish(str(trainer_page("error.html", page)))


class UnknownHandler(TrainerHandler):
    """Everything of formgrader's that has no page of ours."""

    async def prepare(self) -> None:  # type: ignore[override]
        """Say that it is not there, to whoever may know."""
        await super().prepare()
        if not self._finished:
            raise web.HTTPError(404)


class MovedHandler(TrainerHandler):
    """An address of nbgrader's own formgrader: on to the page of ours that takes its place."""

    def initialize(self, to: str) -> None:
        """Remember where it leads: a format of the groups in the address."""
        self._to = to

    async def get(self, *parts: str) -> None:
        """Go there."""
        self.redirect(f"{self.root}/formgrader/{self._to.format(*(quote(part, safe='') for part in parts))}")


class WebFileHandler(web.StaticFileHandler):
    """Styles, scripts and typefaces: the same for everybody."""

    def set_extra_headers(self, path: str) -> None:
        """Set what keeps a file a file."""
        del path
        for name, value in {**HEADERS, "Cache-Control": "no-cache"}.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say that there is no such file, whatever was asked for."""
        del kwargs
        self.set_status(404 if status_code < 500 else 500)
        self.set_header("Content-Type", "text/plain; charset=UTF-8")
        self.finish("Dit bestand is er niet.")
