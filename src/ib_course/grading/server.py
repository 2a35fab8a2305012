"""Our pages beside formgrader's, on the trainer's Jupyter server: what there is to read, question by question.

``ib_course.grading.extension`` adds them, below ``<base>/formgrader/ib/``:

| address | what |
|---|---|
| ``/`` | per chapter and question: how many answers are still to be read |
| ``/ASSIGNMENT/NOTEBOOK/QUESTION`` | everybody's answers to one question, with score and comment |
| ``/comments`` | the comment bank: GET, and POST ``{"comment": …}`` to keep one; both → ``{"comments": […]}`` |
| ``/web/FILE``, ``/fonts/FILE`` | style, script and typefaces |

Scores and comments themselves are saved through formgrader's own API.
"""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import nbformat
from jupyter_server.utils import url_path_join
from nbformat import NotebookNode
from nbgrader.api import BaseCell, Grade, Gradebook, SubmittedNotebook
from nbgrader.server_extensions.formgrader.base import BaseApiHandler, check_notebook_dir, check_xsrf
from tornado import web

from ib_course.grading.comments import BANK_FILE, keep_comment, read_bank
from ib_course.grading.pages import WEB, overview_page, question_page
from ib_course.grading.pages.view import Chapter, Question, Reading, Section, view_chapter
from ib_course.grading.places import released_notebook
from ib_course.grading.scoring import READ_BY_TRAINER

Method = TypeVar("Method", bound=Callable[..., None])


def protected(method: Method) -> Method:
    """Let only a trainer in who is logged in, in a server whose root holds the course."""
    return cast("Method", web.authenticated(check_xsrf(check_notebook_dir(method))))


def add_handlers(web_app: Any) -> None:
    """Add our pages to the server of a trainer; formgrader itself is found at each request."""
    root = url_path_join(web_app.settings["base_url"], "formgrader", "ib", "/")
    handlers: list[tuple[Any, ...]] = [
        (rf"{root}web/(.*)", web.StaticFileHandler, {"path": str(WEB)}),
        (rf"{root}fonts/(.*)", web.StaticFileHandler, {"path": str(_fonts())}),
        (rf"{root}comments", CommentsHandler),
        (rf"{root}([^/]+)/([^/]+)/([a-z0-9-]+)", QuestionHandler),
        (root, OverviewHandler),
    ]
    web_app.add_handlers(".*$", handlers)


def _fonts() -> Path:
    """Return the folder of the course's typefaces; the package that holds them is not imported."""
    spec = importlib.util.find_spec("ib_widgets")
    return Path(spec.origin if spec and spec.origin else "").parent / "static" / "fonts"


class PageHandler(BaseApiHandler):  # type: ignore[misc]
    """What our handlers share."""

    @property
    def base_url(self) -> str:
        """The server's base URL, ending in a slash.

        nbgrader's own takes the slash off; then the login cookie of whoever comes here first, with a token, would
        have no path and count for this folder only.
        """
        return str(self.settings["base_url"])

    @property
    def root(self) -> str:
        """The base URL as pages need it, without a slash at its end."""
        return self.base_url.rstrip("/")


class OverviewHandler(PageHandler):
    """What there is to read."""

    @protected
    def get(self) -> None:
        """Answer with the page."""
        with Gradebook(self.db_url, self.coursedir.course_id) as gradebook:
            places = [(notebook.assignment.name, notebook.name) for notebook in _notebooks(gradebook)]
            chapters = [_overview(self.coursedir, gradebook, *place) for place in places]
        self.write(overview_page({"base_url": self.root, "course": self.coursedir.course_id, "chapters": chapters}))


class QuestionHandler(PageHandler):
    """Everybody's answers to one question."""

    @protected
    def get(self, assignment: str, notebook: str, question: str) -> None:
        """Answer with the page.

        Raises:
            HTTPError: 404, there is no such question
        """
        chapter = _released(self.coursedir, assignment, notebook)
        found = next((item for item in chapter.questions if item.id == question), None)
        if found is None:
            raise web.HTTPError(404, f"Geen vraag «{question}» in «{assignment}».")
        ids = _queue(chapter, found)
        at = ids.index(question)
        address = f"{self.root}/formgrader/ib/{assignment}/{notebook}"
        with Gradebook(self.db_url, self.coursedir.course_id) as gradebook:
            entries = _entries(self.coursedir, gradebook, (assignment, notebook), question)
        self.write(
            question_page(
                {
                    "base_url": self.root,
                    "question": found,
                    "reading": _reading_before(chapter, question),
                    "entries": entries,
                    "previous_url": f"{address}/{ids[at - 1]}" if at else None,
                    "next_url": f"{address}/{ids[at + 1]}" if at + 1 < len(ids) else None,
                }
            )
        )


