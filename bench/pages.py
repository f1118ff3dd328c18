"""A meeting as Markdown, the way an author of a Hugo or MkDocs site would write it down by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from bench.records import Names, Tree

STATES = {
    "disahkan": "Notula disahkan",
    "ringkasan": "Ringkasan, bukan notula bertanda tangan",
    "dijadwalkan": "Dijadwalkan",
    "ditunda": "Ditunda",
    "dibatalkan": "Dibatalkan",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page's source and its place in the site."""

    id: str
    year: str
    day: str
    title: str
    description: str
    body: str


def long_date(day: str) -> str:
    """Spelled out, as our own pages do."""
    return format_date(date.fromisoformat(day), "d MMMM y", locale="id")


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Lay out a Markdown table."""
    head = list(head)
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def link_to(reference: str, text: str) -> str:
    """To another meeting's page, from a meeting's page."""
    name, _, anchor = reference.partition("#")
    year = name.split("-")[1]
    return f"[{text}](../../{year}/{name}/{'#' + anchor if anchor else ''})"


def facts(record: Tree, names: Names) -> Iterator[str]:
    """When, where and who led."""
    place = record["tempat"]
    rows = [
        ("Hari, tanggal", f"{record['hari']}, {long_date(record['tanggal'])}"),
        ("Waktu", f"{record['mulai']}-{record['selesai']} WIB"),
        ("Tempat", f"{place['nama']}, {place['alamat']}, {names.areas[place['wilayah']]}"),
        ("Tim", names.teams[record["tim"]]),
        ("Sifat", record["sifat"]),
    ]
    for role, person in record.get("pimpinan", {}).items():
        rows.append((role.capitalize(), names.persons[person]))
    yield from table(("Keterangan", "Isi"), rows)


def speaker(person: str, names: Names) -> str:
    """Name a person with the office held."""
    return f"**{names.persons[person]}** {names.posts[person]}"


def attendance(record: Tree, names: Names) -> Iterator[str]:
    """List who was there, then who sent word."""
    groups: dict[str, list[str]] = {}
    for entry in record.get("peserta", []):
        who = f"**{entry['kelompok']}**" if "kelompok" in entry else speaker(entry["pejabat"], names)
        groups.setdefault(entry["kehadiran"], []).append(f"- {who}")
    if groups:
        yield "## Peserta\n"
    for state, lines in groups.items():
        yield f"### {state.capitalize()}\n"
        yield from lines
        yield ""


def decisions(record: Tree) -> Iterator[str]:
    """List what was decided, each with the agenda item that it came from."""
    numbered = [
        (place, decision) for place, item in enumerate(record["acara"], 1) for decision in item.get("keputusan", [])
    ]
    if numbered:
        yield "## Keputusan\n"
    for place, decision in numbered:
        replaced = decision.get("menggantikan")
        note = f", {link_to(replaced, 'menggantikan keputusan rapat sebelumnya')}" if replaced else ""
        title = f"Keputusan {decision['id'][1:]} {decision['status'].capitalize()}"
        yield f"### {title}\n\n{decision['isi']}\n\nDari acara {place}{note}\n"


def agenda(record: Tree, names: Names) -> Iterator[str]:
    """List each item with what was said."""
    yield "## Acara dan pembahasan\n"
    for number, item in enumerate(record["acara"], 1):
        yield f"### {number}. {item['judul']}\n"
        for talk in item.get("pembahasan", []):
            yield f"{speaker(talk['pembicara'], names)}\n"
            yield from (f"- {point}" for point in talk["pokok"])
            yield ""


def follow_ups(record: Tree, names: Names) -> Iterator[str]:
    """List what is still to do, as a table."""
    if not record.get("tindak_lanjut"):
        return
    yield "## Tindak lanjut\n"
    rows = []
    for task in record["tindak_lanjut"]:
        owner, closing = task["penanggung_jawab"], task.get("diselesaikan")
        state = task["status"]
        if closing:
            state += f" {link_to(closing['rapat'], long_date(closing['tanggal']))}"
        rows.append((task["id"], task["uraian"], names.persons.get(owner, owner), long_date(task["tenggat"]), state))
    yield from table(("No.", "Uraian", "Penanggung jawab", "Tenggat", "Status"), rows)


def legal_basis(record: Tree, names: Names) -> Iterator[str]:
    """List the laws it rests on."""
    if record.get("dasar_hukum"):
        yield "## Dasar hukum\n"
        yield from (f"- {names.laws[law]}" for law in record["dasar_hukum"])
        yield ""


def opening(record: Tree) -> Iterator[str]:
    """Give the state, the reason and the summary."""
    yield f"{STATES[record['status']]}\n"
    if "alasan" in record:
        yield f"> {record['alasan']}\n"
    if "ditunda_ke" in record:
        yield f"{link_to(record['ditunda_ke'], 'Rapat pengganti')}\n"
    if "ringkasan" in record:
        yield f"{record['ringkasan']}\n"


def write_page(name: str, record: Tree, names: Names) -> Page:
    """Write the whole page but for its first heading."""
    parts = (
        opening(record),
        facts(record, names),
        decisions(record),
        follow_ups(record, names),
        agenda(record, names),
        attendance(record, names),
        legal_basis(record, names),
    )
    day = record["tanggal"]
    return Page(
        id=name,
        year=day[:4],
        day=day,
        title=record["judul"],
        description=f"Notula {record['judul']}, {long_date(day)}.",
        body="\n".join(line for part in parts for line in part),
    )
