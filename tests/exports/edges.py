"""A made-up archive with every edge case of the exports: the city of tests/city.py and more, hostile and very long."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from typing import Any, TypeVar

from generator.publishing.public import PublicLibrary
from tests.city import CITY
from tests.hostile.payloads import may_be_refused, own
from tests.projects import BASE, Files

T = TypeVar("T")


def _meeting(name: str, year: int, body: str) -> tuple[str, str]:
    return f"content/rapat/{year}/{name}.yml", body


def _many() -> Iterator[tuple[str, str]]:
    """Yield enough meetings, over enough years, for feeds with archives."""
    for year in range(2019, 2024):
        for month in range(1, 13):
            name, day = f"rapat-{year}-{month:02}", f"{year}-{month:02}-15"
            text = f'judul: Rapat bulanan\ntanggal: {day}\nmulai: 09.00\nstatus: disahkan\nwilayah: ["99.71.02.1001"]\n'
            yield _meeting(name, year, text)


EDGES: Files = {
    **CITY,
    "site_config/situs.yml": BASE["site_config/situs.yml"]
    + "lisensi: {nama: Lisensi Contoh, tautan: 'https://lisensi.example/contoh'}\n",
    **dict(_many()),
    **dict(
        [
            _meeting(
                "rapat-timur",
                2024,
                "judul: Rapat di timur\ntanggal: 2024-05-03\nmulai: 23.00\nzona: WIT\nstatus: disahkan\n",
            ),
            _meeting(
                "rapat-tunda-saja", 2024, "judul: Ditunda saja\ntanggal: 2024-05-04\nstatus: ditunda\nalasan: Hujan.\n"
            ),
            _meeting(
                "rapat-batal-nanti",
                2024,
                "judul: Batal sebelum harinya\ntanggal: 2024-07-04\nmulai: 08.00\nstatus: dibatalkan\nalasan: Hujan.\n",
            ),
            _meeting(
                "rapat-tutup-nanti",
                2024,
                "judul: Nanti\ntanggal: 2024-07-05\nsifat: tertutup\nstatus: dijadwalkan\nalasan: Penyelidikan.\n",
            ),
        ]
    ),
    "content/pengumuman/siaga.yml": """\
judul: Siaga angin
jenis: peringatan
tanggal: 2024-05-01
status: terbit
ringkasan: Angin kencang.
berlaku: {mulai: 2024-05-01, sampai: 2024-05-31}
serta_merta: ya
ralat: [{tanggal: 2024-05-02, sebab: Jam keliru.}, {tanggal: 2024-05-02, sebab: Wilayah keliru.}]
""",
    "content/pengumuman/siaga-baru.yml": """\
judul: Siaga angin diperpanjang
jenis: peringatan
tanggal: 2024-05-10
status: dicabut
ringkasan: Angin kencang berlanjut.
menggantikan: siaga
serta_merta: ya
berlaku: {mulai: 2024-05-10, sampai: null}
ralat: [{tanggal: 2024-05-11, bagian: wilayah, sebab: Kurang satu kecamatan.}]
dicabut: {tanggal: 2024-05-12, alasan: Angin reda.}
""",
}

_FREE = frozenset(
    {
        *("title", "reason", "name", "address", "summary", "topics", "group", "post", "source_name", "source_post"),
        *("speaker", "points", "body", "task", "owner", "part", "number", "note", "about", "agency", "role", "tasks"),
        *("definition", "unit", "source", "full_name", "ruling", "article", "addressees", "withdrawn_why", "phone"),
        *("organisation", "government", "description"),
    }
)
"""The fields whose text a clerk writes freely."""


def with_texts(library: PublicLibrary, texts: Iterator[str]) -> PublicLibrary:
    """Return a library in which every free text is another one, taken in turn."""
    return _changed(library, texts)


def _changed(value: T, texts: Iterator[str]) -> T:
    if isinstance(value, tuple):
        return type(value)(_changed(each, texts) for each in value)
    if isinstance(value, Mapping):
        return {key: _changed(each, texts) for key, each in value.items()}  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type) and type(value).__name__.startswith("Public"):
        new: dict[str, Any] = {}
        for field in fields(value):
            old = getattr(value, field.name)
            new[field.name] = _text(old, texts) if field.name in _FREE else _changed(old, texts)
        return replace(value, **new)
    return value


def _text(old: Any, texts: Iterator[str]) -> Any:  # noqa: ANN401 - a text, several, or none
    if isinstance(old, tuple):
        return tuple(next(texts) for _ in old)
    return next(texts) if old is not None else None


def hostile_texts() -> Iterator[str]:
    """Return texts that have broken other programs, and ones that spreadsheets calculate, over and over."""
    formulas = ("=1+1", "+1", "-1", "@SUM(1)", "a;=1+1", ' "=1+1', "=cmd|' /C calc'!A0", "a\n=1+1", "x;\t-1", "＝1+1")  # noqa: RUF001
    return cycle([*(each for each in own() if not may_be_refused(each)), *formulas])


def long_texts() -> Iterator[str]:
    """Return texts without an end, in letters of one octet and of several."""
    return cycle(["kata " * 2000, "é" * 3000, "🎉" * 800, "baris\n\n- butir\n" * 200])
