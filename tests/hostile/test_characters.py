"""Characters that may not stand in a text: each is refused wherever it stands, and words in disguise are too."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.loading.characters import find_flaw
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from generator.problems import Code

CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)])).translate(dict.fromkeys(b"\t\n\r"))
LINE_ENDS = "\u2028\u2029"
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NO_WIDTH = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u206f\u3164\ufe00\ufe0e\uffa0"
)
ODD = "\u2800\ufff9\ufffa\ufffb\ufffc\ufffd\U0001d173\U000e0001\U000e0020\U000e007f\U000e0100\U000e01ef"
NO_CHARACTERS = "".join(map(chr, [*range(0xFDD0, 0xFDF0), *(p << 16 | e for p in range(17) for e in (0xFFFE, 0xFFFF))]))
PRIVATE = "\ue000\uf8ff\U000f0000\U000ffffd\U00100000\U0010fffd"
REFUSED = CONTROLS + LINE_ENDS + DIRECTIONS + NO_WIDTH + ODD + NO_CHARACTERS + PRIVATE

PLACES: dict[str, str] = {
    "key": "na{}ma: Budi\n",
    "text": "nama: Bu{}di\n",
    "start of a text": "nama: {}Budi\n",
    "end of a text": "nama: Budi{}\n",
    "end of the file": "nama: Budi\n# {}",
    "within the file's first line": "# a{}b\nnama: Budi\n",
    "comment": "nama: Budi # a{}b\n",
    "single quotes": "nama: 'Bu{}di'\n",
    "double quotes": 'nama: "Bu{}di"\n',
    "block": "nama: |\n  Bu{}di\n",
    "folded block": "nama: >\n  Bu\n  {}di\n",
    "list in brackets": "nama: [a, b{}]\n",
    "mapping in brackets": "nama: {{a{}: b}}\n",
    "second line": "nama: Budi\n  Har{}to\n",
    "list": "- Ani\n- Bu{}di\n",
}
ESCAPED: dict[str, str] = {
    "key": '"na{}ma": Budi\n',
    "text": 'nama: "Bu{}di"\n',
    "text in brackets": 'nama: ["Bu{}di"]\n',
    "second line": 'nama: "Budi\n  {}Harto"\n',
}


def _written(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _escape(char: str) -> str:
    return f"\\U{ord(char):08X}"


Read = Callable[[bytes], object]


def read(content: bytes) -> object:
    """Return what a file says; raises YamlRefusedError."""
    return Source("content/a.yml", content).tree().plain()


def let_through(reader: Read, characters: str) -> set[tuple[str, str]]:
    """Return the places at which a reader lets characters through, as they are or as an escape, with the first one."""
    found: dict[str, str] = {}
    for char in characters:
        for place, text in PLACES.items():
            if _is_read(reader, text.format(char)):
                found.setdefault(place, f"U+{ord(char):04X}")
        for place, text in ESCAPED.items():
            if _is_read(reader, text.format(_escape(char))):
                found.setdefault(f"{place}, escaped", f"U+{ord(char):04X}")
    return set(found.items())


def _is_read(reader: Read, text: str) -> bool:
    try:
        reader(_written(text))
    except (YamlRefusedError, yaml.YAMLError, UnicodeError):
        return False
    return True


def test_characters_of_every_kind_are_tried() -> None:
    assert len(REFUSED) == len(set(REFUSED)) == 179


def test_refused_character_is_refused_at_every_place() -> None:
    assert let_through(read, REFUSED) == set()


def test_usual_character_is_let_through_at_every_place() -> None:
    assert {place for place, _ in let_through(read, "é")} == {
        *PLACES,
        *(f"{each}, escaped" for each in ESCAPED),
    }


def test_carriage_return_is_refused_but_before_a_line_feed() -> None:
    assert let_through(read, "\r") == {("end of a text", "U+000D")}


def test_reader_without_care_lets_characters_through() -> None:
    def careless(content: bytes) -> object:
        return yaml.load(content, yaml.CBaseLoader)  # noqa: S506 - texts only

    assert len(let_through(careless, "\u202e")) == len(PLACES) + len(ESCAPED)
    assert ("text, escaped", "U+0000") in let_through(careless, "\0")


def test_byte_order_mark_is_let_through_at_the_start_alone() -> None:
    assert read(b"\xef\xbb\xbfnama: Budi\n") == {"nama": "Budi"}
    assert let_through(read, "\ufeff") == set()
    assert not _is_read(read, "\ufeff\ufeffnama: Budi\n")


def test_half_of_a_pair_is_refused() -> None:
    halves = "".join(map(chr, range(0xD800, 0xE000, 37)))
    assert let_through(read, halves) == set()


def test_whatever_unicode_calls_control_format_or_separator_is_refused() -> None:
    found = [char for char in map(chr, range(0x110000)) if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}]
    assert {char for char in found if find_flaw(char) is None} == {"\t", "\n"}


def test_whatever_unicode_leaves_to_private_use_is_refused() -> None:
    private = [*range(0xE000, 0xF900, 9), *range(0xF0000, 0xFFFFE, 999), *range(0x100000, 0x10FFFE, 999)]
    assert [hex(each) for each in private if find_flaw(f"a{chr(each)}") is None] == []


def test_message_names_the_character_and_its_place() -> None:
    with pytest.raises(YamlRefusedError) as caught:
        read(b"nama: Budi\nalamat: a\xe2\x80\x8bb\n")
    error = caught.value
    assert (error.place, error.code) == ((2, 10), Code.CHARACTER)
    assert error.message == "Ada karakter yang tidak terlihat atau tidak dapat ditampilkan (U+200B)"
    assert error.hint == "Hapus karakter itu, atau ketik ulang barisnya"


NAMES = (
    *("Adiwira", "Bambang", "Cahyono", "Dewi", "Eko", "Farhan", "Gunawan", "Hendra", "Indah", "Joko", "Kurniawan"),
    *("Lestari", "Maya", "Nurhayati", "Oktavianus", "Putri", "Quraisyin", "Rahmat", "Slamet", "Teguh", "Utomo"),
    *("Vera", "Wijaya", "Xaverius", "Yosodadi", "Zulkifli", "BPBD", "SMPN", "KPU", "HIV", "ZX", "GO", "Metro", "Wates"),
)


def lookalikes() -> dict[str, str]:
    """Return for each letter some of those that Unicode's table of confusables (UTS 39) sets beside it."""
    lines = Path(__file__).with_name("lookalikes.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ") for line in lines)


