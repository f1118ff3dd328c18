"""The signature over the head of the chain, by the real `ssh-keygen`."""

import subprocess
from pathlib import Path

import pytest

from generator.keeping.signature import SIGNATURE, SIGNERS, Signed, SigningError, read_signature, sign
from tests.projects import write_files

HEAD, OTHER = "a" * 64, "b" * 64


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two keys, `sekretaris` and `asing`."""
    folder = tmp_path_factory.mktemp("kunci")
    for name in ("sekretaris", "asing"):
        command = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name))
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - fixed words
    return folder


@pytest.fixture
def project(tmp_path: Path, keys: Path) -> Path:
    """Return a project that knows the secretary's key."""
    public = (keys / "sekretaris.pub").read_text(encoding="utf-8")
    return write_files(tmp_path, {SIGNERS: f"sekretaris@contoh.example {public}"})


def test_head_without_a_signature_has_none(project: Path) -> None:
    assert read_signature(project, HEAD) is None


def test_signature_tells_by_whom_it_is(project: Path, keys: Path) -> None:
    sign(project, HEAD, keys / "sekretaris")
    assert read_signature(project, HEAD) == Signed(by="sekretaris@contoh.example")


def test_signature_over_another_head_is_refused(project: Path, keys: Path) -> None:
    sign(project, HEAD, keys / "sekretaris")
    signed = read_signature(project, OTHER)
    assert signed == Signed(against="bukan tanda tangan atas kepala rantai yang sekarang")


def test_signature_of_a_stranger_is_refused(project: Path, keys: Path) -> None:
    sign(project, HEAD, keys / "asing")
    assert read_signature(project, HEAD) == Signed(against="ditandatangani dengan kunci yang tidak dikenal")


def test_changed_signature_is_refused(project: Path, keys: Path) -> None:
    sign(project, HEAD, keys / "sekretaris")
    lines = (project / SIGNATURE).read_text(encoding="utf-8").splitlines()
    lines[3] = lines[3][::-1]
    (project / SIGNATURE).write_text("\n".join(lines), encoding="utf-8")
    signed = read_signature(project, HEAD)
    assert signed is not None
    assert (signed.by, signed.against is None) == (None, False)


def test_signature_needs_somebody_who_may_sign(project: Path, keys: Path) -> None:
    sign(project, HEAD, keys / "sekretaris")
    (project / SIGNERS).unlink()
    signed = read_signature(project, HEAD)
    assert signed == Signed(against=f"tidak ada {SIGNERS} yang menyebut siapa yang boleh menandatangani")


def test_missing_program_is_told_and_refuses_nothing(
    project: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(project, HEAD, keys / "sekretaris")
    monkeypatch.setenv("PATH", "")
    assert read_signature(project, HEAD) == Signed(unchecked=True)


def test_file_that_is_no_key_signs_nothing(project: Path, keys: Path) -> None:
    (keys / "surat").write_text("bukan kunci", encoding="utf-8")
    with pytest.raises(SigningError, match="tidak dapat ditandatangani dengan kunci 'surat'"):
        sign(project, HEAD, keys / "surat")
    assert not (project / SIGNATURE).exists()
