"""Published addresses: none is lost by a build, and what a build publishes is written down."""

import datetime as dt
import os
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from generator.keeping.ledger import LEDGER, Ledger, add_addresses
from generator.lasting.history import check_shallow, forgotten
from generator.lasting.remembered import address_of
from generator.loading.nodes import Plain
from generator.loading.sources import Source, list_files, read_source
from generator.loading.yaml_reader import YamlRefusedError
from generator.parallel import share_out
from generator.problems import Code, Problem
from generator.publishing.public import PublicLibrary
from generator.settings import in_ci
from generator.views import addresses
from generator.views.former import Lasting, items_of

_PAGES = "site_config/halaman"
_FORMER = "site_config/alamat-lama.yml"
_SHOWN = 50
_NOTICE_STATES = "terbit atau dicabut"
_STATES = "ringkasan, disahkan, ditunda, atau dibatalkan"
_STATES_TO_COME = "dijadwalkan, ditunda, atau dibatalkan"
_ID = re.compile(rb' id="([a-z0-9-]+)"')  # as nearly all stand: a tenth of the time of the next
_ANY_ID = re.compile(rb'\bid="([a-z0-9-]+)"')


def check_addresses(project: Path, library: PublicLibrary, ledger: Ledger) -> Iterator[Problem]:
    """Yield a problem for every published address that the site would no longer answer."""
    lasting, pages = Lasting(library), hand_written(project)
    yield from _check_moves(lasting, library, pages)
    lost = list(lasting.lost(pages))
    if in_ci():
        yield from check_shallow(project)
        lost += [address for address in forgotten(project, library, lasting) if address not in lost]
    gone = frozenset(lost)
    for address in lost[:_SHOWN]:
        page = address.partition("#")[0]
        hint = (_kept_back(project, page, library.today) if page in gone else None) or _mend(address)
        yield Problem(LEDGER, ledger.lines.get(address, 1), 1, Code.ADDRESS_LOST, _told(address), hint)
    if len(lost) > _SHOWN:
        message = f"Seluruhnya {len(lost)} alamat akan hilang; hanya {_SHOWN} yang ditunjukkan"
        hint = "Periksa apakah folder content lengkap"
        yield Problem(LEDGER, 1, 1, Code.ADDRESS_LOST, message, hint)


def _told(address: str) -> str:
    what = "Butir" if "#" in address else "Alamat"
    return f"{what} /{address} pernah terbit, tetapi tidak ada lagi yang menjawabnya"


def _kept_back(project: Path, page: str, today: dt.date) -> str | None:
    """Return the mend where the record of a lost page is still there, and only its status or embargo keeps it in."""
    match page.strip("/").split("/")[:3]:
        case ["notulen", year, id_]:
            path = f"content/rapat/{year}/{id_}.yml"
        case ["pengumuman", id_]:
            path = f"content/pengumuman/{id_}.yml"
        case _:
            return None
    told = _record(project, path)
    if told is None:
        return None
    if told.get("embargo") and told.get("status") in {"terbit", "dicabut"}:
        return f"Catatannya masih ada di {path}, tetapi 'embargo' menahannya: hapus kunci itu"
    states = _NOTICE_STATES if path.startswith("content/pengumuman") else _states(str(told.get("tanggal")), today)
    return f"Catatannya masih ada di {path} tetapi tidak terbit lagi: ubah 'status' menjadi {states}"


def _states(day: str, today: dt.date) -> str:
    return _STATES_TO_COME if day >= today.isoformat() else _STATES


def _record(project: Path, path: str) -> dict[str, Plain] | None:
    source = read_source(project, project / path) if (project / path).is_file() else None
    try:
        told = source.tree().data if isinstance(source, Source) else None
    except YamlRefusedError:
        return None
    return told if isinstance(told, dict) else None


def _mend(address: str) -> str:
    item = address.partition("#")[2]
    if item:
        return f"Kembalikan butir itu, atau jelaskan dengan ralat pada rapatnya: 'bagian: {item}'"
    name = address.rstrip("/").rsplit("/", 1)[-1]
    if address.endswith("/"):
        return f"Bila diganti namanya, tulis 'sebelumnya: [{name}]'; bila {_entry(address)}"
    return f"Kembalikan berkasnya; bila {_entry(address)}"


