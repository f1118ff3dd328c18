"""What `/verifikasi/` offers to take away: the chain, the approved texts as they were hashed, and the verifier."""

from collections.abc import Sequence
from pathlib import Path

from generator.keeping.chain import Approval, digest_of, read_text
from generator.publishing.public import PublicLibrary, PublicMove
from generator.views import addresses
from generator.views.approvals import withdrawn_texts

_VERIFIER = Path(__file__).parent / "verifier.py"


def write_approvals(project: Path, library: PublicLibrary, folder: Path) -> None:
    """Write what belongs to the approvals below a folder; nothing where nothing was approved. Raises OSError."""
    if not library.chain:
        return
    (folder / addresses.APPROVED_TEXTS).mkdir(parents=True, exist_ok=True)
    (folder / addresses.CHAIN).write_bytes(_chain(library.chain))
    (folder / addresses.VERIFIER).write_bytes(_VERIFIER.read_bytes())
    gone = withdrawn_texts(library)
    for approval in library.chain:
        path = folder / addresses.approved_text(approval.text_name)
        withdrawn = gone.get(approval.text_name)
        path.write_bytes(_withdrawal(withdrawn) if withdrawn else _approved(project, approval))


def _chain(chain: Sequence[Approval]) -> bytes:
    return "".join(f"{approval.line}\n" for approval in chain).encode()


def _approved(project: Path, approval: Approval) -> bytes:
    text = read_text(project, approval)
    if text is None or digest_of(text) != approval.digest:
        message = "naskah yang disahkan berubah selagi situs disusun"
        raise OSError(0, message, approval.text_name)
    return text.encode()


def _withdrawal(move: PublicMove) -> bytes:
    """Return what stands in a withdrawn text's place; no canonical text begins with this word."""
    day = move.withdrawn.isoformat() if move.withdrawn else ""
    reason = " ".join((move.reason or "").split())
    return f"ditarik {day}: {reason}\n".encode()
