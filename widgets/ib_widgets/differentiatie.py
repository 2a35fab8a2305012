"""The simulation of convergent against divergent differentiation."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Differentiatie(Bench):
    """Shows the model ``differentiatie``."""

    _esm = STATIC / "differentiatie.js"
    _css = STATIC / "differentiatie.css"