def disguises() -> list[str]:
    """Return every name with one letter in disguise."""
    others = lookalikes()
    return [
        name[:place] + other + name[place + 1 :]
        for name in NAMES
        for place, char in enumerate(name)
        for other in others[char]
    ]


def test_name_with_one_letter_in_disguise_is_refused() -> None:
    assert len(disguises()) > 800
    assert [name for name in disguises() if find_flaw(f"nama: {name}") is None] == []


def test_name_in_its_own_letters_is_read() -> None:
    assert [name for name in NAMES if find_flaw(f"nama: {name}") is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "José Müller",
            "Ł\u00f3d\u017a, \u0110\u00e0 N\u1eb5ng, \u00de\u00f3r, \u00df",
            "Qur\u2019an",
            "Qur\u02bc\u0101n, \u02bfUmar, \u02beamr",
            "“kutip” – tanda \u2014 hubung…",
            "\u00b15 °C",
        ),
        *(
            "½ m², 5 µg, 10 k\u03a9, 1\u00ba, 1\u00aa",
            "€ £ © ® ™ § ¶ • → ✓ ★",
            "\u041c\u043e\u0441\u043a\u0432\u0430",
            "\u0420\u0430\u043f\u0430\u0442 Rapat",
            "\u062f\u0633\u062a\u0648\u0631",
            "\u65e5\u672c\u8a9e",
            "\ua997\ua9ae",
            "\u0661\u0662\u0663",
        ),
        *(
            "\U0001f600 \U0001f64fTerima kasih",
            "\u26a0\ufe0f awas",
            "5\ufe0f\u20e3 lima",
            "R–\u041c\u043e\u0441\u043a\u0432\u0430",
            "x\u0323 y\u0302\u0301",
            "\u00a0",
            "Wali\u00a0Kota",
            "\u2116 5",
        ),
    ],
)
def test_what_clerks_write_is_read(text: str) -> None:
    assert find_flaw(text) is None


@pytest.mark.parametrize(
    ("text", "at", "code"),
    [
        ("Rapat M\u043eskow", 7, Code.LOOKALIKE),
        ("\u041c\u043e\u0441\u043a\u0432\u0430X", 0, Code.LOOKALIKE),
        ("\U0001d411\U0001d41a\U0001d429\U0001d41a\U0001d42d besar", 0, Code.LOOKALIKE),
        ("kon\ufb01rmasi", 3, Code.LOOKALIKE),
        ("2\uff1024", 1, Code.LOOKALIKE),
        ("2024-\uff105", 5, Code.LOOKALIKE),
        ("\uff11\uff12", 0, Code.LOOKALIKE),
        ("a\ufe0f", 1, Code.CHARACTER),
        ("\U0001f468\u200d\U0001f469", 1, Code.CHARACTER),
        ("a" + "\u0316\u0301" * 5, 1, Code.CHARACTER),
        ("a\r\nb\rc", 4, Code.CHARACTER),
        ("\u0420\u0430\u043f\u0430\u0442\u202e", 5, Code.CHARACTER),
    ],
)
def test_what_would_be_read_as_something_else_is_refused(text: str, at: int, code: Code) -> None:
    flaw = find_flaw(text)
    assert flaw is not None
    assert (flaw.at, flaw.code) == (at, code)


def test_eight_marks_on_a_letter_are_read() -> None:
    assert find_flaw("a" + "\u0316\u0301" * 4) is None
