"""What the project keeps for good: the ledger of addresses, the addresses given up, the chain of approved minutes."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter

from generator.checks.library import SHELVES, Library
from generator.checks.rules import as_warning
from generator.keeping.chain import LOCK, TEXTS, Approval, BrokenChainError, digest_of, head_of, read_chain, read_text
from generator.keeping.ledger import LEDGER, read_ledger
from generator.keeping.signature import SIGNATURE, read_signature
from generator.loading.sources import read_source
from generator.model.reading import Filed, Refused, read_record
from generator.model.settings import FormerAddress
from generator.problems import Code, Problem

_FORMER: TypeAdapter[tuple[FormerAddress, ...]] = TypeAdapter(tuple[FormerAddress, ...])
_FILE = "site_config/alamat-lama.yml"
_FROM_GIT = "Kembalikan berkas itu seperti dalam git; baris yang sudah ada tidak pernah diubah"


def read_kept(project: Path, library: Library) -> Iterator[Problem]:
    """Read into a library what must last, and yield what is wrong with it. Raises OSError."""
    library.ledger = read_ledger(project)
    for line in library.ledger.wrong:
        yield Problem(LEDGER, line, 1, Code.SETTINGS, "Baris ini bukan sebuah alamat", _FROM_GIT)
    yield from _read_former(project, library)
    yield from _read_chain(project, library)
    yield from _check_former_ids(library)


def _read_former(project: Path, library: Library) -> Iterator[Problem]:
    if not (project / _FILE).exists():
        return
    source = read_source(project, project / _FILE)
    if isinstance(source, Problem):
        yield source
        return
    outcome = read_record(source, FormerAddress, _FORMER)
    if isinstance(outcome, Refused):
        yield from outcome.problems
        return
    library.former = outcome
    yield from _check_former(outcome)


def _check_former(filed: Filed[tuple[FormerAddress, ...]]) -> Iterator[Problem]:
    """An address moved, or was withdrawn for a reason; one of the two, and told once."""
    seen: set[str] = set()
    for place, former in enumerate(filed.record):
        if (former.to is None) == (former.withdrawn is None):
            hint = "Tulis 'ke' bila pindah, atau 'ditarik' dengan 'alasan' bila ditarik"
            yield filed.source.problem((place,), Code.CONSISTENCY, "Alamat lama pindah atau ditarik", hint)
        elif former.withdrawn is not None and former.reason is None:
            message = "Penarikan harus menyebut alasannya"
            yield filed.source.problem((place,), Code.MISSING_KEY, message, "Tambahkan 'alasan'")
        if former.address in seen:
            message = f"Alamat '{former.address}' sudah ada di atasnya"
            yield filed.source.problem((place, "alamat"), Code.CONSISTENCY, message, "Hapus salah satunya")
        seen.add(former.address)


def _check_former_ids(library: Library) -> Iterator[Problem]:
    """A former id is no record's id now, and one record's alone: an address leads to one place."""
    claims = defaultdict(list)
    for folder in SHELVES:
        for filed in library.shelf(folder).values():
            for place, former in enumerate(filed.record.former_ids):
                claims[former].append((filed, place))
    taken = {id_: filed for folder in SHELVES for id_, filed in library.shelf(folder).items()}
    for former, claimed in claims.items():
        for filed, place in claimed:
            owner = taken.get(former) or next((other for other, _ in claimed if other is not filed), None)
            if owner is not None:
                message = f"Id lama '{former}' dipakai juga oleh {owner.source.path}"
                hint = "Sebuah id lama hanya boleh milik satu catatan, dan bukan id yang masih dipakai"
                yield filed.source.problem(("sebelumnya", place), Code.FORMER_ID, message, hint)


def _read_chain(project: Path, library: Library) -> Iterator[Problem]:
    try:
        library.chain = read_chain(project)
    except BrokenChainError as error:
        yield Problem(LOCK, error.line, 1, Code.CHAIN, error.reason, _FROM_GIT)
        return
    amended = frozenset(approval.meeting for approval in library.chain if approval.version > 1)
    for approval in library.chain:
        yield from _check_text(project, library, approval, amended)
    yield from _check_strangers(project, library)
    yield from _check_signature(project, library)


def _check_text(project: Path, library: Library, approval: Approval, amended: frozenset[str]) -> Iterator[Problem]:
    """The text that was approved is kept as it was, unless its address was withdrawn."""
    text = read_text(project, approval)
    path = f"{TEXTS}/{approval.text_name}"
    if text is None and not _is_withdrawn(library, approval):
        message = f"Naskah {path} yang disahkan pada baris ini tidak ada"
        hint = f"Kembalikan dari git, atau catat penarikan alamatnya di {_FILE}"
        yield Problem(LOCK, approval.number, 1, Code.CHAIN, message, hint)
    elif text is not None and digest_of(text) == approval.digest:
        if approval.meeting in amended:
            library.texts[approval.text_name] = text
    elif text is not None:
        message = "Naskah ini bukan lagi naskah yang disahkan"
        yield Problem(path, 1, 1, Code.CHAIN, message, "Kembalikan berkas itu seperti dalam git")


def _is_withdrawn(library: Library, approval: Approval) -> bool:
    """Tell whether an approved text, or its meeting whole, was withdrawn."""
    former = library.former.record if library.former else ()
    gone = {each.address.partition("#")[0] for each in former if each.withdrawn is not None}
    return any(address.endswith((f"/{approval.text_name}", f"/{approval.meeting}/")) for address in gone)


def _check_strangers(project: Path, library: Library) -> Iterator[Problem]:
    """Every kept text has its line: a chain that was cut short leaves texts behind."""
    known = {approval.text_name for approval in library.chain}
    folder = project / TEXTS
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in known and not path.name.startswith("."):
            message = f"Naskah ini tidak disebut dalam {LOCK}"
            hint = f"Kembalikan {LOCK} seperti dalam git; bila naskahnya belum pernah disahkan, hapus berkas ini"
            yield Problem(f"{TEXTS}/{path.name}", 1, 1, Code.CHAIN, message, hint)


def _check_signature(project: Path, library: Library) -> Iterator[Problem]:
    signed = read_signature(project, head_of(library.chain))
    if signed is None:
        return
    library.signer = signed.by
    if signed.unchecked:
        hint = "Pasang openssh-client di mesin ini"
        message = "Tanda tangan tidak dapat diperiksa: program ssh-keygen tidak ada"
        yield as_warning(Problem(SIGNATURE, 1, 1, Code.SIGNATURE, message, hint))
    elif signed.against is not None:
        hint = "Tanda tangani lagi dengan 'notulen approve --tanda-tangan KUNCI', atau hapus berkas ini"
        yield Problem(SIGNATURE, 1, 1, Code.SIGNATURE, f"Tanda tangan tidak sah: {signed.against}", hint)
