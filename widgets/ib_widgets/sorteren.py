"""Items to sort into four fields."""

from ib_widgets.question import STATIC, Question


class Sorteren(Question):
    """Shows a question of kind ``sorteren``."""

    _esm = STATIC / "sorteren.js"
    _css = STATIC / "sorteren.css"
