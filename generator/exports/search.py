"""Everything that can be found, as indexes that a browser searches: a folder for each part, named by what it holds."""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from hashlib import sha256
from pathlib import Path
from statistics import mean
from subprocess import Popen
from typing import Any, NamedTuple

from generator.exports.indexing import ORDER
from generator.exports.pagefind import RUNTIME, VERSION, finish_pagefind, settle, start_pagefind
from generator.exports.search_documents import document, document_path, result_names
from generator.parallel import Report, share_out
from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.entries import Entry
from generator.views.search import Findable, Part
from generator.views.spelling import STOP_WORDS, Speller, spellings

CHOICES = "pilihan.json"
ENGINE = f"mesin-{VERSION}"
_FORM = "1"  # of the documents: a change of theirs is a change of this, lest kept indexes be taken for new ones
_DIGEST = 10
_MARK = ".tanda"
_WORDS_ASKED = 3


class Effort(NamedTuple):
    """How hard to work, whom to tell of it, and where indexes are kept from build to build, if anywhere."""

    jobs: int
    report: Report
    kept: Path | None = None


class _Made(NamedTuple):
    part: Part
    entries: Sequence[Entry]
    folder: Path


def write_search(found: Findable, library: PublicLibrary, site: Path, effort: Effort) -> None:
    """Write the search indexes of a library below a site's `cari/`, and what the search page offers to choose.

    Raises SearchIndexError and OSError.
    """
    known = spellings(library)
    folder = site / addresses.SEARCH
    folder.mkdir(parents=True, exist_ok=True)
    parts = [
        _Made(part, entries, folder / f"{part}-{_digest(entries, known)}")
        for part, entries in found.parts.items()
        if entries
    ]
    # Documents lie on the site's own disk for a moment, so that a full one is noticed as such.
    with tempfile.TemporaryDirectory(prefix=".cari-", dir=site) as work:
        _index([each for each in parts if not _reuse(each, effort)], Path(work), Speller(known), effort)
    _place_engine(folder, parts)
    _forget(parts, effort)
    told = _told(found, known, parts)
    (folder / CHOICES).write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _digest(entries: Sequence[Entry], known: Mapping[str, str]) -> str:
    """Return what names an index: the same entries, read in the same way, by the same Pagefind."""
    digest = sha256(f"{VERSION} {_FORM} {sorted(known.items())}".encode())
    for entry in entries:
        digest.update(repr(entry).encode())
    return digest.hexdigest()[:_DIGEST]


def _reuse(part: _Made, effort: Effort) -> bool:
    """Take a part that an earlier build made from the same entries."""
    kept = effort.kept / part.folder.name if effort.kept else None
    if kept is None or not _is_untouched(kept):
        return False
    try:
        _link_tree(kept, part.folder)
    except (OSError, shutil.Error):  # another build of the same project has just let go of it
        shutil.rmtree(part.folder, ignore_errors=True)
        return False
    effort.report(len(part.entries))
    return True


def _index(parts: Sequence[_Made], work: Path, speller: Speller, effort: Effort) -> None:
    """Make parts; the largest first, so that it is indexed while the documents of the others are still written."""
    with ExitStack() as stack:
        running: list[tuple[Popen[str], _Made]] = []
        for part in sorted(parts, key=lambda part: -len(part.entries)):
            _write_documents(part.entries, work / part.part, speller, effort)
            process = start_pagefind(work / part.part, part.folder)
            stack.callback(process.kill)
            running.append((process, part))
        for process, part in running:
            finish_pagefind(process)
            paths = (document_path(entry.address) for entry in part.entries)
            settle(part.folder, dict(zip(paths, result_names(part.part, part.entries), strict=True)))
            _keep(part, effort)


def _write_documents(entries: Sequence[Entry], folder: Path, speller: Speller, effort: Effort) -> None:
    for parent in sorted({document_path(entry.address).rpartition("/")[0] for entry in entries}):
        (folder / parent).mkdir(parents=True, exist_ok=True)

    def write(entry: Entry) -> None:
        (folder / document_path(entry.address)).write_bytes(document(entry, speller))

    share_out(write, entries, effort.jobs, effort.report)
    order = [document_path(entry.address) for entry in entries]
    (folder / ORDER).write_text(json.dumps(order), encoding="utf-8")


def _keep(part: _Made, effort: Effort) -> None:
    """Keep a part for later builds; where that cannot be done, they make it again."""
    if effort.kept is not None:
        with suppress(OSError):
            effort.kept.mkdir(parents=True, exist_ok=True)
            fresh = effort.kept / f".{part.folder.name}-{os.getpid()}"
            _link_tree(part.folder, fresh)
            kept = effort.kept / part.folder.name
            shutil.rmtree(kept, ignore_errors=True)
            fresh.rename(kept)
            _mark_of(kept).write_text(_state(kept), encoding="ascii")


def _forget(parts: Sequence[_Made], effort: Effort) -> None:
    """Let go of kept parts that this build had no use for."""
    if effort.kept is not None and effort.kept.is_dir():
        used = {part.folder.name for part in parts}
        for old in effort.kept.iterdir():
            if old.name.removesuffix(_MARK) in used:
                continue
            if old.suffix == _MARK:
                old.unlink(missing_ok=True)
            else:
                shutil.rmtree(old, ignore_errors=True)


def _is_untouched(kept: Path) -> bool:
    """Tell whether a kept part is whole and as it was made.

    Its files may be the live site's own, which somebody may have edited; and a machine may have lost its power before
    they were on the disk.
    """
    try:
        return _mark_of(kept).read_text(encoding="ascii") == _state(kept)
    except (OSError, UnicodeError):
        return False


def _mark_of(kept: Path) -> Path:
    return kept.with_name(kept.name + _MARK)


def _state(folder: Path) -> str:
    """Return a digest of the names, sizes and times of all files: it changes with any of them."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    told = [(path.relative_to(folder).as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in paths]
    return sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()


def _link_tree(source: Path, target: Path) -> None:
    """Give a folder of finished files a second place: the same files where the disk can do that, else copies."""
    try:
        shutil.copytree(source, target, copy_function=os.link)
    except (OSError, shutil.Error):
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)


def _place_engine(folder: Path, parts: Sequence[_Made]) -> None:
    """Keep one copy of Pagefind's runtime, under a name that changes with its version only."""
    engine = folder / ENGINE
    engine.mkdir(exist_ok=True)
    for part in parts:
        for name in RUNTIME:
            (part.folder / name).replace(engine / name)


def _told(found: Findable, known: Mapping[str, str], parts: Sequence[_Made]) -> dict[str, Any]:
    """Return what the search script asks for first: parts, filters and spellings."""
    return {
        "mesin": f"{ENGINE}/{RUNTIME[0]}",
        "bagian": [
            {
                "nama": part.part.value,
                "folder": f"{part.folder.name}/",
                "jenis": sorted({entry.kind for entry in part.entries}),
                "tahun": sorted({entry.year for entry in part.entries if entry.year is not None}),
                "bita": _cost(part.folder),
            }
            for part in parts
        ],
        "saring": {name: [list(choice) for choice in choices] for name, choices in found.filters.items()},
        "lencana": found.badges,
        "ejaan": known,
        "abaikan": sorted(STOP_WORDS),
    }


def _cost(index: Path) -> int:
    """Return about how many bytes a browser downloads of an index for a question of three words."""
    lists = mean(path.stat().st_size for path in (index / "index").iterdir())
    return round(sum(path.stat().st_size for path in index.glob("*.pf_meta")) + _WORDS_ASKED * lists)
