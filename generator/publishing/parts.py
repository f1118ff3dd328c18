"""The public forms of shapes that several kinds share, and the ids that are public at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.attachments.examined import Examined
from generator.model.parts import Attachment, Correction, Origin, Window, Withheld
from generator.publishing.public_parts import (
    PublicAttachment,
    PublicCorrection,
    PublicOrigin,
    PublicWindow,
    PublicWithheld,
)


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of every public record and `rapat#k1` of every public decision; what is not among them is never named.

    ``files`` are the attachments that may be published, by name.
    """

    ids: frozenset[str]
    files: Mapping[str, Examined]

    def one(self, target: str | None) -> str | None:
        """Return the id if it is public."""
        return target if target in self.ids else None

    def many(self, targets: Iterable[str]) -> tuple[str, ...]:
        """Return the ids that are public."""
        return tuple(target for target in targets if target in self.ids)


def publish_withheld(withheld: Withheld | None) -> PublicWithheld | None:
    """Return the grounds of an exemption."""
    return PublicWithheld(withheld.article, withheld.ruling, withheld.until) if withheld else None


def publish_origin(origin: Origin | None, known: Known) -> PublicOrigin | None:
    """Return where a record was drawn from."""
    if origin is None:
        return None
    return PublicOrigin(origin.name, origin.date, origin.note, origin.link, known.one(origin.meeting))


def publish_window(window: Window | None) -> PublicWindow | None:
    """Return a stretch of days."""
    return PublicWindow(window.start, window.end) if window else None


def publish_corrections(corrections: Iterable[Correction]) -> tuple[PublicCorrection, ...]:
    """Return the corrections made after publication."""
    return tuple(PublicCorrection(each.date, each.part, each.reason) for each in corrections)


def publish_attachments(attachments: Iterable[Attachment], known: Known) -> tuple[PublicAttachment, ...]:
    """Return the attachments of a public record; nothing of what files hold beside what they show."""
    return tuple(_attachment(each, known.files[each.file]) for each in attachments if each.file in known.files)


def _attachment(attachment: Attachment, file: Examined) -> PublicAttachment:
    return PublicAttachment(
        name=attachment.file,
        title=attachment.title,
        alternative=attachment.alternative,
        kind=file.kind,
        size=file.size,
        pages=file.pages,
        width=file.width,
        height=file.height,
        digest=file.digest,
    )
