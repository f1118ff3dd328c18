"""CBOR as Pagefind writes it, read and written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.cbor import CborError, Item, decoded, encoded

items: st.SearchStrategy[Item] = st.recursive(
    st.integers(0, 2**63) | st.text(), lambda inner: st.lists(inner, max_size=5), max_leaves=20
)


# RFC 8949, appendix A.
@pytest.mark.parametrize(
    ("item", "content"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (1000000000000, "1b000000e8d4a51000"),
        ("", "60"),
        ("IETF", "6449455446"),
        ("ü", "62c3bc"),
        ([], "80"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
    ],
)
def test_examples_of_the_standard_hold(item: Item, content: str) -> None:
    assert (encoded(item).hex(), decoded(bytes.fromhex(content))) == (content, item)


@given(items)
def test_what_is_written_is_read_back(item: Item) -> None:
    assert decoded(encoded(item)) == item


@pytest.mark.parametrize("content", ["", "18", "82", "8201", "0000", "f6", "a0", "3800", "1f", "61ff"])
def test_other_bytes_are_refused(content: str) -> None:
    with pytest.raises(CborError):
        decoded(bytes.fromhex(content))
