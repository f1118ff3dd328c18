"""The published verifier against the builder: written apart, they say the same of a thousand random documents."""

import ast
import datetime as dt
import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.exports import verifier
from generator.exports.approvals import write_approvals
from generator.exports.minutes_text import minutes_text
from generator.keeping.chain import (
    Approval,
    BrokenChainError,
    add_approval,
    digest_of,
    head_of,
    next_approval,
    parse_chain,
    read_chain,
)
from tests.publishing.doors import published

DOCUMENTS = 1000
SOURCE = Path(verifier.__file__)
_SIGNS = "aáeíou kptsn 0-9.,:;#&<>'\"[]{}|\\…–½€\n\t"


def _random_text(chosen: random.Random) -> str:
    return "A" + "".join(chosen.choices(_SIGNS, k=chosen.randrange(1, 60)))


def _random_minutes(number: int) -> str:
    chosen = random.Random(number)  # noqa: S311 - the same documents each time
    agenda = [
        {
            "judul": _random_text(chosen),
            "pembahasan": [{"pembicara": _random_text(chosen), "pokok": [_random_text(chosen), _random_text(chosen)]}],
            "keputusan": [{"id": f"k{place}", "isi": _random_text(chosen)}],
        }
        for place in range(1, chosen.randrange(2, 5))
    ]
    day = dt.date(2000, 1, 3) + dt.timedelta(days=number)
    return json.dumps(
        {
            "judul": _random_text(chosen),
            "tanggal": day.isoformat(),
            "mulai": f"{chosen.randrange(8, 18):02}.{chosen.randrange(60):02}",
            "status": "disahkan",
            "ringkasan": _random_text(chosen),
            "acara": agenda,
        },
        ensure_ascii=False,
    )


class Approved:
    """A project with a thousand approved minutes, and what of them is published."""

    def __init__(self, folder: Path) -> None:
        """Read, approve and publish them."""
        self.site = folder / "situs"
        files = {f"content/rapat/{_year(n)}/r-{n}.yml": _random_minutes(n) for n in range(DOCUMENTS)}
        public = published(folder, files)
        self.chain: tuple[Approval, ...] = ()
        for id_, meeting in public.meetings.items():
            text = minutes_text(public, meeting)
            approval = next_approval(self.chain, dt.date(2024, 6, 1), id_, digest_of(text))
            add_approval(folder / "proyek", approval, text)
            self.chain = (*self.chain, approval)
        write_approvals(folder / "proyek", replace(public, chain=read_chain(folder / "proyek")), self.site)


def _year(number: int) -> int:
    return (dt.date(2000, 1, 3) + dt.timedelta(days=number)).year


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Approved:
    """Return a thousand approved minutes."""
    return Approved(tmp_path_factory.mktemp("seribu"))


def _verify(site: Path, *kept: str) -> tuple[int, list[str]]:
    """Run the published verifier as a citizen would, with nothing but Python; return its exit code and its lines."""
    command = [sys.executable, "-I", "-S", str(site / "verifikasi" / "periksa.py"), str(site), *kept]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    return done.returncode, [*done.stdout.splitlines(), *done.stderr.splitlines()]


def test_verifier_is_short_and_knows_nothing_of_the_builder() -> None:
    source = SOURCE.read_text(encoding="utf-8")
    named = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = {alias.name for node in named if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in named if isinstance(node, ast.ImportFrom)}
    assert len(source.splitlines()) < 60
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names


def test_both_agree_on_every_document(approved: Approved) -> None:
    assert len(approved.chain) == DOCUMENTS
    assert _verify(approved.site) == (
        0,
        [f"{DOCUMENTS} pengesahan, kepala rantai {head_of(approved.chain)}", "Semuanya cocok."],
    )


