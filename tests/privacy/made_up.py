"""Made-up numbers of residents from every kabupaten and kota, the ways to hide them, and texts that hold none."""

import base64
import random
from collections.abc import Callable, Iterator
from pathlib import Path

AREAS = [
    code
    for line in Path(__file__).with_name("areas.txt").read_text(encoding="ascii").splitlines()
    if not line.startswith("#")
    for code in line.split()
]
_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def resident_numbers(count: int) -> list[str]:
    """Return numbers as they are given out: every area in turn, men and women, all years."""
    dice = random.Random(count)  # noqa: S311 - the same numbers in every run
    return [_number(dice, AREAS[n % len(AREAS)]) for n in range(count)]


def _number(dice: random.Random, area: str) -> str:
    day = dice.randint(1, 28) + dice.choice((0, 40))
    born = f"{day:02}{dice.randint(1, 12):02}{dice.randint(0, 99):02}"
    return f"{area}{dice.randint(1, 55):02}{born}{dice.choice((dice.randint(1, 60), dice.randint(1, 9999))):04}"


def _cut(number: str, *sizes: int) -> Iterator[str]:
    start = 0
    for size in sizes:
        yield number[start : start + size]
        start += size


def _shifted(number: str, zero: int) -> str:
    return "".join(chr(zero + int(digit)) for digit in number)


def _alike(number: str) -> str:
    """Return a number in which letters stand for some digits, as far as half of them stay digits."""
    letters = number.replace("0", "O", 3).replace("1", "l", 2).replace("5", "S", 2)
    return letters.replace("8", "B", 1)


def _mostly_alike(number: str) -> str:
    """Return a number in which a letter stands for every digit that has one."""
    return number.translate(str.maketrans("0125689", "olzsbBg"))


def _half_alike(number: str) -> str:
    pairs = zip(number, _mostly_alike(number), strict=True)
    return "".join(pair[place % 2] for place, pair in enumerate(pairs))


def _counted(number: str) -> str:
    """Return a number told as one reads it aloud: the area in words, the rest in digits."""
    province = _aloud(int(number[:2]))
    return f"{province} {number[2:6]} {number[6:12]} {number[12:]}"


def _aloud(count: int) -> str:
    tens, ones = divmod(count, 10)
    if count < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(count) or f"{_WORDS[ones]} belas"
    return f"{_WORDS[tens]} puluh {_WORDS[ones]}" if ones else f"{_WORDS[tens]} puluh"


DISGUISES: dict[str, Callable[[str], str]] = {
    "plain": lambda number: f"NIK {number}",
    "without a word": lambda number: f"pelapor {number} hadir",
    "in a file's key": lambda number: f'"{number}": hadir',
    "spaces": lambda number: f"warga {' '.join(_cut(number, 4, 4, 4, 4))} melapor",
    "dots": lambda number: ".".join(_cut(number, 2, 2, 2, 6, 4)),
    "dashes": lambda number: "-".join(_cut(number, 6, 6, 4)),
    "underscores": lambda number: "_".join(_cut(number, 6, 6, 4)),
    "every digit apart": lambda number: f"a: {' '.join(number)}\nb: 1",
    "every digit dotted": ".".join,
    "lines of a block": lambda number: "isi: |\n  " + "\n  ".join(_cut(number, 6, 6, 4)) + "\nstatus: draf\n",
    "uneven lines of a block": lambda number: "isi: |\n  " + "\n  ".join(_cut(number, 3, 9, 4)) + "\nstatus: draf\n",
    "items of a list": lambda number: "isi:\n  - " + "\n  - ".join(_cut(number, 4, 4, 4, 4)) + "\nstatus: draf\n",
    "quotes": lambda number: f'isi: "{number[:7]}" + "{number[7:]}"',
    "a broken line": lambda number: f'isi: "{number[:8]}\\\n  {number[8:]}"',
    "comments": lambda number: f"# {number[:8]}\n# {number[8:]}\n",
    "a row of a table": lambda number: f"| 1 | {' '.join(_cut(number, 6, 6, 4))} | 2 |",
    "markup": lambda number: f"{number[:6]}<b>{number[6:12]}</b>{number[12:]}",
    "a tag with attributes": lambda number: f'{number[:6]}<b class="x">{number[6:12]}</b>{number[12:]}',
    "within a tag": lambda number: f'judul: "<b {number}>"',
    "text of a picture": lambda number: f"<img alt='{number}'>",
    "hidden in a comment": lambda number: f"<!-- {number} -->",
    "an address between brackets": lambda number: f"<https://x.go.id/?nik={number}>",
    "stars": lambda number: f"**{number[:6]}**{number[6:]}",
    "full width": lambda number: _shifted(number, 0xFF10),
    "Arabic digits": lambda number: _shifted(number, 0x0660),
    "Javanese digits": lambda number: _shifted(number, 0xA9D0),
    "bold digits": lambda number: _shifted(number, 0x1D7CE),
    "zero width": "\u200b".join,
    "soft hyphens": lambda number: "\u00ad".join(_cut(number, 5, 5, 6)),
    "strokes over": lambda number: "".join(f"{digit}\u0336" for digit in number),
    "hard spaces": lambda number: "\u00a0".join(_cut(number, 4, 4, 4, 4)),
    "letters alike": _alike,
    "mostly letters": _mostly_alike,
    "every other letter, parted": lambda number: f"isi: {' '.join(_cut(_half_alike(number), 4, 4, 4, 4))}",
    "percent": lambda number: "".join(f"%3{digit}" for digit in number),
    "percent twice": lambda number: "".join(f"%253{digit}" for digit in number),
    "entities": lambda number: "".join(f"&#{48 + int(digit)};" for digit in number),
    "hexadecimal entities": lambda number: "".join(f"&#x3{digit};" for digit in number),
    "escapes": lambda number: '"' + "".join(f"\\u003{digit}" for digit in number) + '"',
    "short escapes": lambda number: '"' + "".join(f"\\x3{digit}" for digit in number) + '"',
    "base64": lambda number: base64.b64encode(number.encode()).decode(),
    "base64 of a sentence": lambda number: base64.b64encode(f"NIK warga itu {number}, hadir".encode()).decode(),
    "hexadecimal": lambda number: number.encode().hex(),
    "words": lambda number: " ".join(_WORDS[int(digit)] for digit in number),
    "words and digits": _counted,
    "two keys": lambda number: f"nik_awal: {number[:8]}\nnik_akhir: '{number[8:]}'\n",
    "two items with keys": lambda number: f"- nik: '{number[:6]}'\n- lanjutan: '{number[6:]}'\n",
    "one digit too many": lambda number: f"NIK {number}1",
    "one digit too few": lambda number: f"No. KTP: {number[:-1]}",
    "backwards": lambda number: number[::-1],
    "backwards with blanks": lambda number: " ".join(_cut(number[::-1], 4, 4, 4, 4)),
}


