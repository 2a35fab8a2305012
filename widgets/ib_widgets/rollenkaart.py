"""A map of roles and layers."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Rollenkaart(Bench):
    """Shows the model ``rollenkaart``."""

    _esm = STATIC / "rollenkaart.js"
    _css = STATIC / "rollenkaart.css"
