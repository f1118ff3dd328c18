"""A key that its part does not have, a text where an id or a part belongs: the first hint tells what to write."""

from pathlib import Path

import pytest

from tests.checks.readings import problems_of

START = "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\n"
MEETING = "content/rapat/2024/rapat-camat.yml"
ROSITA = {"content/pejabat/rosita.yml": "nama: Rosita\ngelar_depan: Dra.\ngelar_belakang: [M.M.]\n"}
CLINIC = {"content/layanan/puskesmas-maju.yml": "nama: Puskesmas Maju\njenis: kesehatan\n"}
NOTICE = "judul: A\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: Aman.\nstatus: draf\n"


def hints(folder: Path, text: str, path: str = MEETING) -> list[str]:
    """Return the mend of every problem of a record."""
    return [each.hint for each in problems_of(folder, {path: text, **ROSITA, **CLINIC})]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("pimpinan: {ketua: 'Dra. Rosita, M.M.'}", "Tulis 'ketua: rosita'"),
        ("pimpinan: {ketua: Bu Rosita}", "Tulis 'ketua: rosita'"),
        ("pimpinan: Dra. Rosita, M.M.", "Tulis 'pimpinan: {ketua: rosita}'"),
        ("pimpinan: {ketua: Pak Contoh}", "Tulis 'ketua: contoh', lalu buat berkasnya: notulen new pejabat contoh"),
        ("tim: Tim Kota", "Tulis 'tim: tim-kota'"),
        ("dasar_hukum: [Perda Nomor 1 Tahun 2020]", "Tulis perda-1-2020 di tempat itu"),
        ("dasar_hukum: Peraturan Daerah 1/2020", "Tulis 'dasar_hukum: [perda-1-2020]'"),
        ("dasar_hukum: Perda 1 Tahun 2020", "Tulis 'dasar_hukum: [perda-1-2020]'"),
        ("dasar_hukum: Perda 1 Tahun 2020, UU 7 Tahun 2012", "Tulis 'dasar_hukum: [perda-1-2020, uu-7-2012]'"),
        (
            "dasar_hukum: [UU 7 Tahun 2012]",
            "Tulis uu-7-2012 di tempat itu, lalu buat berkasnya: notulen new dasar-hukum uu-7-2012",
        ),
        ("peserta: ['Dra. Rosita, M.M.']", "Tulis '- {pejabat: rosita}'"),
        ("peserta: [Warga]", "Tulis misalnya '- {kelompok: Warga}'"),
        (
            "ditunda_ke: 10 Mei 2024",
            "Tulis 'ditunda_ke: rapat-2024-05-10', lalu buat berkasnya: notulen new rapat rapat-2024-05-10",
        ),
    ],
)
def test_name_in_the_place_of_an_id_is_told_by_its_id(text: str, hint: str, tmp_path: Path) -> None:
    assert hints(tmp_path, f"{START}{text}\n")[0].startswith(hint)


def test_service_is_found_by_a_part_of_its_name(tmp_path: Path) -> None:
    assert hints(tmp_path, f"{NOTICE}kanal: [Puskesmas]\n", "content/pengumuman/a.yml") == [
        "Tulis puskesmas-maju di tempat itu"
    ]


