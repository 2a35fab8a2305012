"""A position between two poles, and why."""

from ib_widgets.question import STATIC, Question


class Stelling(Question):
    """Shows a question of kind ``stelling``."""

    _esm = STATIC / "stelling.js"
    _css = STATIC / "stelling.css"
