"""The participant's dossier: storage that never loses a word. Standard library only.

A kernel and the server use this same package; a lock and one flushed append per line keep them apart.
"""

from ib_course.dossier.errors import DossierError, InvalidAnswerError
from ib_course.dossier.messages import reply_to_save, save_answer
from ib_course.dossier.revisions import VALUE_BYTES, round_of
from ib_course.dossier.store import ANSWERS_FILE, Answer, ChapterState, Dossier, Saved

__all__ = [
    "ANSWERS_FILE",
    "VALUE_BYTES",
    "Answer",
    "ChapterState",
    "Dossier",
    "DossierError",
    "InvalidAnswerError",
    "Saved",
    "reply_to_save",
    "round_of",
    "save_answer",
]
