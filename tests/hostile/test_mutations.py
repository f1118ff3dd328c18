"""Files spoilt at random: each is read as what another reader reads in it, or refused at a place of its own.

`pytest tests/hostile/test_mutations.py -n0 --mutasi 100000` reads more of them.
"""

import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
import yaml

from generator.loading.characters import composed
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from generator.problems import Code
from tests.checks.examples import EXAMPLES, names
from tests.hostile.reading import SECONDS, Refusal, answer
from tests.hostile.yaml_suite import own_documents
from tests.projects import SMALLEST

USUAL = 2000
_PIECES = (
    *("\n", "\r\n", "\r", "\t", " ", "  ", "    ", "- ", "-", "? ", "?", ": ", ":", ", ", ",", "[", "]", "{", "}"),
    *("#", " # ", "&a ", "*a ", "!", "!!str ", "!<%ED%A0%80> ", "|", "|2-\n", ">", ">+\n", "'", '"', "%", "@", "`"),
    *(
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "<<: ",
        "\\",
        "\\x00",
        "\\u202e",
        "\\ud800",
        "\\N",
        "\\\n",
        "~",
        "null",
        "=",
        "0x1F",
    ),
    *("\0", "\x1b", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u2028", "\u202e", "\ufeff", "\ufffe", "\ue000"),
    *("e\u0301", "\u0316" * 9, "\u0430", "é", "“", "😀", "\ufe0f", "\u037e", "\u1fef", ">\u0338", "\U000e0041"),
)
Read = Callable[[bytes], object]


def seeds() -> list[bytes]:
    """Return the files to spoil: examples of records, and small documents of every shape."""
    examples = [(EXAMPLES / "positif" / name).read_bytes()[:1500] for name in names("positif")]
    return [*examples, *(text.encode() for text in SMALLEST.values()), *(each.content for each in own_documents())]


def spoilt(count: int, files: list[bytes]) -> Iterator[bytes]:
    """Yield files spoilt in one to four places; the same ones every time."""
    chance = random.Random(2024)  # noqa: S311 - no secret
    for _ in range(count):
        content = chance.choice(files)
        for _ in range(chance.randint(1, 4)):
            content = _spoil(content, files, chance)
        yield content


def _spoil(content: bytes, files: list[bytes], chance: random.Random) -> bytes:
    start, end = sorted((chance.randint(0, len(content)), chance.randint(0, len(content))))
    piece = chance.choice(_PIECES).encode("utf-8", "surrogatepass")
    other = chance.choice(files)
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: content[:start] + bytes([chance.randrange(256)]) + content[start + 1 :],
        lambda: content[:start] + piece + content[start:],
        lambda: content[:start] + piece + content[start:],
        lambda: content[:start] + piece * chance.choice((2, 30, 300)) + content[start:],
        lambda: content[:start] + content[end:],
        lambda: content[:end] + content[start:end] + content[end:],
        lambda: content[:start],
        lambda: content[:start] + other[chance.randint(0, len(other)) :],
        lambda: _swapped(content, chance),
    )
    return chance.choice(ways)()


def _swapped(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def fault(read: Read, content: bytes) -> str:
    """Return what is wrong with a reader's answer about a file; nothing where it is right."""
    start = time.process_time()
    try:
        found = read(content)
    except BaseException as error:  # noqa: BLE001 - whatever comes is what is looked for
        return f"raises {type(error).__name__}"
    if time.process_time() - start > SECONDS:
        return "takes too long"
    if isinstance(found, Refusal):
        return _fault_of_refusal(found, content)
    if not _is_text(found):
        return "is not text alone"
    return "" if _agrees(found, content) else "misreads"


def _fault_of_refusal(found: Refusal, content: bytes) -> str:
    if not 1 <= found.line <= content.count(b"\n") + 1 or found.column < 1:
        return "points out of the file"
    if found.code not in {code.value for code in Code} or not found.message or not found.hint:
        return "says too little"
    return "" if (found.message + found.hint).isprintable() else "says what cannot be printed"


def _is_text(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_is_text, value))
    if isinstance(value, dict):
        return all(map(_is_text, [*value.keys(), *value.values()]))
    return isinstance(value, str)


