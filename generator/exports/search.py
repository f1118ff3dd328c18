"""Everything that can be found, as indexes that a browser searches: a folder for each part, named by what it holds."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from generator.exports.pagefind import RUNTIME, VERSION, finish_pagefind, settle, start_pagefind
from generator.exports.search_documents import LETTERS, document, document_path, result_names
from generator.parallel import Report, share_out
from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.entries import Entry
from generator.views.search import Findable, Part
from generator.views.spelling import STOP_WORDS, Speller, spellings

CHOICES = "pilihan.json"
_ENGINE = f"mesin-{VERSION}"
_DIGEST = 10
_CHEAP = 5_000
"""What was said is searched without being asked for up to so many entries; more would be a large download."""


class Made(NamedTuple):
    """A part and the names of its results by the paths of their documents."""

    part: Part
    names: Mapping[str, str]
    folder: str
    years: tuple[int, ...]


def write_search(found: Findable, library: PublicLibrary, site: Path, *, jobs: int, report: Report) -> None:
    """Write the search indexes of a library below a site's `cari/`, and what the search page offers to choose.

    Raises SearchIndexError and OSError.
    """
    known = spellings(library)
    folder = site / addresses.SEARCH
    folder.mkdir(parents=True, exist_ok=True)
    # Documents lie on the site's own disk for a moment, so that a full one is noticed as such.
    with tempfile.TemporaryDirectory(prefix=".cari-", dir=site) as work:
        documents = _Documents(Path(work), Speller(known), jobs, report)
        made = _make(found, documents, folder)
    if made:
        _place_engine(folder, made)
    told = _told(found, known, made)
    (folder / CHOICES).write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


class _Documents:
    """Writes the documents of a part."""

    def __init__(self, work: Path, speller: Speller, jobs: int, report: Report) -> None:
        self.work, self._speller, self._jobs, self._report = work, speller, jobs, report

    def write(self, part: Part, entries: Sequence[Entry]) -> Made:
        """Write one document for each entry; what they hold is the name of the part's folder."""
        paths = [document_path(entry.address) for entry in entries]
        names = dict(zip(paths, result_names(part, entries), strict=True))
        for parent in sorted({path.rpartition("/")[0] for path in paths}):
            (self.work / part / parent).mkdir(parents=True, exist_ok=True)

        def write(entry: Entry) -> bytes:
            content = document(entry, self._speller)
            (self.work / part / document_path(entry.address)).write_bytes(content)
            return sha256(content).digest()

        digests = share_out(write, entries, self._jobs, self._report)
        digest = sha256(b"".join([VERSION.encode(), *map(str.encode, (*names, *names.values())), *digests]))
        years = sorted({entry.year for entry in entries if entry.year is not None})
        return Made(part, names, f"{part}-{digest.hexdigest()[:_DIGEST]}", tuple(years))


def _make(found: Findable, documents: _Documents, folder: Path) -> list[Made]:
    """Return the parts, indexed; the largest first, so that it is worked on while the others are still written."""
    with ExitStack() as stack:
        running = []
        for part, entries in sorted(found.parts.items(), key=lambda pair: -len(pair[1])):
            if entries:
                made = documents.write(part, entries)
                process = start_pagefind(documents.work / part, folder / made.folder)
                stack.callback(process.kill)
                running.append((process, made))
        for process, made in running:
            finish_pagefind(process)
            settle(folder / made.folder, made.names)
    return sorted((made for _, made in running), key=lambda made: list(Part).index(made.part))


def _place_engine(folder: Path, made: Sequence[Made]) -> None:
    """Keep one copy of Pagefind's runtime, under a name that changes with its version only."""
    engine = folder / _ENGINE
    engine.mkdir()
    for each in made:
        for name in RUNTIME:
            (folder / each.folder / name).replace(engine / name)


def _told(found: Findable, known: Mapping[str, str], made: Sequence[Made]) -> dict[str, Any]:
    """Return what the search script asks for first: parts, filters and spellings."""
    return {
        "mesin": f"{_ENGINE}/{RUNTIME[0]}",
        "bagian": [
            {
                "kunci": LETTERS[each.part],
                "nama": each.part.value,
                "folder": f"{each.folder}/",
                "tahun": each.years,
                "segera": each.part is not Part.SAID or len(each.names) <= _CHEAP,
            }
            for each in made
        ],
        "saring": {name: [list(filter_of) for filter_of in choices] for name, choices in found.filters.items()},
        "lencana": found.badges,
        "ejaan": known,
        "abaikan": sorted(STOP_WORDS),
    }
