"""Under which key of a YAML text a place stands, read from the raw lines."""

import re

_KEY = re.compile(r"""\s*(?:-\s+)*["']?([A-Za-z_]+)["']?\s*:(?:\s|$)""")
_INNER_KEY = re.compile(r"""[{,]\s*["']?([A-Za-z_]+)["']?\s*:\s""")
_COMMENT = re.compile(r"(?:^|\s)#")
_FAR = 2_000  # characters of one line
_ABOVE = 50  # lines of one value; further up stands something else


def key_at(text: str, offset: int) -> str | None:
    """Return the key whose value a place belongs to; None in a comment, or where none is near."""
    start = max(text.rfind("\n", 0, offset) + 1, offset - _FAR)
    before = text[start:offset]
    if _COMMENT.search(before):
        return None
    inner = _INNER_KEY.findall(before) if "{" in before else []
    if inner:
        return str(inner[-1])
    own = _KEY.match(before)
    if own:
        return own[1]
    return _key_above(text[max(0, start - _FAR) : start].splitlines()[-_ABOVE:], _indent(before))


def _key_above(lines: list[str], indent: int) -> str | None:
    for line in reversed(lines):
        if line.strip() and _indent(line) < indent and not line.lstrip().startswith("#"):
            found = _KEY.match(line)
            return found[1] if found else None
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
