"""Each kind of value: what it reads, and what it refuses with which code."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.loading.yaml_reader import read_yaml
from generator.model.values import (
    ClockTime,
    Count,
    Date,
    DecisionId,
    Flag,
    Id,
    Instant,
    Link,
    LongText,
    Many,
    Maybe,
    RegionCode,
    Text,
)
from generator.problems import Code

WIB = timezone(timedelta(hours=7))
MaybeText = Maybe[Text]
MaybeDate = Maybe[Date]
MaybeId = Maybe[Id]
Texts = Many[Text]
Ids = Many[Id]


def read(kind: Any, written: object) -> object:  # noqa: ANN401 - any annotation
    """Return what a value of a kind is read as, or the codes of why it is refused."""
    try:
        return TypeAdapter(kind).validate_python(written)
    except ValidationError as found:
        return [error["type"] for error in found.errors()]


@pytest.mark.parametrize(
    ("kind", "written", "expected"),
    [
        (ClockTime, "13.30", time(13, 30)),
        (ClockTime, "13:30", time(13, 30)),
        (ClockTime, "9.05", time(9, 5)),
        (ClockTime, "00.00", time(0, 0)),
        (ClockTime, "23:59", time(23, 59)),
        (Date, "2021-12-13", date(2021, 12, 13)),
        (Date, "2024-02-29", date(2024, 2, 29)),
        (Instant, "2024-05-01T08:00:00+07:00", datetime(2024, 5, 1, 8, tzinfo=WIB)),
        (Instant, "2024-05-01T01:00:00Z", datetime(2024, 5, 1, 1, tzinfo=UTC)),
        (Instant, "2024-05-01 08:00+07:00", datetime(2024, 5, 1, 8, tzinfo=WIB)),
        (Count, "0", 0),
        (Count, "0725", 725),
        (Count, "999999999", 999_999_999),
        (Flag, "ya", True),
        (Flag, "true", True),
        (Flag, "Ya", True),
        (Flag, "tidak", False),
        (Flag, "false", False),
        (Id, "rapat-2021", "rapat-2021"),
        (Id, "7", "7"),
        (RegionCode, "18", "18"),
        (RegionCode, "18.72", "18.72"),
        (RegionCode, "18.72.04", "18.72.04"),
        (RegionCode, "18.72.04.1001", "18.72.04.1001"),
        (DecisionId, "rapat-x#k1", "rapat-x#k1"),
        (DecisionId, "rapat-x#k999", "rapat-x#k999"),
        (Link, "https://a.example", "https://a.example"),
        (Link, "https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
        (Text, "no", "no"),
        (Text, "0725", "0725"),
        (Text, "199/KPTS/B-60/2024", "199/KPTS/B-60/2024"),
        (LongText, "a\n\n- b", "a\n\n- b"),
    ],
)
def test_value_is_read(kind: Any, written: str, expected: object) -> None:  # noqa: ANN401
    assert read(kind, written) == expected


@pytest.mark.parametrize(
    ("kind", "code", "written"),
    [
        (
            ClockTime,
            Code.TIME,
            ["24.00", "13.60", "1330", "13", "13.3", "13-30", "13.30.00", "", "-1.00", ["13.30"], 13.3],
        ),
        (Date, Code.DATE, ["2021-2-3", "13-12-2021", "2023-02-29", "2021-13-01", "20211213", "0000-01-01", "", ["x"]]),
        (Instant, Code.INSTANT, ["2024-05-01", "2024-05-01T08:00:00", "besok", "", ["x"], "2024-05-01T25:00:00Z"]),
        (Count, Code.NUMBER, ["-1", "1.5", "1.000", "dua", "", "1 0", "1e3", "٣", "1234567890", ["1"], 1]),
        (Flag, Code.FLAG, ["no", "yes", "on", "1", "0", "mungkin", "", ["ya"], True]),
        (Id, Code.PATTERN, ["", "A", "a b", "a_b", "-a", "a-", "a--b", "a#k1", "a/b", "../a"]),
        (RegionCode, Code.PATTERN, ["", "1", "187", "18.7", "18.72.4", "18.72.04.1", "18-72", "18.72.", "Metro"]),
        (DecisionId, Code.PATTERN, ["", "rapat-x", "rapat-x#", "rapat-x#t1", "#k1", "rapat-x#k1000", "Rapat#k1"]),
        (
            Link,
            Code.PATTERN,
            [
                "",
                "http://a",
                "https://",
                "javascript:alert(1)",
                "//a",
                "https://a b",
                'https://a"b',
                "https://a<b",
                "HTTPS://A",
            ],
        ),
        (Text, Code.EMPTY, [""]),
        (LongText, Code.EMPTY, [""]),
    ],
)
def test_value_is_refused(kind: Any, code: Code, written: list[object]) -> None:  # noqa: ANN401
    assert [read(kind, each) for each in written] == [[code]] * len(written)


@pytest.mark.parametrize(
    "written",
    ["13.30", "13:30", "0725", "18.72", "no", "199/KPTS/B-60/2024", "1_000", "2021-12-13", "0x1F", "1e3", "off"],
)
def test_text_means_the_same_with_and_without_quotes(written: str) -> None:
    found = [read(Text, read_yaml(form.format(written)).plain()) for form in ("{}", '"{}"', "'{}'")]
    assert found == [written] * 3


@pytest.mark.parametrize("written", ["", "~", "null", "  "])
def test_null_means_absent(written: str) -> None:
    found = [read(kind, written) for kind in (MaybeText, MaybeDate, MaybeId, Texts, Ids)]
    assert found == [None, None, None, (), ()]


@pytest.mark.parametrize("written", ["Null", "NULL", "nihil", "-"])
def test_other_words_are_no_null(written: str) -> None:
    assert read(MaybeText, written) == written


def test_list_is_read_in_order() -> None:
    assert read(Ids, ["b", "a", "b"]) == ("b", "a", "b")


def test_every_wrong_item_of_a_list_is_told() -> None:
    assert read(Ids, ["A", "b", "C"]) == [Code.PATTERN, Code.PATTERN]


@given(st.dates())
def test_every_date_is_read_as_written(day: date) -> None:
    assert read(Date, day.isoformat()) == day


@given(st.times(), st.sampled_from(".:"))
def test_every_time_is_read_as_written(moment: time, sign: str) -> None:
    assert read(ClockTime, f"{moment:%H}{sign}{moment:%M}") == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize("kind", [Text, ClockTime, Date, Instant, Count, Flag, Id, RegionCode, DecisionId, Link])
@given(written=st.one_of(st.text(), st.lists(st.text()), st.none()))
def test_any_value_is_read_or_refused(kind: Any, written: object) -> None:  # noqa: ANN401
    assert read(kind, written) != []


@pytest.mark.parametrize(
    "value", ["https://[::1", "https://x.example:99999999/", "https://x.example:b/", "https:///jalan"]
)
def test_link_that_no_program_can_take_apart_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Link).validate_python(value)
