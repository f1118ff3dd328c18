"""Search indexes: the same bytes from the same entries, kept from build to build, and a plain word where they fail."""

import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.exports.cbor import decoded
from generator.exports.pagefind import SearchIndexError, finish_pagefind, settle, start_pagefind
from generator.exports.search import Effort, write_search
from generator.exports.search_documents import document, document_path, result_names
from generator.publishing.public import PublicLibrary
from generator.views.catalogue import catalogue
from generator.views.entries import Entry, Rank
from generator.views.search import Part, findable
from generator.views.spelling import Speller
from tests.city import CITY
from tests.commands.folders import contents
from tests.projects import write_files
from tests.publishing.doors import published

Library = PublicLibrary


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the made-up city."""
    return published(tmp_path_factory.mktemp("kota"), CITY)


def written(library: Library, site: Path, kept: Path | None = None) -> Path:
    """Write a library's indexes below a new site and return their folder."""
    site.mkdir()
    write_search(findable(catalogue(library)), library, site, Effort(1, lambda _: None, kept))
    return site / "cari"


def told(folder: Path) -> dict[str, Any]:
    """Return what the search script asks for first."""
    found: dict[str, Any] = json.loads((folder / "pilihan.json").read_text(encoding="utf-8"))
    return found


def fragments(folder: Path) -> Iterator[dict[str, object]]:
    """Yield everything that a result can show."""
    for path in sorted(folder.rglob("*.pf_fragment")):
        yield json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))


def test_two_builds_give_the_same_bytes(library: Library, tmp_path: Path) -> None:
    assert contents(written(library, tmp_path / "satu")) == contents(written(library, tmp_path / "dua"))


def test_kept_indexes_are_taken_again(library: Library, tmp_path: Path) -> None:
    first = written(library, tmp_path / "satu", tmp_path / "simpan")
    marked = next((tmp_path / "simpan").glob("kini-*/fragment/*"))
    second = written(library, tmp_path / "dua", tmp_path / "simpan")
    assert (second / marked.relative_to(tmp_path / "simpan")).samefile(marked)
    assert contents(first) == contents(second)


@pytest.mark.parametrize("text", [b"", b"diubah"])
def test_index_of_the_live_site_that_somebody_edits_is_not_taken_again(
    text: bytes, library: Library, tmp_path: Path
) -> None:
    first = written(library, tmp_path / "satu", tmp_path / "simpan")
    before = contents(first)
    next(first.glob("kini-*/fragment/*")).write_bytes(text)  # in its place, as editors do: the kept file is the same
    assert contents(written(library, tmp_path / "dua", tmp_path / "simpan")) == before
    assert contents(written(library, tmp_path / "tiga", tmp_path / "simpan")) == before
    kept = sorted(path.name for path in (tmp_path / "simpan").iterdir())
    assert [name for name in kept if name.removesuffix(".tanda") + ".tanda" not in kept] == []


def test_other_entries_are_indexed_anew_and_old_ones_let_go(library: Library, tmp_path: Path) -> None:
    written(library, tmp_path / "satu", tmp_path / "simpan")
    before = {path.name for path in (tmp_path / "simpan").iterdir() if path.is_dir()}
    other = published(tmp_path, {**CITY, "content/layanan/puskesmas.yml": "nama: Puskesmas Baru\njenis: kesehatan\n"})
    written(other, tmp_path / "dua", tmp_path / "simpan")
    after = {path.name for path in (tmp_path / "simpan").iterdir() if path.is_dir()}
    assert sorted(name.split("-")[0] for name in before ^ after) == ["kini", "kini"]


def test_every_entry_has_one_result(library: Library, tmp_path: Path) -> None:
    entries = [entry for part in findable(catalogue(library)).parts.values() for entry in part]
    found = list(fragments(written(library, tmp_path / "situs")))
    assert sorted(str(each["url"]) for each in found) == sorted(
        f"/{document_path(entry.address).removesuffix('index.html')}" for entry in entries
    )


