"""The compiler: what authors write in Markdown becomes notebooks that nbgrader and JupyterLab take as they are.

``build_course`` writes the notebooks, ``check_course`` tells how they differ from their source, ``overview``
counts what each section holds. Every problem in the source is an error with its line and a remedy.

The way of a chapter through the modules, each of which imports only from those named before it:

* ``problems``: what is wrong, and where; ``values``: how one option is read.
* ``inline``, ``markup``: a stretch of Markdown (``Passage``), parsed once, written as Markdown and as HTML.
* ``source``: a chapter as data (``Chapter``, ``Section``, ``Prose``, ``Directive``).
* ``shapes``: the table of directives and their options. A new directive begins here.
* ``fields``, ``items``, ``directives``, ``reading``: from the text of a file to that data.
* ``literature``, ``index``, ``references``: what can be cited and linked to, and whether it is there.
* ``checks``, ``exercises``: what may not stand in a text; whether a calculation or model exists, and whether a
  question stands its trials (``ib_exercises.calculations.trials``).
* ``course``: the whole source, read and checked together.
* ``specs`` (for machines), ``blocks`` (for readers), ``cells``, ``chapters``: from that data to a notebook.
* ``notebooks``: the files; ``overview``: the counts.
"""

from ib_course.compile.notebooks import build_course, check_course, compile_course
from ib_course.compile.overview import overview
from ib_course.compile.problems import SourceError

__all__ = ["SourceError", "build_course", "check_course", "compile_course", "overview"]
