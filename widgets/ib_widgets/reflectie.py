"""A question to think and write about."""

from ib_widgets.question import STATIC, Question


class Reflectie(Question):
    """Shows a question of kind ``reflectie``."""

    _esm = STATIC / "reflectie.js"
    _css = STATIC / "reflectie.css"