def _agrees(value: object, content: bytes) -> bool:
    """Tell whether PyYAML's other parser, written apart from libyaml, reads the same; or cannot read it at all."""
    text = composed(content.decode("utf-8-sig"))
    try:
        other: Any = yaml.load(text if text.endswith("\n") else f"{text}\n", yaml.BaseLoader)  # noqa: S506 - texts only
    except (yaml.YAMLError, ValueError, RecursionError):
        return True
    return value == ({} if other is None else _composed(other))


def _composed(value: Any) -> Any:  # noqa: ANN401 - any text-only tree
    if isinstance(value, dict):
        return {_composed(key): _composed(each) for key, each in value.items()}
    return list(map(_composed, value)) if isinstance(value, list) else composed(value)


def faults(read: Read, contents: Iterator[bytes]) -> list[tuple[str, bytes]]:
    """Return the files that a reader does not answer as it should, with what is wrong."""
    return [(wrong, content) for content in contents if (wrong := fault(read, content))]


def test_spoilt_file_is_read_rightly_or_refused(pytestconfig: pytest.Config) -> None:
    count = pytestconfig.getoption("--mutasi", default=None) or USUAL
    assert faults(answer, spoilt(count, seeds())) == []


def test_spoilt_files_are_both_read_and_refused() -> None:
    refused = [isinstance(answer(content), Refusal) for content in spoilt(300, seeds())]
    assert 30 < sum(refused) < 270


def test_spoilt_files_are_the_same_every_time() -> None:
    assert list(spoilt(50, seeds())) == list(spoilt(50, seeds()))
    assert len(set(spoilt(50, seeds()))) > 45


def _read_without_care(content: bytes) -> object:
    return yaml.load(content, yaml.CSafeLoader)


def test_reader_without_care_is_caught() -> None:
    found = {wrong.split(" ")[0] for wrong, _ in faults(_read_without_care, spoilt(600, seeds()))}
    assert found == {"raises", "is", "misreads"}


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"a": "c"}, "misreads"),
        ({}, "misreads"),
        ({"a": 1}, "is not text alone"),
        ({1: "b"}, "is not text alone"),
        (["a", None], "is not text alone"),
        (Refusal(1, 1, "yaml-salah", "Pesan", "Saran"), ""),
        (Refusal(3, 1, "yaml-salah", "Pesan", "Saran"), "points out of the file"),
        (Refusal(1, 0, "yaml-salah", "Pesan", "Saran"), "points out of the file"),
        (Refusal(1, 1, "salah", "Pesan", "Saran"), "says too little"),
        (Refusal(1, 1, "yaml-salah", "", "Saran"), "says too little"),
        (Refusal(1, 1, "yaml-salah", "Pesan\n", "Saran"), "says what cannot be printed"),
    ],
)
def test_wrong_answer_is_caught(given: object, wrong: str) -> None:
    assert fault(partial(_say, given), b"a: b\n") == wrong


def _say(given: object, _: bytes) -> object:
    return given


def test_right_answer_is_no_fault() -> None:
    assert fault(answer, b"a: b\n") == ""


def test_exception_that_tells_of_no_refusal_is_caught() -> None:
    def fail(content: bytes) -> object:
        return {b"": None}[content]

    assert fault(fail, b"a: b\n") == "raises KeyError"


@pytest.mark.parametrize("tag", ["!<%ED%A0%80> a", "!<tag:%C0%80> a", "%TAG ! tag:%ED%A0%80\n---\na"])
def test_tag_of_broken_bytes_is_refused(tag: str) -> None:
    with pytest.raises(YamlRefusedError):
        Source("a.yml", tag.encode()).tree()
