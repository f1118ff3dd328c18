"""A whole project folder of an invented city, with as many meetings as wanted: same seed, same bytes."""

import csv
import io
import shutil
from collections.abc import Iterable
from pathlib import Path

import yaml

from bench import city
from bench.city import Record
from bench.meetings import meeting, notice
from bench.plan import TODAY, Plan, lay_plan

REPOSITORY = Path(__file__).parent.parent
COPIED = ("mkdocs.yml", "site_config/tema", "site_config/halaman")
SITE: Record = {
    "nama": "Notulen Kota Contoh",
    "organisasi": "Badan Kesatuan Bangsa dan Politik Kota Contoh",
    "pemda": "Pemerintah Kota Contoh",
    "instansi": "Badan Kesatuan Bangsa dan Politik",
    "alamat_situs": "https://notulen.contoh.example/",
    "zona": "WIB",
    "gambar_bagikan": "tidak",  # the peers draw none,
    "dokumen": "tidak",  # set no documents,
    "pencarian": "tidak",  # and make no index of words
    "data_terbuka": "tidak",  # and give no other form than pages
    "kertas": "a4",
}
CATEGORIES: list[Record] = [
    {
        "id": "ketertiban",
        "nama": "Ketertiban umum",
        "jenis": "gangguan_kamtibmas",
        "sensitif": "tidak",
        "anak": "tidak",
        "definisi": "Gangguan ketertiban yang dilaporkan warga.",
    },
]
PRIVACY: Record = {
    "ambang": {"kota": 1, "kecamatan": 5, "kelurahan": 5},
    "diketahui_publik": [],
    "tabel": [{"tingkat": "kota", "silang": ["kategori", "status"]}],
    "pengecualian": [],
}


class Dumper(yaml.CSafeDumper):
    """Writes a value that stands twice, twice: clerks know no anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Tell PyYAML so."""
        return True


def write_yaml(path: Path, record: object) -> None:
    """Write one record as a clerk would."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(record, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, encoding="utf-8")


def write_all(folder: Path, records: Iterable[tuple[str, Record]]) -> None:
    """One file a record, named by its id."""
    for name, record in records:
        write_yaml(folder / f"{name}.yml", record)


def write_settings(folder: Path) -> None:
    """Write what describes the city itself."""
    folder.mkdir(parents=True)
    write_yaml(folder / "situs.yml", SITE)
    write_yaml(folder / "kategori.yml", CATEGORIES)
    write_yaml(folder / "privasi.yml", PRIVACY)
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(city.region_rows())
    (folder / "wilayah.csv").write_text(lines.getvalue(), encoding="utf-8")


def write_meetings(folder: Path, plan: Plan, seed: int) -> None:
    """All meetings, and a notice for every fiftieth."""
    for slot in plan.slots:
        year = folder / "rapat" / str(slot.day.year)
        write_yaml(year / f"{slot.id}.yml", meeting(slot, plan, seed))
    past = [slot for slot in plan.slots[::50] if slot.day <= TODAY]
    write_all(folder / "pengumuman", (notice(slot, seed) for slot in past))


def copy_theme(folder: Path) -> None:
    """Take the look and the hand-written pages from this repository."""
    for name in COPIED:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, folder / name)


def write_archive(folder: Path, meetings: int, seed: int) -> None:
    """Fill an empty folder."""
    content = folder / "content"
    write_settings(folder / "site_config")
    write_all(content / "pejabat", city.persons())
    write_all(content / "tim", city.teams())
    write_all(content / "dasar-hukum", city.laws())
    write_all(content / "layanan", city.services())
    write_meetings(content, lay_plan(meetings, seed), seed)
    copy_theme(folder)
