"""Three pins on a map of positions."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Spelden(Bench):
    """Shows the model ``spelden``."""

    _esm = STATIC / "spelden.js"
    _css = STATIC / "spelden.css"
