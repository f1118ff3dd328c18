"""Bytes flipped in files of approved minutes, and whether a change of meaning, and nothing else, is noticed.

What a file means is told by its record, without what the minutes do not hold: notes that stay inside, how far
follow-ups have come, whether a decision still holds. The digest must change exactly when that does.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from generator.checks.library import Library
from generator.exports.minutes_text import minutes_text
from generator.keeping.chain import digest_of
from generator.loading.sources import Source
from generator.model.kinds import BY_FOLDER
from generator.model.meeting import Meeting, Openness
from generator.model.reading import Filed, read_record
from generator.pipeline import read_project
from generator.publishing.door import publish
from generator.publishing.meetings import MeetingDoor
from generator.publishing.parts import Known
from generator.publishing.public import PublicLibrary
from tests.city import CITY
from tests.projects import write_project
from tests.publishing.doors import INSTANT

_Y = "content/rapat/2024"
_RICH = CITY[f"{_Y}/rapat-pertama.yml"]
_KIND = BY_FOLDER["rapat"]


class Flip(NamedTuple):
    """A file with one byte changed."""

    path: str
    place: int
    content: bytes


def _variant(number: int) -> str:
    """Return a rich file with other words, comments and a note, so that no two of them are alike."""
    text = _RICH.replace("Posko dibuka setiap hari.", f"Posko {number} dibuka setiap hari.")
    text = text.replace("tim: tim-kota\n", f"tim: tim-kota  # tim nomor {number}\n")
    return f"# Naskah nomor {number}\n{text}internal: {{catatan: Disimpan dalam map {number}.}}\n"


FILES = {f"{_Y}/rapat-sah-{number:02}.yml": _variant(number) for number in range(20)}


class World:
    """The city with twenty approved minutes, and the digest of each."""

    def __init__(self, folder: Path) -> None:
        """Read the city and the minutes."""
        library = read_project(write_project(folder, {**CITY, **FILES}), jobs=1).library
        if library is None:
            message = "the city cannot be read"
            raise AssertionError(message)
        self._public: PublicLibrary = publish(library, INSTANT)
        self._library: Library = library
        self._known = Known(frozenset(_ids(self._public)), library.attachments)
        self._persons = {id_: filed.record for id_, filed in library.persons.items()}
        self._meant = {path: self._meaning(path, text.encode()) for path, text in FILES.items()}

    def _meaning(self, path: str, content: bytes) -> tuple[dict[str, Any], str] | None:
        """Return what a file means and its digest; None where it is refused."""
        filed = read_record(Source(path, content), _KIND.shape, _KIND.adapter)
        if not isinstance(filed, Filed):
            return None
        meeting = MeetingDoor(filed, self._known, self._persons, self._library.site.record.zone).publish()
        return _meant(filed.record), digest_of(minutes_text(self._public, meeting))

    def judge(self, flip: Flip) -> str:
        """Return what became of a flip: `refused`, `noticed`, `harmless`, or wrongly `missed` or `alarmed`."""
        before, after = self._meant[flip.path], self._meaning(flip.path, flip.content)
        if before is None or after is None:
            return "refused"
        same_meaning, same_digest = before[0] == after[0], before[1] == after[1]
        if same_meaning == same_digest:
            return "harmless" if same_digest else "noticed"
        return "missed" if same_digest else "alarmed"


def _ids(public: PublicLibrary) -> Iterator[str]:
    yield from (*public.meetings, *public.teams, *public.persons, *public.reports, *public.laws, *public.services)
    for meeting in public.meetings.values():
        yield from (f"{meeting.id}#{each.id}" for item in meeting.agenda for each in item.decisions)


def _meant(meeting: Meeting) -> dict[str, Any]:
    """Return a record as plain values, without what its minutes do not hold."""
    told: dict[str, Any] = _without_sign_offs(asdict(meeting))
    if meeting.openness is Openness.CLOSED:
        return {name: told[name] for name in ("title", "date", "status", "openness", "reason")}
    for name in ("internal", "weekday", "former_ids"):
        del told[name]
    for action in told["actions"]:
        del action["status"], action["closing"]
    for participant in told["participants"]:
        if participant["withheld"]:
            del participant["attendance"]
    for item in told["agenda"]:
        _leave_out(item)
    return told


def _without_sign_offs(told: Any) -> Any:  # noqa: ANN401 - plain values of any depth
    """Return plain values without who let a text's figures pass: that is for the office alone."""
    if isinstance(told, dict):
        return {name: _without_sign_offs(value) for name, value in told.items() if name != "signed_off"}
    return [_without_sign_offs(value) for value in told] if isinstance(told, list | tuple) else told


def _leave_out(item: dict[str, Any]) -> None:
    """Take from an agenda item what is withheld, and whether its decisions still hold."""
    if item["withheld"]:
        del item["speeches"]
    for decision in item["decisions"]:
        del decision["status"]
        if item["withheld"] or decision["withheld"]:
            del decision["body"]


def flips(step: int) -> Iterator[Flip]:
    """Yield every ``step``-th byte of the files flipped: a bit of it turned, or another sign in its place."""
    chosen = random.Random(14)  # noqa: S311 - the same flips each time
    for path, text in FILES.items():
        content = text.encode()
        for place in range(chosen.randrange(step), len(content), step):
            other = chosen.choice((content[place] ^ (1 << chosen.randrange(8)), chosen.randrange(0x20, 0x7F)))
            if other != content[place]:
                yield Flip(path, place, content[:place] + bytes((other,)) + content[place + 1 :])


def count(world: World, step: int) -> Counter[str]:
    """Return what became of how many flips."""
    return Counter(map(world.judge, flips(step)))
