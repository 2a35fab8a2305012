"""The clock of Scheepstra."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Scheepstra(Bench):
    """Shows the model ``scheepstra``."""

    _esm = STATIC / "scheepstra.js"
    _css = STATIC / "scheepstra.css"
