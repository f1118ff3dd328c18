"""Made-up content for documents: the city of every state with a chair's NIP, hostile words, and very long minutes."""

import datetime as dt

from generator.views.documents import Document, Letterhead, Row
from tests.city import CITY
from tests.projects import BASE, as_yaml

_Y = "content/rapat/2024"
NIP = "197001011995031009"
NIP_PRINTED = "NIP 19700101 199503 1 009"
RANK = "Pembina Utama Muda (IV/c)"
OTHER_NIP = "198002022005022008"
HOSTILE = (
    '#panic("x") $x^2$ \\ @ref <label> "] #read("/etc/passwd") #[*tebal* _miring_ `kode` // /* ~ --- '
    "中文 \u0627 é ½ {{ x }}"
)

OFFICIAL: dict[str, str] = {
    **CITY,
    "content/pejabat/ani.yml": CITY["content/pejabat/ani.yml"].replace(
        "mulai: 2023-01-01", f"mulai: 2023-01-01, pangkat: {RANK}"
    )
    + f'nip: "{NIP}"\n',
    "content/pejabat/budi.yml": CITY["content/pejabat/budi.yml"] + f'nip: "{OTHER_NIP}"\n',
    f"{_Y}/rapat-jahat.yml": as_yaml(
        {
            "judul": HOSTILE,
            "tanggal": "2024-05-03",
            "mulai": "09.00",
            "status": "disahkan",
            "tempat": {"nama": HOSTILE, "alamat": HOSTILE},
            "ringkasan": HOSTILE,
            "undangan": {"nomor": HOSTILE},
            "peserta": [{"kelompok": HOSTILE}],
            "acara": [
                {
                    "judul": HOSTILE,
                    "pembahasan": [{"pembicara": HOSTILE, "pokok": [HOSTILE, "A" * 400, "1) a\n2) b\n\n   - c"]}],
                    "keputusan": [{"id": "k1", "isi": f"[{HOSTILE}](https://contoh.example/?a=1&b=#c)"}],
                }
            ],
            "tindak_lanjut": [{"id": "t1", "uraian": HOSTILE, "penanggung_jawab": HOSTILE}],
            "ralat": [{"tanggal": "2024-05-10", "sebab": HOSTILE}],
        }
    ),
}

DOCUMENT = Document(
    title="Naskah contoh",
    about="Contoh.",
    publisher="Badan Contoh",
    date=dt.date(2024, 5, 2),
    paper="a4",
    letterhead=Letterhead("PEMERINTAH KOTA CONTOH", ("BADAN CONTOH",), ("Jalan Contoh 1",), None, "Lambang"),
    heading=("PENGUMUMAN",),
    notes=(),
    rows=(Row("Masa berlaku", ("tidak tercatat",)),),
    parts=(),
    signature=None,
    closing=(),
    page="https://notulen.contoh.example/pengumuman/contoh/",
)

_POST = "Kepala Bidang Pembinaan Ketahanan Ekonomi, Sosial, Budaya, Agama, dan Organisasi Kemasyarakatan"
_POINT = (
    "Peserta membahas upaya mempertanggungjawabkan penyelenggaraan ketenteraman dan ketertiban umum di seluruh "
    "kelurahan, termasuk pelaporan dini serta pembagian tugas antarperangkat daerah. "
)
PEOPLE = 60

LONG: dict[str, str] = {
    **BASE,
    **{
        f"content/pejabat/orang-{number}.yml": as_yaml(
            {
                "nama": f"Muhammad Fakhrurrozi Kusumawardhana Adiningrat Tjokroaminoto {number}",
                "gelar_belakang": ["S.H.", "M.H.", "M.Si."],
                "jabatan": [{"nama": f"{_POST} {number}", "mulai": "2020-01-01"}],
            }
        )
        for number in range(PEOPLE)
    },
    f"{_Y}/rapat-panjang.yml": as_yaml(
        {
            "judul": "Rapat Koordinasi Tim Terpadu Penanganan Konflik Sosial Tingkat Kecamatan dan Kelurahan se-Kota",
            "tanggal": "2024-05-06",
            "mulai": "08.00",
            "status": "disahkan",
            "pimpinan": {"ketua": "orang-0"},
            "peserta": [{"pejabat": f"orang-{number}", "kehadiran": "hadir"} for number in range(PEOPLE)],
            "acara": [
                {
                    "judul": f"Pembahasan bidang {item}",
                    "pembahasan": [
                        {"pembicara": f"orang-{item + speech}", "pokok": [_POINT * 3] * 4} for speech in range(4)
                    ],
                    "keputusan": [{"id": f"k{item}", "isi": _POINT}],
                }
                for item in range(1, 13)
            ],
            "tindak_lanjut": [
                {"id": f"t{number}", "uraian": _POINT, "penanggung_jawab": f"orang-{number}", "tenggat": "2024-07-01"}
                for number in range(1, 26)
            ],
        }
    ),
}
