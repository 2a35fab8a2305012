"""The routes: who may ask, what is refused, and file work kept off the server's event loop."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from tornado import web

from ib_course.dossier import VALUE_BYTES, DossierError, InvalidAnswerError
from ib_course.dossier.revisions import CHAPTER, decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from ib_course.server.desk import Desk

log = logging.getLogger(__name__)

BODY_BYTES = 3 * VALUE_BYTES
"""Largest request: an answer may be escaped on its way."""

SAVING = ThreadPoolExecutor(4, thread_name_prefix="ib-dossier")
"""For the dossier. A slow disk holds up these threads and nothing else."""

SLOW = ThreadPoolExecutor(1, thread_name_prefix="ib-slow")
"""For nbgrader and matplotlib: seconds to load, and neither is made for several threads."""

_STATUS = {"full": 507, "readonly": 403, "error": 500}


class CourseHandler(APIHandler):
    """What all routes share: only for who is logged in, JSON only, Dutch where it fails."""

    auth_resource = "contents"
    _nonce: object = None

    @property
    def desk(self) -> Desk:
        """What serves this server's participant."""
        desk: Desk = self.settings["ib_course_desk"]
        return desk

    async def reply(self, work: Callable[..., dict[str, Any]], *args: Any, pool: ThreadPoolExecutor = SAVING) -> None:
        """Do the work in a thread and send what it returns, or why it failed."""
        try:
            content = await asyncio.get_running_loop().run_in_executor(pool, work, *args)
        except DossierError as error:
            status = 400 if isinstance(error, InvalidAnswerError) else _STATUS[error.reason]
            content = {"type": "failed", "reason": error.reason, "text": error.text, "problems": [error.text]}
            self.set_status(status)
        self.send(content)

    def send(self, content: dict[str, Any]) -> None:
        """Send JSON that no cache keeps, with the request's nonce if it had one."""
        self.set_header("Cache-Control", "no-store")
        self.finish(content if self._nonce is None else {"nonce": self._nonce, **content})

    def chapter(self, name: str) -> str:
        """Return the name of a chapter, or answer 404: nothing else may become part of a path."""
        if not CHAPTER.fullmatch(name):
            raise web.HTTPError(404)
        return name

    def message(self) -> dict[str, Any]:
        """Return the request's JSON object.

        Raises:
            tornado.web.HTTPError: 400; it is too large, or no JSON object.
        """
        if len(self.request.body) > BODY_BYTES:
            raise web.HTTPError(400, "too large", reason="Too large")
        try:
            message = decode(self.request.body or b"{}")
        except ValueError as error:
            raise web.HTTPError(400, "not JSON") from error
        if not isinstance(message, dict):
            raise web.HTTPError(400, "not an object")
        self._nonce = message.get("nonce")
        return message

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in Dutch what went wrong. Without ``reason``, so that a page sees it is about logging in."""
        error = kwargs.get("exc_info", (None, None))[1]
        log.warning("%s %s: %s", status_code, self.request.path, error)
        text = _TEXTS.get(status_code, _TEXTS[500])
        if isinstance(error, web.HTTPError) and error.reason == "Too large":
            text = _TOO_LARGE
        reason = None if status_code in (401, 403) else "error"
        self.set_header("Content-Type", "application/json")
        self.send({"type": "failed", "reason": reason, "text": text, "problems": [text]})


class PingHandler(CourseHandler):
    """Tells a page that the server is there and knows who asks."""

    _track_activity = False  # an open page alone must not keep a hub's server alive

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Answer."""
        self.send({"ok": True})


class ChapterHandler(CourseHandler):
    """All that a chapter shows."""

    @web.authenticated
    @authorized
    async def get(self, chapter: str) -> None:
        """Send answers, earlier answers, feedback and problems."""
        await self.reply(self.desk.chapter, self.chapter(chapter))
        SAVING.submit(self.desk.tidy, chapter)


class ProgressHandler(CourseHandler):
    """How far the participant is in the whole course."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Send the state of every chapter."""
        await self.reply(self.desk.progress)


class BookHandler(CourseHandler):
    """What a chapter, or the start page, shows of the book's own text."""

    @web.authenticated
    @authorized
    async def get(self, chapter: str) -> None:
        """Send the blocks of each section; none where nobody brought the book."""
        await self.reply(self.desk.book, chapter if chapter == "start" else self.chapter(chapter))


class AnswerHandler(CourseHandler):
    """One answer."""

    @web.authenticated
    @authorized
    async def post(self, chapter: str, question: str) -> None:
        """Keep it."""
        await self.reply(self.desk.save, self.chapter(chapter), question, self.message())


class CheckHandler(CourseHandler):
    """A calculation, choice or order."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Judge it."""
        await self.reply(self.desk.check, self.message())


class FigureHandler(CourseHandler):
    """A figure that is kept."""

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Draw it."""
        await self.reply(self.desk.figure, self.message(), pool=SLOW)


class HandInHandler(CourseHandler):
    """Handing in."""

    @web.authenticated
    @authorized
    async def get(self, chapter: str) -> None:
        """Send what there is to know before it."""
        await self.reply(self.desk.handin_status, self.chapter(chapter), pool=SLOW)

    @web.authenticated
    @authorized
    async def post(self, chapter: str) -> None:
        """Hand in and send the receipt."""
        await self.reply(self.desk.hand_in, self.chapter(chapter), self.message(), pool=SLOW)


class FeedbackHandler(CourseHandler):
    """Feedback of the trainer."""

    @web.authenticated
    @authorized
    async def post(self, chapter: str) -> None:
        """Fetch what is new and send all."""
        await self.reply(self.desk.fetch_feedback, self.chapter(chapter), pool=SLOW)


class UnknownHandler(CourseHandler):
    """Any other address below ``ib/``: 404 in JSON, where Jupyter would send a page."""

    @web.authenticated
    async def get(self) -> None:
        """Answer 404."""
        raise web.HTTPError(404)

    post = get


_TEXTS = {
    400: "De pagina stuurde een onleesbaar bericht, dus dit is niet opgeslagen. Laad de pagina opnieuw.",
    401: "Je bent niet meer ingelogd. Je tekst staat veilig in deze browser; log opnieuw in.",
    403: "Je bent niet meer ingelogd. Je tekst staat veilig in deze browser; log opnieuw in.",
    404: "Dit adres bestaat niet in de cursus. Laad de pagina opnieuw.",
    405: "Dit kan niet op dit adres van de cursus. Laad de pagina opnieuw.",
    500: "De cursus gaf een onverwachte fout, dus dit is misschien niet opgeslagen. Laat dit venster open: je tekst "
    "staat nog in deze browser. Probeer het zo nog eens; blijft het zo, vraag dan je beheerder.",
}
_TOO_LARGE = "Dit antwoord is te groot om op te slaan. Kort het in; je tekst staat nog in deze browser."
