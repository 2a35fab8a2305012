"""One line of a dossier: a saved revision of one answer, checked when written and when read."""

from __future__ import annotations

import json
import math
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from ib_course.dossier.errors import InvalidAnswerError
from ib_course.questions import SHARING

if TYPE_CHECKING:
    import datetime as dt

SCHEMA = 1

VALUE_BYTES = 1_000_000
"""Largest value of one answer, as JSON: some 150,000 words."""

CHAPTER = re.compile(r"h[0-9]{1,2}")
QUESTION = re.compile(r"[a-z0-9-]{1,64}")
REVISION = re.compile(r"[0-9]{16}-[0-9a-f]{8}")
ROUND = re.compile(r"[0-9]{4}-[0-9]{4}")
_KEY_LENGTH = 100

_AUGUST = 8


@dataclass(frozen=True, slots=True)
class Revision:
    """A saved revision.

    Attributes:
        id: of the question.
        value: the answer, one shape per kind (``ARCHITECTURE.md``).
        share: ``trainer``, ``prive`` or ``team``.
        round: the school year, ``2026-2027``.
        time: ISO 8601 with zone.
        writer: the tab or kernel that saved it.
        base: the revision it was written upon, or null.
        nonce: the request's own key, so that a request sent twice is saved once; may be empty.
        revision: sorts by time, unique over all processes.
    """

    id: str
    value: dict[str, Any]
    share: str
    round: str
    time: str
    writer: str
    base: str | None
    nonce: str
    revision: str

    def answer(self) -> dict[str, Any]:
        """Return what a widget gets to see."""
        return {key: getattr(self, key) for key in ("revision", "value", "share", "time", "writer")}

    def line(self) -> bytes:
        """Return the line for the file, without its end. The revision stands last: see ``Journal``."""
        return encode({"v": SCHEMA, **{name: getattr(self, name) for name in self.__slots__}})


def parse(line: bytes) -> Revision:
    """Read one line back.

    Raises:
        ValueError: it is not a revision, or one of a later version of this program.
    """
    data = decode(line)
    if not isinstance(data, dict) or data.get("v") != SCHEMA:
        raise ValueError("not a revision of this version")
    data.setdefault("nonce", "")
    try:
        found = Revision(**{name: data[name] for name in Revision.__slots__})
    except KeyError as error:
        raise ValueError("a key is missing") from error
    texts = (found.id, found.share, found.round, found.time, found.writer, found.nonce, found.revision)
    if not all(isinstance(text, str) for text in texts) or not isinstance(found.base, str | None):
        raise ValueError("a key has the wrong type")
    if not isinstance(found.value, dict) or found.share not in SHARING:
        raise ValueError("the value or the sharing is wrong")
    if not (QUESTION.fullmatch(found.id) and ROUND.fullmatch(found.round) and REVISION.fullmatch(found.revision)):
        raise ValueError("the id, the round or the revision is wrong")
    return found


def check_request(chapter: str, question: str, value: object, share: object, keys: tuple[object, ...]) -> None:
    """Refuse what could not be kept, or must not be.

    Raises:
        InvalidAnswerError: with a Dutch text.
    """
    check_chapter(chapter)
    if not QUESTION.fullmatch(question) or not question.startswith(f"{chapter}-"):
        raise InvalidAnswerError(f"«{question[:80]}» is geen vraag van dit hoofdstuk. Laad de pagina opnieuw.")
    if share not in SHARING:
        raise InvalidAnswerError("Onbekend met wie je dit antwoord deelt. Laad de pagina opnieuw.")
    if not all(isinstance(key, str) and len(key) <= _KEY_LENGTH for key in keys):
        raise InvalidAnswerError("De pagina stuurde een onleesbaar bericht. Laad de pagina opnieuw.")
    if not isinstance(value, dict):
        raise InvalidAnswerError("De pagina stuurde een onleesbaar antwoord. Laad de pagina opnieuw.")
    try:
        size = len(encode(value))
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidAnswerError("De pagina stuurde een onleesbaar antwoord. Laad de pagina opnieuw.") from error
    if size > VALUE_BYTES:
        raise InvalidAnswerError(
            f"Dit antwoord is te groot om op te slaan: {size // 1000} kB, en het mag {VALUE_BYTES // 1000} kB zijn. "
            "Kort het in; je tekst staat nog in deze browser."
        )


def check_chapter(chapter: str) -> None:
    """Refuse anything but the name of a chapter, so that no path can be made of it.

    Raises:
        InvalidAnswerError: with a Dutch text.
    """
    if not CHAPTER.fullmatch(chapter):
        raise InvalidAnswerError(f"Hoofdstuk «{chapter[:80]}» bestaat niet.")


def encode(data: object) -> bytes:
    """Return ``data`` as JSON on one line, readable; half a surrogate pair, which UTF-8 cannot hold, escaped.

    Raises:
        ValueError: a number is not finite.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        return text.encode()
    except UnicodeEncodeError:
        return json.dumps(data, allow_nan=False, separators=(",", ":")).encode()


def decode(data: bytes) -> Any:
    """Read JSON strictly.

    Raises:
        ValueError: not JSON, not UTF-8, not a finite number, or nested too deep.
    """
    try:
        return json.loads(data.decode(), parse_constant=_refuse, parse_float=_finite)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def whole_text(data: Any) -> Any:
    """Return ``data`` with U+FFFD for half surrogate pairs: a browser can send them, UTF-8 cannot hold them."""
    if isinstance(data, str):
        return data.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(data, dict):
        return {whole_text(key): whole_text(item) for key, item in data.items()}
    return [whole_text(item) for item in data] if isinstance(data, list) else data


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):  # 1e999
        _refuse(digits)
    return number


def new_revision(now: dt.datetime, newest: str) -> str:
    """Return a revision id that sorts behind ``newest`` (may be empty), also when the clock was set back."""
    micros = int(now.timestamp() * 1_000_000)
    if newest:
        micros = max(micros, int(newest[:16]) + 1)
    return f"{micros:016d}-{secrets.token_hex(4)}"


def round_of(day: dt.datetime) -> str:
    """Return the school year that ``day`` falls in; it turns on the first of August."""
    first = day.year if day.month >= _AUGUST else day.year - 1
    return f"{first}-{first + 1}"
