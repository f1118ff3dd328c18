"""In continuous integration, whose builds cannot add to the ledger: public records that were deleted without a word."""

from collections.abc import Iterator
from pathlib import Path

from generator.checks.rules import as_warning
from generator.keeping.history import deleted_records, is_shallow
from generator.keeping.ledger import LEDGER
from generator.loading.sources import Source
from generator.model.kinds import BY_FOLDER
from generator.model.meeting import Meeting
from generator.model.notice import Notice
from generator.model.reading import Filed, read_record
from generator.problems import Code, Problem
from generator.publishing.meetings import Extent, extent
from generator.publishing.public import PublicLibrary
from generator.publishing.records import notice_is_out
from generator.settings import present
from generator.views import addresses
from generator.views.former import Lasting

_SECTIONS = {
    "tim": addresses.TEAMS,
    "pejabat": addresses.PERSONS,
    "pengumuman": addresses.NOTICES,
    "laporan-kasus": addresses.REPORTS,
    "dasar-hukum": addresses.LAWS,
    "layanan": addresses.SERVICES,
}


def check_shallow(project: Path) -> Iterator[Problem]:
    """Warn of a clone whose history is not there to be asked."""
    if is_shallow(project):
        message = "Riwayat git tidak lengkap, sehingga alamat yang belum tercatat di sini tidak terjaga"
        hint = "Ambil seluruh riwayatnya (fetch-depth: 0), atau commit berkas ini setelah setiap build"
        yield as_warning(Problem(LEDGER, 1, 1, Code.ADDRESS_LOST, message, hint))


def forgotten(project: Path, library: PublicLibrary, lasting: Lasting) -> Iterator[str]:
    """Yield the address of every record that was public when it was deleted, and that nothing answers for."""
    for source in deleted_records(project):
        address = _address_of(source.path)
        if address is None or address in library.published or address in lasting.alive:
            continue
        if lasting.target(address) is None and _was_public(source):
            yield address


def _address_of(path: str) -> str | None:
    """Return the address that a record had by its path: content/rapat/2024/x.yml was notulen/2024/x/."""
    match path.removesuffix(".yml").split("/"):
        case ["content", "rapat", year, id_]:
            return f"{addresses.MEETINGS}{year}/{id_}/"
        case ["content", folder, id_] if folder in _SECTIONS:
            return f"{_SECTIONS[folder]}{id_}/"
    return None


def _was_public(source: Source) -> bool:
    kind = BY_FOLDER[source.folder]
    filed = read_record(source, kind.shape, kind.adapter)
    if not isinstance(filed, Filed):
        return False  # no build has ever published a file with problems
    if isinstance(filed.record, Meeting):
        return extent(filed.record) is not Extent.NOTHING
    return not isinstance(filed.record, Notice) or notice_is_out(filed.record, present())
