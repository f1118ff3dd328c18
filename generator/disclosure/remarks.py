"""What an audit that found nothing wrong still has to say."""

from collections.abc import Iterator

from generator.checks.library import Library
from generator.disclosure.exposure import Examination
from generator.disclosure.releases import linked, releases_of
from generator.disclosure.spoken import months_label, names_of
from generator.disclosure.system import system_of
from generator.disclosure.world import world_of


def remarks(library: Library) -> Iterator[str]:
    """Yield how much was attacked, and which marks hide nothing."""
    world, names = world_of(library), names_of(library)
    groups = linked(releases_of(library))
    releases = [release for group in groups for release in group if release.ours]
    marks = sum(value is None for release in releases for value in release.figures.values())
    figures = sum(len(release.figures) for release in releases)
    yield f"{len(releases)} rilis diserang bersama: {figures} angka, {marks} di antaranya disamarkan."
    for group in groups:
        broken = frozenset(release.id for release in group if release.corrected)
        for each in Examination(system_of(world, group, broken)).idle_marks():
            name = f"{names.of(each.cell)}, {months_label(each.months)}"
            yield f"Catatan: tanda samar pada {name} tidak perlu: angkanya dapat dihitung, dan tidak kecil."
    yield "Tidak ada angka kecil yang dapat dihitung dari semua rilis bersama-sama."
