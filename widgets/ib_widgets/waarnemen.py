"""A double observation and its kappa."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Waarnemen(Bench):
    """Shows the model ``waarnemen``."""

    _esm = STATIC / "waarnemen.js"
    _css = STATIC / "waarnemen.css"
