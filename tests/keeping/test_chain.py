"""The chain of approvals: every line seals all before it, so what is changed, cut, moved or rewritten shows."""

import datetime as dt
import random
from collections.abc import Callable

import pytest

from generator.keeping.chain import START, Approval, BrokenChainError, digest_of, head_of, next_approval, parse_chain

DAY = dt.date(2024, 6, 1)
# Made by this program in November 2026 and never to change: a lock of today must be read for ever.
GOLDEN = """\
1 2024-06-01 rapat-a 1 ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb\
 87abfb45ee13a78f9a2e496c15a65cbd4a74714045e8a72b065a05139a25eab2
2 2024-06-01 rapat-b 1 3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d\
 fac9934a6f6fd20ee15523ccc7cf088402a5134cf111dae5d60f50a5ba0e2e80
3 2024-06-02 rapat-a 2 2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6\
 8b0d401d79d7c45385af71f83311aac1e1e57dbb028bd780981e1f799262ea77
"""


def _chain(*approved: tuple[str, str]) -> tuple[Approval, ...]:
    chain: tuple[Approval, ...] = ()
    for meeting, text in approved:
        day = DAY + dt.timedelta(days=len(chain) // 2)
        chain = (*chain, next_approval(chain, day, meeting, digest_of(text)))
    return chain


CHAIN = _chain(("rapat-a", "a"), ("rapat-b", "b"), ("rapat-a", "c"))
LINES = tuple(approval.line for approval in CHAIN)


def _text(lines: tuple[str, ...] | list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def test_golden_chain_is_read_and_made_as_ever() -> None:
    assert parse_chain(GOLDEN) == CHAIN
    assert _text(LINES) == GOLDEN


def test_empty_chain_begins_at_zeros() -> None:
    assert (parse_chain(""), head_of(())) == ((), START)


def test_versions_count_up_for_each_meeting() -> None:
    assert [(each.meeting, each.version) for each in CHAIN] == [("rapat-a", 1), ("rapat-b", 1), ("rapat-a", 2)]


def _swapped(lines: list[str]) -> list[str]:
    return [lines[1], lines[0], lines[2]]


def _rewritten(lines: list[str]) -> list[str]:
    """Return lines whose first was written anew with a head that fits it, as somebody would who knows the form."""
    other = next_approval((), DAY, "rapat-a", digest_of("lain"))
    return [other.line, *lines[1:]]


@pytest.mark.parametrize(
    ("damage", "line"),
    [
        (lambda lines: lines[1:], 1),
        (lambda lines: [lines[0], lines[2]], 2),
        (_swapped, 1),
        (_rewritten, 2),
        (lambda lines: [*lines, lines[2]], 4),
        (lambda lines: [lines[0], "", *lines[1:]], 2),
        (lambda lines: [lines[0].replace("2024-06-01", "2024-02-30"), *lines[1:]], 1),
        (lambda lines: [lines[0].replace("rapat-a", "rapat-x"), *lines[1:]], 1),
        (lambda lines: [lines[0], lines[1].upper(), lines[2]], 2),
        (lambda lines: ["<<<<<<< HEAD", *lines], 1),
    ],
    ids=[
        "first cut",
        "one cut",
        "swapped",
        "rewritten",
        "repeated",
        "blank",
        "no day",
        "renamed",
        "capitals",
        "conflict",
    ],
)
def test_damaged_chain_is_refused_at_its_line(damage: Callable[[list[str]], list[str]], line: int) -> None:
    with pytest.raises(BrokenChainError) as found:
        parse_chain(_text(damage(list(LINES))))
    assert found.value.line == line


def test_every_flipped_byte_of_a_chain_is_found() -> None:
    content = bytearray(_text(LINES).encode())
    random_bits = random.Random(5)  # noqa: S311 - the same flips each time
    missed = []
    for place in range(len(content)):
        flipped = bytearray(content)
        flipped[place] ^= 1 << random_bits.randrange(7)
        try:
            missed += [place] if parse_chain(flipped.decode(errors="replace")) == CHAIN else []
        except BrokenChainError:
            continue
    assert missed == []


def test_chain_cut_at_its_end_has_another_head() -> None:
    assert head_of(parse_chain(_text(LINES[:2]))) != head_of(CHAIN)


def test_wrong_version_is_refused_although_the_line_seals_it() -> None:
    jumped = Approval(1, DAY, "rapat-a", 2, digest_of("a"), "")
    head = digest_of(f"{START} {jumped.line.rstrip()}\n")
    with pytest.raises(BrokenChainError, match="Versi 2 tidak mengikuti"):
        parse_chain(f"{jumped.line.rstrip()} {head}\n")
