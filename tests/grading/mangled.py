"""Hand-ins as they come in when something went wrong: what was done to each, and what can still be read of it.

Each case begins with a complete hand-in in which every answer is right; ``spoil`` does to its folder what a
participant, an editor, a synchronised disk or a crash may do. ``test_mangled.py`` marks them all in one class.
"""

from __future__ import annotations

import copy
import itertools
import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from tests.grading.course import SPECS, answers_file, right_value

Document = dict[str, Any]
Spoil = Callable[[Path], object]

QUESTIONS = {spec["id"]: spec for spec in SPECS}
VALUES = {key: right_value(spec) for key, spec in QUESTIONS.items()}
WHOLE = answers_file(SPECS, VALUES)
ALL = frozenset(VALUES)
ONE_OF_EACH_KIND = {spec["kind"]: key for key, spec in reversed(QUESTIONS.items())}
SOME = frozenset(ONE_OF_EACH_KIND.values())

DAMAGED = r"beschadigd: \d+ antwoord(en konden| kon) eruit worden gelezen"
REPEATED = "Meer dan eens in het bestand"
ENCODING = "Niet alles in het bestand is als UTF-8 opgeslagen"
TOO_BIG = "MB veel te groot"
MISSING = "Er is geen «antwoorden.json» ingeleverd"
NO_FILE = "geen gewoon bestand"


@dataclass(frozen=True)
class Mangled:
    """A hand-in to which something happened."""

    spoil: Spoil
    """What is done to the folder of a complete hand-in."""
    unreadable: frozenset[str] = frozenset()
    """Questions of which the answer is there, and cannot be read."""
    gone: frozenset[str] = frozenset()
    """Questions of which nothing is left."""
    told: tuple[str, ...] = ()
    """What the trainer is told besides the answers that cannot be read: patterns, one a line."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """Answers that read otherwise than in the complete hand-in."""


# --- the notebook: nothing of it is read, so nothing that happens to it may cost anything ---


def notebook(change: Callable[[Document], object]) -> Mangled:
    """Return the case in which the notebook's JSON is changed, in place or into what ``change`` returns."""

    def spoil(folder: Path) -> None:
        path = folder / "h9.ipynb"
        document = json.loads(path.read_bytes())
        changed = change(document)
        path.write_text(json.dumps(document if changed is None else changed), encoding="utf-8")

    return Mangled(spoil)


def notebook_bytes(change: Callable[[bytes], bytes]) -> Mangled:
    """Return the case in which the notebook's bytes are changed."""
    return Mangled(lambda folder: (folder / "h9.ipynb").write_bytes(change((folder / "h9.ipynb").read_bytes())))


def at(document: Document, ident: str = "h9-minuten-antwoord") -> int:
    """Return where the cell with this nbgrader id stands."""
    return next(
        place
        for place, cell in enumerate(document["cells"])
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == ident
    )


def each_cell(change: Callable[[Document], object]) -> Mangled:
    """Return the case in which something is done to every cell."""
    return notebook(lambda document: [change(cell) for cell in document["cells"]] and None)


def retype(document: Document, kind: str) -> None:
    """Turn the graded cell, and the question above it, into cells of another kind."""
    for place in (at(document), at(document) - 1):
        cell = document["cells"][place]
        cell["cell_type"] = kind
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def split(document: Document) -> None:
    """Split a question's cell in two, as JupyterLab does: both keep the metadata."""
    place = at(document) - 1
    first = document["cells"][place]
    second = copy.deepcopy(first)
    first["source"], second["source"] = first["source"][:9], first["source"][9:]
    document["cells"].insert(place + 1, second)


def merge(document: Document) -> None:
    """Merge a question's cell with the graded one, as JupyterLab does: the metadata of the first stay."""
    place = at(document)
    graded = document["cells"].pop(place)
    document["cells"][place - 1]["source"] = [*document["cells"][place - 1]["source"], "\n", *graded["source"]]


