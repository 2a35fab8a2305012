"""How much sooner a class is marked at once than by nbgrader, on the chapter of this repository; medians of one run.

Run: python benchmarks/marking.py [hand-ins]. What is compared takes turns. Each ratio is given twice: of the time that
passed, and (in brackets) of processor time, which says more on a computer that is busy. Files and rows of the batch are
compared with those of nbgrader's converters in the same run; tests/grading/test_parity.py does so for every kind of
hand-in.

- cold: a class of 20 from a shell, `cursus trainer nakijken` against `nbgrader autograde`;
- warm: a hand-in of a class (200 by default) within one process, against NbGraderAPI, a few hand-ins of it each round;
- floor: writing the same files and rows that the batch wrote, from memory, with sqlite3 and no nbgrader at all;
- feedback: a page of a class, against NbGraderAPI, a few pages of it each round;
- memory: the most that marking a class takes, and ten classes.

nbgrader is measured twice: as it comes (a kernel for each hand-in, on a chapter with as many cells, in which each
question is an assignment to a variable and each score a test of it), and with this course's own steps.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbgrader.apps.api import NbGraderAPI
from traitlets.config.loader import PyFileConfigLoader

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from ib_course import trainer  # noqa: E402 - the tests' answers are beside the package, not in it
from ib_course.grading.plain_files import write_new  # noqa: E402
from tests.grading.course import answers_file, read_specs, right_value  # noqa: E402
from tests.grading.writers import gradebook_rows, marked_files  # noqa: E402

if TYPE_CHECKING:
    from traitlets.config import Config

COLD, ROUNDS, WARM, SOME = 20, 3, 5, 3
WORDS = ("ik", "zie", "dat", "Sam", "wegkijkt", "zodra", "juf", "«rekenen»", "zegt", "en")
TIME = "2026-11-01 10:00:00.000000 UTC"
PLAIN = "from pathlib import Path\nc = get_config()\nc.CourseDirectory.root = str(Path(__file__).resolve().parent)\n"
PEAK = (
    "import resource, sys; from pathlib import Path; from ib_course import trainer;"
    "trainer.autograde(Path(sys.argv[1]), 'h1', again=True);"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
)


@dataclass
class Floor:
    """What the batch wrote, to write it again."""

    files: list[tuple[str, bytes]]
    tables: dict[str, tuple[str, list[tuple[Any, ...]]]]
    empty: Path

    def write(self, folder: Path) -> None:
        """Write the files with their permissions by the writer that the batch has, and the rows in one transaction.

        The traces of answers that the batch keeps beside nbgrader's rows are no part of the floor.
        """
        for name in sorted({os.path.dirname(name) for name, _ in self.files}):  # noqa: PTH120 - as plain as can be
            os.makedirs(f"{folder}/{name}")  # noqa: PTH103 - idem
        shutil.copyfile(self.empty, folder / "gradebook.db")
        for name, data in self.files:
            write_new(f"{folder}/{name}", data)
            os.chmod(f"{folder}/{name}", 0o444)  # noqa: PTH101 - idem
        connection = sqlite3.connect(folder / "gradebook.db")
        with connection:
            for statement, rows in self.tables.values():
                connection.executemany(statement, rows)
        connection.close()


def make_course(folder: Path) -> Path:
    """Make a course with the chapter handed out."""
    trainer.init_course(folder, notebooks=ROOT / "notebooks")
    trainer.hand_out(folder, "h1")
    return folder


def make_plain(folder: Path) -> Path:
    """Make a course as nbgrader has it, with an equivalent chapter."""
    notebook = nbformat.read(ROOT / "notebooks" / "h1" / "h1.ipynb", as_version=4)
    for cell in notebook.cells:
        meta = cell.metadata.get("nbgrader")
        if cell.cell_type == "code":
            cell.source = "assert antwoord" if meta and meta["grade"] else "antwoord = 'Mijn antwoord op deze vraag.'"
            cell.outputs = []
        if meta:
            graded = bool(meta["grade"])
            meta.update({"solution": not graded, "locked": graded})
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(PLAIN, encoding="utf-8")
    (folder / "source" / "h1").mkdir(parents=True)
    nbformat.write(notebook, folder / "source" / "h1" / "h1.ipynb")
    done = make_api(folder).generate_assignment("h1")
    assert done["success"], done
    return folder


def make_api(folder: Path) -> NbGraderAPI:
    """Return nbgrader's API for a course."""
    config: Config = PyFileConfigLoader("nbgrader_config.py", path=str(folder)).load_config()
    config.CourseDirectory.root = str(folder)
    return NbGraderAPI(config=config)


