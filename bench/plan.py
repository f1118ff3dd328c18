"""When and where the archive's meetings are, and which later one replaces a decision or closes a follow-up."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from bench.city import areas, slug

FIRST_DAY = date(2015, 1, 1)
LAST_DAY = date(2026, 12, 31)
TODAY = date(2026, 11, 21)
HELD = frozenset({"disahkan", "ringkasan"})
STATUSES = ("disahkan", "ringkasan", "ditunda", "dibatalkan", "draf")
WEIGHTS = (80, 12, 3, 3, 2)
TEAMS = ("tim-kota", "tim-kecamatan", "tim-kelurahan")
HOW_FAR = 60  # meetings between one that decides and one that takes the matter up again, at most


@dataclass(frozen=True, slots=True)
class Slot:
    """A meeting before it has any content."""

    id: str
    day: date
    place: int
    team: str
    status: str


@dataclass(slots=True)
class Plan:
    """All slots in order of time, and what ties them together, by meeting id."""

    slots: list[Slot] = field(default_factory=list)
    replaces: dict[str, str] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)
    closed_by: dict[str, Slot] = field(default_factory=dict)
    moved_to: dict[str, str] = field(default_factory=dict)


def workdays() -> list[date]:
    """Monday to Friday, over twelve years."""
    span = (LAST_DAY - FIRST_DAY).days + 1
    days = (FIRST_DAY + timedelta(days=number) for number in range(span))
    return [day for day in days if day.isoweekday() < 6]  # noqa: PLR2004 - Saturday


def status_on(day: date, rng: Random) -> str:
    """Only announce a meeting to come."""
    return "dijadwalkan" if day > TODAY else rng.choices(STATUSES, WEIGHTS)[0]


def lay_slots(meetings: int, rng: Random) -> list[Slot]:
    """Spread the meetings evenly over the days, each day's at different places."""
    days, villages = workdays(), areas()
    slots: list[Slot] = []
    for number in range(meetings):
        day = days[number * len(days) // meetings]
        place = number % len(villages)
        name = f"rapat-{day}-{slug(villages[place].name)}"
        turn = number // len(villages)
        unique = name if meetings <= len(days) * len(villages) else f"{name}-{turn}"
        slots.append(Slot(unique, day, place, rng.choice(TEAMS), status_on(day, rng)))
    return slots


def tie(plan: Plan, rng: Random) -> None:
    """Let held meetings replace decisions and close follow-ups of ones held before them."""
    held = [slot for slot in plan.slots if slot.status in HELD]
    for number, slot in enumerate(held[1:], 1):
        earlier = held[number - rng.randint(1, min(number, HOW_FAR))]
        if earlier.day >= slot.day:
            continue
        if rng.random() < 0.2 and earlier.id not in plan.replaced:  # noqa: PLR2004 - one meeting in five
            plan.replaces[slot.id] = f"{earlier.id}#k1"
            plan.replaced.add(earlier.id)
        plan.closed_by.setdefault(earlier.id, slot)


def postpone(plan: Plan) -> None:
    """Give each postponed meeting the next one of its team that was or will be held, where one is near."""
    for number, slot in enumerate(plan.slots):
        if slot.status != "ditunda":
            continue
        for later in plan.slots[number + 1 : number + HOW_FAR]:
            if later.day > slot.day and later.team == slot.team and later.status in HELD:
                plan.moved_to[slot.id] = later.id
                break


def lay_plan(meetings: int, seed: int) -> Plan:
    """Lay the same plan for the same number and seed."""
    rng = Random(seed)  # noqa: S311 - repeatable, not secret
    plan = Plan(slots=lay_slots(meetings, rng))
    tie(plan, rng)
    postpone(plan)
    return plan
