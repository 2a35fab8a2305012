"""A small chapter with every kind of question, complete answers to any chapter, and nbgrader's commands."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat
from ib_exercises.calculations import REGISTRY, judge
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from ib_course import trainer
from ib_course.questions import QUESTION_KINDS, text_form

Spec = dict[str, Any]

REPOSITORY = Path(__file__).parents[2]
OPTIONS = [{"id": "a", "text": "<p>Eerste</p>"}, {"id": "b", "text": "<p>Tweede <em>keus</em></p>"}]
ITEMS = [{"id": "a", "text": "<p>1806</p>"}, {"id": "b", "text": "<p>1900</p>"}, {"id": "c", "text": "<p>1920</p>"}]
FEATURES = {
    "function": "differentiation.divergent_features",
    "arguments": {"a": "gezamenlijk_doel", "b": "eigen_doel"},
}
YEARS = {
    "function": "timeline.order",
    "arguments": {"a": "schoolwet_1806", "b": "leerplichtwet", "c": "wet_1920"},
}


def question(kind: str, name: str, *, points: float = 1, **keys: Any) -> Spec:
    """Return the specification of a question in the small chapter."""
    ident = name if name.startswith("h9-") else f"h9-{name}"
    return {
        "schema": 1,
        "kind": kind,
        "id": ident,
        "chapter": "h9",
        "section": "9.1",
        "page": 14,
        "title": f"Vraag {name}",
        "prompt": f"<p>Wat denk jij van <strong>{name}</strong>?</p>",
        "points": points,
        "share": "trainer",
        **keys,
    }


SPECS = [
    question(
        "reflectie",
        "zorg",
        points=2,
        words=[5, 20],
        rubric=["noemt een kind", "noemt een moment"],
        compare="<p>Vergelijk met de tekst.</p>",
        mirror=False,
        cites=None,
    ),
    question(
        "rekenvraag",
        "minuten",
        points=2,
        check={"function": "scheepstra.minutes_each", "arguments": {"leerlingen": 40, "minuten": 180}},
        unit="minuten",
        decimals=1,
    ),
    question("rekenvraag", "schatting", check=None, unit="minuten", decimals=1),
    question("keuze", "kenmerk", check=FEATURES, options=OPTIONS, multiple=True),
    question("keuze", "mening", check=None, options=OPTIONS, multiple=False),
    question("stelling", "stelling", poles=["oneens", "eens"], rubric=[], compare=None),
    question("volgorde", "jaren", points=1.5, check=YEARS, items=ITEMS),
    question("volgorde", "vrije-volgorde", check=None, items=ITEMS),
    question("sorteren", "taken", axes=["belangrijk", "dringend"], items=ITEMS),
    question("model", "model", model="scheepstra", parameters={"leerlingen": 25}),
    question("reflectie", "spiegel", words=None, rubric=[], compare=None, mirror=True, cites="h9-model"),
    question("reflectie", "los", points=0, words=None, rubric=[], compare=None, mirror=False, cites=None),
]


def build_chapter(folder: Path) -> Path:
    """Write the small chapter, as ``ARCHITECTURE.md`` describes a notebook, to ``folder/h9/h9.ipynb``."""
    cells = [
        new_markdown_cell(
            "## 9.1 Proef", metadata=_meta({"schema": 1, "kind": "deel", "id": "h9-9-1", "title": "9.1 Proef"})
        ),
        new_markdown_cell("Inleidende tekst.", metadata=_meta({"schema": 1, "kind": "tekst"})),
        new_markdown_cell(
            "Juf ziet dat *Sam* wegkijkt.", metadata=_meta({"schema": 1, "kind": "praktijk", "title": "Sam kijkt weg"})
        ),
    ]
    for spec in SPECS:
        cells += _question_cells(spec)
    handin = {**question("inleveren", "inleveren", points=0), "kind": "inleveren"}
    cells.append(new_code_cell("show({})", metadata=_meta(handin)))
    notebook = new_notebook(
        cells=cells,
        metadata={
            "ib": {
                "schema": 1,
                "chapter": "h9",
                "number": 9,
                "title": "Een proefhoofdstuk",
                "page": 13,
                "pages": [13, 20],
                "previous": None,
                "next": None,
                "sections": [],
            },
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        },
    )
    for index, cell in enumerate(notebook.cells):
        cell.id = f"c{index}"
    path = folder / "h9" / "h9.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    return path


def add_notebook(source: Path) -> None:
    """Add a notebook with one question of ours, a task, a cell to read and a cell that checks itself."""
    notebook = nbformat.read(build_chapter(source / "tijdelijk"), as_version=4)
    shutil.rmtree(source / "tijdelijk")
    notebook.cells = [cell for cell in notebook.cells if "h9-zorg" in json.dumps(cell)]
    text = json.dumps(notebook).replace("h9-zorg", "h9-extra")
    notebook = nbformat.reads(text, as_version=4)
    base = {"schema_version": 3, "locked": False, "points": 3}
    own = {**base, "grade_id": "eigen", "grade": True, "solution": True, "task": False}
    task = {**base, "grade_id": "taak", "grade": False, "solution": False, "task": True}
    for index, meta in enumerate((own, task)):
        cell = nbformat.v4.new_markdown_cell(f"Tekst {index}", id=f"extra-{index}", metadata={"nbgrader": meta})
        notebook.cells.append(cell)
    nbformat.write(notebook, source / "h9_extra.ipynb")


def read_specs(path: Path) -> list[Spec]:
    """Return the specifications of the questions in a compiled chapter."""
    notebook = nbformat.read(path, as_version=4)
    specs = (cell.metadata.get("ib", {}) for cell in notebook.cells if cell.cell_type == "code")
    return [dict(spec) for spec in specs if spec.get("kind") in QUESTION_KINDS]


def right_value(spec: Spec) -> dict[str, Any]:
    """Return an answer that earns all points: the right one where there is one."""
    for value in _candidates(spec):
        check = spec.get("check")
        if (
            not check
            or judge(spec["kind"], check, spec.get("decimals") or 0, value, spec.get("unit")).status == "right"
        ):
            return value
    raise AssertionError(f"no right answer to {spec['id']}")


def answers_file(specs: list[Spec], values: Mapping[str, Any]) -> str:
    """Return an ``antwoorden.json`` with these values."""
    answers = {
        key: {"value": value, "time": "2026-11-01T20:15:00+01:00", "revision": f"r-{key}"}
        for key, value in values.items()
    }
    chapter = specs[0]["chapter"]
    return json.dumps({"schema": 1, "chapter": chapter, "round": "2026-2027", "answers": answers}, ensure_ascii=False)


def hand_out(base: Path) -> Path:
    """Make a course folder below ``base`` with the small chapter handed out."""
    build_chapter(base / "notebooks")
    trainer.init_course(base / "cursus", notebooks=base / "notebooks")
    trainer.hand_out(base / "cursus", "h9")
    return base / "cursus"


def copy_course(course: Path, target: Path) -> Path:
    """Copy a course folder, with an exchange of its own: the settings name the folder that was copied."""
    shutil.copytree(course, target)
    settings = target / "nbgrader_config.py"
    settings.write_text(settings.read_text(encoding="utf-8").replace(str(course), str(target)), encoding="utf-8")
    return target


def put_hand_in(
    course: Path,
    student: str,
    answers: Mapping[str, Any] | bytes | None,
    *,
    notebook: bytes | None = None,
    files: Mapping[str, bytes] | None = None,
    time: str = "2026-11-01 10:00:00.000000 UTC",
    chapter: str = "h9",
) -> Path:
    """Put a hand-in in ``submitted``, as collecting does, with these answers or with a whole file of bytes."""
    folder = course / "submitted" / student / chapter
    shutil.rmtree(folder, ignore_errors=True)
    released = course / "release" / chapter / f"{chapter}.ipynb"
    secret = student.encode().hex().encode()
    content = {"timestamp.txt": time.encode(), "submission_secret.txt": secret, **(files or {})}
    content[released.name] = released.read_bytes() if notebook is None else notebook
    if isinstance(answers, bytes):
        content["antwoorden.json"] = answers
    elif answers is not None:
        content["antwoorden.json"] = answers_file(read_specs(released), answers).encode()
    for name, data in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def run(*arguments: str, cwd: Path, expect: int = 0, **environment: str) -> str:
    """Run a console command of this environment and return all that it wrote."""
    scripts = sysconfig.get_path("scripts")
    path = os.pathsep.join([scripts, os.environ["PATH"]])
    done = subprocess.run(
        arguments, cwd=cwd, env={**os.environ, "PATH": path, **environment}, capture_output=True, text=True, check=False
    )
    told = done.stdout + done.stderr
    assert done.returncode == expect, told
    return told


def _candidates(spec: Spec) -> Iterator[dict[str, Any]]:
    """Yield values to try for a question, one of which is right."""
    kind = spec["kind"]
    check = spec.get("check") or {}
    if kind == "rekenvraag" and check:
        entry = REGISTRY[check["function"]]
        wanted = entry.function(**{**entry.optional, **check.get("arguments", {})})
        yield {"text": f"{wanted:.{spec['decimals']}f}".replace(".", ",")}
    elif kind == "rekenvraag":
        yield {"text": "vier en een half"}
    elif kind == "keuze":
        ids = [option["id"] for option in spec["options"]]
        for size in range(1, len(ids) + 1):
            for chosen in itertools.combinations(ids, size):
                yield {"choice": list(chosen)}
    elif kind == "volgorde":
        for order in itertools.permutations([item["id"] for item in spec["items"]]):
            yield {"order": list(order)}
    else:
        yield _open_answer(spec)


def _open_answer(spec: Spec) -> dict[str, Any]:
    """Return an answer to a question that nothing is right or wrong about."""
    kind = spec["kind"]
    if kind == "sorteren":
        fields = itertools.cycle(("both", "first", "second", "neither"))
        return {"sorted": {item["id"]: field for item, field in zip(spec["items"], fields, strict=False)}}
    if kind == "stelling":
        return {"position": 80, "text": f"Mijn reden bij {spec['id']}."}
    if kind == "model":
        return {"scenarios": [{"name": "Mijn groep", "parameters": {"leerlingen": 28}, "summary": "28 leerlingen"}]}
    return {"text": f"Mijn gedachte bij {spec['id']}, met één voorbeeld uit groep 5."}


def _question_cells(spec: Spec) -> list[nbformat.NotebookNode]:
    nbgrader = {
        "schema_version": 3,
        "grade_id": spec["id"],
        "grade": False,
        "solution": False,
        "locked": True,
        "task": False,
    }
    shown = new_code_cell(
        f"from ib_widgets import show\n\nshow({spec!r})",
        metadata={**_meta(spec), **({"nbgrader": nbgrader} if spec["points"] else {})},
        outputs=[new_output("display_data", {"text/plain": text_form(spec) if spec["kind"] != "model" else "tabel"})],
    )
    if not spec["points"]:
        return [shown]
    name = f"{spec['id']}-antwoord"
    graded = {**nbgrader, "grade_id": name, "grade": True, "solution": True, "locked": False, "points": spec["points"]}
    ib = {"schema": 1, "kind": "antwoord", "question": spec["id"]}
    return [shown, new_code_cell("# Hier komt de score.", metadata={**_meta(ib), "nbgrader": graded})]


def _meta(ib: Spec) -> dict[str, Any]:
    return {"ib": ib, "deletable": False, "editable": False}