def hand_in(course: Path, count: int) -> None:
    """Put a class of hand-ins in a course: right, wrong and missing answers, each text its own."""
    source = ROOT / "notebooks" / "h1" / "h1.ipynb"
    specs = read_specs(source)
    right = {spec["id"]: right_value(spec) for spec in specs}
    released = (course / "release" / "h1" / "h1.ipynb").read_bytes()
    for number in range(count):
        draw = random.Random(number)  # noqa: S311 - answers, not secrets
        values = {spec["id"]: vary(spec, right[spec["id"]], draw) for spec in specs if draw.random() > 0.1}
        folder = course / "submitted" / f"p{number:04}" / "h1"
        folder.mkdir(parents=True)
        (folder / "h1.ipynb").write_bytes(released)
        (folder / "timestamp.txt").write_text(TIME, encoding="utf-8")
        (folder / "submission_secret.txt").write_text(f"{number:0128}", encoding="utf-8")
        (folder / "antwoorden.json").write_text(answers_file(specs, values), encoding="utf-8")


def vary(spec: dict[str, Any], value: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    """Return an answer of somebody's own: some hundred words, a number that is wrong one time in three."""
    if spec["kind"] in ("reflectie", "stelling"):
        text = " ".join(draw.choices(WORDS, k=100))
        return {**value, "text": f"{text}\n{text[:80]}"}
    if spec["kind"] == "rekenvraag" and draw.random() < 1 / 3:
        return {"text": str(draw.randint(1, 999))}
    return value


def forget(course: Path, fresh: Path) -> None:
    """Make a course one in which nothing was marked."""
    shutil.rmtree(course / "autograded", ignore_errors=True)
    shutil.copyfile(fresh, course / "gradebook.db")


@dataclass
class Cost:
    """What something takes, in seconds: time that passes, and processor time."""

    passed: float
    processor: float

    def __truediv__(self, by: float) -> Cost:
        return Cost(self.passed / by, self.processor / by)


def clock(work: Callable[[], object]) -> Cost:
    """Return what something takes, with all that it starts."""
    start, before = time.perf_counter(), sum(os.times()[:4])
    work()
    return Cost(time.perf_counter() - start, sum(os.times()[:4]) - before)


def middle(costs: list[Cost]) -> Cost:
    """Return the medians."""
    return Cost(*(statistics.median(getattr(cost, name) for cost in costs) for name in ("passed", "processor")))


def ratio(more: Cost, less: Cost) -> str:
    """Return how many times as much the one takes as the other."""
    first, second = more.passed / less.passed, more.processor / less.processor
    return f"{first:.1f} ({second:.1f})" if first < 10 else f"{first:.0f} ({second:.0f})"


def shell(*command: str, folder: Path) -> Callable[[], object]:
    """Return a command of this environment, to be run in a course."""
    scripts = sysconfig.get_path("scripts")
    environment = {**os.environ, "PATH": os.pathsep.join([scripts, os.environ["PATH"]])}
    return lambda: subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def some(course: Path, first: int) -> Callable[[], object]:
    """Return the marking of some hand-ins through nbgrader's API."""
    api = make_api(course)

    def mark() -> None:
        for number in range(first, first + SOME):
            result = api.autograde("h1", f"p{number:04}")
            assert result["success"], result

    return mark


def read_floor(course: Path, fresh: Path) -> Floor:
    """Return what marking a course has written."""
    found = (path for path in (course / "autograded").rglob("*") if path.is_file())
    files = [(str(path.relative_to(course)), path.read_bytes()) for path in found]
    connection = sqlite3.connect(course / "gradebook.db")
    tables = {}
    for table in ("student", "submitted_assignment", "submitted_notebook", "grade", "comment"):
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
        marks = ", ".join("?" * len(rows[0]))
        tables[table] = (f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
    connection.close()
    return Floor(files, tables, fresh)


def compare_cold(ours: Path, plain: Path, fresh: dict[Path, Path]) -> None:
    """Print the ratios of a class of 20 from a cold shell."""
    times: dict[str, list[Cost]] = {"batch": [], "own": [], "plain": []}
    commands = {
        "batch": (ours, ("cursus", "trainer", "nakijken", "h1")),
        "own": (ours, ("nbgrader", "autograde", "h1")),
        "plain": (plain, ("nbgrader", "autograde", "h1")),
    }
    written: dict[str, Any] = {}
    for turn in range(ROUNDS):
        for name, (course, command) in commands.items():
            if name == "plain" and turn:
                continue  # a minute each
            forget(course, fresh[course])
            times[name].append(clock(shell(*command, folder=course)))
            assert len(list((course / "autograded").glob("*/h1/h1.ipynb"))) == COLD, name
            if name != "plain":  # another chapter, and no traces
                written[name] = gradebook_rows(course), marked_files(course)
        assert written["batch"] == written["own"]
    batch, own, out = (middle(times[name]) for name in ("batch", "own", "plain"))
    print(f"cold, {COLD} hand-ins: {batch.passed:.2f} s ({batch.processor:.2f} s);", end=" ")
    print(f"nbgrader as it comes {out.passed:.1f} s, with our steps {own.passed:.1f} s")
    print(f"  ratio {ratio(out, batch)} to nbgrader as it comes, {ratio(own, batch)} with our steps")


def compare_warm(base: Path, big: Path, ours: Path, plain: Path, fresh: dict[Path, Path]) -> None:
    """Print the ratios of one hand-in within a process.

    Nothing is removed meanwhile: a disk is slow to give out again what was removed just now.
    """
    count = len(list((big / "submitted").iterdir()))
    times: dict[str, list[Cost]] = {"batch": [], "floor": [], "own": [], "plain": []}
    copies = [Path(shutil.copytree(big, base / f"big-{turn}")) for turn in range(WARM)]
    trainer.autograde(big, "h1")
    floor = read_floor(big, fresh[big])
    for turn, course in enumerate(copies):
        times["batch"].append(clock(partial(trainer.autograde, course, "h1")) / count)
        times["floor"].append(clock(partial(floor.write, base / f"floor-{turn}")) / count)
        times["own"].append(clock(some(ours, turn * SOME)) / SOME)
        times["plain"].append(clock(some(plain, turn * SOME)) / SOME)
        assert len(list(course.glob("autograded/*/h1/h1.ipynb"))) == count
    batch, least, own, out = (middle(times[name]) for name in ("batch", "floor", "own", "plain"))
    print(f"warm, {count} hand-ins: {1000 * batch.passed:.2f} ms each ({1000 * batch.processor:.2f} ms);", end=" ")
    print(f"API as it comes {1000 * out.passed:.0f} ms, with our steps {1000 * own.passed:.0f} ms")
    print(f"  ratio {ratio(out, batch)} to the API as it comes, {ratio(own, batch)} with our steps")
    print(f"  floor {1000 * least.passed:.2f} ms: {ratio(batch, least)} times the floor")


def give(course: Path, first: int) -> Callable[[], object]:
    """Return the making of feedback on some marked hand-ins through nbgrader's API."""
    api = make_api(course)

    def make() -> None:
        for number in range(first, first + SOME):
            result = api.generate_feedback("h1", f"p{number:04}")
            assert result["success"], result

    return make


def compare_feedback(big: Path, ours: Path, plain: Path) -> None:
    """Print the ratios of the feedback on one marked hand-in within a process, made anew and where nothing changed.

    That the pages are those of the converters is held by tests/grading/test_feedback.py.
    """
    count = len(list((big / "autograded").iterdir()))
    times: dict[str, list[Cost]] = {"batch": [], "same": [], "own": [], "plain": []}
    trainer.feedback(big, "h1")  # loads what marking did not
    for turn in range(ROUNDS):
        shutil.rmtree(big / "feedback")
        times["batch"].append(clock(lambda: trainer.feedback(big, "h1")) / count)
        assert len(list(big.glob("feedback/*/h1/h1.html"))) == count
        times["same"].append(clock(lambda: trainer.feedback(big, "h1")) / count)
        times["own"].append(clock(give(ours, turn * SOME)) / SOME)
        times["plain"].append(clock(give(plain, turn * SOME)) / SOME)
    batch, same, own, out = (middle(times[name]) for name in ("batch", "same", "own", "plain"))
    print(f"feedback, {count} hand-ins: {1000 * batch.passed:.2f} ms each,", end=" ")
    print(f"{1000 * same.passed:.2f} ms where nothing changed;", end=" ")
    print(f"API as it comes {1000 * out.passed:.0f} ms, with our pages {1000 * own.passed:.0f} ms")
    print(f"  ratio {ratio(out, batch)} to the API as it comes, {ratio(own, batch)} with our pages")


def compare_memory(big: Path, huge: Path) -> None:
    """Print the most memory that marking takes."""
    for course in (big, huge):
        count = len(list((course / "submitted").iterdir()))
        done = subprocess.run([sys.executable, "-c", PEAK, str(course)], check=True, capture_output=True, text=True)
        print(f"memory, {count} hand-ins: {done.stdout.strip()} MB at most")


def main() -> None:
    """Compare in a folder that goes away."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        ours, plain = make_course(base / "ours"), make_plain(base / "plain")
        big, huge = (Path(shutil.copytree(ours, base / name)) for name in ("big", "huge"))
        fresh = {}
        for course, size in ((ours, COLD), (plain, COLD), (big, count), (huge, 10 * count)):
            hand_in(course, size)
            fresh[course] = Path(shutil.copyfile(course / "gradebook.db", base / f"{course.name}.db"))
        compare_cold(ours, plain, fresh)
        compare_warm(base, big, ours, plain, fresh)
        compare_feedback(big, ours, plain)
        compare_memory(big, huge)


if __name__ == "__main__":
    main()