def test_id_in_the_words_of_a_name_is_told(tmp_path: Path) -> None:
    assert hints(tmp_path, f"{NOTICE}kanal: [puskesmas]\n", "content/pengumuman/a.yml") == [
        "Maksudnya 'puskesmas-maju'?"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tempat:\nnama: Balai", ["Kunci ini bagian dari 'tempat': awali baris ini dengan 2 spasi"]),
        ("tempat:\n   nama: B\nalamat: C", ["Kunci ini bagian dari 'tempat': awali baris ini dengan 3 spasi"]),
        ("peserta:\nkelompok: B", ["Kunci ini bagian dari 'peserta': awali baris ini dengan 2 spasi dan '- '"]),
        (
            "acara:\n  - judul: B\nkeputusan:\n  - {id: k1, isi: C}",
            ["Kunci ini bagian dari 'acara': awali baris ini dan isinya dengan 4 spasi"],
        ),
        (
            "tempat:\n  nama: B\n  topik: [c]",
            ["Kunci ini bukan bagian dari 'tempat': pindahkan ke bawahnya, tanpa spasi di depannya"],
        ),
        ("agenda:\n  - judul: B", ["Ganti kunci ini dengan 'acara'"]),
        ("lokasi: Balai Kota", ["Tulis 'tempat: {nama: Balai Kota}'"]),
        ("waktu: pukul 13.30 WIB", ["Tulis 'mulai: 13.30'"]),
        ("Waktu Rapat: 09.00 - 11.00 WIB", ["Tulis 'mulai: 09.00', lalu 'selesai: 11.00' pada baris sendiri"]),
        ("Hari/Tanggal: Kamis", ["Isinya ditulis pada 'tanggal', yang sudah ada; hapus baris ini"]),
        ("Tindak Lanjut: []", ["Maksudnya 'tindak_lanjut'?"]),
        ("Tempat: Balai", ["Tulis 'tempat: {nama: Balai}'"]),
        ("tema: aman, tertib", ["Tulis 'topik: [aman, tertib]'"]),
        ("acara: [{judul: B, keputusan: [{K1: C}]}]", ["Tulis 'id: k1', lalu teksnya pada baris berikutnya sesudah"]),
        ("notulis: Dra. Rosita", ["Tulis 'pimpinan: {pencatat: rosita}'"]),
        (
            "pimpinan: {ketua: ani}\nnotulis: ani",
            ["Pindahkan ke dalam 'pimpinan' yang sudah ada, dengan nama 'pencatat'"],
        ),
        (
            "ketua: ani\nnotulis: ani",
            ["Tulis 'pimpinan: {ketua: ani, pencatat: ani}'"] * 2,
        ),
        (
            "Pimpinan Rapat: Ani\nNotulis: Dra. Rosita, M.M.",
            ["Tulis 'pimpinan: {ketua: ani, pencatat: rosita}'"] * 2,
        ),
        (
            "kesimpulan: Aman.",
            ["Tulis sebagai 'keputusan' di dalam 'acara'; contohnya ada di halaman panduan/format"],
        ),
        ("tempat: {nama: Balai, Jalan A, Kota B}", ['Tulis nama: "Balai, Jalan A, Kota B"'] * 2),
        (
            "pimpinan: {ketua: ani, M.M.}",
            ["Hapus 'M.M.' beserta komanya; 'ketua' hanya memuat sebuah id"],
        ),
        ("ringkasan: Aman\nini lanjutan teksnya: a", ["Bila ini lanjutan teks 'ringkasan', tulis 'ringkasan: |', "]),
        ("tmpat: {nama: Balai}", ["Maksudnya 'tempat'?"]),
    ],
)
def test_key_in_the_wrong_place_or_word_is_told_right(text: str, expected: list[str], tmp_path: Path) -> None:
    found = hints(tmp_path, f"{START}{text}\n")
    assert [each[: len(start)] for each, start in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ketua: Camat Satu", "Tulis di bawah 'anggota:' sebagai '- {kedudukan: ketua, jabatan: Camat Satu}'"),
        (
            "Wakil Ketua: Ani",
            "Tulis '- {kedudukan: wakil ketua, jabatan: …, pejabat: ani}' di bawah 'anggota:', dengan jabatannya",
        ),
        ("bendahara: Orang Lain", "Tulis di bawah 'anggota:' sebagai '- {kedudukan: bendahara, jabatan: …}'"),
    ],
)
def test_seat_on_top_of_a_team_belongs_into_its_roster(line: str, expected: str, tmp_path: Path) -> None:
    assert hints(tmp_path, f'nama: Tim\ntingkat: kota\nwilayah: "99.71"\n{line}\n', "content/tim/tim-x.yml") == [
        expected
    ]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ('"99.71": {semua: 61 kasus}', "Tulis 'semua: {semua: 61}'"),
        ("Kota Contoh: {semua: {semua: 61}}", "Tulis '\"99.71\":'"),
        ('"99.71": {semua: {semua: 61 kasus}}', "Tulis 'semua: 61'"),
        ('"99.71": 61 kasus', "Tulis belum_lapor, atau '{semua: {semua: 61}}'"),
        ('"99.71": banyak', "Tulis belum_lapor, atau kategori dan angkanya"),
        ("61 kasus", "Tulis di bawahnya, untuk setiap kode wilayah, misalnya '\"…\": {semua: {semua: 61}}'"),
    ],
)
def test_figure_or_area_written_in_words_is_told_as_it_is_written(figures: str, expected: str, tmp_path: Path) -> None:
    text = f"periode: 2024-B04\ndirilis: 2024-06-01\nsatuan: kasus\nangka:\n  {figures}\n"
    assert hints(tmp_path, text, "content/laporan-kasus/k.yml") == [expected]


