"""The addresses of the site: permanent, relative to its root, ending in a slash; the one place that knows them."""

from generator.publishing.public_meeting import PublicMeeting

HOME = ""
MEETINGS = "notulen/"
NOTICES = "pengumuman/"
DECISIONS = "keputusan/"
ACTIONS = "tindak-lanjut/"
SCHEDULE = "jadwal/"
TEAMS = "tim/"
REGIONS = "wilayah/"
REPORTS = "kasus/"
SERVICES = "layanan/"
PERSONS = "pejabat/"
LAWS = "dasar-hukum/"
FORMAT = "panduan/format/"
PROBLEMS = "panduan/masalah/"
ABOUT = "tentang/"
ATTACHMENTS = "lampiran/"
SEARCH = "cari/"
CASE_FIGURES = "data/kasus.csv"
FEEDS = "umpan/"
CALENDARS = "kalender/"
DATA = "data/"
INFORMATION_LIST = "data/daftar-informasi-publik/"
ALL_EVENTS = "kalender/semua.ics"
NOTICE_EVENTS = "kalender/pengumuman.ics"
MINUTES_FEED = "umpan/notulen.xml"
NOTICES_FEED = "umpan/pengumuman.xml"
POPOLO = "data/popolo.json"
DATA_PACKAGE = "data/datapackage.json"
DATA_CATALOGUE = "data/data.json"
SATU_DATA = "data/satu-data.json"
CHECKSUMS = "data/sha256.txt"
VERIFICATION = "verifikasi/"
APPROVED_TEXTS = "verifikasi/naskah/"
CHAIN = "verifikasi/pengesahan.txt"
VERIFIER = "verifikasi/periksa.py"


def year(value: int) -> str:
    """Return the address of a year's meetings."""
    return f"{MEETINGS}{value}/"


def meeting(record: PublicMeeting) -> str:
    """Return the address of a meeting."""
    return f"{MEETINGS}{record.date.year}/{record.id}/"


def minutes_file(record: PublicMeeting) -> str:
    """Return the address of a meeting's official form."""
    return f"{meeting(record)}notula.pdf"


def versions(record: PublicMeeting) -> str:
    """Return the address that compares the versions of a meeting's approved minutes."""
    return f"{meeting(record)}versi/"


def item(record: PublicMeeting, item_id: str) -> str:
    """Return the address of a decision (k1), a follow-up (t1) or an agenda item (acara-1) within its meeting."""
    return f"{meeting(record)}#{item_id}"


def of_year(register: str, value: int) -> str:
    """Return the address of one year of a register."""
    return f"{register}{value}/"


def notice(record_id: str) -> str:
    """Return the address of a notice."""
    return f"{NOTICES}{record_id}/"


def notice_file(record_id: str) -> str:
    """Return the address of a notice's official form."""
    return f"{notice(record_id)}pengumuman.pdf"


def roster_file(record_id: str) -> str:
    """Return the address of a team's roster sheet."""
    return f"{team(record_id)}susunan.pdf"


def team(record_id: str, area: str | None = None) -> str:
    """Return the address of a team, or of one area's team."""
    return f"{TEAMS}{record_id}/{dashed(area)}/" if area else f"{TEAMS}{record_id}/"


def person(record_id: str) -> str:
    """Return the address of a person in office."""
    return f"{PERSONS}{record_id}/"


def region(code: str) -> str:
    """Return the address of an area."""
    return f"{REGIONS}{dashed(code)}/"


def report(record_id: str) -> str:
    """Return the address of a release of case figures."""
    return f"{REPORTS}{record_id}/"


def law(record_id: str) -> str:
    """Return the address of a legal instrument."""
    return f"{LAWS}{record_id}/"


def service(record_id: str) -> str:
    """Return the address of a service."""
    return f"{SERVICES}{record_id}/"


def attachment(name: str) -> str:
    """Return the address of an attached file: its own name, whose form the check holds."""
    return f"{ATTACHMENTS}{name}"


def meeting_calendar(record: PublicMeeting) -> str:
    """Return the address of a meeting's calendar entry."""
    return f"{meeting(record)}rapat.ics"


def meeting_ori(record: PublicMeeting) -> str:
    """Return the address of a meeting as ORI-A."""
    return f"{meeting(record)}ori-a.xml"


def notice_cap(record_id: str) -> str:
    """Return the address of an urgent notice as a message of the Common Alerting Protocol."""
    return f"{notice(record_id)}cap.xml"


def team_calendar(record_id: str) -> str:
    """Return the address of a team's calendar."""
    return f"{CALENDARS}tim/{record_id}.ics"


def team_feed(record_id: str) -> str:
    """Return the address of a team's feed."""
    return f"{FEEDS}tim/{record_id}.xml"


def region_feed(code: str) -> str:
    """Return the address of an area's feed."""
    return f"{FEEDS}wilayah/{dashed(code)}.xml"


def feed_archive(feed: str, value: int) -> str:
    """Return the address of one year of a feed."""
    return f"{feed.removesuffix('.xml')}/{value}.xml"


def table(name: str, form: str) -> str:
    """Return the address of a table of the open data, as csv or json."""
    return f"{DATA}{name}.{form}"


def approved_text(name: str) -> str:
    """Return the address of a text that was approved, exactly as its digest was taken."""
    return f"{APPROVED_TEXTS}{name}"


def dashed(code: str) -> str:
    """Return an area's code as it stands in an address: 18-72-04-1001."""
    return code.replace(".", "-")
