"""A view to the bytes of its page."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, PackageLoader, StrictUndefined, Template
from jinja2.bccache import Bucket

from generator.rendering import elements
from generator.rendering.escaping import LeanEnvironment
from generator.rendering.heads import head_of
from generator.rendering.markup import block, inline, words
from generator.rendering.shell import Pieces, Shells
from generator.views.data import DataView, InformationView
from generator.views.extras import Dress
from generator.views.format import FormatView
from generator.views.former import GoneView, MovedView
from generator.views.home import HomeView
from generator.views.laws import LawsView, LawView
from generator.views.meeting_lists import MeetingsView, YearView
from generator.views.meetings import MeetingView
from generator.views.notices import NoticesView, NoticeView
from generator.views.persons import PersonsView, PersonView
from generator.views.problems import ProblemsView
from generator.views.regions import RegionsView, RegionView
from generator.views.registers import ActionsView, DecisionsView
from generator.views.reports import ReportsView, ReportView
from generator.views.schedule import ScheduleView, ScheduleYearView
from generator.views.search import SearchView
from generator.views.services import ServicesView, ServiceView
from generator.views.teams import TeamsView, TeamView
from generator.views.verification import ApprovalsOfYearView, VerificationView
from generator.views.versions import VersionsView

TEMPLATES: dict[type, str] = {
    ActionsView: "daftar-tindak",
    ApprovalsOfYearView: "verifikasi-tahun",
    DataView: "data",
    DecisionsView: "daftar-keputusan",
    FormatView: "format",
    GoneView: "ditarik",
    HomeView: "beranda",
    InformationView: "informasi",
    LawView: "hukum",
    LawsView: "daftar-hukum",
    MeetingView: "rapat",
    MeetingsView: "daftar-rapat",
    MovedView: "pindah",
    NoticeView: "pengumuman",
    NoticesView: "daftar-pengumuman",
    PersonView: "pejabat",
    PersonsView: "daftar-pejabat",
    ProblemsView: "masalah",
    RegionView: "wilayah",
    RegionsView: "daftar-wilayah",
    ReportView: "kasus",
    ReportsView: "daftar-kasus",
    ScheduleView: "jadwal",
    ScheduleYearView: "jadwal-tahun",
    SearchView: "cari",
    ServiceView: "layanan",
    ServicesView: "daftar-layanan",
    TeamView: "tim",
    TeamsView: "daftar-tim",
    VerificationView: "verifikasi",
    VersionsView: "versi",
    YearView: "tahun",
}
"""The template of each kind of view; its name is also the class of the page's body."""


class PageRenderer:
    """Renders views; the same view and shell give the same bytes, in any process."""

    def __init__(self, shells: Shells) -> None:
        """Take the shells of the build."""
        self._shells = shells
        self.environment = _environment()
        self._templates: dict[str, Template] = {}

    def render(self, view: Any, dress: Dress | None = None) -> bytes:  # noqa: ANN401 - one of TEMPLATES' keys
        """Return the whole page of a view, in UTF-8, with its other forms where it is given any."""
        name = TEMPLATES[type(view)]
        body = self._template(name).render(v=view)
        trail = self._template("_remah").render(v=view) if view.page.address else ""
        head = ""
        if dress is not None:
            extras = dress(view.page)
            body += self._template("_bentuk").render(bentuk=extras.forms)
            head = head_of(extras)
        root = "../" * view.page.address.count("/") or "./"
        pieces = Pieces(*(each.replace(elements.ROOT, root) for each in (trail, body, head)))
        return self._shells.wrap(view.page, name, pieces).encode()

    def _template(self, name: str) -> Template:
        if name not in self._templates:
            self._templates[name] = self.environment.get_template(f"{name}.html")
        return self._templates[name]


def _environment() -> LeanEnvironment:
    environment = LeanEnvironment(
        loader=PackageLoader("generator.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # Filters, since a call of a global takes Jinja several times as long.
    environment.filters.update(
        alinea=block,
        sebaris=inline,
        kata=words,
        butir_pokok=elements.points_of,
        ke=elements.link_to,
        nama=elements.name_of,
        waktu=elements.time_of,
        lencana=elements.badge_of,
        dikecualikan=elements.withheld_mark,
    )
    environment.globals.update(
        akar=elements.ROOT,
        luar=elements.outside,
        telepon=elements.phone_link,
        tak_tercatat=elements.NOT_RECORDED,
    )
    return environment


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates beside the templates, as Python keeps compiled modules; where that cannot be written, none."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled() -> _Compiled:
    folder = Path(__file__).parent / "templates" / "__pycache__"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return _Compiled(str(folder))
