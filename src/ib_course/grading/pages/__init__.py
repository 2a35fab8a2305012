"""The pages that a trainer reads and that a participant gets back, in Dutch, with every text escaped."""

from ib_course.grading.pages.feedback import feedback_page
from ib_course.grading.pages.render import WEB, mark_page, trainer_page

__all__ = ["WEB", "feedback_page", "mark_page", "trainer_page"]
