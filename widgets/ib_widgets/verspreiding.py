"""An idea that travels through a team."""

from ib_widgets.bench import Bench
from ib_widgets.question import STATIC


class Verspreiding(Bench):
    """Shows the model ``verspreiding``."""

    _esm = STATIC / "verspreiding.js"
    _css = STATIC / "verspreiding.css"
