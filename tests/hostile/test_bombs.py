"""Files of the largest size that are made to tire a reader: each is answered in seconds and within its memory."""

from generator.loading.sources import MAX_BYTES
from tests.hostile.reading import SECONDS, Refusal, read_bounded

_UNITS = (
    *(
        "[",
        "{",
        "- ",
        "-\n",
        "? ",
        "a: ",
        "{a: ",
        "[a], ",
        "a,",
        '"',
        "'",
        "\\",
        "#",
        "# x\n",
        "\n",
        " ",
        "  \n",
        "\t",
        ":",
    ),
    *(
        "&a ",
        "*a ",
        "!a ",
        "%a\n",
        "---\n",
        "...\n",
        "|\n",
        ">\n \n",
        "a\n",
        "a: b\n",
        '"a\n b" ',
        "-\ue000",
        "\u0430 ",
    ),
    *(
        "e\u0301",
        "\u0316\u0301",
        "\u0430\u0301",
        "\u1100\u1161",
        "a\ufe0f",
        "\uff11",
        "é",
        "\r",
        "\r\n",
        "?a ",
        "\U0001f600",
    ),
)
_STARTS = ("", "a: ", 'a: "', "a: [", "a: |\n  ", "- ")
_MERGES = "a: &a {x: y}\n" + "".join(
    f"{b}: &{b} {{<<: [*{a}, *{a}]}}\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def bombs() -> list[bytes]:
    """Return the files."""
    repeated = [_filled(start, unit) for number, unit in enumerate(_UNITS) for start in _STARTS[number % 3 :: 3]]
    keys = "".join(f"k{number}: v\n" for number in range(70_000))
    return [*repeated, _MERGES.encode(), keys.encode(), b"a: " + b"9" * (MAX_BYTES - 3), b"\xef\xbb\xbf" * 300_000]


def _filled(start: str, unit: str) -> bytes:
    once = unit.encode()
    return start.encode() + once * ((MAX_BYTES - len(start)) // len(once))


def test_bomb_is_answered_in_time() -> None:
    timed = read_bounded(bombs())
    assert max(each.seconds for each in timed) < SECONDS
    assert sum(isinstance(each.answer, Refusal) for each in timed) > len(timed) / 2


def test_work_is_measured() -> None:
    little, much = read_bounded([b"- a\n", b"- a\n" * 45_000])
    assert little.seconds < 0.05 < much.seconds
