"""Names that come from outside, and what they may look like: nothing else reaches a query, a path or a page."""

from __future__ import annotations

import re
import uuid

PERSON_LENGTH = 255
"""Characters of a hub's user name."""
COURSE = r"^[a-z0-9][a-z0-9-]{0,63}$"
CHAPTER = r"^h[0-9]{1,2}$"
IDENTIFIER = r"^[0-9a-f]{32}$"
"""A hand-in or a token."""

_FILE_LENGTH = 200
_PART = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]{1,100}")
_COURSE = re.compile(COURSE)
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")


def new_identifier() -> str:
    """Return an identifier that nobody can guess."""
    return uuid.uuid4().hex


def read_key(text: str) -> str | None:
    """Return an idempotency key in its one form; None where it is none."""
    try:
        key = uuid.UUID(text)
    except ValueError:
        return None
    return str(key) if text.lower() == str(key) else None


def is_course(name: str) -> bool:
    """Tell whether a name can be that of a course."""
    return bool(_COURSE.match(name)) and not name.endswith("\n")


def is_file_name(name: str) -> bool:
    """Tell whether a name of a released file leads to one place below any folder, on every system."""
    parts = name.split("/")
    return (
        len(name) <= _FILE_LENGTH
        and len(parts) <= 6
        and name.isprintable()
        and all(_PART.fullmatch(part) and _is_plain(part) for part in parts)
    )


def _is_plain(part: str) -> bool:
    return not (part.startswith(".") or part.endswith((".", " ")) or part != part.strip() or _RESERVED.fullmatch(part))
