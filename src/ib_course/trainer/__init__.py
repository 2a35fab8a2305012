"""What ``cursus trainer …`` does: nbgrader's steps in one process, with Dutch results.

| function | command | in |
|---|---|---|
| ``init_course`` | ``cursus trainer init MAP`` | ``grading.course_folder`` |
| ``set_deadline`` | ``cursus trainer deadline h1 2026-12-01`` | ``releases`` |
| ``hand_out`` (``generate``, ``release``) | ``cursus trainer uitzetten h1`` | ``releases`` |
| ``collect`` | ``cursus trainer ophalen h1`` | ``arrivals`` |
| ``take_in`` | ``cursus trainer innemen BESTAND`` | ``arrivals`` |
| ``autograde`` | ``cursus trainer nakijken h1`` | ``marking`` |
| ``open_formgrader`` | ``cursus trainer beoordelen`` | ``screen`` |
| ``give_feedback`` (``feedback``, ``release_feedback``) | ``cursus trainer feedback h1`` | ``returns`` |
| ``export_marks`` | ``cursus trainer cijfers`` | ``marks`` |

Each returns Dutch lines for the trainer, and raises ``Problem`` with Dutch text when it could not do what it says.
A line names a command as ``cursus trainer ophalen h1``: what shows it makes of that what can be done there, a line to
type (``launcher.hints``) or a button (``grading.server.managing``).
"""

from ib_course.grading.course_folder import init_course
from ib_course.trainer.arrivals import collect, take_in
from ib_course.trainer.marking import autograde
from ib_course.trainer.marks import export_marks
from ib_course.trainer.releases import generate, hand_out, release, set_deadline
from ib_course.trainer.returns import feedback, give_feedback, release_feedback
from ib_course.trainer.screen import open_formgrader

__all__ = [
    "autograde",
    "collect",
    "export_marks",
    "feedback",
    "generate",
    "give_feedback",
    "hand_out",
    "init_course",
    "open_formgrader",
    "release",
    "release_feedback",
    "set_deadline",
    "take_in",
]