def withdrawal(address: str) -> str:
    """Return the line to write, for the end of a sentence, where an address is withdrawn."""
    return f"tulis di {_FORMER}: '- {{alamat: {address}, ditarik: TTTT-BB-HH, alasan: …}}'"


def _entry(address: str) -> str:
    return f"ditarik, {withdrawal(address)}; bila pindah, 'ke: …' sebagai ganti 'ditarik' dan 'alasan'"


def _check_moves(lasting: Lasting, library: PublicLibrary, pages: Collection[str]) -> Iterator[Problem]:
    """An address that is given up is none's, and leads to one that answers."""
    standing = lasting.alive | frozenset(pages)
    for move in library.moves:
        is_text = move.address.startswith(addresses.APPROVED_TEXTS)
        if move.address in standing and not (is_text and move.to is None):
            message = f"Alamat /{move.address} masih menjawab, tetapi dicatat sebagai pindah atau ditarik"
            yield Problem(_FORMER, 1, 1, Code.CONSISTENCY, message, "Hapus catatannya, atau tarik isinya")
        if move.to is not None and move.to not in standing:
            message = f"Alamat /{move.to}, tujuan dari /{move.address}, tidak ada di situs ini"
            yield Problem(_FORMER, 1, 1, Code.REFERENCE, message, "Tulis alamat yang ada, berakhiran garis miring")


def hand_written(project: Path) -> frozenset[str]:
    """Return the addresses of hand-written pages, as MkDocs makes them of their paths."""
    found = set()
    for path in list_files(project, _PAGES):
        name = path.relative_to(project / _PAGES).with_suffix("").as_posix()
        folder, _, last = name.rpartition("/")
        is_index = last.lower() in {"index", "readme"}
        found.add((f"{folder}/" if folder else "") if is_index else f"{name}/")
    return frozenset(found)


def prover_of(library: PublicLibrary, jobs: int) -> Callable[[Path], Iterator[Problem]]:
    """Return what looks up every published address and item in the bytes of a staged site."""

    def prove(folder: Path) -> Iterator[Problem]:
        wanted: dict[str, set[str]] = {}
        for address in sorted(library.published):
            page, _, item = address.partition("#")
            wanted.setdefault(page, set()).update({item} if item else ())
        closed = {addresses.meeting(each) for each in library.meetings.values() if not items_of(each)}
        work = [(page, frozenset() if page in closed else frozenset(items)) for page, items in wanted.items()]
        missing = share_out(_missing_from(folder), work, jobs, lambda _: None)
        lost = [address for each in missing for address in each]
        for address in lost[:_SHOWN]:
            yield Problem(LEDGER, 1, 1, Code.ADDRESS_LOST, _told(address), _mend(address))

    return prove


def _missing_from(folder: Path) -> Callable[[tuple[str, frozenset[str]]], list[str]]:
    def missing(asked: tuple[str, frozenset[str]]) -> list[str]:
        page, items = asked
        path = folder / page
        file = path / "index.html" if page.endswith("/") or path.is_dir() else path
        if not file.is_file():
            return [page]
        lost = _not_in(file.read_bytes(), items) if items else items
        return [f"{page}#{item}" for item in sorted(lost)]

    return missing


def _not_in(content: bytes, items: frozenset[str]) -> frozenset[str]:
    for form in (_ID, _ANY_ID):
        items -= {each.decode() for each in form.findall(content)}
        if not items:
            break
    return items


def record_addresses(project: Path, folder: Path, library: PublicLibrary) -> int:
    """Add to the ledger what a published site answers and the ledger lacks; return how much. Raises OSError."""
    items = (addresses.item(each, item) for each in library.meetings.values() for item in items_of(each))
    return add_addresses(project, {*_published(folder), *items})


def _published(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        within = os.path.relpath(place, folder)
        start = "" if within == "." else f"{within.replace(os.sep, '/')}/"
        yield from (address for name in names if (address := address_of(start + name)) is not None)
