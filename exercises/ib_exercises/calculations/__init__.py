"""What the course asks to calculate, choose or order, and how an answer to it is judged.

A question names a function and its arguments; the key itself stands in no notebook. ``judge`` is the one door
for server, kernel and marker (``make_judge`` for many answers to one question), ``validate`` and ``trials`` are for
whoever compiles a question.
"""

from ib_exercises.calculations.calculation import Calculation, CalculationError, Mistake, Verdict
from ib_exercises.calculations.judging import check_choice, check_order, judge, make_judge
from ib_exercises.calculations.judging import check_number as check
from ib_exercises.calculations.registry import CHOICES, ORDERS, REGISTRY, validate

__all__ = [
    "CHOICES",
    "ORDERS",
    "REGISTRY",
    "Calculation",
    "CalculationError",
    "Mistake",
    "Verdict",
    "check",
    "check_choice",
    "check_order",
    "judge",
    "make_judge",
    "validate",
]
