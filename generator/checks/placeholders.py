"""The rule about words of a skeleton (`notulen new`) that nobody has replaced yet."""

import re
from collections.abc import Iterator

from generator.checks.library import SHELVES, Library
from generator.checks.rules import as_warning
from generator.loading.nodes import Plain, Step
from generator.loading.sources import Source
from generator.model.meeting import MeetingStatus
from generator.model.notice import NoticeStatus
from generator.model.reading import Filed
from generator.problems import Code, Problem

_MARK = b"<isi"
_PLACEHOLDER = re.compile(r"<isi(?: [^<>\n]{1,80})?>")
_DRAFTS = frozenset({MeetingStatus.DRAFT, NoticeStatus.DRAFT})
_HINT = "Ganti dengan isi yang sebenarnya, atau hapus kuncinya jika memang tidak tercatat"


def check_placeholders(library: Library) -> Iterator[Problem]:
    """Whatever may be published holds no words of its skeleton; a draft still may."""
    for folder in SHELVES:
        for filed in library.shelf(folder).values():
            if _MARK in filed.source.content and not _is_draft(filed):
                yield from _placeholders(filed.source)


def _is_draft(filed: Filed[object]) -> bool:
    return getattr(filed.record, "status", None) in _DRAFTS


def _placeholders(source: Source) -> Iterator[Problem]:
    for path, text in _texts(source.tree().plain(), ()):
        found = _PLACEHOLDER.search(text)
        if found and path[0] != "internal":
            message = f"Masih teks contoh: {found[0]}"
            yield as_warning(source.problem(path, Code.PLACEHOLDER, message, _HINT))


def _texts(node: Plain, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(node, str):
        yield path, node
        return
    steps = node.items() if isinstance(node, dict) else enumerate(node)
    for step, inner in steps:
        yield from _texts(inner, (*path, step))


RULES = (check_placeholders,)
