"""Writes what Python and JavaScript must agree on: the vectors beside this file, and the widgets' assumptions.

Run after a change to a model: python tests/vectors/make.py. Both test suites compare with what is stored, so a
change on one side only is noticed.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from ib_exercises.dutch import nl
from ib_exercises.models import (
    MODELS,
    Model,
    Parameter,
    beurten,
    comparison,
    consulting,
    differentiatie,
    geluk,
    jaaruren,
    netwerk,
    noise,
    onderbrekingen,
    reach,
    rollenkaart,
    scheepstra,
    spelden,
    spreekuur,
    terugval,
    toeval,
    verspreiding,
    waarnemen,
)

HERE = Path(__file__).parent
ASSUMPTIONS = HERE.parents[1] / "widgets" / "ib_widgets" / "models" / "assumptions.js"
EXAMPLES = 60
CLASSES = 20
SEEN = (0, 1, 77, 199)


def draw_values(model: Model) -> list[dict[str, float]]:
    """Return sets of parameters drawn by hypothesis, the same at every run; the limits and the model's own first."""
    fields = {one.name: _grid(one) for one in model.parameters}
    drawn = [{one.name: getattr(one, which) for one in model.parameters} for which in ("default", "minimum", "maximum")]

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.fixed_dictionaries(fields))
    def collect(values: dict[str, float]) -> None:
        if values not in drawn:
            drawn.append(values)

    collect()
    return drawn


def _grid(parameter: Parameter) -> st.SearchStrategy[float]:
    """Return a strategy that draws from the steps of a parameter's slider."""
    places = round((parameter.maximum - parameter.minimum) / parameter.step)
    return st.integers(0, places).map(lambda place: round(parameter.minimum + place * parameter.step, 6))


def words() -> dict[str, Any]:
    """Return words and normals of the generator at places far and near."""
    places = [(0, 0), (1, 0), (0, 1), (63, 19), (12799, 19), (2**31, 7), (2**32 - 1, 2**32 - 1)]
    firsts, seconds = (np.array(column, dtype=np.uint32) for column in zip(*places, strict=True))
    rows = []
    for key in ((0, 0), (noise.SEED, 1), (noise.SEED, 2), (0xFFFFFFFF, 0xFFFFFFFF)):
        left, right = noise.threefry(key, firsts, seconds)
        rows += [
            {"key": list(key), "counter": list(place), "words": [int(a), int(b)]}
            for place, a, b in zip(places, left, right, strict=True)
        ]
    chances = [0.5 / 2**32, 1e-6, 0.01, 0.074, 0.075, 0.0751, 0.3, 0.5, 0.6, 0.925, 0.9251, 0.99, 1 - 0.5 / 2**32]
    return {
        "threefry": rows,
        "quantiles": [[chance, float(noise.normal_quantile(np.array([chance]))[0])] for chance in chances],
        "normals": {
            "stream": 2,
            "rows": [0, 5, 12799],
            "values": noise.normals(2, np.array([0, 5, 12799]), 40).tolist(),
        },
    }


def scheepstra_vectors() -> list[dict[str, Any]]:
    """Return minutes, tables and summaries of the clock of Scheepstra."""
    return [
        {
            "values": values,
            "forms": [asdict(form) for form in scheepstra.forms(values)],
            "tables": [asdict(table) for table in scheepstra.tables(values)],
            "summary": scheepstra.summary(values),
        }
        for values in draw_values(MODELS["scheepstra"])
    ]


def differentiation_vectors() -> list[dict[str, Any]]:
    """Return end levels of some classes, measures of all, tables and summaries of the simulation."""
    model = MODELS["differentiatie"]
    drawn = [*draw_values(model), model.complete(differentiatie.PLAY), model.complete({"toeval": 0, "spreiding": 0})]
    return [_differentiation_vector(values) for values in drawn]


