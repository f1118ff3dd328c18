"""A small world whose addresses were all published once, changed in many ways, and what its pages then answer."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

from generator.exports.approvals import write_approvals
from generator.lasting.addresses import hand_written, prover_of, record_addresses
from generator.lasting.publishing import publish_lasting
from generator.pipeline import read_project
from generator.problems import Code, Problem, Severity
from generator.publishing.files import public_files
from generator.publishing.public import PublicLibrary
from generator.rendering.attachments import write_attachments
from generator.rendering.shell import ShellRequest, Shells, slot
from generator.rendering.writing import write_pages
from generator.views.site import plan_missing_files, plan_site
from tests.attachments.makers import png
from tests.projects import Files, write_files, write_project

MEETING = "content/rapat/2024/rapat-satu.yml"
OTHER = "content/rapat/2023/rapat-dua.yml"
PLANNED = "content/rapat/2024/rapat-nanti.yml"
NOTICE = "content/pengumuman/imbauan.yml"
TEAM = "content/tim/tim-camat.yml"
PERSON = "content/pejabat/ani.yml"
REPORT = "content/laporan-kasus/kasus-2024-b04.yml"
LAW = "content/dasar-hukum/perda-1-2020.yml"
OTHER_LAW = "content/dasar-hukum/perda-2-2024.yml"
SERVICE = "content/layanan/posko.yml"
PAGE = "site_config/halaman/aturan.md"
PICTURE = "content/lampiran/denah.png"
FORMER = "site_config/alamat-lama.yml"

MINUTES = """\
judul: Rapat satu
tanggal: 2024-05-02
mulai: 09.00
status: disahkan
acara:
  - judul: Pertama
    keputusan: [{id: k1, isi: Satu.}, {id: k2, isi: Dua.}]
  - judul: Kedua
tindak_lanjut: [{id: t1, uraian: Mendata.}]
"""
RECORDS: dict[str, str] = {
    MEETING: MINUTES,
    OTHER: "judul: Rapat dua\ntanggal: 2023-05-02\nmulai: 09.00\nstatus: disahkan\n"
    "acara: [{judul: Satu-satunya, keputusan: [{id: k9, isi: Sembilan.}]}]\n",
    PLANNED: "judul: Rapat nanti\ntanggal: 2024-07-02\nstatus: dijadwalkan\nacara: [{judul: Apa saja}]\n",
    NOTICE: "judul: Imbauan\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: Satu alinea.\nstatus: terbit\n"
    "lampiran: [{berkas: denah.png, judul: Denah, teks_alternatif: Denah.}]\n",
    TEAM: "nama: Tim camat\ntingkat: kecamatan\nuntuk: semua\n",
    PERSON: "nama: Ani\n",
    REPORT: 'periode: 2024-B04\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n  "99.71": {semua: {semua: 12}}\n',
    LAW: 'jenis: Perda\nnomor: "1"\ntahun: 2020\ntentang: Ketertiban\n',
    OTHER_LAW: 'jenis: Perda\nnomor: "2"\ntahun: 2024\ntentang: Ketertiban baru\n',
    SERVICE: "nama: Posko\njenis: keamanan\n",
    PAGE: "# Aturan\n",
}
WORLD: Files = {**RECORDS, PICTURE: png()}


class Answers(NamedTuple):
    """What became of a change: addresses that nothing answers, and the other problems."""

    lost: list[str]
    others: list[str]


def bare(request: ShellRequest) -> str:
    """Return the plainest shell that still has what a page says in its head."""
    return f"{slot('kepala')}<main class='{request.body_class}'>{slot('isi')}</main>"


def written(project: Path, library: PublicLibrary, folder: Path) -> Path:
    """Write every page and file of a library into a new folder; of hand-written pages, that they are there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    write_pages(plan_site(library), Shells(bare, "https://contoh.example/"), folder, jobs=1, report=lambda _: None)
    write_attachments(project, public_files(library), folder, jobs=1)
    write_approvals(project, library, folder)
    missing = plan_missing_files(library, lambda address: (folder / address).is_file())
    write_pages(missing, Shells(bare, "https://contoh.example/"), folder, jobs=1, report=lambda _: None)
    for address in hand_written(project):
        write_files(folder, {f"{address}index.html": "<h1>Halaman</h1>"})
    return folder


def published_world(folder: Path, files: Files = WORLD) -> Path:
    """Return a project all of whose addresses are in its ledger."""
    project = write_project(folder / "proyek", files)
    library = library_of(project)
    record_addresses(project, written(project, library, folder / "situs"), library)
    return project


def library_of(project: Path, live: Path | None = None) -> PublicLibrary:
    """Return what a project publishes. Raises AssertionError with what stands against it."""
    publication, problems = publish_lasting(project, read_project(project, jobs=1), live)
    if publication is None:
        raise AssertionError("\n".join(map(str, problems)))
    return publication.library


def errors(project: Path, live: Path | None = None) -> list[Problem]:
    """Return what stands against a project's publication; ``live``: the site that stands."""
    problems = publish_lasting(project, read_project(project, jobs=1), live)[1]
    return [each for each in problems if each.severity is Severity.ERROR]


def warnings(project: Path) -> list[Problem]:
    """Return what is told of a project without standing against its publication."""
    problems = publish_lasting(project, read_project(project, jobs=1))[1]
    return [each for each in problems if each.severity is Severity.WARNING]


def answers(project: Path) -> Answers:
    """Return what `notulen check` tells of a project's addresses, and which other errors."""
    problems = errors(project)
    lost = [each for each in problems if each.code is Code.ADDRESS_LOST]
    found = (re.search(r"/([^ ]+) pernah", each.message) for each in lost)
    others = [str(each) for each in problems if each not in lost]
    return Answers([match[1] for match in found if match], others)


def unanswered(project: Path, folder: Path) -> list[str]:
    """Return the ledger's addresses that the pages of a project do not answer, looked up in their bytes."""
    library = library_of(project)
    return proved(library, written(project, library, folder))


def proved(library: PublicLibrary, site: Path) -> list[str]:
    """Return the ledger's addresses that a folder does not answer."""
    return [problem.message.split()[1] for problem in prover_of(library, 1)(site)]


def leads_to(folder: Path, address: str) -> str:
    """Return where the page at an address sends its readers, `ditarik` where it was withdrawn, else that it stands."""
    html = (folder / address / "index.html").read_text(encoding="utf-8")
    found = re.search(r'http-equiv="refresh" content="0; url=(?:\.\./)*([^"]*)"', html)
    if found:
        return found[1]
    return "ditarik" if "class='ditarik'" in html else "halaman"
