"""The generator of chance: published words, normal numbers, and each number a function of its place."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ib_exercises.models.noise import normal_quantile, normals, threefry, uniforms

# Known answers of Random123 (Salmon and others, 2011) for Threefry-2x32 with 20 rounds: key, counter, words.
KNOWN = [
    ((0, 0), (0, 0), (0x6B200159, 0x99BA4EFE)),
    ((0xFFFFFFFF, 0xFFFFFFFF), (0xFFFFFFFF, 0xFFFFFFFF), (0x1CB996FC, 0xBB002BE7)),
    ((0x13198A2E, 0x03707344), (0x243F6A88, 0x85A308D3), (0xC4923A9C, 0x483DF7A0)),
]


@pytest.mark.parametrize(("key", "counter", "words"), KNOWN)
def test_the_words_are_the_published_ones(
    key: tuple[int, int], counter: tuple[int, int], words: tuple[int, int]
) -> None:
    left, right = threefry(key, *(np.array([word], dtype=np.uint32) for word in counter))
    assert (left[0], right[0]) == words


@given(st.floats(1e-10, 1 - 1e-10))
def test_the_quantile_is_that_of_the_standard_library(chance: float) -> None:
    assert normal_quantile(np.array([chance]))[0] == pytest.approx(NormalDist().inv_cdf(chance), rel=1e-12, abs=1e-15)


def test_a_number_depends_on_its_place_alone() -> None:
    large = normals(2, np.arange(50), 40)
    assert np.array_equal(normals(2, np.arange(50), 7), large[:, :7])
    assert np.array_equal(normals(2, np.array([3, 49]), 40), large[[3, 49]])
    assert not np.array_equal(normals(1, np.arange(50), 40), large)


def test_the_numbers_are_standard_normal_and_independent() -> None:
    drawn = normals(2, np.arange(4000), 40)
    n = drawn.size
    moments = [(1, 0, 1), (2, 1, 2), (3, 0, 15), (4, 3, 96)]  # power, expected, variance of one term
    for power, expected, variance in moments:
        assert abs((drawn**power).mean() - expected) < 4 * np.sqrt(variance / n)
    for other in (drawn[:, 1:] * drawn[:, :-1], drawn[1:] * drawn[:-1]):
        assert abs(other.mean()) < 4 / np.sqrt(other.size)


def test_uniform_numbers_depend_on_their_place_and_fill_the_stretch_evenly() -> None:
    large = uniforms(31, np.arange(500), 30)
    assert np.array_equal(uniforms(31, np.arange(500), 7), large[:, :7])
    assert 0 < large.min() < large.max() < 1
    assert large.mean() == pytest.approx(0.5, abs=4 / np.sqrt(12 * large.size))
