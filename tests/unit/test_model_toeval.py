"""Chance or signal: against the binomial distribution, and what must always hold."""

from __future__ import annotations

import numpy as np
import pytest
from ib_exercises.calculations import signal
from ib_exercises.models import MODELS, toeval

from tests.unit.vectors import stored

Values = dict[str, float]


def team(**values: float) -> Values:
    return MODELS["toeval"].complete(values)


@pytest.mark.parametrize("values", [{}, {"mensen": 6, "aantal": 3}, {"mensen": 60, "kans": 40, "aantal": 30}])
def test_the_chances_are_those_of_the_sum(values: dict[str, float]) -> None:
    complete = team(**values)
    outcome = toeval.simulate(complete)
    people, percent, reported = complete["mensen"], complete["kans"], complete["aantal"]
    assert outcome.tail == pytest.approx(signal.at_least(people, percent, reported))
    assert outcome.expected == pytest.approx(signal.expected(people, percent))
    assert outcome.chances.sum() == pytest.approx(1)


@pytest.mark.parametrize("people", [6, 24, 60])
def test_without_dependence_the_teams_follow_the_sum(people: int) -> None:
    outcome = toeval.simulate(team(mensen=people, aantal=min(9, people)))
    expected = toeval.TEAMS * outcome.chances
    rare = expected < 5
    found = np.append(outcome.teams[~rare], outcome.teams[rare].sum())
    wanted = np.append(expected[~rare], expected[rare].sum())
    chi_square = ((found - wanted) ** 2 / wanted).sum()
    freedom = len(wanted) - 1
    assert chi_square < freedom + 4 * np.sqrt(2 * freedom)


def test_dependence_leaves_the_mean_and_drives_teams_apart() -> None:
    spreads = []
    for shared in (0, 20, 40, 60):
        outcome = toeval.simulate(team(samenhang=shared))
        numbers = np.repeat(np.arange(len(outcome.teams)), outcome.teams)
        assert len(numbers) == toeval.TEAMS
        assert numbers.mean() == pytest.approx(6, abs=4 * numbers.std() / np.sqrt(toeval.TEAMS))
        spreads.append(numbers.std())
    assert spreads == sorted(spreads)
    assert spreads[0] == pytest.approx(signal.spread(24, 25), abs=0.2)


def test_no_more_people_report_than_there_are() -> None:
    assert toeval.simulate(team(mensen=6, aantal=9)).reported == 6


def test_the_stored_vectors_are_those_of_python() -> None:
    for row in stored("toeval"):
        outcome = toeval.simulate(row["values"])
        assert outcome.teams.tolist() == row["teams"]
        assert outcome.chances == pytest.approx(row["chances"])
        assert toeval.summary(row["values"]) == row["summary"]