def test_day_stands_for_the_day_of_a_part(tmp_path: Path) -> None:
    action = "tindak_lanjut:\n  - {id: t1, uraian: Mendata., status: selesai, diselesaikan: 10 Mei 2024}\n"
    assert hints(tmp_path, f"{START}{action}") == ["Tulis misalnya 'diselesaikan: {tanggal: 2024-05-10}'"]


@pytest.mark.parametrize("told", ["1 Mei 2024 s.d. 31 Mei 2024", "1 Mei s.d. 31 Mei 2024", "2024-05-01 - 2024-05-31"])
def test_two_days_stand_for_a_window(told: str, tmp_path: Path) -> None:
    text = f"{NOTICE}berlaku: {told}\n"
    assert hints(tmp_path, text, "content/pengumuman/a.yml") == [
        "Tulis misalnya 'berlaku: {mulai: 2024-05-01, sampai: 2024-05-31}'"
    ]


@pytest.mark.parametrize("sign", ["1.", "•", "-"])
def test_list_with_other_signs_is_told_with_its_own(sign: str, tmp_path: Path) -> None:
    after = "" if sign == "-" else " "
    text = f"{START}acara:\n  {sign}{after}Pembukaan\n  {sign}{after}Penutup\n"
    assert hints(tmp_path, text) == [f"Awali setiap butir dengan '- judul: ' sebagai ganti '{sign}'"]


def test_area_is_found_by_its_name(tmp_path: Path) -> None:
    assert hints(tmp_path, f"{START}wilayah: [Kelurahan Sukamaju]\n") == ['Tulis "99.71.01.1001" di tempat itu']


def test_speaker_in_the_place_of_a_key_is_told(tmp_path: Path) -> None:
    text = f"{START}acara:\n  - judul: A\n    pembahasan:\n      - Camat: Ronda berjalan.\n"
    assert hints(tmp_path, text) == [
        "Tulis 'pembicara: Camat', lalu pada baris berikutnya 'pokok: [\"Ronda berjalan.\"]'"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("undangan: {nomor: 5/2026, tanggal:2026-03-01}", ["Beri spasi di antara 'tanggal:' dan isinya"]),
        ("peserta: [{pejabat: rosita, kehadiran:hadir}]", ["Beri spasi di antara 'kehadiran:' dan isinya"]),
        ("tempat: {nama: Balai, alamat:Jl. Contoh}", ["Beri spasi di antara 'alamat:' dan isinya"]),
        ('tempat: {nama: Balai, alamat:"Jl. Contoh, Kota"}', ["Beri spasi di antara 'alamat:' dan isinya"] * 2),
        ("acara: [{judul: A, keputusan: [{id: k1, isi:Aman}]}]", ["Beri spasi di antara 'isi:' dan isinya"]),
        ("pimpinan: {ketua: ani, Notulis:rosita}", ["Beri spasi di antara 'Notulis:' dan isinya"]),
        ("tempat: {nama: Balai, alamat:Jl. A, Kota B}", ['Tulis alamat: "Jl. A, Kota B"'] * 2),
        ("tempat: {nama: Balai, alamat:Jl. A: 5}", ['Tulis alamat: "Jl. A: 5"']),
        (
            "tempat: {nama: Balai, Jl. A, wilayah:99.71}",
            ['Tulis nama: "Balai, Jl. A"', "Beri spasi di antara 'wilayah:' dan isinya"],
        ),
        ("acara:\n  - judul:Buka", ["Tulis misalnya '- {judul: Buka}'"]),
        ("peserta:\n  - kelompok:warga", ["Tulis misalnya '- {kelompok: warga}'"]),
        ("peserta:\n  - nama:Dra. Rosita", ["Tulis '- {pejabat: rosita}'"]),
        ("tempat: nama:Balai", ["Tulis misalnya 'tempat: {nama: Balai}'"]),
    ],
)
def test_key_without_a_space_before_its_text_is_told(text: str, expected: list[str], tmp_path: Path) -> None:
    assert hints(tmp_path, f"{START}{text}\n") == expected


