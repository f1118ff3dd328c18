"""The attachments that public records name, onto the disk: cleaned, and only as they were when they were checked."""

from collections.abc import Sequence
from pathlib import Path

from generator.attachments.files import read_bytes
from generator.parallel import share_out
from generator.publishing.public_parts import PublicAttachment
from generator.views import addresses


def write_attachments(project: Path, files: Sequence[PublicAttachment], folder: Path, *, jobs: int) -> None:
    """Write every public attachment below a folder, at its address. Raises OSError."""
    if not files:
        return
    # As the reader of PDFs and pictures: loaded only where there is one.
    from generator.attachments.examine import digest_of, published_bytes  # noqa: PLC0415

    def write(file: PublicAttachment) -> None:
        path = project / "content" / "lampiran" / file.name
        content = read_bytes(path)
        if digest_of(content) != file.digest:
            message = "lampiran berubah selagi situs disusun"
            raise OSError(0, message, str(path))
        (folder / addresses.attachment(file.name)).write_bytes(published_bytes(content, file.kind, file.title))

    (folder / addresses.ATTACHMENTS).mkdir(exist_ok=True)
    share_out(write, files, jobs, _silent)


def _silent(_: int) -> None:
    """Report no progress: attachments are few."""