def swap(document: Document) -> None:
    """Exchange the nbgrader ids of two graded cells."""
    one, other = (document["cells"][at(document, f"h9-{name}-antwoord")] for name in ("minuten", "zorg"))
    one["metadata"]["nbgrader"], other["metadata"]["nbgrader"] = (
        other["metadata"]["nbgrader"],
        one["metadata"]["nbgrader"],
    )


def older(document: Document, minor: int) -> None:
    """Make a notebook of format 4.``minor``, in which cells have no ids."""
    document["nbformat_minor"] = minor
    for cell in document["cells"]:
        cell.pop("id", None)


def format_3(document: Document) -> Document:
    """Return the notebook in format 3, with worksheets."""
    converted = nbformat.convert(nbformat.reads(json.dumps(document), as_version=4), 3)
    written: Document = json.loads(nbformat.v3.writes_json(converted))
    return written


def rename(name: str) -> Mangled:
    """Return the case in which the notebook got another name."""
    return Mangled(lambda folder: (folder / "h9.ipynb").rename(folder / name))


def make_folder(name: str) -> Spoil:
    """Return what puts a folder, with a file in it, in the place of a file."""

    def spoil(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()
        (folder / name / "iets.txt").write_text("iets", encoding="utf-8")

    return spoil


def lock(folder: Path) -> None:
    """Make the whole folder read-only."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)


NOTEBOOK: dict[str, Mangled] = {
    "cell-duplicated": notebook(lambda nb: nb["cells"].insert(at(nb), copy.deepcopy(nb["cells"][at(nb)]))),
    "cells-all-twice": notebook(lambda nb: nb["cells"].extend(copy.deepcopy(nb["cells"]))),
    "graded-cell-deleted": notebook(lambda nb: nb["cells"].pop(at(nb)) and None),
    "question-cell-deleted": notebook(lambda nb: nb["cells"].pop(at(nb) - 1) and None),
    "cells-all-deleted": notebook(lambda nb: nb["cells"].clear()),
    "cell-split": notebook(split),
    "cells-merged": notebook(merge),
    "cell-retyped-markdown": notebook(lambda nb: retype(nb, "markdown")),
    "cell-retyped-raw": notebook(lambda nb: retype(nb, "raw")),
    "cell-of-no-kind": each_cell(lambda cell: cell.update(cell_type="plaatje")),
    "cell-moved": notebook(lambda nb: nb["cells"].insert(0, nb["cells"].pop(at(nb)))),
    "cells-reversed": notebook(lambda nb: nb["cells"].reverse()),
    "metadata-of-cells-stripped": each_cell(lambda cell: cell["metadata"].clear()),
    "metadata-of-nbgrader-stripped": each_cell(lambda cell: cell["metadata"].pop("nbgrader", None)),
    "metadata-of-ours-stripped": each_cell(lambda cell: cell["metadata"].pop("ib", None)),
    "metadata-of-notebook-stripped": notebook(lambda nb: nb["metadata"].clear()),
    "metadata-of-a-wrong-type": each_cell(lambda cell: cell.update(metadata={"nbgrader": [1], "ib": "x"})),
    "grade-id-changed": notebook(
        lambda nb: nb["cells"][at(nb)]["metadata"]["nbgrader"].update(grade_id="h9-iets-antwoord")
    ),
    "grade-ids-swapped": notebook(swap),
    "grade-ids-all-the-same": each_cell(
        lambda cell: cell["metadata"].get("nbgrader", {}).update(grade_id="h9-zorg-antwoord")
    ),
    "points-raised": each_cell(lambda cell: cell["metadata"].get("nbgrader", {}).update(points=100)),
    "nbgrader-schema-of-old": each_cell(lambda cell: cell["metadata"].get("nbgrader", {}).update(schema_version=1)),
    "nbgrader-schema-to-come": each_cell(lambda cell: cell["metadata"].get("nbgrader", {}).update(schema_version=99)),
    "source-changed": each_cell(lambda cell: cell.update(source="1/0")),
    "missing": Mangled(lambda folder: (folder / "h9.ipynb").unlink()),
    "empty": notebook_bytes(lambda _: b""),
    "not-json": notebook_bytes(lambda _: b"<!doctype html><title>Inloggen</title>"),
    "another-json": notebook_bytes(lambda _: b"[1, 2]"),
    "null": notebook_bytes(lambda _: b"null"),
    "truncated": notebook_bytes(lambda data: data[: len(data) // 2]),
    "conflict-of-git": notebook_bytes(lambda data: b"<<<<<<< HEAD\n" + data + b"=======\n" + data + b">>>>>>> x\n"),
    "format-2": notebook_bytes(lambda _: b'{"nbformat": 2, "nbformat_minor": 0, "metadata": {}, "worksheets": []}'),
    "format-3": notebook(format_3),
    **{f"format-4.{minor}": notebook(lambda nb, minor=minor: older(nb, minor)) for minor in range(5)},  # type: ignore[misc]
    "format-4.6": notebook(lambda nb: nb.update(nbformat_minor=6)),
    "format-5": notebook(lambda nb: nb.update(nbformat=5, nbformat_minor=0)),
    "ids-doubled": each_cell(lambda cell: cell.update(id="x")),
    "utf-16": notebook_bytes(lambda data: data.decode().encode("utf-16")),
    "latin-1": notebook_bytes(lambda data: data.replace(b"proef", b"pro\xebf")),
    "byte-order-mark": notebook_bytes(lambda data: b"\xef\xbb\xbf" + data),
    "fifty-megabytes": notebook(lambda nb: nb["metadata"].update(vol="x" * 50_000_000)),
    "nested-deeply": notebook_bytes(lambda data: data[:-2] + b', "x": ' + b"[" * 10_000 + b"]" * 10_000 + b"}"),
    "a-folder-in-its-place": Mangled(make_folder("h9.ipynb")),
    "read-only": Mangled(lock),
    "renamed": rename("h9 (1).ipynb"),
    "renamed-in-capitals": rename("H9.ipynb"),
    "with-a-copy": Mangled(lambda folder: shutil.copyfile(folder / "h9.ipynb", folder / "h9-Copy1.ipynb")),
}
"""What happened to a notebook."""

# --- the answers ---


def answers(change: Callable[[Document], object], **expected: Any) -> Mangled:
    """Return the case in which the answers' JSON is changed, in place or into what ``change`` returns."""

    def spoil(folder: Path) -> None:
        document = json.loads(WHOLE)
        changed = change(document)
        text = json.dumps(document if changed is None else changed, ensure_ascii=False)
        (folder / "antwoorden.json").write_text(text, encoding="utf-8")

    return Mangled(spoil, **expected)


def answers_text(change: Callable[[str], str | bytes], **expected: Any) -> Mangled:
    """Return the case in which the text of the answers is changed, or encoded otherwise."""

    def spoil(folder: Path) -> None:
        changed = change(WHOLE)
        (folder / "antwoorden.json").write_bytes(changed.encode() if isinstance(changed, str) else changed)

    return Mangled(spoil, **expected)


def spoilt(place: str, with_: Any) -> Mangled:
    """Return the case in which one answer of each kind is something else, as a whole or in its parts.

    Args:
        place: ``entry``, ``value``, or ``field``: all that the value holds
        with_: what stands there instead
    """

    def change(document: Document) -> None:
        for key in SOME:
            entry = document["answers"][key]
            if place == "entry":
                document["answers"][key] = with_
            elif place == "value":
                entry["value"] = with_
            else:
                entry["value"] = dict.fromkeys(entry["value"], with_)

    return answers(change, unreadable=SOME)


def cut(after: str, occurrence: int = 0) -> Mangled:
    """Return the case in which the file ends behind a piece of text."""
    ends = [match.end() for match in re.finditer(re.escape(after), WHOLE)]
    end = ends[occurrence]
    standing = {key: WHOLE.find(f'"revision": "r-{key}"}}') + len(f'"revision": "r-{key}"}}') for key in VALUES}
    kept = {key for key in VALUES if standing[key] <= end}
    begun = {key for key in ALL - kept if f'"{key}":' in WHOLE[:end]}
    return answers_text(lambda text: text[:end], unreadable=frozenset(begun), gone=ALL - kept - begun, told=(DAMAGED,))


def older_and_newer(document: Document) -> Document:
    """Return a document in which each answer stands twice, the newest first."""
    key = "h9-minuten"
    new, old = document["answers"][key], copy.deepcopy(document["answers"][key])
    new["revision"], old["revision"], old["value"]["text"] = "2", "1", "7200"
    return {"first": {key: new}, "answers": {**document["answers"], key: old}}


def entry(value: Any, revision: str | None = None) -> str:
    """Return an entry as JSON."""
    keys = {"value": value} if revision is None else {"value": value, "revision": revision}
    return json.dumps(keys, ensure_ascii=False)


def twice(first: str, second: str) -> Callable[[str], str]:
    """Return what puts two entries in the place of one."""
    whole = json.dumps(json.loads(WHOLE)["answers"]["h9-minuten"], ensure_ascii=False)
    return lambda text: text.replace(f'"h9-minuten": {whole}', f'"h9-minuten": {first}, "h9-minuten": {second}')


RIGHT, WRONG = VALUES["h9-minuten"], {"text": "7200"}
DEEP = "[" * 10_000 + "]" * 10_000
LONG = len(VALUES["h9-los"]["text"].replace("Mijn gedachte bij h9-los", "")) + 4_000_000 * len("Mijn gedachte")
NOTHING_LEFT = {"gone": ALL, "told": (DAMAGED,)}

ANSWERS: dict[str, Mangled] = {
    "missing": Mangled(lambda folder: (folder / "antwoorden.json").unlink(), gone=ALL, told=(MISSING,)),
    "a-folder-in-its-place": Mangled(make_folder("antwoorden.json"), gone=ALL, told=(NO_FILE,)),
    "empty": answers_text(lambda _: "", **NOTHING_LEFT),
    "blank": answers_text(lambda _: " \n\t\n", **NOTHING_LEFT),
    "not-json": answers_text(lambda _: "<!doctype html><title>Inloggen</title>", **NOTHING_LEFT),
    "only-null-bytes": answers_text(lambda text: "\0" * len(text), **NOTHING_LEFT),
    # Cut off, at every kind of place.
    "cut-after-a-brace": cut("{"),
    "cut-in-a-key": cut('"ans'),
    "cut-before-the-answers": cut('"answers": '),
    "cut-in-an-id": cut('"h9-min'),
    "cut-behind-an-id": cut('"h9-minuten":'),
    "cut-in-a-text": cut('"text": "4'),
    "cut-behind-a-text": cut('"text": "4,5"'),
    "cut-in-a-letter": answers_text(
        lambda text: text.encode()[: text.encode().index("één".encode()) + 1],
        unreadable=frozenset({"h9-zorg"}), gone=ALL - {"h9-zorg"}, told=(DAMAGED,),
    ),
    "cut-in-an-escape": answers_text(
        lambda text: json.dumps(json.loads(text))[: json.dumps(json.loads(text)).index("\\u00e9") + 3],
        unreadable=frozenset({"h9-zorg"}), gone=ALL - {"h9-zorg"}, told=(DAMAGED,),
    ),
    "cut-in-a-list": cut('"order": ["a", '),
    "cut-in-a-number": cut('"position": 8'),
    "cut-between-answers": cut('"revision": "r-h9-mening"}, '),
    "cut-before-the-last-braces": cut('"revision": "r-h9-los"}'),
    "cut-before-the-last-brace": answers_text(lambda text: text[:-1], told=(DAMAGED,)),
    # Other types than they should be.
    "document-null": answers_text(lambda _: "null", **NOTHING_LEFT),
    "document-a-text": answers(lambda _: "antwoorden", **NOTHING_LEFT),
    "document-a-list": answers(lambda document: [document], told=(DAMAGED,)),
    "answers-bare": answers(lambda document: document["answers"], told=(DAMAGED,)),
    "answers-null": answers(lambda document: document.update(answers=None), **NOTHING_LEFT),
    "answers-a-list": answers(lambda document: document.update(answers=[document["answers"]]), told=(DAMAGED,)),
    "answers-missing": answers(lambda document: document.pop("answers") and None, **NOTHING_LEFT),
    **{
        f"{place}-{name}": spoilt(place, with_)
        for (place, (name, with_)) in itertools.product(
            ("entry", "value", "field"),
            {"null": None, "true": True, "text": "\0", "list": [5], "object": {"a": 1}}.items(),
        )
        if (place, name) not in {("field", "text"), ("field", "null")}  # a text is what two kinds hold
    },
    "entry-without-a-value": spoilt("entry", {"time": "2026-11-01T20:15:00+01:00"}),
    "text-empty": answers(
        lambda document: document["answers"]["h9-zorg"].update(value={"text": ""}), gone=frozenset({"h9-zorg"})
    ),
    "position-of-a-wrong-type": answers(
        lambda document: document["answers"]["h9-stelling"]["value"].update(position="80"),
        told=("Van het antwoord op «h9-stelling» is een deel niet leesbaar",),
        values={"h9-stelling": {"text": VALUES["h9-stelling"]["text"]}},
    ),
    "reason-of-a-wrong-type": answers(
        lambda document: document["answers"]["h9-stelling"]["value"].update(text=["Omdat"]),
        told=("Van het antwoord op «h9-stelling» is een deel niet leesbaar",),
        values={"h9-stelling": {"position": 80}},
    ),
    "number-for-a-text": answers(lambda document: document["answers"]["h9-minuten"].update(value={"text": 4.5})),
    "option-that-does-not-exist": answers(
        lambda document: document["answers"]["h9-mening"].update(value={"choice": ["zz"]}),
        unreadable=frozenset({"h9-mening"}),
    ),
    "options-of-which-one-is-damaged": answers(
        lambda document: document["answers"]["h9-kenmerk"].update(value={"choice": ["b", None]}),
        unreadable=frozenset({"h9-kenmerk"}),
    ),
    "two-options-where-one-was-asked": answers(
        lambda document: document["answers"]["h9-mening"].update(value={"choice": ["a", "b"]}),
        unreadable=frozenset({"h9-mening"}),
    ),
    "order-with-one-missing": answers(
        lambda document: document["answers"]["h9-vrije-volgorde"].update(value={"order": ["b", "a"]}),
        unreadable=frozenset({"h9-vrije-volgorde"}),
    ),
    "scenario-of-which-one-is-damaged": answers(
        lambda document: document["answers"]["h9-model"]["value"]["scenarios"].insert(0, None),
        told=("Van het antwoord op «h9-model» is een deel niet leesbaar",),
    ),
    # Questions.
    "unknown-ids": answers(
        lambda document: document["answers"].update({"x": 1, "h9-verdwenen": {"value": {"text": "x"}}}),
        told=("Onbekende vragen: «x» en «h9-verdwenen»",),
    ),
    "ids-of-another-chapter": answers(
        lambda document: document["answers"].update({f"h1-{number}": {} for number in range(9)}),
        told=("Onbekende vragen: «h1-0», «h1-1», «h1-2», «h1-3», «h1-4» en nog 4",),
    ),
    "of-another-chapter": answers(lambda document: document.update(chapter="h1", round=7)),
    "keys-unknown": answers(lambda document: document["answers"]["h9-zorg"].update(kleur="x", maat=[1])),
    "keys-unknown-in-a-value": answers(lambda document: document["answers"]["h9-zorg"]["value"].update(kleur={})),
    "schema-of-old": answers(
        lambda document: document.update(schema=0), told=(r"andere versie van de cursus \(schema 0\)",)
    ),
    "schema-to-come": answers(
        lambda document: document.update(schema=2), told=(r"andere versie van de cursus \(schema 2\)",)
    ),
    "schema-missing": answers(lambda document: document.pop("schema") and None),
    # Twice.
    "twice-the-last-is-right": answers_text(twice(entry(WRONG), entry(RIGHT)), told=(REPEATED,)),
    "twice-the-newest-is-right": answers_text(twice(entry(RIGHT, "2"), entry(WRONG, "1")), told=(REPEATED,)),
    "twice-the-newest-is-damaged": answers_text(twice(entry(RIGHT, "1"), entry({}, "2")), told=(REPEATED,)),
    "twice-the-newest-elsewhere": answers(older_and_newer, told=(REPEATED,)),
    "answers-twice": answers_text(
        lambda text: text.replace('"answers": {', '"answers": {}, "answers": {', 1)
    ),
    "answers-in-two-halves": answers_text(
        lambda text: text.replace(', "h9-mening": ', '}, "answers": {"h9-mening": ', 1)
    ),
    "whole-file-twice": answers_text(lambda text: text + text, told=(DAMAGED, REPEATED)),
    "newer-file-behind-it": answers_text(
        lambda text: text.replace('"4,5"', '"7200"').replace("r-h9", "1") + "\n" + text.replace("r-h9", "2"),
        told=(DAMAGED, REPEATED),
    ),
    "conflict-of-git": answers_text(
        lambda text: f"<<<<<<< HEAD\n{text}\n=======\n{text}\n>>>>>>> x\n", told=(DAMAGED, REPEATED)
    ),
    "rubbish-behind-it": answers_text(lambda text: text + "}]\x00rommel", told=(DAMAGED,)),
    "null-bytes-behind-it": answers_text(lambda text: text + "\0" * 4096, told=(DAMAGED,)),
    "null-bytes-before-it": answers_text(lambda text: "\0\0" + text, told=(DAMAGED,)),
    "null-byte-in-a-text": answers_text(
        lambda text: text.replace("Mijn gedachte bij h9-los", "Mijn\0gedachte"),
        values={"h9-los": {"text": VALUES["h9-los"]["text"].replace("Mijn gedachte bij h9-los", "Mijn\ufffdgedachte")}},
    ),
    "line-end-in-a-text": answers_text(
        lambda text: text.replace("Mijn gedachte bij h9-los", "Mijn\ngedachte"),
        values={"h9-los": {"text": VALUES["h9-los"]["text"].replace("Mijn gedachte bij h9-los", "Mijn\ngedachte")}},
    ),
    "lone-surrogate": answers_text(
        lambda text: text.replace("Mijn gedachte bij h9-los", r"Mijn\ud83dgedachte"),
        values={"h9-los": {"text": VALUES["h9-los"]["text"].replace("Mijn gedachte bij h9-los", "Mijn\ufffdgedachte")}},
    ),
    "comma-missing": answers_text(lambda text: text.replace(', "h9-mening"', ' "h9-mening"'), told=(DAMAGED,)),
    "comma-too-many": answers_text(lambda text: text[:-2] + ",}}", told=(DAMAGED,)),
    "brace-missing": answers_text(lambda text: text.replace('"r-h9-kenmerk"}', '"r-h9-kenmerk"'), told=(DAMAGED,)),
    "quote-missing": answers_text(
        lambda text: text.replace('"4,5"', '"4,5'), unreadable=frozenset({"h9-minuten"}), told=(DAMAGED,)
    ),
    "quotes-of-a-word-processor": answers_text(
        lambda text: text.replace('"value": {"text": "4,5"}', "“value”: {“text”: “4,5”}"),
        unreadable=frozenset({"h9-minuten"}), told=(DAMAGED,),
    ),
    # Numbers.
    **{
        f"position-{name}": answers_text(
            lambda text, number=number: text.replace('"position": 80', f'"position": {number}'),  # type: ignore[misc]
            told=("Van het antwoord op «h9-stelling» is een deel niet leesbaar",),
            values={"h9-stelling": {"text": VALUES["h9-stelling"]["text"]}},
        )
        for name, number in {
            "not-a-number": "NaN", "infinite": "Infinity", "minus-infinite": "-Infinity", "huge": "1e999",
            "of-5000-digits": "9" * 5000, "below-zero": "-1", "above-100": "101",
        }.items()
    },
    # Depth and size.
    "nested-deeply-before-the-answers": answers_text(
        lambda text: text.replace('"schema": 1', f'"x": {DEEP}', 1), told=(DAMAGED,)
    ),
    "nested-deeply-in-an-answer": answers_text(
        lambda text: text.replace('"4,5"', DEEP), unreadable=frozenset({"h9-minuten"}), told=(DAMAGED,)
    ),
    "fifty-megabytes-before": answers_text(lambda text: f'{{"vol": "{"x" * 50_000_000}", {text[1:]}'),
    "fifty-megabytes-in-a-text": answers_text(
        lambda text: text.replace("Mijn gedachte bij h9-los", "Mijn gedachte" * 4_000_000),
        values={"h9-los": {"text": f"{('Mijn gedachte' * 8_000)[:100_000]}\n[… ingekort: {LONG} tekens]"}},
    ),
    "fifty-megabytes-of-lists": answers_text(
        lambda text: text.replace('"schema"', '"x": [' + "[]," * 16_000_000 + '0], "schema"', 1), told=(TOO_BIG,)
    ),
    # Encodings.
    "byte-order-mark": answers_text(lambda text: text.encode("utf-8-sig")),
    "two-byte-order-marks": answers_text(lambda text: f"\ufeff{text}".encode("utf-8-sig"), told=(DAMAGED,)),
    "utf-16": answers_text(lambda text: text.encode("utf-16")),
    "utf-16-big-endian": answers_text(lambda text: text.encode("utf-16-be")),
    "utf-16-cut-in-two": answers_text(
        lambda text: text[: text.index(', "h9-mening"')].encode("utf-16")[:-1],
        unreadable=frozenset({"h9-kenmerk"}),
        gone=ALL - {"h9-zorg", "h9-minuten", "h9-schatting", "h9-kenmerk"}, told=(DAMAGED,),
    ),
    "utf-32": answers_text(lambda text: text.encode("utf-32")),
    "latin-1": answers_text(lambda text: text.encode("latin-1"), told=(ENCODING,)),
    "windows-1252": answers_text(lambda text: text.encode("cp1252"), told=(ENCODING,)),
    "one-byte-of-another-encoding": answers_text(
        lambda text: text.encode().replace(b"voorbeeld", b"voorb\xebeld", 1),
        values={"h9-zorg": {"text": VALUES["h9-zorg"]["text"].replace("voorbeeld", "voorbëeld")}}, told=(ENCODING,),
    ),
    "line-ends-of-windows": answers_text(lambda text: json.dumps(json.loads(text), indent=2).replace("\n", "\r\n")),
    "read-only": Mangled(lambda folder: (folder / "antwoorden.json").chmod(0o444)),
}  # fmt: skip
"""What happened to the answers."""

MANGLED = {
    **{f"notebook-{name}": case for name, case in NOTEBOOK.items()},
    **{f"answers-{name}": case for name, case in ANSWERS.items()},
}
"""The corpus: the participant's name says what happened to the hand-in."""
