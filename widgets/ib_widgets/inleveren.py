"""Handing in; in a kernel it tells where that is done."""

from ib_widgets.question import STATIC, Question


class Inleveren(Question):
    """Shows a question of kind ``inleveren``."""

    _esm = STATIC / "inleveren.js"
    _css = STATIC / "inleveren.css"