def test_end_of_a_window_without_its_space_keeps_its_key(tmp_path: Path) -> None:
    text = f"{NOTICE}berlaku: {{mulai: 2024-05-02, sampai:2024-05-03}}\n"
    assert hints(tmp_path, text, "content/pengumuman/a.yml") == ["Beri spasi di antara 'sampai:' dan isinya"]


def test_word_like_a_key_of_another_part_is_no_end_of_a_text(tmp_path: Path) -> None:
    found = hints(tmp_path, f"{START}undangan: {{nomor: 5/2026, catatan:lisan}}\n")
    assert found == ["Kunci yang ada: nomor dan tanggal"]


@pytest.mark.parametrize(
    ("wrong", "mended"),
    [
        ("undangan: {nomor: 5/2026, tanggal:2024-03-01}", "undangan: {nomor: 5/2026, tanggal: 2024-03-01}"),
        ("peserta: [{pejabat: rosita, kehadiran:hadir}]", "peserta: [{pejabat: rosita, kehadiran: hadir}]"),
        ('tempat: {nama: B, alamat:"Jl. A, Kota"}', 'tempat: {nama: B, alamat: "Jl. A, Kota"}'),
        ("tempat: {nama: B, alamat:Jl. A, Kota}", 'tempat: {nama: B, alamat: "Jl. A, Kota"}'),
        ("acara: [judul:Buka]", "acara:\n  - {judul: Buka}"),
    ],
)
def test_mended_text_with_its_space_is_a_record(wrong: str, mended: str, tmp_path: Path) -> None:
    found = [hints(tmp_path / name, f"{START}{text}\n") for name, text in (("a", wrong), ("b", mended))]
    assert [bool(each) for each in found] == [True, False]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ('- {nama: "Dra. Rosita, M.M.", kehadiran: hadir}', "Tulis 'pejabat: rosita'"),
        ("- {Nama: Bu Ani, kehadiran: hadir}", "Tulis 'pejabat: ani'"),
        ("- {nama: Warga, kehadiran: hadir}", "Tulis 'kelompok: Warga'"),
        ("- {instansi: Dinas Contoh}", "Tulis 'kelompok: Dinas Contoh'"),
    ],
)
def test_name_among_participants_is_a_person_where_one_bears_it(wrong: str, hint: str, tmp_path: Path) -> None:
    assert hint in hints(tmp_path, f"{START}peserta:\n  {wrong}\n")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("peserta: Dra. Rosita, M.M.", "Tulis di baris berikutnya: - {pejabat: rosita}"),
        ("hadir: Bu Rosita", "Tulis 'peserta: [{pejabat: rosita}]'"),
        ("daftar_hadir:\n  - {pejabat: rosita}", "Ganti kunci ini dengan 'peserta'"),
        ("Daftar Hadir:\n  - Rosita", "Ganti kunci ini dengan 'peserta'"),
        ("daftar_hadir: Rosita", "Tulis 'peserta: [{pejabat: rosita}]'"),
        ("daftar_hadir: hadir.pdf", "Tulis 'lampiran: [{berkas: hadir.pdf, judul: <isi judul>}]'"),
        ("daftar_hadir: [hadir.pdf]", "Ganti kunci ini dengan 'lampiran'"),
        ("daftar_hadir: [{file: hadir.pdf}]", "Ganti kunci ini dengan 'lampiran'"),
        (
            "peserta: [{pejabat: ani}]\ndaftar_hadir: [{pejabat: rosita}]",
            "Isinya ditulis pada 'peserta', yang sudah ada; hapus baris ini",
        ),
    ],
)
def test_list_of_who_was_present_is_one_of_participants_or_a_file(text: str, hint: str, tmp_path: Path) -> None:
    assert hints(tmp_path, f"{START}{text}\n") == [hint]


