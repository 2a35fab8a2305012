"""Chance that stays the same: standard normal numbers, each a function of its place alone.

A number depends on (stream, row, column) and on nothing drawn before it. So a slider that changes the number of weeks
leaves the weeks that remain untouched, curves move smoothly, and JavaScript (``widgets/ib_widgets/models/noise.js``)
gives the same numbers: the words bit for bit, the normals within a few units in the last place (two logarithms).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint32]
Floats = NDArray[np.float64]

SEED = 0x1B0C0DE
"""First word of the key of every draw in this course."""

_ROTATIONS = (13, 15, 26, 6, 17, 29, 16, 24)
_PARITY = 0x1BD11BDA

# Wichura's coefficients, highest power first; both tails end in 1 below the line.
_CENTRE = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
     13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
    (5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
     5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0),
)  # fmt: skip
_TAIL = (
    (7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
     3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
     0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0),
)  # fmt: skip


def threefry(key: tuple[int, int], first: Words, second: Words) -> tuple[Words, Words]:
    """Return the two words of Threefry-2×32 with 20 rounds for every counter (``first``, ``second``).

    Salmon, Moraes, Dror & Shaw (2011), «Parallel random numbers: as easy as 1, 2, 3», SC11.
    Only addition, rotation and exclusive or on 32 bits, so every language gives the same bits.
    """
    keys = [np.uint32(key[0]), np.uint32(key[1]), np.uint32(key[0] ^ key[1] ^ _PARITY)]
    left, right = np.array(first, dtype=np.uint32), np.array(second, dtype=np.uint32)
    left += keys[0]
    right += keys[1]
    for turn in range(20):
        rotation = _ROTATIONS[turn % 8]
        left += right
        right = (right << np.uint32(rotation)) | (right >> np.uint32(32 - rotation))
        right ^= left
        if turn % 4 == 3:
            injection = turn // 4 + 1
            left += keys[injection % 3]
            right += keys[(injection + 1) % 3]
            right += np.uint32(injection)
    return left, right


def normal_quantile(chance: Floats) -> Floats:
    """Return the standard normal value below which ``chance`` (strictly between 0 and 1) lies.

    Wichura (1988), algorithm AS 241, PPND16, without its far tail (``chance`` within 1e-11 of 0 or 1), which words of
    32 bits never reach; relative error about 1e-15.
    """
    centred = chance - 0.5
    tail = np.sqrt(-np.log(np.minimum(chance, 1 - chance))) - 1.6
    square = 0.180625 - centred * centred
    middle = centred * _polynomial(_CENTRE[0], square) / _polynomial(_CENTRE[1], square)
    outer = np.sign(centred) * _polynomial(_TAIL[0], tail) / _polynomial(_TAIL[1], tail)
    return np.where(np.abs(centred) <= 0.425, middle, outer)


def uniforms(stream: int, rows: NDArray[np.integer], columns: int) -> Floats:
    """Return numbers strictly between 0 and 1 (rows × columns), exact in binary; places are those of ``normals``."""
    pairs = (columns + 1) // 2
    row, pair = np.meshgrid(rows.astype(np.uint32), np.arange(pairs, dtype=np.uint32), indexing="ij")
    words = np.stack(threefry((SEED, stream), row, pair), axis=-1).reshape(len(rows), 2 * pairs)[:, :columns]
    return (words + 0.5) / 2**32


def normals(stream: int, rows: NDArray[np.integer], columns: int) -> Floats:
    """Return standard normal numbers (rows × columns); each depends only on ``stream``, its row and its column.

    The two words of a counter (row, column // 2) serve an even and the odd column behind it.
    """
    return normal_quantile(uniforms(stream, rows, columns))


def _polynomial(coefficients: tuple[float, ...], x: Floats) -> Floats:
    """Return the polynomial by Horner's rule, coefficients from the highest power down."""
    total = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        total = total * x + coefficient
    return total
