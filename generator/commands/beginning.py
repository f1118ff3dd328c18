"""`notulen init`: the project of another municipality, with this program's theme and pages, and settings to fill in."""

import json
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.failing import fail
from generator.loading.sources import list_files, printable
from generator.model.kinds import BY_FOLDER

_PROGRAM = Path(__file__).resolve().parents[2]
_PAGES = "site_config/halaman"
_COPIED_FOLDERS = ("site_config/tema", _PAGES, "site_config/peladen")
_COPIED = ("mkdocs.yml", ".editorconfig", ".vscode/extensions.json", ".vscode/settings.json")
_TASKS, _HOOKS = ".vscode/tasks.json", ".pre-commit-config.yaml"
"""What runs this program in its own folder, and has to find it from another."""
_IN_TASKS = re.compile(r'"\$\{workspaceFolder\}[^"]*notulen(?:\.exe)?"')
_IN_HOOKS = re.compile(r"(?<=entry: )\.venv/bin/notulen(.*)")
_STATEMENT = "site_config/halaman/aksesibilitas.md"
_CHECKED = ("dengan isi situs ini dan dengan isi contoh", "dengan isi contoh")
_YET = "; isi situs ini sendiri belum diperiksa."
_LAW = re.compile(r"\]\(\.\./dasar-hukum/([a-z0-9-]+)/\)")

_SITE = """\
# yaml-language-server: $schema=skema/situs.json
# Identitas situs. Kunci lain dan artinya ada di halaman panduan/format.
nama: <isi nama situs>
organisasi: <isi nama instansi penerbit>
pemda: <isi nama pemerintah daerah>
instansi: <isi nama instansi pada kop naskah>
# alamat: <isi alamat kantor>
# telepon: <isi telepon kantor>
# pos_el: <isi pos-el kantor>
# laman: <isi laman resmi>
alamat_situs: https://belum-diisi.invalid/   # alamat situs ini nanti, berakhiran garis miring
zona: WIB                 # WIB | WITA | WIT
kertas: a4                # a4 | f4
"""
_PRIVACY = """\
# yaml-language-server: $schema=skema/privasi.json
# Kebijakan penerbitan angka kasus. Ubah hanya dengan persetujuan pejabat yang berwenang.
# Nilai terkecil selain nol yang boleh dicetak pada tiap tingkat wilayah.
ambang: {kota: 5, kecamatan: 5, kelurahan: 5}
# Angka yang sudah diterbitkan pihak lain, dalam bentuk `angka` pada laporan kasus.
diketahui_publik: []
# Tabel yang dicetak: tingkat wilayah dan rinciannya.
tabel:
  - {tingkat: kota, silang: [kategori, status]}
# Pengecualian pemeriksaan data pribadi: {sidik, alasan, oleh, sampai}.
pengecualian: []
"""
_CATEGORIES = """\
# yaml-language-server: $schema=skema/kategori.json
# Kategori laporan kasus. Ganti [] di bawah dengan daftarnya, misalnya:
# - id: pencurian
#   nama: Pencurian
#   jenis: gangguan_kamtibmas       # atau permasalahan_sosial
#   sensitif: tidak
#   anak: tidak
#   definisi: <isi apa yang dihitung>
[]
"""
_AREAS = """\
code,name,level,parent
00,<isi nama provinsi>,provinsi,
00.00,<isi nama kota>,kota,00
"""
_IGNORED = "/.venv/\n/site/\n/.site.*\n/.cache/\n"
_ATTRIBUTES = """\
* text=auto eol=lf
content/lampiran/** binary
/site_config/alamat.txt text eol=lf merge=union
/site_config/pengesahan.lock text eol=lf
/site_config/pengesahan/** text eol=lf
"""
_README = """\
# Proyek notulen

1. Isi `site_config/situs.yml` dan `site_config/wilayah.csv` (kode menurut Kementerian Dalam Negeri: provinsi, kota atau
   kabupaten, kecamatan, kelurahan atau desa), lalu `site_config/kategori.yml` bila angka kasus akan diterbitkan.
2. `notulen check` menyebut apa yang masih harus diisi atau diperbaiki. Programnya ada di `{program}`; jalankan dari
   folder proyek ini, atau dari mana saja dengan `-C <folder proyek>` di belakang nama program.
3. `notulen new rapat` menulis kerangka rapat pertama di `content/rapat/`; `tim`, `pejabat`, dan `pengumuman` juga bisa.
4. `notulen serve` menampilkan pratinjau, `notulen build` menyusun situs di folder `site/`.

Caranya selengkapnya ada di halaman panduan pada situs itu. Periksa juga halaman di `site_config/halaman/` sebelum situs
terbit.

Tugas VS Code (`.vscode/tasks.json`) dan pemeriksaan sebelum commit (`.pre-commit-config.yaml`) memakai program yang
sama; bila program itu dipindahkan, ganti alamatnya di kedua berkas itu.
"""
_WRITTEN = {
    "site_config/situs.yml": _SITE,
    "site_config/privasi.yml": _PRIVACY,
    "site_config/kategori.yml": _CATEGORIES,
    "site_config/wilayah.csv": _AREAS,
    ".gitignore": _IGNORED,
    ".gitattributes": _ATTRIBUTES,
}


