"""Periksa apakah notula yang disahkan berubah: python3 periksa.py SITUS [KEPALA].

SITUS: alamat situs (https://...) atau folder salinannya. KEPALA: kepala rantai yang pernah disimpan.
Kode keluar: 0 semuanya cocok, 1 ada yang tidak cocok. Hanya memerlukan Python; tidak memakai program situs itu.
"""

# ruff: noqa: T201, S310
import hashlib
import sys
import urllib.error
import urllib.request
from pathlib import Path


def read(site: str, name: str) -> bytes | None:
    """Return a file of the site as it is; None where there is none."""
    try:
        if site.startswith(("https://", "http://")):
            with urllib.request.urlopen(f"{site.rstrip('/')}/verifikasi/{name}", timeout=30) as answer:
                return bytes(answer.read())
        return Path(site, "verifikasi", name).read_bytes()
    except (OSError, urllib.error.URLError):
        return None


def check(site: str, kept: str = "") -> list[str]:
    """Return what does not match; nothing where all is well."""
    wrong: list[str] = []
    head, heads = "0" * 64, ["0" * 64]
    lines = (read(site, "pengesahan.txt") or b"").decode("utf-8", "replace").split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        sealed, _, told = line.rpartition(" ")
        head = hashlib.sha256(f"{head} {sealed}\n".encode()).hexdigest()
        heads.append(head)
        parts = sealed.split(" ")
        if told != head or len(parts) != 5 or parts[0] != str(number):  # noqa: PLR2004 - the parts of a line
            return [*wrong, f"baris {number}: rantai putus"]
        text = read(site, f"naskah/{parts[2]}.{parts[3]}.txt")
        if text is None:
            wrong.append(f"baris {number}: naskah {parts[2]} versi {parts[3]} tidak ada")
        elif text.startswith(b"ditarik "):
            print(f"baris {number}: naskah {parts[2]} versi {parts[3]} {text.decode('utf-8', 'replace').strip()}")
        elif hashlib.sha256(text).hexdigest() != parts[4]:
            wrong.append(f"baris {number}: naskah {parts[2]} versi {parts[3]} berubah")
    if kept.strip() and kept.strip().lower() not in heads:
        wrong.append("kepala rantai yang disimpan tidak ada dalam catatan: catatan lama telah ditulis ulang")
    print(f"{len(lines)} pengesahan, kepala rantai {head}")
    return wrong


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    found = check(*sys.argv[1:])
    print("\n".join(found) or "Semuanya cocok.")
    sys.exit(1 if found else 0)
