"""Proof that a sum exceeds nowhere what a solver says: its prices, taken for exact fractions, and whole numbers.

Any prices whatever of the rows bound a sum from above; those of a right solver do so as tightly as can be. What is
added up here in whole numbers holds even where the solver was wrong.
"""

from collections.abc import Mapping, Sequence

from generator.disclosure.solver import INFINITE, Row

_PARTS = 27_720
"""Prices are fractions of small numbers; this is a multiple of all up to 12."""


def proven_most(goal: Mapping[int, float], rows: Sequence[Row], highs: Sequence[int], prices: Sequence[float]) -> int:
    """Return a whole number that a sum of columns, each between 0 and its high, cannot exceed under some rows."""
    gain = {column: round(factor) * _PARTS for column, factor in goal.items()}
    total = 0
    for row, price in zip(rows, prices, strict=True):
        parts = round(price * _PARTS)
        end = row.high if parts > 0 else row.low
        if not parts or end >= INFINITE:
            continue
        total += parts * round(end)
        for column, factor in row.terms.items():
            gain[column] = gain.get(column, 0) - parts * round(factor)
    return (total + sum(rest * highs[column] for column, rest in gain.items() if rest > 0)) // _PARTS
