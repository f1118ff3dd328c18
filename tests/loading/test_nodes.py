"""Where a path of keys and indexes leads in a tree."""

import pytest

from generator.loading.nodes import Place, Step, locate
from generator.loading.yaml_reader import read_yaml

TEXT = """\
judul: Rapat
acara:
  - judul: Satu
    pokok: [a, b]
  - {judul: Dua}
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (1, 1), (1, 1)),
        (("judul",), (1, 8), (1, 1)),
        (("acara",), (3, 3), (2, 1)),
        (("acara", 0), (3, 5), (3, 5)),
        (("acara", 0, "judul"), (3, 12), (3, 5)),
        (("acara", 0, "pokok", 1), (4, 16), (4, 16)),
        (("acara", 1, "judul"), (5, 13), (5, 6)),
    ],
)
def test_path_leads_to_a_value_and_to_its_key(path: tuple[Step, ...], value: Place, key: Place) -> None:
    assert locate(read_yaml(TEXT), path) == value
    assert locate(read_yaml(TEXT), path, at_key=True) == key


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("hilang",), (1, 1)),
        (("judul", "hilang"), (1, 8)),
        (("acara", 7), (3, 3)),
        (("acara", "judul"), (3, 3)),
        (("acara", 0, "hilang", "judul"), (3, 5)),
        ((0,), (1, 1)),
    ],
)
def test_path_that_ends_early_leads_to_the_nearest_ancestor(path: tuple[Step, ...], nearest: Place) -> None:
    assert locate(read_yaml(TEXT), path) == nearest
    assert locate(read_yaml(TEXT), path, at_key=True) == nearest


def test_tree_without_places_is_text_alone() -> None:
    expected = {"judul": "Rapat", "acara": [{"judul": "Satu", "pokok": ["a", "b"]}, {"judul": "Dua"}]}
    assert read_yaml(TEXT).plain() == expected
