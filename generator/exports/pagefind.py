"""Pagefind, the program that makes search indexes: its run, and its output put in an order that never differs.

Two runs of Pagefind over the same documents differ in the order of filters and so in the names of files. `settle` gives
everything a name and an order of ours; the names of results are what the search script reads rank and day from. This
knows the form of the index, which is that of `VERSION` alone.
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.exports.cbor import CborError, decoded, encoded

VERSION = "1.5.2"
RUNTIME = ("pagefind.js", "wasm.id.pagefind")
"""What of Pagefind's own files a reader's browser needs."""

_SIGNATURE = b"pagefind_dcd"
_PATIENCE = 1800  # seconds
_LAST_WORDS = 200


class SearchIndexError(Exception):
    """No search index could be made; one line of Indonesian."""


def start_pagefind(documents: Path, index: Path) -> "subprocess.Popen[str]":
    """Start indexing documents, in the order told beside them. Raises SearchIndexError where Pagefind is missing."""
    if find_spec("pagefind_bin") is None:
        message = "program pencarian (pagefind) belum terpasang; jalankan 'make site' atau 'pip install pagefind-bin'"
        raise SearchIndexError(message)
    program = Path(__file__).with_name("indexing.py")
    command = [sys.executable, "-P", str(program), str(documents), str(index)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)  # noqa: S603 - fixed words


def finish_pagefind(process: "subprocess.Popen[str]") -> None:
    """Wait for the end of a run. Raises SearchIndexError where it failed."""
    try:
        _, told = process.communicate(timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        message = f"program pencarian (pagefind) tidak selesai dalam {_PATIENCE // 60} menit"
        raise SearchIndexError(message) from None
    if process.returncode:
        words = " ".join(told.split())[-_LAST_WORDS:]
        message = f"program pencarian (pagefind) berhenti dengan kode {process.returncode}: {words}".rstrip(": ")
        raise SearchIndexError(message)


def settle(index: Path, names: Mapping[str, str]) -> None:
    """Give the files of an index their lasting names; ``names`` is each result's, by its document's path.

    Raises SearchIndexError where the index is not of the known form.
    """
    try:
        _settle(index, names)
    except (CborError, KeyError, ValueError, TypeError, IndexError, FileNotFoundError) as error:
        message = f"bentuk indeks pencarian tidak dikenal ({type(error).__name__}); diperlukan pagefind {VERSION}"
        raise SearchIndexError(message) from error


def _settle(index: Path, names: Mapping[str, str]) -> None:
    told = json.loads((index / "pagefind-entry.json").read_text(encoding="utf-8"))
    if told["version"] != VERSION:
        message = f"version {told['version']}"
        raise ValueError(message)
    language = told["languages"]["id"]
    old = index / f"pagefind.{language['hash']}.pf_meta"
    version, pages, chunks, filters, *rest = _unpacked(old)
    pages = [[_rename_result(index, result, names), length] for result, length in pages]
    filters = sorted([name, _rename_filter(index, name, found)] for name, found in filters)
    _write(index / "pagefind.id.pf_meta", [version, pages, chunks, filters, *rest])
    old.unlink()
    told["languages"] = {"id": {**language, "hash": "id"}}
    (index / "pagefind-entry.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    for path in index.iterdir():
        if path.is_file() and path.suffix not in {".pf_meta", ".json"} and path.name not in RUNTIME:
            path.unlink()


def _rename_result(index: Path, result: str, names: Mapping[str, str]) -> str:
    path = index / "fragment" / f"{result}.pf_fragment"
    address = json.loads(_content(path))["url"].lstrip("/")
    name = names[address if address.endswith(".html") else f"{address}index.html"]
    path.rename(path.with_name(f"{name}.pf_fragment"))
    return name


def _rename_filter(index: Path, name: str, found: str) -> str:
    old = index / "filter" / f"{found}.pf_filter"
    _, values = _unpacked(old)
    old.unlink()
    _write(index / "filter" / f"{name}.pf_filter", [name, sorted(values)])
    return name


def _content(path: Path) -> bytes:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_SIGNATURE):
        message = f"no signature in {path.name}"
        raise ValueError(message)
    return content[len(_SIGNATURE) :]


def _unpacked(path: Path) -> Any:  # noqa: ANN401 - arrays of arrays, told apart where they are used
    return decoded(_content(path))


def _write(path: Path, item: Any) -> None:  # noqa: ANN401
    path.write_bytes(gzip.compress(_SIGNATURE + encoded(item), mtime=0))
