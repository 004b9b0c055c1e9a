"""Chains of labels, several at once: the likeliest, and how probable each label is at each place.

The chains stand side by side in one row of labels; what leads from one to another has no chance.
Source: Rabiner (1989), A Tutorial on Hidden Markov Models; Lafferty, McCallum, Pereira (2001), Conditional Random Fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
_SAFE = 300.0  # in natural logarithms; a double holds twice as much
_STRETCH = 256  # places whose best predecessors are looked for at once


class Chains:
    """Chains over the same places.

    Args:
        between: for each chain, the weight of label ``j`` after label ``i`` at ``[i, j]``.
    """

    def __init__(self, between: Sequence[Matrix]) -> None:
        self._sizes = [len(one) for one in between]
        self.starts = np.cumsum([0, *self._sizes[:-1]])
        self._between = np.full((sum(self._sizes),) * 2, -np.inf)
        for low, one in zip(self.starts, between, strict=True):
            self._between[low : low + len(one), low : low + len(one)] = one
        self._steps = np.exp(self._between)
        there, nowhere = self._steps, np.zeros_like(self._steps)
        self._both_ways = np.block([[there, nowhere], [nowhere, there.T]])
        self._ends = np.concatenate([self.starts, self.starts + len(there)])
        growth = max(float(np.abs(one).max() + np.log(len(one))) for one in between)
        self._every = max(1, int(_SAFE / growth))

    def best(self, scores: Matrix) -> list[list[int]]:
        """The labels of the likeliest reading of each chain, found by Viterbi's algorithm.

        Args:
            scores: the weight of each label at each place, the labels of all chains side by side.
        """
        sums, scratch, top = scores.copy(), np.empty_like(self._between), np.empty(len(self._between))
        for last, row in zip(sums[:, :, None], sums[1:], strict=False):
            np.add(self._between, last, scratch)
            np.maximum.reduce(scratch, axis=0, out=top)
            np.add(row, top, row)
        into = np.ascontiguousarray(self._between.T)
        steps = range(0, len(sums) - 1, _STRETCH)
        back = [way for low in steps for way in (sums[:-1][low : low + _STRETCH, None] + into).argmax(axis=2).tolist()]
        bounds = zip(self.starts.tolist(), self._sizes, strict=True)
        return [_way(back, low, low + int(sums[-1, low : low + size].argmax())) for low, size in bounds]

    def chances(self, scores: Matrix) -> list[Matrix]:
        """How probable each label of each chain is at each place, 0 to 1, found by the forward-backward algorithm."""
        states = np.exp(scores - self._spread(np.maximum.reduceat(scores, self.starts, axis=1)))
        found, back = np.hsplit(self._sums(np.hstack([states, states[::-1]])), 2)
        found[:-1] *= back[::-1][1:] @ self._steps.T
        return np.split(found / self._spread(np.add.reduceat(found, self.starts, axis=1)), self.starts[1:], axis=1)

    def _sums(self, sums: Matrix) -> Matrix:
        """For each place and label the sum over all ways there, scaled now and then to stay within what a double holds.

        Args:
            sums: how likely each label is by itself, from the beginning on and beside that from the end on, as if there were
                twice as many chains; it becomes the sums.
        """
        scratch = np.empty(len(self._both_ways))
        for n, (last, row) in enumerate(pairwise(sums)):
            last.dot(self._both_ways, scratch)
            np.multiply(row, scratch, row)
            if n % self._every == 0:
                row /= np.repeat(np.add.reduceat(row, self._ends), self._sizes * 2)
        return sums

    def _spread(self, each: Matrix) -> Matrix:
        """A value for each chain, given to all its labels."""
        return np.repeat(each, self._sizes, axis=-1)


def _way(back: Sequence[Sequence[int]], low: int, end: int) -> list[int]:
    """The labels that lead to the last one, counted within their chain."""
    way = [end]
    for row in reversed(back):
        way.append(row[way[-1]])
    return [label - low for label in reversed(way)]