@pytest.mark.parametrize("item", ["- {pejabat: rosita, kehadiran: hadir}", "- {pejabat: rosita}"])
def test_participant_by_id_is_a_record(item: str, tmp_path: Path) -> None:
    assert hints(tmp_path, f"{START}peserta:\n  {item}\n") == []


_LAWS = {
    f"content/dasar-hukum/uu-{number}-{year}.yml": f"jenis: UU\nnomor: {number}\ntahun: {year}\ntentang: {about}\n"
    for number, year, about in ((7, 2012, "Penanganan Konflik"), (35, 2009, "Narkotika"))
}


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("UU 7/2012 dan UU 35/2009", "Tulis 'dasar_hukum: [uu-7-2012, uu-35-2009]'"),
        ("UU 7/2012 serta UU Narkotika", "Tulis 'dasar_hukum: [uu-7-2012, uu-35-2009]'"),
        ("UU 7/2012 dan 35/2009", "Tulis 'dasar_hukum: [uu-7-2012, uu-35-2009]'"),
        ("uu-7-2012 & uu-35-2009", "Tulis 'dasar_hukum: [uu-7-2012, uu-35-2009]'"),
        (
            "Perda 1/2020, UU 7/2012, dan Undang-Undang Nomor 35 Tahun 2009 tentang Narkotika",
            "Tulis 'dasar_hukum: [perda-1-2020, uu-7-2012, uu-35-2009]'",
        ),
        ("[UU 7/2012 dan UU 35/2009]", "Tulis setiap id sebagai butir sendiri: uu-7-2012 dan uu-35-2009"),
        ("[dan UU 35/2009]", "Tulis uu-35-2009 di tempat itu"),
        (
            "UU 7/2012 dan UU 5/2018",
            "Tulis 'dasar_hukum: [uu-7-2012, uu-5-2018]', lalu buat berkasnya: notulen new dasar-hukum uu-5-2018",
        ),
        (
            "UU 5 Tahun 2018 tentang Pangan dan Gizi",
            "Tulis 'dasar_hukum: [uu-5-2018]', lalu buat berkasnya: notulen new dasar-hukum uu-5-2018",
        ),
    ],
)
def test_laws_joined_by_and_are_told_by_an_id_each(said: str, hint: str, tmp_path: Path) -> None:
    text = f"{START}dasar_hukum: {said}\n"
    assert [each.hint for each in problems_of(tmp_path, {MEETING: text, **_LAWS})] == [hint]


def test_laws_by_their_ids_are_a_record(tmp_path: Path) -> None:
    text = f"{START}dasar_hukum: [uu-7-2012, uu-35-2009, perda-1-2020]\n"
    assert problems_of(tmp_path, {MEETING: text, **_LAWS}) == ()


def test_services_joined_by_and_are_told_by_an_id_each(tmp_path: Path) -> None:
    text = f"{NOTICE}kanal: Posko Contoh dan Puskesmas Maju\n"
    found = hints(tmp_path, text, "content/pengumuman/a.yml")
    assert found == ["Tulis 'kanal: [posko, puskesmas-maju]'"]
