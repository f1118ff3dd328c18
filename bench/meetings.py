"""One meeting's record, of the size that a clerk would write, and one notice's."""

from datetime import timedelta
from random import Random

from bench import words
from bench.city import CITY, CITY_NAME, LAW_KINDS, Area, Record, areas, offices, services, slug
from bench.plan import HELD, TODAY, Plan, Slot

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
STARTS = (("08.30", "10.30"), ("09.00", "11.15"), ("10.00", "12.00"), ("13.00", "15.30"), ("13.30", "15.30"))
GROUPS = (
    f"Camat se-{CITY_NAME}",
    f"Lurah se-{CITY_NAME}",
    f"Kapolsek se-{CITY_NAME}",
    f"Danramil se-{CITY_NAME}",
    f"Bhabinkamtibmas se-{CITY_NAME}",
    f"Babinsa se-{CITY_NAME}",
)
ATTENDANCE = ("hadir", "izin", "sakit", "diwakili")
OFTEN = (12, 1, 1, 1)
PRESENT = 4  # of the persons invited; they speak and take on tasks
TEAM_TITLES = {
    "tim-kota": "Rapat Koordinasi Tim Terpadu",
    "tim-kecamatan": "Rapat Tim Kecamatan",
    "tim-kelurahan": "Rapat Tim Kelurahan",
}
AREAS = areas()
OFFICES = offices()
SERVICES = tuple(name for name, _ in services())


def invited(slot: Slot, rng: Random) -> list[str]:
    """Five to eight persons, whoever held the offices on the day."""
    return [slug(office.holder(slot.day)) for office in rng.sample(OFFICES, rng.randint(5, 8))]


def participants(persons: list[str], rng: Random) -> list[Record]:
    """Let the first four attend; the others may have sent word; then the groups."""
    attendance = ["hadir"] * PRESENT + rng.choices(ATTENDANCE, OFTEN, k=len(persons) - PRESENT)
    groups = rng.sample(GROUPS, rng.randint(3, 4))
    single: list[Record] = [
        {"pejabat": name, "kehadiran": state} for name, state in zip(persons, attendance, strict=True)
    ]
    together: list[Record] = [{"kelompok": name, "kehadiran": "hadir"} for name in groups]
    return single + together


def decision(slot: Slot, plan: Plan, number: int, rng: Random) -> Record:
    """Write one; the first may have been replaced since, the second may replace an earlier meeting's first."""
    written: Record = {"id": f"k{number}", "isi": words.ruling(rng)}
    if number == 2 and slot.id in plan.replaces:  # noqa: PLR2004 - k2
        written["menggantikan"] = plan.replaces[slot.id]
    written["status"] = "diubah" if number == 1 and slot.id in plan.replaced else "berlaku"
    return written


def agenda(slot: Slot, plan: Plan, speakers: list[str], rng: Random) -> list[Record]:
    """Four to six items with three or four points each; decisions fall under the last items."""
    items: list[Record] = []
    count = rng.randint(4, 6)
    decided = rng.randint(2, 3)
    for number in range(count):
        points = [words.statement(rng) for _ in range(rng.randint(3, 4))]
        halves = [points[:2], points[2:]]
        talk = [{"pembicara": rng.choice(speakers), "pokok": half} for half in halves]
        item: Record = {"judul": words.heading(rng), "pembahasan": talk}
        order = number - (count - decided)
        if order >= 0:
            item["keputusan"] = [decision(slot, plan, order + 1, rng)]
        items.append(item)
    return items


