"""The files that are public: those that a public record names, and no others."""

from generator.publishing.public import PublicLibrary, PublicNotice
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.public_parts import PublicAttachment


def public_files(library: PublicLibrary) -> tuple[PublicAttachment, ...]:
    """Return each public file once, by name, under the title that the first record gives it."""
    found: dict[str, PublicAttachment] = {}
    records: tuple[PublicMeeting | PublicNotice, ...] = (*library.meetings.values(), *library.notices.values())
    for record in records:
        for attachment in record.attachments:
            found.setdefault(attachment.name, attachment)
    return tuple(found[name] for name in sorted(found))
