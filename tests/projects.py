"""Project folders for tests: made-up records over small made-up settings, and their builds through the real program.

    root = write_project(tmp_path, {"content/pejabat/ani.yml": "nama: Ani"})     # enough to read and check
    root = write_site_project(tmp_path, {...})                                   # with theme and pages: enough to build
    site = build(root, tmp_path / "site")                                        # `notulen build` in its own process

Records are texts by path; `as_yaml` writes one from plain values; a text of None takes a file of the base away. The
made-up city has the code 99.71, two kecamatan (99.71.01, 99.71.02) and three kelurahan; its categories are `pencurian`
and `narkotika` (sensitive).
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
NOTULEN = Path(sys.executable).parent / "notulen"
BUILT = "2024-06-01T08:00:00+07:00"
"""The instant of every made-up build, unless a test tells another."""
_BUILT_SECONDS = 1_717_203_600

Files = Mapping[str, str | bytes | None]

BASE: dict[str, str] = {
    "mkdocs.yml": (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"),
    "site_config/situs.yml": """\
nama: Notulen Kota Contoh
organisasi: Badan Contoh Kota Contoh
pemda: Pemerintah Kota Contoh
instansi: Badan Contoh
alamat: Jalan Contoh 1
telepon: (0700) 123456
pos_el: kantor@contoh.example
laman: contoh.example
alamat_situs: https://notulen.contoh.example/
zona: WIB
""",
    "site_config/wilayah.csv": """\
code,name,level,parent
99,Provinsi Contoh,provinsi,
99.71,Kota Contoh,kota,99
99.71.01,Contoh Timur,kecamatan,99.71
99.71.01.1001,Sukamaju,kelurahan,99.71.01
99.71.01.1002,Sukasari,kelurahan,99.71.01
99.71.02,Contoh Barat,kecamatan,99.71
99.71.02.1001,Sukadamai,kelurahan,99.71.02
""",
    "site_config/kategori.yml": """\
- {id: pencurian, nama: Pencurian, jenis: gangguan_kamtibmas, sensitif: tidak, anak: tidak,
   definisi: Barang diambil tanpa hak.}
- {id: narkotika, nama: Narkotika, jenis: permasalahan_sosial, sensitif: ya, anak: tidak,
   definisi: Persoalan narkotika.}
""",
    "site_config/privasi.yml": """\
ambang: {kota: 3, kecamatan: 5, kelurahan: 5}
diketahui_publik: []
tabel: [{tingkat: kota, silang: [kategori, status]}]
pengecualian: []
""",
}

PERSON = "content/pejabat/ani.yml", "nama: Ani\n"
TEAM = "content/tim/tim-kota.yml", 'nama: Tim Kota\ntingkat: kota\nwilayah: "99.71"\n'
SERVICE = "content/layanan/posko.yml", "nama: Posko Contoh\njenis: keamanan\n"
LAW = "content/dasar-hukum/perda-1-2020.yml", 'jenis: Perda\nnomor: "1"\ntahun: 2020\ntentang: Ketertiban Contoh\n'
NOTICE = (
    "content/pengumuman/imbauan-contoh.yml",
    "judul: Imbauan contoh\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: Satu alinea.\nstatus: terbit\n",
)
MEETING = (
    "content/rapat/2024/rapat-contoh.yml",
    "judul: Rapat contoh\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n",
)
REPORT = (
    "content/laporan-kasus/kasus-2024-b04.yml",
    'periode: 2024-B04\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n  "99.71": {semua: {semua: 12}}\n',
)
SMALLEST: dict[str, str] = dict([PERSON, TEAM, SERVICE, LAW, NOTICE, MEETING, REPORT])
"""One valid record of each kind, with its required keys only."""


def installed(program: str) -> str:
    """Return a program of the machine that `make` found, else the one on the path. Raises FileNotFoundError."""
    told = REPOSITORY / ".venv" / program
    found = shutil.which(told.read_text(encoding="utf-8").strip() if told.is_file() else program)
    if found is None:
        message = f"no {program}: `make test` installs Debian's package of that name"
        raise FileNotFoundError(message)
    return found


def as_yaml(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return plain values as YAML (of which JSON is a part), with nothing but ASCII in it."""
    return json.dumps(value) + "\n"


def write_files(folder: Path, files: Files) -> Path:
    """Write files below a folder, made as needed; None removes one. Return the folder."""
    for name, content in files.items():
        path = folder / name
        if content is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def write_project(folder: Path, files: Files) -> Path:
    """Write a project that can be read and checked: the base, then the files over it. Return its folder."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    return write_files(folder, {**BASE, **files})


def write_site_project(folder: Path, files: Files) -> Path:
    """Write a project that can be built too, with the real theme and a short page for each hand-written one."""
    settings = REPOSITORY / "site_config"
    shutil.copytree(settings / "tema", folder / "site_config" / "tema", dirs_exist_ok=True)
    pages = {path.relative_to(REPOSITORY).as_posix(): _page(path.stem) for path in (settings / "halaman").rglob("*.md")}
    return write_project(folder, {**pages, **files})


def _page(name: str) -> str:
    return f"---\ndescription: Halaman contoh {name}.\n---\n# Halaman {name}\n\nIsi contoh.\n"


def run(project: Path, *arguments: str, epoch: int = _BUILT_SECONDS) -> subprocess.CompletedProcess[str]:
    """Run `notulen` on a project, as if its last commit were at an epoch. Return its exit code and what it said."""
    command = [str(NOTULEN), "-C", str(project), *arguments]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - our own program


def build(project: Path, site: Path, *, epoch: int = _BUILT_SECONDS) -> Path:
    """Build a project's site into a folder and return it. Raises AssertionError with what stood against it."""
    done = run(project, "build", "--site-dir", str(site), epoch=epoch)
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    return site
