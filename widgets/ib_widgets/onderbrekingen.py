"""The price of interruptions."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Onderbrekingen(Bench):
    """Shows the model ``onderbrekingen``."""

    _esm = STATIC / "onderbrekingen.js"
    _css = STATIC / "onderbrekingen.css"
