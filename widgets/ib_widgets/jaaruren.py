"""The year in hours."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Jaaruren(Bench):
    """Shows the model ``jaaruren``."""

    _esm = STATIC / "jaaruren.js"
    _css = STATIC / "jaaruren.css"
