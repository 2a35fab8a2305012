"""The simulation of regression to the mean."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Terugval(Bench):
    """Shows the model ``terugval``."""

    _esm = STATIC / "terugval.js"
    _css = STATIC / "terugval.css"
