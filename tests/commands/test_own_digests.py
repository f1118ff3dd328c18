"""Digests that the program wrote are no numbers of persons; all else in the same files is looked at."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from generator.commands.own_digests import without_digests
from generator.keeping.chain import LOCK, START
from generator.keeping.signature import SIGNATURE
from generator.privacy.finding import find_personal_data
from tests.commands.test_scanning import NIK, TOLD, scanned
from tests.projects import write_files

TEXT = "site_config/pengesahan/rapat-satu.1.txt"


def _unlucky(start: int = 0) -> str:
    """Return a digest in which a rule finds a number."""
    digests = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(start, 10_000))
    return next(digest for digest in digests if any(find_personal_data(f"sha256: {digest}\n")))


DIGEST = _unlucky()
ARMOUR = f"-----BEGIN SSH SIGNATURE-----\n{{}}{NIK}==\n-----END SSH SIGNATURE-----\n"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (TEXT, f"notulen-naskah 1\nlampiran.1.sha256: {DIGEST}\n"),
        (TEXT, f"lampiran.1.sha256: {DIGEST}\r\n"),
        (LOCK, f"1 2024-06-01 rapat-satu 1 {DIGEST} {START.replace('0', 'a')}\n"),
        (LOCK, f"1 2024-06-01 rapat-satu 1 {START.replace('0', 'a')} {DIGEST}\n"),
        (SIGNATURE, ARMOUR.replace(NIK, f"a/{NIK}").format(f"{DIGEST}012345\n")),
    ],
    ids=["text", "text of Windows", "digest of a line", "head of a line", "signature"],
)
def test_digest_of_the_programs_own_is_no_number(path: str, text: str, tmp_path: Path) -> None:
    write_files(tmp_path, {path: text})
    assert scanned(tmp_path).stdout == ""
    assert scanned(tmp_path, str(tmp_path / path)).stdout == ""
    assert len(without_digests(path, text)) == len(text)
    assert any(find_personal_data(text))


@pytest.mark.parametrize(
    "path",
    ["site_config/catatan.txt", "content/pengesahan/a.1.txt", "content/a.yml", f"{TEXT}.yml", f"lain-{LOCK}", "a.sig"],
)
def test_digest_in_any_other_file_is_looked_at(path: str) -> None:
    text = f"lampiran.1.sha256: {DIGEST}\n1 2024-06-01 rapat-satu 1 {DIGEST} {DIGEST}\n{ARMOUR.format('')}"
    assert without_digests(path, text) == text


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        (TEXT, f"lampiran.1.sha256: {DIGEST}\nacara.1.isi: NIK {NIK}\n", "2:18"),
        (TEXT, f"acara.1.isi: sha256: {NIK}{NIK}{NIK}{NIK}\n  {NIK}\n", "2:3"),
        (TEXT, f"acara.1.isi: {DIGEST} {NIK}\n", "1:79"),
        (LOCK, f"1 2024-06-01 rapat-satu 1 {DIGEST} {DIGEST}\n# {NIK}\n", "2:3"),
        (LOCK, f"1 2024-06-01 rapat-satu 1 {DIGEST} {NIK}\n", "1:92"),
        (SIGNATURE, ARMOUR.format("").replace("==", ""), "2:1"),
        (SIGNATURE, ARMOUR.format(f"{'A' * 70}\n").replace(f"{NIK}==", "aa==") + NIK, "5:1"),
        (SIGNATURE, NIK, "1:1"),
    ],
)
def test_number_outside_of_a_digest_is_found_at_its_place(path: str, text: str, place: str, tmp_path: Path) -> None:
    write_files(tmp_path, {path: text})
    assert TOLD.format(f"{path}:{place}") in scanned(tmp_path).stdout.splitlines()


def test_staged_digest_of_the_programs_own_is_no_number(tmp_path: Path) -> None:
    write_files(tmp_path, {f"proyek/{TEXT}": f"lampiran.1.sha256: {DIGEST}\n"})
    for words in (("init",), ("add", ".")):
        subprocess.run(("git", "-C", str(tmp_path), *words), check=True, capture_output=True)  # noqa: S603, S607 - the test's own words
    assert [scanned(tmp_path / folder, "--staged").stdout for folder in (".", "proyek")] == ["", ""]
