"""The page that shows every approved version of a meeting's minutes and what differs between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from generator.keeping.chain import Approval
from generator.publishing.public_meeting import PublicMeeting
from generator.views import addresses
from generator.views.approvals import withdrawn_texts
from generator.views.catalogue import Catalogue
from generator.views.links import dated_link
from generator.views.meeting_lists import MEETINGS_TRAIL
from generator.views.parts import Link, Page, When, on

_AROUND = 2


class Line(NamedTuple):
    """A line of a comparison; ``key`` is `tetap`, `hapus`, `tambah` or `lewat` (lines left out)."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version, and what differs from the one before; no lines for the first, or where a text was withdrawn."""

    number: int
    when: When
    digest: str
    text: str | None
    lines: tuple[Line, ...]
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class VersionsView:
    """Every version, the latest first."""

    page: Page
    meeting: Link
    versions: tuple[VersionView, ...]


def view_versions(indexes: Catalogue, meeting: PublicMeeting, approvals: Sequence[Approval]) -> VersionsView:
    """Return the comparison of a meeting's approved versions."""
    library = indexes.library
    gone = withdrawn_texts(library)
    texts = [None if each.text_name in gone else library.texts.get(each.text_name) for each in approvals]
    compared = [(), *(_difference(old, new) for old, new in pairwise(texts))]
    link = dated_link(meeting)
    told = f"Setiap versi notula yang disahkan dan perbedaannya: {link.text}."
    return VersionsView(
        page=Page(addresses.versions(meeting), f"Versi notula: {link.text}", told, "notulen", (*MEETINGS_TRAIL, link)),
        meeting=link,
        versions=tuple(
            VersionView(
                number=approval.version,
                when=on(approval.date),
                digest=approval.digest,
                text=addresses.approved_text(approval.text_name) if text is not None else None,
                lines=tuple(lines),
                withdrawn=text is None,
            )
            for approval, text, lines in zip(approvals, texts, compared, strict=True)
        )[::-1],
    )


def _difference(old: str | None, new: str | None) -> tuple[Line, ...]:
    if old is None or new is None:
        return ()
    before, after = old.splitlines(), new.splitlines()
    groups = SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(_AROUND)
    lines: list[Line] = []
    for number, group in enumerate(groups):
        lines += [Line("lewat", "…")] if number else []
        lines += [line for code in group for line in _lines(code, before, after)]
    return tuple(lines)


def _lines(code: tuple[str, int, int, int, int], before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    kind, old_start, old_end, new_start, new_end = code
    if kind == "equal":
        yield from (Line("tetap", line) for line in before[old_start:old_end])
        return
    yield from (Line("hapus", line) for line in before[old_start:old_end])
    yield from (Line("tambah", line) for line in after[new_start:new_end])
