"""A choice of one or more options."""

from ib_widgets.question import STATIC, Question


class Keuze(Question):
    """Shows a question of kind ``keuze``."""

    _esm = STATIC / "keuze.js"
    _css = STATIC / "keuze.css"
