"""What builds keep can be forgotten, whatever stands in its place."""

from pathlib import Path

from generator.kept import AUDITED, READ, forget_kept
from tests.projects import write_files


def test_link_in_place_of_what_is_kept_is_removed_and_not_followed(tmp_path: Path) -> None:
    write_files(tmp_path, {"rumah/surat.txt": "a", f"proyek/{AUDITED}/aman": ""})
    (tmp_path / "proyek" / READ).symlink_to(tmp_path / "rumah")
    forget_kept(tmp_path / "proyek")
    assert list((tmp_path / "proyek" / ".cache").iterdir()) == []
    assert (tmp_path / "rumah" / "surat.txt").is_file()