def _differentiation_vector(values: dict[str, float]) -> dict[str, Any]:
    few = differentiatie.simulate(values, CLASSES)
    outcome = differentiatie.simulate(values)
    forms = {"convergent": outcome.convergent, "divergent": outcome.divergent}
    return {
        "values": values,
        "first_class": {
            "start": few.start[0].tolist(),
            "convergent": few.convergent.final[0].tolist(),
            "divergent": few.divergent.final[0].tolist(),
        },
        "measures": {name: comparison.measure(values, outcome, form) for name, form in forms.items()},
        "ranks": {
            name: comparison.by_rank(comparison.pictured(values, outcome, form))[
                :: max(1, int(values["leerlingen"]) // 4)
            ]
            for name, form in forms.items()
        },
        "tables": [asdict(table) for table in comparison.tables(values)],
        "summary": comparison.summary(values),
    }


def year_vectors() -> list[dict[str, Any]]:
    """Return hours, tables and summaries of the year in hours."""
    return [
        {"values": values, **asdict(jaaruren.plan(values)), **_texts(jaaruren, values)}
        for values in draw_values(MODELS["jaaruren"])
    ]


def network_vectors() -> list[dict[str, Any]]:
    """Return both networks, tables and summaries of a team with and without one of its people."""
    return [
        {"values": values, "networks": [asdict(one) for one in netwerk.networks(values)], **_texts(netwerk, values)}
        for values in draw_values(MODELS["netwerk"])
    ]


def role_vectors() -> list[dict[str, Any]]:
    """Return sums, tables and summaries of maps of roles and layers."""
    return [
        {"values": values, **asdict(rollenkaart.spread(values)), **_texts(rollenkaart, values)}
        for values in draw_values(MODELS["rollenkaart"])
    ]


def pin_vectors() -> list[dict[str, Any]]:
    """Return threads, tables and summaries of three pins on a map."""
    return [
        {"values": values, "threads": [asdict(one) for one in spelden.threads(values)], **_texts(spelden, values)}
        for values in draw_values(MODELS["spelden"])
    ]


def _texts(model: Any, values: dict[str, float]) -> dict[str, Any]:
    return {"tables": [asdict(table) for table in model.tables(values)], "summary": model.summary(values)}


def interruption_vectors() -> list[dict[str, Any]]:
    """Return the pieces of one day, measures of all, tables and summaries of the price of interruptions."""
    rows = []
    for values in draw_values(MODELS["onderbrekingen"]):
        ways = onderbrekingen.simulate(values)
        rows.append(
            {
                "values": values,
                "day": {way.name: [(piece.kind, piece.minutes) for piece in way.days[1]] for way in ways},
                "measures": {way.name: onderbrekingen.measure(values, way) for way in ways},
                "tables": [asdict(table) for table in onderbrekingen.tables(values)],
                "summary": onderbrekingen.summary(values),
            }
        )
    return rows


def chance_vectors() -> list[dict[str, Any]]:
    """Return counts of teams, chances, tables and summaries of chance or signal."""
    rows = []
    for values in draw_values(MODELS["toeval"]):
        outcome = toeval.simulate(values)
        rows.append(
            {
                "values": values,
                "teams": outcome.teams.tolist(),
                "chances": outcome.chances.tolist(),
                "tables": [asdict(table) for table in toeval.tables(values)],
                "summary": toeval.summary(values),
            }
        )
    return rows


def spread_vectors() -> list[dict[str, Any]]:
    """Return weeks, measures, tables and summaries of the travelling idea; of most the first of its two tables."""
    return [_spread_vector(values, place) for place, values in enumerate(draw_values(MODELS["verspreiding"]))]


def _spread_vector(values: dict[str, float], place: int) -> dict[str, Any]:
    spread = verspreiding.simulate(values)
    return {
        "values": values,
        "lines": [list(pair) for pair in verspreiding.lines(int(values["vorm"]))] if place < 12 else [],
        "took": [spread.took[year].tolist() for year in SEEN],
        "formula": spread.formula.tolist(),
        "measures": asdict(reach.measure(values, spread)),
        "tables": [asdict(table) for table in reach.tables(values)][: 2 if place < 6 else 1],
        "summary": reach.summary(values),
    }


def retest_vectors() -> list[dict[str, Any]]:
    """Return scores of the first school, measures, tables and summaries of regression to the mean."""
    return [_retest_vector(values) for values in draw_values(MODELS["terugval"])]


def _retest_vector(values: dict[str, float]) -> dict[str, Any]:
    outcome = terugval.simulate(values)
    return {
        "values": values,
        "first_school": {
            "first": outcome.first[0][:12].tolist(),
            "second": outcome.second[0][:12].tolist(),
            "selected": outcome.selected[0][:12].tolist(),
            "helped": outcome.helped[0][:12].astype(int).tolist(),
        },
        "measures": [terugval.measure(values, outcome, helped=helped) for helped in terugval.groups(values)],
        "tables": [asdict(table) for table in terugval.tables(values)],
        "summary": terugval.summary(values),
    }


def observation_vectors() -> list[dict[str, Any]]:
    """Return agreement, kappa, tables and summaries of a double observation."""
    return [
        {
            "values": values,
            "outcome": asdict(waarnemen.observe(values)),
            "tables": [asdict(table) for table in waarnemen.tables(values)],
            "summary": waarnemen.summary(values),
        }
        for values in draw_values(MODELS["waarnemen"])
    ]


def consulting_vectors() -> list[dict[str, Any]]:
    """Return costs, waiting, the week that is shown, tables and summaries of the consulting hours."""
    return [_consulting_vector(values) for values in draw_values(MODELS["spreekuur"])]


def _consulting_vector(values: dict[str, float]) -> dict[str, Any]:
    outcome = spreekuur.simulate(values)
    return {
        "values": values,
        "costs": [asdict(outcome.before), asdict(outcome.after)],
        "wait": consulting.wait(outcome),
        "full": outcome.waiting.full,
        "queue": consulting.queue_by_week(outcome)[9::10],
        "week": [asdict(one) for one in outcome.week],
        "tables": [asdict(table) for table in consulting.tables(values)],
        "summary": consulting.summary(values),
    }


def turn_vectors() -> list[dict[str, Any]]:
    """Return shares, tables and summaries of the turn counter."""
    return [
        {
            "values": values,
            "talk": asdict(beurten.measure(values)),
            "tables": [asdict(table) for table in beurten.tables(values)],
            "summary": beurten.summary(values),
        }
        for values in draw_values(MODELS["beurten"])
    ]


def luck_vectors() -> list[dict[str, Any]]:
    """Return some children, the distribution, tables and summaries of the luck of a pupil."""
    return [
        {
            "values": values,
            "children": geluk.simulate(values)[[0, 1, 500, 999]].tolist(),
            "distribution": geluk.distribution(values),
            "tables": [asdict(table) for table in geluk.tables(values)],
            "summary": geluk.summary(values),
        }
        for values in draw_values(MODELS["geluk"])
    ]


def number_vectors() -> list[dict[str, Any]]:
    """Return numbers as Dutch text, with the halves and signs on which roundings differ."""
    values = [0, -0.0, 4.5, 0.125, -0.125, 2.5, -2.5, 1.005, 99.995, 9999.5, 12345.678, 1e6, -0.004, 0.05, 1 / 3]
    return [
        {"value": value, "decimals": decimals, "fixed": fixed, "text": nl(value, decimals, fixed=fixed)}
        for value in values
        for decimals in (0, 1, 2, 3)
        for fixed in (False, True)
    ]


def assumptions() -> str:
    """Return the JavaScript module that gives widgets the parameters, units and texts of the models."""
    data = {
        name: {
            "title": model.title,
            "parameters": [asdict(one) | {"whole": one.whole} for one in model.parameters],
            "notes": model.notes,
            "measures": [asdict(one) for one in comparison.MEASURES] if name == "differentiatie" else [],
            "play": differentiatie.PLAY if name == "differentiatie" else {},
        }
        for name, model in MODELS.items()
    }
    names = " | ".join(f'"{name}"' for name in MODELS)
    return (
        "/** What `ib_exercises.models` assumes, in words and figures. Written by tests/vectors/make.py. */\n\n"
        f'/** @type {{Record<{names}, import("./types.js").Assumptions & '
        '{measures: import("./comparison.js").Measure[], play: import("./types.js").Values}>} */\n'
        f"export const ASSUMPTIONS = {json.dumps(data, ensure_ascii=False, indent=2)};\n"
    )


def contents() -> dict[Path, str]:
    """Return every file that this script writes, with its text."""
    vectors = {
        "noise": words(),
        "scheepstra": scheepstra_vectors(),
        "differentiatie": differentiation_vectors(),
        "numbers": number_vectors(),
        "jaaruren": year_vectors(),
        "netwerk": network_vectors(),
        "rollenkaart": role_vectors(),
        "spelden": pin_vectors(),
        "onderbrekingen": interruption_vectors(),
        "toeval": chance_vectors(),
        "verspreiding": spread_vectors(),
        "geluk": luck_vectors(),
        "terugval": retest_vectors(),
        "waarnemen": observation_vectors(),
        "spreekuur": consulting_vectors(),
        "beurten": turn_vectors(),
    }
    files = {HERE / f"{name}.json": _one_a_line(data) for name, data in vectors.items()}
    return {**files, ASSUMPTIONS: assumptions()}


def _one_a_line(data: Any) -> str:
    """Return JSON with one vector a line, so that a change shows which ones differ."""
    if isinstance(data, dict):
        return json.dumps(data, ensure_ascii=False) + "\n"
    return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in data) + "\n]\n"


if __name__ == "__main__":
    for path, text in contents().items():
        path.write_text(text, encoding="utf-8")
