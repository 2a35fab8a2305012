"""The compiler: what authors write in Markdown becomes notebooks that nbgrader and JupyterLab take as they are.

``build_course`` writes the notebooks, ``check_course`` tells how they differ from their source, ``overview``
counts what each section holds. Every problem in the source is an error with its line and a remedy.
"""

from ib_course.compile.notebooks import build_course, check_course, compile_course
from ib_course.compile.overview import overview
from ib_course.compile.problems import CourseError

__all__ = ["CourseError", "build_course", "check_course", "compile_course", "overview"]
