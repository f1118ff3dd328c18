"""Circles among records that each name one other: a team that reports to itself by way of others."""

from collections.abc import Iterator, Mapping


def circles(chain: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the members of each circle once, in the order in which they name each other."""
    walked: set[str] = set()
    for start in chain:
        way: dict[str, None] = {}
        current: str | None = start
        while current is not None and current not in walked and current not in way:
            way[current] = None
            current = chain.get(current)
        if current is not None and current in way:
            members = list(way)
            yield members[members.index(current) :]
        walked.update(way)


def told(members: list[str], together: str, alone: str) -> str:
    """Return a circle in words: 'Tim saling melapor: a → b → a', or what is said of one that names itself."""
    if len(members) == 1:
        return alone
    shown = members if len(members) <= _SHOWN else [*members[:_SHOWN], "…"]
    return f"{together}: {' → '.join((*shown, members[0]))}"


_SHOWN = 5
