"""A team as a network, with and without one of its people."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Netwerk(Bench):
    """Shows the model ``netwerk``."""

    _esm = STATIC / "netwerk.js"
    _css = STATIC / "netwerk.css"
