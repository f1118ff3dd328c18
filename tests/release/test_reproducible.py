"""Same content, same bytes: whatever the machine, the hour, the place and the person."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.commands.folders import contents
from tests.projects import LAW, NOTULEN, REPOSITORY, SMALLEST, installed, write_files, write_site_project

Tree = dict[str, bytes | None]
_EPOCH = "1717203600"
_MANY = {f"content/layanan/posko-{n}.yml": f"nama: Posko {n}\njenis: keamanan\n" for n in range(60)}
_FORKING = {f"content/layanan/pos-{n}.yml": f"nama: Pos {n}\njenis: keamanan\n" for n in range(160)}
_NO_NETWORK = ("unshare", "-n") if os.geteuid() == 0 else ("unshare", "-rn")
_MEETING = """\
judul: Rapat banyak butir
tanggal: 2024-05-03
mulai: 09.00
status: disahkan
acara:
  - judul: Ketertiban
    keputusan: [{id: k1, isi: Patroli ditambah.}, {id: k2, isi: Posko dibuka.}]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with search, pictures and enough pages for several processes."""
    files = {**SMALLEST, **_MANY, **_FORKING, "content/rapat/2024/rapat-butir.yml": _MEETING}
    return write_site_project(tmp_path_factory.mktemp("sama") / "proyek", files)


@pytest.fixture(scope="module")
def expected(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """Return what a build from nothing makes."""
    return _built(project, tmp_path_factory.mktemp("pertama") / "situs", "--no-cache")


def _built(
    project: Path,
    site: Path,
    *options: str,
    environment: Mapping[str, str | None] | None = None,
    under: tuple[str, ...] = (),
    umask: int = 0o022,
) -> Tree:
    """Build in an environment (None takes a variable away), as a child of another command if one is told."""
    command = [*under, str(NOTULEN), "-C", str(project), "build", "--site-dir", str(site), *options]
    told = {**os.environ, "SOURCE_DATE_EPOCH": _EPOCH, **(environment or {})}
    done = subprocess.run(  # noqa: S603 - our own program
        command,
        capture_output=True,
        text=True,
        check=False,
        umask=umask,
        env={name: value for name, value in told.items() if value is not None},
    )
    assert (done.returncode, done.stderr.count("\n")) == (0, 1), done.stderr
    return contents(site)


def _other(found: Tree, expected: Tree) -> list[str]:
    return sorted(name for name in found.keys() | expected.keys() if found.get(name, "") != expected.get(name, ""))


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Asia/Jayapura", "LC_ALL": "C", "PYTHONHASHSEED": "7"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0", "PYTHONHASHSEED": "0"},
        {"TZ": "Pacific/Kiritimati", "LANG": "ja_JP.eucJP", "LC_ALL": None, "LANGUAGE": "ja", "NO_COLOR": "1"},
        {"HOME": None, "USER": None, "LOGNAME": None, "TMPDIR": "/dev/shm", "PATH": "", "COLUMNS": "20"},  # noqa: S108
    ],
)
def test_environment_changes_no_byte(
    environment: dict[str, str | None], project: Path, expected: Tree, tmp_path: Path
) -> None:
    assert _other(_built(project, tmp_path / "situs", "--no-cache", environment=environment), expected) == []


@pytest.mark.parametrize("moment", ["1999-12-31 23:59:58", "2028-02-29 12:00:00", "2038-01-19 03:14:08", "2099-01-01"])
def test_clock_changes_no_byte(moment: str, project: Path, expected: Tree, tmp_path: Path) -> None:
    found = _built(project, tmp_path / "situs", "--no-cache", under=(installed("faketime"), moment))
    assert _other(found, expected) == []


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_umask_changes_no_byte(umask: int, project: Path, expected: Tree, tmp_path: Path) -> None:
    assert _other(_built(project, tmp_path / "situs", umask=umask), expected) == []


@pytest.mark.parametrize("jobs", ["1", "2", "3", "7"])
def test_number_of_workers_changes_no_byte(jobs: str, project: Path, expected: Tree, tmp_path: Path) -> None:
    assert _other(_built(project, tmp_path / "situs", "--no-cache", "--jobs", jobs), expected) == []


def test_what_earlier_builds_kept_changes_no_byte(project: Path, expected: Tree, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / "proyek", ignore=shutil.ignore_patterns(".cache"))
    law = (copy / LAW[0]).read_text(encoding="utf-8")
    _built(write_files(copy, {LAW[0]: law.replace("Contoh", "Lain")}), tmp_path / "lain")
    write_files(copy, {LAW[0]: law})
    for name in ("tercampur", "hangat"):
        assert _other(_built(copy, tmp_path / name), expected) == []


def test_network_is_not_asked(project: Path, expected: Tree, tmp_path: Path) -> None:
    assert _other(_built(project, tmp_path / "situs", "--no-cache", under=_NO_NETWORK), expected) == []


@pytest.mark.parametrize("name", ["dengan spasi", "Kantor Walikota – ñ", "a" * 200])
def test_folder_changes_no_byte(name: str, project: Path, expected: Tree, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / name, ignore=shutil.ignore_patterns(".cache"))
    assert _other(_built(copy, copy / "site"), expected) == []


def test_folder_behind_a_link_changes_no_byte(project: Path, expected: Tree, tmp_path: Path) -> None:
    (tmp_path / "tautan").symlink_to(project)
    assert _other(_built(tmp_path / "tautan", tmp_path / "situs"), expected) == []


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """Return a folder whose filesystem lists the newest file first."""
    folder = Path(mkdtemp(dir="/dev/shm", prefix="notulen-"))
    yield folder
    shutil.rmtree(folder)


def test_order_of_files_changes_no_byte(project: Path, expected: Tree, in_memory: Path) -> None:
    names = [name for name, content in contents(project).items() if content is not None and ".cache/" not in name]
    orders = []
    for copy, order in (("maju", names), ("mundur", names[::-1])):
        write_files(in_memory / copy, {name: (project / name).read_bytes() for name in order})
        orders.append([entry.name for entry in os.scandir(in_memory / copy / "content" / "layanan")])
        assert _other(_built(in_memory / copy, in_memory / copy / "site"), expected) == []
    assert orders[0] != orders[1]


def test_commit_is_the_clock_of_every_clone(project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / "proyek", ignore=shutil.ignore_patterns(".cache"))
    shutil.copy(REPOSITORY / ".gitattributes", copy)
    who = ("-c", "user.name=a", "-c", "user.email=a@contoh.example", "-c", "commit.gpgsign=false")
    dated = {**os.environ, "GIT_COMMITTER_DATE": f"{_EPOCH} +0700", "GIT_AUTHOR_DATE": f"{_EPOCH} +0700"}
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "Isi")):
        subprocess.run(["git", *who, *words], cwd=copy, check=True, env=dated)  # noqa: S603, S607 - fixed words
    clones = {"dangkal": ("--depth", "1"), "lain": ("--config", "core.autocrlf=true")}
    first = _built(copy, tmp_path / "situs", environment={"SOURCE_DATE_EPOCH": None})
    for name, options in clones.items():
        where = (f"file://{copy}", str(tmp_path / name))
        subprocess.run(["git", "clone", "-q", *options, *where], check=True)  # noqa: S603, S607 - fixed words
        found = _built(tmp_path / name, tmp_path / f"situs-{name}", environment={"SOURCE_DATE_EPOCH": None})
        assert _other(found, first) == []


def test_difference_would_be_seen(project: Path, expected: Tree, tmp_path: Path) -> None:
    found = _built(project, tmp_path / "situs", environment={"SOURCE_DATE_EPOCH": "1717290000"})
    assert "index.html" in _other(found, expected)
