"""One follow-up for each case: how many there are alike tells how many cases there are."""

import re
from collections.abc import Iterator

from generator.checks.figure_words import CASES, OTHER_NAMES, PERSONS
from generator.checks.library import Library
from generator.model.meeting import ActionItem
from generator.problems import Code, Problem

_SOMEBODY = re.compile(rf"\b(?:{'|'.join((*CASES[2:], *PERSONS))})(?:nya)?\b")  # 'kasus' itself is what is dealt with
_NUMBERED = re.compile(r"\b(?:(?:pertama|kedua|ketiga|keempat|kelima)\b|(?:ke-)?[0-9]+\b|[ivx]+\b|[a-z]\b)")


def check_repeated(library: Library) -> Iterator[Problem]:
    """Follow-ups of a meeting about somebody in a case differ by more than an area, a letter or a number."""
    for filed in library.meetings.values():
        alike: dict[str, list[int]] = {}
        for place, action in enumerate(filed.record.actions):
            if action.signed_off is None and _is_about_somebody(library, action):
                alike.setdefault(_bare(library, action), []).append(place)
        for places in alike.values():
            if len(places) > 1:
                message = "Tindak lanjut ini serupa dengan yang lain, jadi banyaknya menunjukkan banyaknya kasus"
                hint = "Gabungkan menjadi satu tindak lanjut tanpa banyaknya"
                path = ("tindak_lanjut", places[1], "uraian")
                yield filed.source.problem(path, Code.FIGURE_IN_TEXT, message, hint)


def _is_about_somebody(library: Library, action: ActionItem) -> bool:
    task = action.task.casefold()
    if not _SOMEBODY.search(task):
        return False
    named = [*OTHER_NAMES, *CASES, *(category.name.casefold() for category in library.categories.values())]
    return any(name in task for name in named)


def _bare(library: Library, action: ActionItem) -> str:
    """Return a task without what tells one case from the next."""
    task = action.task.casefold()
    for region in library.regions.values():
        task = task.replace(region.name.casefold(), " ")
    return " ".join(re.findall(r"[a-z]+", _NUMBERED.sub(" ", task)))


RULES = (check_repeated,)
