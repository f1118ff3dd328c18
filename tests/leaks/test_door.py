"""The door, guard by guard: with any of them turned off, something private is public."""

import pytest

from generator.checks.library import Library
from generator.pipeline import read_project
from generator.problems import has_errors
from generator.publishing.meetings import ALLOWED, Extent
from generator.publishing.public import PublicLibrary
from tests.leaks.mutants import MODULES, Guard, Mutant, door_with, guards, source_of
from tests.leaks.town import town, twin
from tests.projects import Files, write_project
from tests.publishing.doors import INSTANT

NO_SECRECY = {
    # Kinds of record that are always public: the sieve is there for the day when one is not.
    **dict.fromkeys(
        (
            *("meetings: self._known.one(participant.person)", "meetings: self._known.one(each)"),
            *("meetings: self._known.one(meeting.team)", "meetings: self._known.many(meeting.laws)"),
            *("meetings: self._known.many(meeting.reports)", "records: known.many(notice.laws)"),
            *("records: known.many(notice.channels)", "records: known.one(notice.signer)"),
            *("records: known.many(team.laws)", "records: known.one(team.reports_to)"),
            *("records: known.one(member.person)", "parts: filter target in self.ids"),
        ),
        "names only records of kinds that are always public",
    ),
    "door: library.former": "where no file tells of moves, there is none to tell",
    "parts: filter each.file in known.files": "a file that is missing or refused stops the build before",
    "meetings: entry Extent.NOTHING": "a meeting of which nothing is public never comes so far",
    "meetings: lets('reason')": "is public of all meetings that come so far",
    "meetings: named in self._persons": "tells a person from an office that is written out",
    "meetings: person": "tells a person from an office that is written out",
    "records: notice.status is NoticeStatus.WITHDRAWN": "a withdrawal of what was not withdrawn stops the build before",
    "records: team.region is not None": "tells one area from many",
    "records: filter region.level == team.level.value": "tells one area from many",
    "records: site.url.endswith('/')": "is about the form of an address",
}
"""Conditions of the door that keep nothing secret, and why; every other one must be seen to do so."""

ALL = [guard for module in MODULES for guard in guards(module, source_of(module))]
GUARDS = [guard for guard in ALL if guard.told not in NO_SECRECY]


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Library]:
    """Return the town as it is read, and its twin."""
    folder = tmp_path_factory.mktemp("pintu")
    made: list[Files] = [town(), twin()]
    found = [read_project(write_project(folder / str(number), files), jobs=1) for number, files in enumerate(made)]
    assert [reading.problems for reading in found if has_errors(reading.problems)] == []
    return tuple(reading.library for reading in found)  # type: ignore[return-value]


def leaks(mutant: Mutant | None, libraries: tuple[Library, Library]) -> bool:
    with door_with(mutant) as door:
        try:
            found: list[PublicLibrary] = [door.publish(library, INSTANT) for library in libraries]
        except (AttributeError, TypeError, KeyError):
            return True
        return found[0] != found[1]


def test_town_and_its_twin_are_the_same_outside(libraries: tuple[Library, Library]) -> None:
    assert not leaks(None, libraries)


@pytest.mark.parametrize("guard", GUARDS, ids=[each.told for each in GUARDS])
def test_every_guard_is_needed(guard: Guard, libraries: tuple[Library, Library]) -> None:
    assert any(leaks(mutant, libraries) for mutant in guard.off)


def test_conditions_that_keep_nothing_secret_are_those_of_the_door() -> None:
    assert NO_SECRECY.keys() <= {guard.told for guard in ALL}


@pytest.mark.parametrize("guard", [each for each in ALL if each.told in NO_SECRECY], ids=lambda each: each.told)
def test_condition_that_keeps_nothing_secret_gives_nothing_away(
    guard: Guard, libraries: tuple[Library, Library]
) -> None:
    assert not any(leaks(mutant, libraries) for mutant in guard.off)


def test_every_part_of_a_meeting_is_a_guard() -> None:
    parts = ALLOWED[Extent.WHOLE] - {"title", "date", "status", "closed", "discussion"}
    assert {guard.told for guard in ALL} >= {f"meetings: lets('{part}')" for part in parts}
