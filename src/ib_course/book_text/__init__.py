"""The book's own text, for who holds a licence: read from an extracted file, kept apart, shown beside the course.

The course text is original and stands in ``course_material``; the book is not part of this project. Who has the
right to use its text can bring a file, and each section then shows it, marked as the book's. It is kept in a folder
of the user or the machine (``shelf``), outside checkout, notebooks and all that is handed in, released or built.

The way of a file through the modules, each of which imports only from those named before it:

* ``outline``: the headings by which the book is recognised.
* ``files``: from a text file or PDF to text, or a problem in Dutch.
* ``words``: what line breaks and typesetting did to words, mended.
* ``lines``: lines of text, without running heads, page numbers and addresses on their own.
* ``sections``: where each section begins and ends.
* ``blocks``: paragraphs, sub-headings, quotations, boxes and sources.
* ``reading``: all of these in order. ``shelf``: where the result is kept.
"""
