"""The pages that a trainer reads and that a participant gets back, in Dutch, with every text escaped."""

from ib_course.grading.pages.render import WEB, feedback_page, mark_page, overview_page, question_page

__all__ = ["WEB", "feedback_page", "mark_page", "overview_page", "question_page"]
