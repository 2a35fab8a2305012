"""Luck of a pupil."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Geluk(Bench):
    """Shows the model ``geluk``."""

    _esm = STATIC / "geluk.js"
    _css = STATIC / "geluk.css"
