"""Corridor questions or consulting hours."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Spreekuur(Bench):
    """Shows the model ``spreekuur``."""

    _esm = STATIC / "spreekuur.js"
    _css = STATIC / "spreekuur.css"
