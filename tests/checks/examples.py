"""Examples of right and wrong content, each a file that tells by itself where it stands and what is wrong with it.

The form is told in tests/examples/README.md.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.projects import REPOSITORY

EXAMPLES = REPOSITORY / "tests" / "examples"
_PART = re.compile(rb"^(?:\xef\xbb\xbf)?# berkas: (\S+)\r?$", re.MULTILINE)
_WRONG = re.compile(rb"^# diharapkan: (\d+):(\d+) (\S+)\r?$", re.MULTILINE)
_HEAD = re.compile(rb"\A(?:# .*\n)+")
_ATTACHMENT = "content/lampiran/"  # no YAML, so without the comments that tell of it

Wrong = tuple[str, int, int, str]
"""A problem's path, line, column and code."""


@dataclass(frozen=True)
class Example:
    """The files of one example by their place, and the problems that they have."""

    files: dict[str, bytes]
    wrong: list[Wrong]


def names(folder: str) -> list[str]:
    """Return the names of all examples in a folder, in order."""
    return sorted(path.name for path in (EXAMPLES / folder).iterdir())


def read_example(path: Path) -> Example:
    """Return the example that a file holds."""
    content = path.read_bytes()
    heads = list(_PART.finditer(content))
    ends = [*(head.start() for head in heads[1:]), len(content)]
    parts = {head[1].decode(): content[head.start() : end] for head, end in zip(heads, ends, strict=True)}
    files = {place: _HEAD.sub(b"", part) if place.startswith(_ATTACHMENT) else part for place, part in parts.items()}
    return Example(files, sorted(wrong for place, part in parts.items() for wrong in _wrong(place, part)))


def _wrong(place: str, part: bytes) -> list[Wrong]:
    return [(place, int(told[1]), int(told[2]), told[3].decode()) for told in _WRONG.finditer(part)]
