"""What the figures share: colours that are far apart for colour-blind readers too, and numbers as Dutch text.

The colours are those of the models in a browser.
"""

from __future__ import annotations

from matplotlib.ticker import FuncFormatter

from ib_exercises.dutch import nl

TEAL, ORANGE, GOLD, INK, SOFT, LINE = "#0f6a64", "#b04a0c", "#b99a4a", "#2b2520", "#62574c", "#e5dccf"
VIOLET, RED, PAPER = "#6a5cab", "#982b2b", "#fdfaf3"
DECIMAL_COMMA = FuncFormatter(lambda value, _: nl(value, 2))
