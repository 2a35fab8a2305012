"""Items to put in order."""

from ib_widgets.question import STATIC, Question


class Volgorde(Question):
    """Shows a question of kind ``volgorde``."""

    _esm = STATIC / "volgorde.js"
    _css = STATIC / "volgorde.css"
