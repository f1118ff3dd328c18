"""The proof of a largest value: never below what can be reached, whatever prices it is given."""

import random

import pytest

from generator.disclosure.asking import Asked
from generator.disclosure.attack import Attack
from generator.disclosure.proving import proven_most
from generator.disclosure.solver import Program, UndecidedError
from tests.disclosure.test_merging import attack_of, in_columns


@pytest.mark.parametrize("seed", range(20))
def test_no_prices_prove_less_than_is_reached(seed: int) -> None:
    attack, chance = attack_of(seed), random.Random(seed)
    bounds = attack.bounds
    columns = chance.sample(range(bounds.width), 3)
    most = in_columns(attack, columns, 1)
    goal, highs = dict.fromkeys(columns, 1.0), [bounds.high] * bounds.width
    for _ in range(20):
        prices = [chance.choice((0.0, 0.0, 1.0, -1.0, 0.5, chance.uniform(-2, 2))) for _ in bounds.rows()]
        assert proven_most(goal, bounds.rows(), highs, prices) >= most
    answer = Program(highs, bounds.rows()).maximise(goal)
    assert answer is not None
    assert proven_most(goal, bounds.rows(), highs, answer.prices) == int(answer.value + 1e-6)


@pytest.mark.parametrize("seed", range(20))
def test_proving_attack_answers_as_any_other(seed: int) -> None:
    attack, chance = attack_of(seed), random.Random(seed)
    proving = Attack(attack.bounds, proving=True)
    for _ in range(6):
        columns = sorted(chance.sample(range(attack.bounds.width), chance.randint(1, 4)))
        assert (proving.least(columns), proving.most(columns)) == (attack.least(columns), attack.most(columns))


def test_too_little_is_not_taken_for_the_most() -> None:
    attack = Attack(attack_of(9).bounds, in_blocks=False)
    columns = [6, 13, 15]  # of which HiGHS once said that they are 1 at most
    assert attack.most(columns) == 2
    asked = Asked(attack.merged, columns, most=True)
    for prices in ([0.0] * 99, [1.0] * 99, [-1.0] * 99):
        rows = len(attack.merged.solver_rows()) + len(asked.more_rows(attack.merged.width))
        attack._prove(asked, 2, prices[:rows])  # noqa: SLF001 - no solver can be made to say so
        with pytest.raises(UndecidedError):
            attack._prove(asked, 1, prices[:rows])  # noqa: SLF001