class CommentsHandler(PageHandler):
    """The comment bank of the course."""

    @property
    def bank(self) -> Path:
        """The file of the bank."""
        return Path(self.coursedir.root) / BANK_FILE

    @protected
    def get(self) -> None:
        """Answer with all comments."""
        self.finish({"comments": read_bank(self.bank)})

    @protected
    def post(self) -> None:
        """Keep a comment and answer with all of them.

        Raises:
            HTTPError: 400, there is nothing to keep
        """
        body = self.get_json_body()
        comment = body.get("comment") if isinstance(body, dict) else None
        try:
            self.finish({"comments": keep_comment(self.bank, comment if isinstance(comment, str) else "")})
        except ValueError as error:
            self.set_status(400)
            self.finish({"text": str(error)})
        except OSError as error:
            self.set_status(500)
            self.finish({"text": f"De opmerking is niet bewaard: {error.strerror}. Controleer {BANK_FILE}."})


def _queue(chapter: Chapter, question: Question) -> list[str]:
    """Return the ids of the questions through which a trainer steps: those to be read, or else those that are not."""

    def is_read(item: Question) -> bool:
        return item.kind in READ_BY_TRAINER and item.grade_id is not None

    return [item.id for item in chapter.questions if is_read(item) == is_read(question)]


def _notebooks(gradebook: Any) -> list[Any]:
    """Return the notebooks of all assignments, in the order of their names."""
    return [notebook for assignment in gradebook.assignments for notebook in assignment.notebooks]


def _released(coursedir: Any, assignment: str, notebook: str) -> Chapter:
    """Return a chapter as it was released, without answers."""
    try:
        path = released_notebook(coursedir, assignment, notebook)
    except FileNotFoundError as error:
        raise web.HTTPError(404, str(error)) from error
    return view_chapter(nbformat.read(path, as_version=4), notebook)


def _overview(coursedir: Any, gradebook: Any, assignment: str, notebook: str) -> dict[str, Any]:
    """Return what the overview shows of one chapter."""
    chapter = _released(coursedir, assignment, notebook)
    submissions = gradebook.notebook_submissions(notebook, assignment)
    ids = [submission.id for submission in submissions]
    rows = (
        gradebook.db.query(BaseCell.name, Grade.needs_manual_grade, Grade.auto_score)
        .join(Grade, Grade.cell_id == BaseCell.id)
        .filter(Grade.notebook_id.in_(ids))
        .all()
    )
    unread = Counter(name for name, to_read, _ in rows if to_read)
    answered = Counter(name for name, _, score in rows if score)  # what is not checked earns its points by being there
    graded = [question for question in chapter.questions if question.grade_id]
    return {
        "assignment": assignment,
        "notebook": notebook,
        "title": f"Hoofdstuk {chapter.number}: {chapter.title}" if chapter.number else chapter.title,
        "submissions": len(ids),
        "unread": sum(unread.values()),
        "rows": [
            {
                "question": question,
                "unread": unread[question.grade_id],
                "answered": answered[question.grade_id],
                "by_hand": question.kind in READ_BY_TRAINER or unread[question.grade_id],
            }
            for question in graded
        ],
    }


def _entries(coursedir: Any, gradebook: Any, place: tuple[str, str], question: str) -> list[dict[str, Any]]:
    """Return the marked answers to one question, in formgrader's order; whoever gave no answer comes last."""
    assignment, name = place
    submissions = sorted(gradebook.notebook_submissions(name, assignment), key=lambda item: item.id)
    marked = [(item, notebook) for item in submissions if (notebook := _marked(coursedir, item, place)) is not None]
    entries = []
    for number, (submission, notebook) in enumerate(marked, start=1):
        answer = _find(notebook, name, question)
        if answer is not None:
            student = submission.student
            full_name = f"{student.first_name or ''} {student.last_name or ''}".strip()
            entry = {"submission": submission.id, "number": number, "question": answer}
            entry["late"] = bool(submission.assignment.total_seconds_late)
            saved = _saved(gradebook, answer, (name, assignment, student.id))
            entries.append({**entry, "name": full_name or student.id, "saved": saved})
    return sorted(entries, key=lambda entry: not entry["question"].answered)


def _saved(gradebook: Any, answer: Question, place: tuple[str, str, str]) -> dict[str, Any] | None:
    """Return score and comment as formgrader's API gives them, null for a question without points."""
    if answer.grade_id is None:
        return None
    grade, comment = gradebook.find_grade(answer.grade_id, *place), gradebook.find_comment(answer.grade_id, *place)
    return {"grade": grade.to_dict(), "comment": comment.to_dict()}


def _marked(coursedir: Any, submission: SubmittedNotebook, place: tuple[str, str]) -> Any:
    """Return the notebook of a hand-in as it was marked, null when it is not there."""
    assignment, name = place
    folder = coursedir.format_path(coursedir.autograded_directory, submission.student.id, assignment)
    path = Path(folder) / f"{name}.ipynb"
    return nbformat.read(path, as_version=4) if path.is_file() else None


def _find(notebook: NotebookNode, name: str, question: str) -> Question | None:
    found = (item for item in view_chapter(notebook, name).questions if item.id == question)
    return next(found, None)


def _reading_before(chapter: Chapter, question: str) -> Reading | None:
    """Return the text that stands right before a question, such as the practice example that it mirrors."""
    before: Section | Reading | Question | None = None
    for item in chapter.items:
        if isinstance(item, Question) and item.id == question:
            break
        before = item
    return before if isinstance(before, Reading) else None