def follow_ups(slot: Slot, plan: Plan, owners: list[str], rng: Random) -> list[Record]:
    """Two: the first may have been closed by a later meeting, the second seldom is."""
    due = slot.day + timedelta(days=rng.choice((14, 30, 60)))
    first: Record = {"id": "t1", "uraian": words.task(rng), "penanggung_jawab": rng.choice(owners), "tenggat": due}
    later = plan.closed_by.get(slot.id)
    first["status"] = "selesai" if later else "berjalan"
    if later:
        first["diselesaikan"] = {"rapat": later.id, "tanggal": later.day}
    status = rng.choices(("belum", "berjalan", "batal"), (3, 6, 1))[0]
    owner = rng.choice(("Camat", "Lurah")) + f" se-{CITY_NAME}"
    second: Record = {"id": "t2", "uraian": words.task(rng), "penanggung_jawab": owner, "tenggat": due}
    return [first, {**second, "status": status}]


def place_of(area: Area) -> Record:
    """Name a hall in that kelurahan."""
    return {"nama": f"Balai Kelurahan {area.name}", "alamat": f"Jalan {area.name} Raya", "wilayah": area.code}


def heading_part(slot: Slot, rng: Random) -> Record:
    """Write what every meeting says of itself, held or not."""
    area = AREAS[slot.place]
    start, end = rng.choice(STARTS)
    return {
        "judul": f"{TEAM_TITLES[slot.team]} tentang {rng.choice(words.TOPICS)} di {area.name}",
        "tanggal": slot.day,
        "hari": WEEKDAYS[slot.day.weekday()],
        "mulai": start,
        "selesai": end,
        "tempat": place_of(area),
        "tim": slot.team,
        "sifat": "terbuka",
        "status": slot.status,
    }


def held_part(slot: Slot, plan: Plan, rng: Random) -> Record:
    """Write what only a meeting that took place has."""
    persons = invited(slot, rng)
    present = persons[:PRESENT]
    kinds = rng.sample(LAW_KINDS, 2)
    part: Record = {
        "pimpinan": {"ketua": present[0], "sekretaris": present[1]},
        "peserta": participants(persons, rng),
        "ringkasan": words.paragraph(rng, 2),
        "acara": agenda(slot, plan, present, rng),
        "tindak_lanjut": follow_ups(slot, plan, present, rng),
        "dasar_hukum": [f"{prefix}-{place}-{2009 + place}" for place, (prefix, _) in enumerate(kinds, 1)],
    }
    if slot.status == "ringkasan":
        part["sumber"] = {"nama": "Catatan sekretariat", "tanggal": slot.day, "catatan": "Notula belum disahkan."}
    return part


def meeting(slot: Slot, plan: Plan, seed: int) -> Record:
    """Write the whole record; it depends on the seed, the plan and its own id alone."""
    rng = Random(f"{seed}:{slot.id}")  # noqa: S311 - repeatable, not secret
    record = heading_part(slot, rng)
    if slot.status in HELD or slot.status == "draf":
        return record | held_part(slot, plan, rng)
    record["acara"] = [{"judul": words.heading(rng)} for _ in range(rng.randint(3, 5))]
    if slot.status != "dijadwalkan":
        record["alasan"] = rng.choice(words.REASONS)
    if slot.id in plan.moved_to:
        record["ditunda_ke"] = plan.moved_to[slot.id]
    return record


def notice(slot: Slot, seed: int) -> tuple[str, Record]:
    """Write the id and record of a notice given out on a meeting's day."""
    rng = Random(f"{seed}:pengumuman:{slot.id}")  # noqa: S311 - repeatable, not secret
    day = min(slot.day, TODAY)
    record: Record = {
        "judul": f"Imbauan tentang {rng.choice(words.TOPICS)}",
        "jenis": "imbauan",
        "tanggal": day,
        "ringkasan": words.paragraph(rng, 1),
        "isi": "\n\n".join(words.paragraph(rng, 3) for _ in range(3)),
        "ditujukan_kepada": rng.sample(GROUPS, 2),
        "wilayah": [CITY],
        "berlaku": {"mulai": day, "sampai": day + timedelta(days=rng.choice((30, 90, 180)))},
        "kanal": rng.sample(SERVICES, 2),
        "status": "terbit",
    }
    if slot.status in HELD:
        record["rapat"] = slot.id
    return f"imbauan-{slot.id.removeprefix('rapat-')}", record
