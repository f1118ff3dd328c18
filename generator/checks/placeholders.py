"""The rule about words of a skeleton (`notulen new`) that nobody has replaced yet.

A record of a kind that has no drafts is held back until they are: it would get an address that must answer for ever.
"""

import re
from collections.abc import Iterator
from typing import Any

from generator.checks.library import SHELVES, Library
from generator.checks.references import references_of
from generator.checks.rules import as_warning
from generator.checks.texts import texts_of
from generator.loading.nodes import Step
from generator.model.case_report import CaseReport
from generator.model.meeting import HELD, Meeting, MeetingStatus, Openness
from generator.model.notice import Notice, NoticeStatus
from generator.model.reading import Filed
from generator.problems import Code, Problem

_MARK = b"<isi"
_NOWHERE = ".invalid"  # a domain that nobody can have (RFC 2606)
_PLACEHOLDER = re.compile(r"<isi(?: [^<>\n]{1,80})?>")
_DRAFTS = frozenset({MeetingStatus.DRAFT, NoticeStatus.DRAFT})
_WITHOUT_DRAFTS = ("tim", "pejabat", "laporan-kasus", "dasar-hukum", "layanan")
_NAMED, _ANNOUNCED = frozenset({"judul", "alasan"}), frozenset({"tempat"})
"""Keys whose texts a closed meeting shows, and those that one to come shows too."""

_HINT = "Ganti dengan isi yang sebenarnya, atau hapus kuncinya jika memang tidak tercatat"


def check_placeholders(library: Library) -> Iterator[Problem]:
    """Whatever may be published holds no words of its skeleton; a draft still may."""
    records = (filed for folder in SHELVES for filed in library.shelf(folder).values())
    begun = [filed for filed in (library.site, *records) if _MARK in filed.source.content and not _is_draft(filed)]
    kept_back = unfilled(library)
    wanted = _named(library, kept_back) if kept_back else {}
    for filed in begun:
        yield from _placeholders(filed, wanted.get(filed.id) if filed.id in kept_back else None)
    yield from _of_new_project(library)


def unfilled(library: Library) -> frozenset[str]:
    """Return the ids of records that are held back: of a kind without drafts, with words of their skeletons."""
    shelves = (library.shelf(folder).values() for folder in _WITHOUT_DRAFTS)
    begun = (filed for shelf in shelves for filed in shelf if _MARK in filed.source.content)
    return frozenset(filed.id for filed in begun if any(_marks(filed)))


def _named(library: Library, kept_back: frozenset[str]) -> dict[str, str]:
    """Return every id that a record which may be published names, with the file that does."""
    named: dict[str, str] = {}
    for folder in SHELVES:
        for filed in library.shelf(folder).values():
            if not _is_draft(filed) and filed.id not in kept_back:
                named.update((id_, filed.source.path) for id_ in references_of(folder, filed.record))
    return named


def _of_new_project(library: Library) -> Iterator[Problem]:
    """Yield what `notulen init` leaves to be filled in and what would be believed if it stayed."""
    if library.site.record.url.rstrip("/").endswith(_NOWHERE):
        message = f"Masih alamat contoh: {library.site.record.url}"
        hint = "Tulis alamat situs ini yang sebenarnya, berakhiran garis miring"
        yield as_warning(library.site.source.problem(("alamat_situs",), Code.PLACEHOLDER, message, hint))


def placeholder_in(text: str) -> str | None:
    """Return the words of a skeleton that a text holds."""
    found = _PLACEHOLDER.search(text)
    return found and found[0]


def _is_draft(filed: Filed[Any]) -> bool:
    return getattr(filed.record, "status", None) in _DRAFTS


def _placeholders(filed: Filed[Any], named_by: str | None) -> Iterator[Problem]:
    """``named_by``: the file of a record that may be published and names this one."""
    for path, mark in _marks(filed):
        message = f"Masih teks contoh: {mark}"
        if filed.source.folder in _WITHOUT_DRAFTS:
            held = (
                f", padahal {named_by} menyebut catatan ini"
                if named_by
                else "; catatan ini tidak terbit sampai diganti"
            )
            message = f"{message}{held}"
        problem = filed.source.problem(path, Code.PLACEHOLDER, message, _HINT)
        yield problem if named_by or _is_published(filed.record, path) else as_warning(problem)


def _marks(filed: Filed[Any]) -> Iterator[tuple[tuple[Step, ...], str]]:
    for path, text, _ in texts_of(filed.source.tree().data):
        mark = placeholder_in(text)
        if mark and path[0] != "internal":
            yield path, mark


def _is_published(record: object, path: tuple[Step, ...]) -> bool:
    """Tell whether a text goes out as it stands.

    Of a kind without drafts every new record would at once be an error, so there it is only told. Not of figures:
    rules take them for printed.
    """
    if isinstance(record, Notice):
        return True
    if isinstance(record, CaseReport):
        return any(cell.value is not None for cell in record.statistics())
    if not isinstance(record, Meeting):
        return False
    if record.status in HELD and record.openness is Openness.OPEN:
        return True
    agenda_title = path[0] == "acara" and path[-1] == "judul"
    return path[0] in _NAMED or (record.openness is Openness.OPEN and (agenda_title or path[0] in _ANNOUNCED))


RULES = (check_placeholders,)