@click.command("init")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
def begin(folder: Path) -> None:
    """Buat proyek baru untuk daerah lain di FOLDER yang belum ada atau masih kosong."""
    try:
        write_beginning(folder)
    except NotEmptyError:
        message = f"'{printable(str(folder))}' sudah berisi; tunjuk folder yang belum ada atau masih kosong."
        raise click.UsageError(message) from None
    except OSError as error:
        fail(error)
    click.echo(printable(f"{folder}/README.md"))


class NotEmptyError(Exception):
    """There is something where the new project belongs."""


def write_beginning(folder: Path) -> None:
    """Write a project that is valid at once. Raises NotEmptyError, and OSError (this program's own files included)."""
    from generator.commands.schemas import write_schemas  # noqa: PLC0415 - no other verb but `new` needs what makes them

    if folder.exists() and any(path.name != ".git" for path in folder.iterdir()):
        raise NotEmptyError
    files = {**dict(_copied()), **{name: text.encode() for name, text in _WRITTEN.items()}, **dict(_pointed())}
    empty = [kind for kind in BY_FOLDER if not any(name.startswith(f"content/{kind}/") for name in files)]
    files |= {f"content/{kind}/.gitkeep": b"" for kind in empty}
    for name, content in sorted(files.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    write_schemas(folder)


def _copied() -> Iterator[tuple[str, bytes]]:
    """Yield what every municipality begins with: the theme, the pages, and the laws that the pages name."""
    names = [*_COPIED]
    for folder in _COPIED_FOLDERS:
        names += [path.relative_to(_PROGRAM).as_posix() for path in list_files(_PROGRAM, folder)]
    for name in names:
        content = (_PROGRAM / name).read_bytes()
        yield name, _untested(content) if name == _STATEMENT else content
        if name.startswith(_PAGES):
            laws = (f"content/dasar-hukum/{law}.yml" for law in _LAW.findall(content.decode()))
            yield from ((law, (_PROGRAM / law).read_bytes()) for law in laws)


def _untested(statement: bytes) -> bytes:
    """Return the accessibility statement for content that nobody has tested."""
    whole, part = _CHECKED
    first, found, rest = statement.decode().partition(whole)
    told, end, rest = rest.partition(".") if found else ("", "", rest)
    return f"{first}{part}{told}{_YET if end else ''}{rest}".encode()


def _pointed() -> Iterator[tuple[str, bytes]]:
    """Yield what names this very program: the tasks of the editor, the checks before a commit, and how to begin."""
    program = str(Path(sys.executable).with_name("notulen"))
    tasks, hooks = ((_PROGRAM / name).read_text(encoding="utf-8") for name in (_TASKS, _HOOKS))
    yield _TASKS, _IN_TASKS.sub(lambda _: json.dumps(program), tasks).encode()
    hooks = _IN_HOOKS.sub(lambda found: _entry(program, found[1]), hooks)
    yield _HOOKS, hooks.replace("dari folder ini sendiri", "yang membuat proyek ini").encode()
    yield "README.md", _README.replace("{program}", program).encode()


def _entry(program: str, verb: str) -> str:
    return json.dumps(f"{shlex.quote(program)}{verb}", ensure_ascii=False)