def test_nothing_is_shipped_but_indexes_and_the_runtime(library: Library, tmp_path: Path) -> None:
    folder = written(library, tmp_path / "situs")
    kinds = {path.suffix for path in folder.rglob("*") if path.is_file()}
    assert kinds == {".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta", ".json", ".js", ".pagefind"}
    assert [path.name for path in sorted(folder.rglob("*")) if path.suffix in {".js", ".pagefind"}] == [
        "pagefind.js",
        "wasm.id.pagefind",
    ]
    assert {path.name for path in (tmp_path / "situs").iterdir()} == {"cari"}


def test_parts_tell_what_they_hold(library: Library, tmp_path: Path) -> None:
    parts = told(written(library, tmp_path / "situs"))["bagian"]
    assert [(part["nama"], part["tahun"]) for part in parts] == [
        ("kini", [2019, 2020, 2023, 2024]),
        ("keputusan", [2023]),
        ("rapat", [2023]),
        ("pembahasan", [2024]),
    ]


def test_filters_and_metadata_are_in_order(library: Library, tmp_path: Path) -> None:
    for path in written(library, tmp_path / "situs").rglob("*.pf_filter"):
        read: Any = decoded(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        assert read == [path.stem, sorted(read[1])]


def test_names_of_results_tell_part_rank_and_day(library: Library) -> None:
    day = next(m.date for m in library.meetings.values() if m.id == "rapat-pertama")
    entries = [
        Entry("a/", "rapat", "A", "", Rank.PLAIN, day=day),
        Entry("b/", "rapat", "B", "", Rank.PLAIN, day=day),
        Entry("c/", "tim", "C", "", Rank.PLACE),
    ]
    assert result_names(Part.CURRENT, entries) == ["k46rw0", "k46rw1", "k20000"]
    assert int("6rw", 36) == (day - day.replace(year=2000, month=1, day=1)).days


def test_document_holds_texts_as_texts() -> None:
    hostile = '"><script>alert(1)</script>&'
    made = document(Entry("a/", "rapat", hostile, hostile, Rank.PLAIN, place=hostile, topics=(hostile,)), Speller({}))
    assert b"<script" not in made
    assert made.count(b"&lt;script&gt;") == 4


def test_failure_is_one_line_of_indonesian(tmp_path: Path) -> None:
    process = start_pagefind(tmp_path / "tidak-ada", tmp_path / "indeks")
    with pytest.raises(SearchIndexError, match=r"^program pencarian \(pagefind\) berhenti dengan kode 1: .+"):
        finish_pagefind(process)


def test_unknown_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pagefind-entry.json").write_text('{"version": "9.9.9", "languages": {}}', encoding="utf-8")
    with pytest.raises(SearchIndexError, match=r"^bentuk indeks pencarian tidak dikenal \(ValueError\); diperlukan"):
        settle(tmp_path, {})


def test_kept_folder_that_cannot_be_written_is_no_trouble(library: Library, tmp_path: Path) -> None:
    (tmp_path / "simpan").write_text("bukan folder", encoding="utf-8")
    assert (written(library, tmp_path / "satu", tmp_path / "simpan") / "pilihan.json").is_file()


def test_index_is_the_same_wherever_documents_lie(tmp_path: Path) -> None:
    documents = {
        f"d{n}/index.html": f"<html><body><h1>Judul {n}</h1><p>kata{n % 7}</p></body></html>" for n in range(40)
    }
    found = []
    # One of these lists the newest file first, so the orders differ even where the disk has one of its own.
    with tempfile.TemporaryDirectory(dir="/dev/shm") as memory:
        for folder, names in ((tmp_path / "maju", list(documents)), (Path(memory) / "mundur", list(documents)[::-1])):
            write_files(folder, {name: documents[name] for name in names})
            (folder / "urutan.json").write_text(json.dumps(list(documents)), encoding="utf-8")
            finish_pagefind(start_pagefind(folder, folder / "indeks"))
            settle(folder / "indeks", {name: name.split("/")[0] for name in documents})
            found.append(contents(folder / "indeks"))
    assert found[0] == found[1]
