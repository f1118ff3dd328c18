"""What site_config/ says must mean something: an address that pages hang on, thresholds, digests, tables, a file."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.model.reading import Filed
from generator.model.settings import Category, Privacy, Site
from generator.problems import Code, Problem
from generator.text import meant

_DIGEST = re.compile(r"[0-9a-f]{32}")
_CROSSED = ("kategori", "status")
_LEVELS = {"kota": "city", "kecamatan": "district", "kelurahan": "village"}


def check_site(site: Filed[Site]) -> Iterator[Problem]:
    """Yield what is wrong with the site's address."""
    parts = urlsplit(site.record.url)
    if parts.query or parts.fragment or set(site.record.url) & set("?#"):
        message = "Alamat situs tidak boleh berisi '?' atau '#': alamat semua halaman disusun di belakangnya"
        bare = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"
        yield site.source.problem(("alamat_situs",), Code.PATTERN, message, f"Tulis 'alamat_situs: {bare}'")


def check_privacy(privacy: Filed[Privacy]) -> Iterator[Problem]:
    """Yield what is wrong with the thresholds, the tables and the exceptions."""
    for key, name in _LEVELS.items():
        if getattr(privacy.record.thresholds, name) < 1:
            message, hint = "Ambang terkecil adalah 1: nol selalu boleh tercetak", f"Tulis '{key}: 1' atau lebih"
            yield privacy.source.problem(("ambang", key), Code.NUMBER, message, hint)
    for number, table in enumerate(privacy.record.tables):
        for place, word in enumerate(table.crossed):
            if word not in _CROSSED:
                message = f"Isi '{word[:30]}' bukan pilihan yang ada"
                hint = meant(word.lower(), _CROSSED) or "Pilih 'kategori', 'status', atau keduanya; atau tulis []"
                yield privacy.source.problem(("tabel", number, "silang", place), Code.CHOICE, message, hint)
    for number, exemption in enumerate(privacy.record.exceptions):
        if not _DIGEST.fullmatch(exemption.digest):
            message = "Sidik bukan 32 huruf dan angka yang dicetak program"
            hint = "Salin dari 'notulen scan --sidik'; jangan tulis nilainya sendiri"
            yield privacy.source.problem(("pengecualian", number, "sidik"), Code.PATTERN, message, hint)


def check_categories(categories: Filed[tuple[Category, ...]]) -> Iterator[Problem]:
    """Yield the categories that stand twice, and sums of what cannot be added up."""
    yield from _check_groups(categories)
    seen: set[str] = set()
    for place, category in enumerate(categories.record):
        if category.id in seen:
            message = f"Kategori '{category.id}' sudah ada di atasnya"
            hint = "Ganti idnya, atau hapus salah satu"
            yield categories.source.problem((place, "id"), Code.DUPLICATE_ID, message, hint)
        seen.add(category.id)


def _check_groups(categories: Filed[tuple[Category, ...]]) -> Iterator[Problem]:
    known = {category.id: category for category in categories.record}
    first: dict[str, str] = {}
    for place, category in enumerate(categories.record):
        for number, part in enumerate(category.parts):
            wrong = _no_part(category, known.get(part)) or _in_two(category, first.setdefault(part, category.id))
            if wrong:
                hint = "Gabungkan hanya kategori sejenis yang bukan tentang anak, masing-masing sekali"
                message = f"'{part[:30]}' tidak dapat digabungkan: {wrong}"
                yield categories.source.problem((place, "gabungan", number), Code.CATEGORY, message, hint)


def _no_part(category: Category, part: Category | None) -> str | None:
    """Return why a category is no part of another: kinds are never summed together, children stay with the city."""
    if part is None:
        return "kategori itu tidak ada"
    if part.parts:
        return "kategori itu sendiri gabungan"
    if part.children:
        return "kategori itu menyangkut anak"
    return None if part.kind is category.kind else "jenisnya lain"


def _in_two(category: Category, first: str) -> str | None:
    return None if first == category.id else f"sudah ada dalam '{first[:30]}'"
