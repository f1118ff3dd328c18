"""What stands around every page: the publisher, the time of the build, and notices that come first everywhere."""

from typing import Any

from generator.dates import long_instant
from generator.model.notice import NoticeStatus
from generator.publishing.public import PublicLibrary, PublicNotice
from generator.views import addresses
from generator.views.facts import page_frame
from generator.views.notices import WindowView, window_view
from generator.views.sharing import PICTURE


def view_frame(library: PublicLibrary) -> dict[str, Any]:
    """Return the values that the theme's shell reads from MkDocs' ``config.extra``."""
    site, zone = library.site, library.site.zone
    told = {
        "nama": site.name,
        "organisasi": site.organisation,
        "pemda": site.government,
        "instansi": site.agency,
        "alamat": site.address,
        "telepon": site.phone,
        "pos_el": site.email,
        "laman": site.web,
    }
    return {
        "situs": {name: value for name, value in told.items() if value},
        "cari": site.search,
        "fakta": page_frame(library) if site.open_data else None,
        "gambar": f"{site.url}{PICTURE}" if site.pictures else "",
        "dibangun": long_instant(library.built, zone),
        "dibangun_iso": library.built.astimezone(zone.offset).isoformat(),
        "serta_merta": [
            _urgent(library, notice) for notice in library.notices.values() if _stands_first(library, notice)
        ],
    }


def _stands_first(library: PublicLibrary, notice: PublicNotice) -> bool:
    """Tell whether an urgent notice may still be in force: not withdrawn, replaced or over on the day of the build."""
    if not notice.urgent or notice.status is not NoticeStatus.PUBLISHED:
        return False
    replaced = any(other.supersedes == notice.id for other in library.notices.values())
    over = notice.window is not None and notice.window.end is not None and notice.window.end < library.today
    return not replaced and not over


def _urgent(library: PublicLibrary, notice: PublicNotice) -> dict[str, str]:
    window = window_view(notice.window, library.site.zone)
    return {
        "alamat": addresses.notice(notice.id),
        "judul": notice.title,
        "mulai": window.opens if window else "",
        "sampai": window.closes if window else "",
        "jendela": _told(window),
    }


def _told(window: WindowView | None) -> str:
    if window is None or window.start is None:
        return ""
    return f"{window.start.text} s.d. {window.end.text}" if window.end else f"sejak {window.start.text} sampai dicabut"
