"""Chance or signal."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Toeval(Bench):
    """Shows the model ``toeval``."""

    _esm = STATIC / "toeval.js"
    _css = STATIC / "toeval.css"
