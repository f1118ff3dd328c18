"""How an editor reads a YAML file: scalars typed by YAML 1.2's core schema, which the program's reader never does."""

import re
from typing import Any

import yaml

_NULL = re.compile(r"~|null|Null|NULL|")
_TRUE, _FALSE = frozenset({"true", "True", "TRUE"}), frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def typed(text: str) -> str | float | bool | None:
    """Return what an editor takes a text without quotes for."""
    if _NULL.fullmatch(text):
        return None
    if text in _TRUE | _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def read_as_editor(text: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return a document's values. Raises yaml.YAMLError."""
    return _value(yaml.compose(text, Loader=yaml.SafeLoader))


def _value(node: yaml.Node | None) -> Any:  # noqa: ANN401
    if isinstance(node, yaml.MappingNode):
        return {_key(key): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(value) for value in node.value]
    if not isinstance(node, yaml.ScalarNode):
        return None
    return typed(node.value) if node.style is None else node.value


def _key(node: yaml.Node) -> str:
    # 18.10 without quotes is 18.1 to an editor, also as a key.
    return str(_value(node))
