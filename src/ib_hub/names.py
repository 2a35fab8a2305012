"""Names of people and courses that a Unix system takes too, and that can never be those of somebody else."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST = 32
"""Characters in the name of a Unix account, at most."""

ACCOUNT = re.compile(r"[a-z][a-z0-9-]{0,31}")
COURSE = re.compile(r"[a-z][a-z0-9-]{0,15}")
"""A course's name is part of the names of its groups and its account."""


def account_name(given: str) -> str:
    """Return the Unix account of whoever a school, LMS or list calls ``given``.

    A name that is one already stays as it is. Of any other the readable part is kept, and a few characters of its
    fingerprint are added: two that only look alike (``jan.de.vries@a.nl``, ``jan-de-vries@b.nl``) get two accounts.
    """
    text = unicodedata.normalize("NFC", given.strip()).casefold()
    if ACCOUNT.fullmatch(text):
        return text
    return f"{_readable(text.partition('@')[0])[: LONGEST - 9]}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def suggest_account(name: str, taken: set[str]) -> str:
    """Return a free account for a person by that name: ``Aïsha el Amrani`` is ``aisha-el-amrani``."""
    base = _readable(name.casefold())[: LONGEST - 4]
    for number in range(1, 1000):
        found = base if number == 1 else f"{base}-{number}"
        if found not in taken:
            return found
    raise ValueError(name)


def _readable(text: str) -> str:
    """Return what can be read of a text in ``[a-z0-9-]``, beginning with a letter."""
    for odd, plain in {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"}.items():
        text = text.replace(odd, plain)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words if words[:1].isalpha() else f"d-{words}".rstrip("-") if words else "deelnemer"
