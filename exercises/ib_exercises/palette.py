"""The colours of figures, the same as those of the models in a browser."""

TEAL, ORANGE, GOLD, INK, SOFT, LINE = "#0f6a64", "#b04a0c", "#b99a4a", "#2b2520", "#62574c", "#e5dccf"
VIOLET, RED, PAPER = "#6a5cab", "#982b2b", "#fdfaf3"
