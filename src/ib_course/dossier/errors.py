"""What may go wrong with a dossier, said so that a participant knows what to do."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Reason = Literal["full", "readonly", "error"]

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_READONLY = frozenset({errno.EACCES, errno.EROFS, errno.EPERM})

_TEXTS: dict[Reason, str] = {
    "full": "De schijf is vol, dus dit is niet opgeslagen. Maak ruimte vrij (leeg bijvoorbeeld de prullenbak) en laat "
    "dit venster open: je tekst staat nog in deze browser. Wat eerder was opgeslagen, is er nog. Map: {place}",
    "readonly": "In je dossier kan nu niet geschreven worden, dus dit is niet opgeslagen. Laat dit venster open: je "
    "tekst staat nog in deze browser. Zorg dat je in deze map mag schrijven, of vraag het je beheerder. Map: {place}",
    "error": "Je dossier geeft een fout ({cause}), dus dit is niet opgeslagen. Laat dit venster open: je tekst staat "
    "nog in deze browser. Probeer het zo nog eens; blijft het zo, vraag dan je beheerder. Map: {place}",
}
_UNREADABLE = (
    "Je opgeslagen antwoorden zijn nu niet te lezen ({cause}). Ze zijn niet weg. Laad de pagina opnieuw; blijft het "
    "zo, vraag dan je beheerder. Map: {place}"
)


class DossierError(Exception):
    """Something was not saved or could not be read.

    Attributes:
        reason: ``full`` (no room), ``readonly`` (no permission) or ``error`` (anything else).
        text: Dutch, for the participant: what, where, and what to do.
    """

    def __init__(self, reason: Reason, text: str) -> None:
        super().__init__(text)
        self.reason: Reason = reason
        self.text = text

    @classmethod
    def of(cls, error: OSError, place: Path, *, reading: bool = False) -> DossierError:
        """Translate what the operating system reported about a file in the folder ``place``."""
        reason: Reason = "full" if error.errno in _FULL else "readonly" if error.errno in _READONLY else "error"
        cause = errno.errorcode.get(error.errno or 0, type(error).__name__)
        if isinstance(error, TimeoutError):
            cause = "een ander programma houdt het bezet"
        text = _UNREADABLE if reading else _TEXTS[reason]
        return cls("error" if reading else reason, text.format(place=place, cause=cause))


class InvalidAnswerError(DossierError):
    """The request itself cannot be saved, and sending it again will not help."""

    def __init__(self, text: str) -> None:
        super().__init__("error", text)
