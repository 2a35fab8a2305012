"""The turn counter."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Beurten(Bench):
    """Shows the model ``beurten``."""

    _esm = STATIC / "beurten.js"
    _css = STATIC / "beurten.css"