def test_both_name_the_same_changed_documents(approved: Approved) -> None:
    chosen = random.Random(9)  # noqa: S311 - the same changes each time
    folder = approved.site / "verifikasi" / "naskah"
    kept = {path: path.read_bytes() for path in folder.iterdir()}
    for approval in chosen.sample(approved.chain, 500):
        path = folder / approval.text_name
        content = bytearray(kept[path])
        content[chosen.randrange(len(content))] ^= 1 << chosen.randrange(8)
        path.write_bytes(content)
    digests = {each.name: digest_of(each.read_bytes().decode(errors="replace")) for each in folder.iterdir()}
    changed = {each.number for each in approved.chain if digests[each.text_name] != each.digest}
    try:
        code, lines = _verify(approved.site)
    finally:
        for path, content_before in kept.items():
            path.write_bytes(content_before)
    told = {int(line.split()[1].rstrip(":")) for line in lines if line.startswith("baris ")}
    assert (code, told, len(changed)) == (1, changed, 500)


@pytest.mark.parametrize("number", [1, 2, 500, 1000])
def test_head_that_somebody_kept_is_found_again(number: int, approved: Approved) -> None:
    assert _verify(approved.site, approved.chain[number - 1].head)[0] == 0


def test_head_of_another_history_is_not_found(approved: Approved) -> None:
    code, lines = _verify(approved.site, "f" * 64)
    assert code == 1
    assert lines[1] == "kepala rantai yang disimpan tidak ada dalam catatan: catatan lama telah ditulis ulang"


def test_rewritten_history_fits_itself_but_no_kept_head(approved: Approved, tmp_path: Path) -> None:
    other = next_approval((), dt.date(2024, 6, 1), "r-0", digest_of("lain"))
    files = {"pengesahan.txt": f"{other.line}\n", "naskah/r-0.1.txt": "lain", "periksa.py": SOURCE.read_text()}
    for name, text in files.items():
        (tmp_path / "verifikasi" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "verifikasi" / name).write_text(text, encoding="utf-8")
    assert _verify(tmp_path)[0] == 0
    assert _verify(tmp_path, approved.chain[0].head)[0] == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [("\n2 ", "\n3 "), (" r-1 ", " r-2 "), ("2024-06-01 r-0", "2024-06-02 r-0"), (" 1 ", " 2 ")],
    ids=["number", "meeting", "day", "version"],
)
def test_both_refuse_a_changed_line(old: str, new: str, approved: Approved, tmp_path: Path) -> None:
    text = (approved.site / "verifikasi" / "pengesahan.txt").read_text(encoding="utf-8").replace(old, new, 1)
    (tmp_path / "verifikasi").mkdir()
    (tmp_path / "verifikasi" / "pengesahan.txt").write_text(text, encoding="utf-8")
    (tmp_path / "verifikasi" / "periksa.py").write_bytes(SOURCE.read_bytes())
    code, lines = _verify(tmp_path)
    assert (code, lines[-1].endswith("rantai putus")) == (1, True)
    with pytest.raises(BrokenChainError, match="tidak cocok"):
        parse_chain(text)


def test_withdrawn_text_is_told_and_is_no_change(tmp_path: Path) -> None:
    approval = next_approval((), dt.date(2024, 6, 1), "r-0", digest_of("lain"))
    folder = tmp_path / "verifikasi"
    (folder / "naskah").mkdir(parents=True)
    (folder / "pengesahan.txt").write_text(f"{approval.line}\n", encoding="utf-8")
    (folder / "naskah" / "r-0.1.txt").write_text("ditarik 2024-06-02: Memuat data pribadi\n", encoding="utf-8")
    (folder / "periksa.py").write_bytes(SOURCE.read_bytes())
    code, lines = _verify(tmp_path)
    assert (code, lines[0]) == (0, "baris 1: naskah r-0 versi 1 ditarik 2024-06-02: Memuat data pribadi")


def test_missing_text_is_told(tmp_path: Path) -> None:
    approval = next_approval((), dt.date(2024, 6, 1), "r-0", digest_of("lain"))
    (tmp_path / "verifikasi").mkdir()
    (tmp_path / "verifikasi" / "pengesahan.txt").write_text(f"{approval.line}\n", encoding="utf-8")
    (tmp_path / "verifikasi" / "periksa.py").write_bytes(SOURCE.read_bytes())
    assert _verify(tmp_path)[1][-1] == "baris 1: naskah r-0 versi 1 tidak ada"
