"""A question with a number as its answer, or a prediction."""

from ib_widgets.question import STATIC, Question


class Rekenvraag(Question):
    """Shows a question of kind ``rekenvraag``."""

    _esm = STATIC / "rekenvraag.js"
    _css = STATIC / "rekenvraag.css"