def harmless_texts(count: int) -> list[str]:
    """Return texts with numbers that are nobody's: letters, amounts, codes, days, hours, books."""
    dice = random.Random(count)  # noqa: S311 - the same texts in every run
    return [dice.choice(_HARMLESS)(dice) for _ in range(count)]


def _amount(dice: random.Random) -> str:
    return f"Rp{dice.randrange(10**15):,}".replace(",", ".") + dice.choice(("", ",00", ",50"))


def _region(dice: random.Random) -> str:
    return f"{dice.randint(11, 96)}.{dice.randint(1, 79):02}.{dice.randint(1, 30):02}.{dice.randint(1001, 2020)}"


def _day(dice: random.Random) -> str:
    return f"{dice.randint(1, 28):02}-{dice.randint(1, 12):02}-{dice.randint(1950, 2030)}"


def _iso(dice: random.Random) -> str:
    return f"{dice.randint(1950, 2030)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


_HARMLESS: tuple[Callable[[random.Random], str], ...] = (
    lambda dice: f"{dice.randint(1, 999)}/KPTS/B-{dice.randint(1, 99)}/{dice.randint(1990, 2030)}",
    lambda dice: f"Nomor {dice.randint(1, 999)}-{dice.randint(1, 9999)} Tahun {dice.randint(1990, 2030)}",
    lambda dice: f"{dice.randint(1, 9999)}.1/PM.01/K.1/{dice.randint(1, 12):02}/{dice.randint(1990, 2030)}",
    lambda dice: f"200.2.2/{dice.randint(1, 9999)}/{dice.randint(1, 12):02}/{dice.randint(1990, 2030)}",
    lambda dice: f"anggaran {_amount(dice)} dari {_amount(dice)}",
    lambda dice: f"kode rekening 5.1.{dice.randint(1, 99):02}.01.01.{dice.randint(1, 9999):04}",
    lambda dice: f"1.05.02.2.01.{dice.randint(1, 9999):04}.5.1.02.01.01.{dice.randint(1, 9999):04}",
    lambda dice: f"wilayah: [{_region(dice)}, {_region(dice)}]",
    lambda dice: f"berlaku: {{mulai: {_iso(dice)}, sampai: {_iso(dice)}}}",
    lambda dice: f"pagu: {dice.randrange(10**6, 10**9)}\nrealisasi: {dice.randrange(10**6, 10**9)}\n",
    lambda dice: (
        f"{{hadir: {dice.randint(1, 999)}, undangan: {dice.randint(1, 9999)}, tahun: {dice.randint(1990, 2030)}}}"
    ),
    lambda dice: "tabel " + " ".join(str(dice.randint(1990, 2030)) for _ in range(4)),
    lambda dice: f"Kode Satker {dice.randrange(10**4):04}.{dice.randrange(10**4):04}.{dice.randrange(10**4):04}.0001",
    lambda dice: f"https://jdih.contoh.go.id/dokumen/{dice.choice(AREAS)}{dice.randrange(10**12):012}/unduh",
    lambda dice: f"{dice.randint(1, 99)} ({dice.choice(_WORDS)} belas) orang dari {dice.randint(1, 9999)} jiwa",
    lambda dice: f"{_day(dice)} {_day(dice)} {_day(dice)}",
    lambda dice: f"{_iso(dice)} {_iso(dice)}",
    lambda dice: f"ISBN 978-602-{dice.randint(1000, 9999)}-{dice.randint(10, 99)}-{dice.randint(0, 9)}",
    lambda dice: f"UU {dice.randint(1, 50)} Tahun {dice.randint(1945, 2030)} pasal {dice.randint(1, 99)} ayat (2)",
    lambda dice: f"pukul {dice.randint(0, 23):02}.{dice.randint(0, 59):02} WIB, {dice.randint(1, 500)} orang",
    lambda dice: f"2024-05-01T{dice.randint(0, 23):02}:00:00+07:00",
    lambda dice: f"kode pos {dice.randint(10000, 99999)}, {dice.randint(1, 99)} RT dan {dice.randint(1, 20)} RW",
)
