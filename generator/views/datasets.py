"""Every table of the open data, in the order in which they are offered. A new one is a line here."""

from generator.views.case_tables import FIGURES
from generator.views.information_list import INFORMATION_LIST
from generator.views.legal_tables import JDIH, LAWS
from generator.views.meeting_tables import ACTIONS, ATTENDANCE, DECISIONS, MEETINGS
from generator.views.record_tables import (
    CATEGORIES,
    NOTICES,
    PERSONS,
    POSTS,
    REGIONS,
    RELEASES,
    ROSTERS,
    SERVICES,
    TEAMS,
)
from generator.views.tables import Table

TABLES: tuple[Table, ...] = (
    *(MEETINGS, DECISIONS, ACTIONS, ATTENDANCE),
    *(TEAMS, ROSTERS, PERSONS, POSTS),
    *(NOTICES, LAWS, JDIH, SERVICES),
    *(RELEASES, FIGURES, CATEGORIES, REGIONS, INFORMATION_LIST),
)
