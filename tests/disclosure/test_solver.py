"""What is asked of HiGHS: that its answers are right where a witness shows what is possible."""

import highspy

from generator.disclosure.solver import Program, Row

ROWS = [
    ((*range(18),), 11, 11),
    ((0, 3, 6, 9, 12, 15), 5, 5),
    ((1, 4, 7, 10, 13, 16), 0, None),
    ((2, 5, 8, 11, 14, 17), 4, 4),
    ((0, 1, 2, 6, 7, 8, 12, 13, 14), 4, 4),
    ((0, 6, 12), 3, 3),
    ((1, 7, 13), 1, 1),
    ((2, 8, 14), 0, 0),
    ((3, 4, 5, 9, 10, 11, 15, 16, 17), 7, 7),
    ((3, 9, 15), 2, 2),
    ((4, 10, 16), 1, 1),
    ((5, 11, 17), 4, 4),
    ((*range(6),), 0, None),
    ((0, 1, 2), 1, None),
    ((3, 4, 5), 3, 3),
    ((*range(6, 12),), 5, 5),
    ((6, 7, 8), 1, None),
    ((9, 10, 11), 4, 4),
    ((*range(12, 18),), 0, None),
    ((12, 13, 14), 1, None),
    ((15, 16, 17), 0, None),
]
"""A release of three areas and two categories, told by status for all of them together."""

GOAL = (6, 13, 15)
WITNESS = [2, 0, 0, 2, 1, 0, 1, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0, 0]


def program() -> Program:
    """Return the release as an integer program."""
    rows = [Row(dict.fromkeys(at, 1), low, highspy.kHighsInf if high is None else high) for at, low, high in ROWS]
    return Program([66.0] * 18, rows, whole=True)


def test_integer_program_reaches_what_a_witness_shows() -> None:
    assert all(
        low <= sum(WITNESS[at] for at in columns) <= (99 if high is None else high) for columns, low, high in ROWS
    )
    answer = program().maximise(dict.fromkeys(GOAL, 1.0))
    assert answer is not None
    assert (round(answer.value), round(answer.bound)) == (2, 2)


def test_presolve_would_still_miss_it() -> None:
    """When this fails, HiGHS is mended, and presolve can be tried again."""
    missing = program()
    missing._solver.setOptionValue("presolve", "choose")  # noqa: SLF001 - the option is of no use to anybody else
    answer = missing.maximise(dict.fromkeys(GOAL, 1.0))
    assert answer is not None
    assert round(answer.value) == 1


def test_program_may_end_where_enough_is_reached() -> None:
    answer = program().maximise(dict.fromkeys(range(18), 1.0), enough=3)
    assert answer is not None
    assert answer.value >= 3


def test_program_is_the_same_after_it_was_wider() -> None:
    made = program()
    with made.widened([Row({18: -1, 0: 1}, 0, highspy.kHighsInf), Row({18: -1, 3: 1}, 0, highspy.kHighsInf)], 1):
        wide = made.maximise({18: 1.0})
    narrow = made.maximise({0: 1.0})
    assert wide is not None
    assert narrow is not None
    assert (round(wide.value), len(wide.columns), len(narrow.columns)) == (2, 19, 18)
