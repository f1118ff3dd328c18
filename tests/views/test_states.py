"""States as all meetings together tell them."""

from pathlib import Path

from generator.views.site import plan_site
from tests.publishing.doors import published_with

_HEAD = "judul: Rapat\nmulai: 09.00\nstatus: disahkan\n"
_OLD = f"""{_HEAD}tanggal: 2024-05-02
acara: [{{judul: A, keputusan: [{{id: k1, isi: Lama.}}]}}]
tindak_lanjut: [{{id: t1, uraian: Kerjakan., status: belum, diselesaikan: {{rapat: rapat-baru, tanggal: 2024-05-09}}}}]
"""
_NEW = f"""{_HEAD}tanggal: 2024-05-09
acara: [{{judul: A, keputusan: [{{id: k1, isi: Baru., menggantikan: rapat-lama#k1}}]}}]
"""
FILES = {"content/rapat/2024/rapat-lama.yml": _OLD, "content/rapat/2024/rapat-baru.yml": _NEW}


def test_replaced_decision_is_shown_and_counted_as_amended(tmp_path: Path) -> None:
    views = {plan.address: plan for plan in plan_site(published_with(tmp_path, FILES))}
    register = views["keputusan/"].view()
    assert [(row.decision.body, row.decision.status.key) for row in register.decisions] == [
        ("Baru.", "berlaku"),
        ("Lama.", "diubah"),
    ]
    assert [(tally.text, tally.count) for tally in register.tallies][:2] == [("Berlaku", 1), ("Diubah", 1)]


def test_follow_up_that_a_later_meeting_closed_is_done(tmp_path: Path) -> None:
    views = {plan.address: plan for plan in plan_site(published_with(tmp_path, FILES))}
    assert views["tindak-lanjut/"].view().open_count == 0
    assert [each.status.key for each in views["tindak-lanjut/2024/"].view().actions] == ["selesai"]


def test_meeting_whose_day_has_passed_is_awaited_not_to_come(tmp_path: Path) -> None:
    text = "judul: Rapat\ntanggal: 2024-05-02\nstatus: dijadwalkan\n"
    views = {p.address: p for p in plan_site(published_with(tmp_path, {"content/rapat/2024/rapat-x.yml": text}))}
    schedule = views["jadwal/"].view()
    assert [[card.link.address for card in cards] for cards in (schedule.upcoming, schedule.awaited)] == [
        [],
        ["notulen/2024/rapat-x/"],
    ]
    assert views[""].view().upcoming == ()


def test_decision_named_as_a_speaker_is_an_office_written_out(tmp_path: Path) -> None:
    said = "acara: [{judul: A, pembahasan: [{pembicara: 'rapat-lama#k1', pokok: [B.]}]}]\n"
    files = {**FILES, "content/rapat/2024/rapat-x.yml": f"{_HEAD}tanggal: 2024-05-10\n{said}"}
    views = {plan.address: plan for plan in plan_site(published_with(tmp_path, files))}
    speaker = views["notulen/2024/rapat-x/"].view().items[0].speeches[0].speaker
    assert (speaker.text, speaker.address) == ("rapat-lama#k1", None)
