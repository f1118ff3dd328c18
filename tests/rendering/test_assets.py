"""The theme's files under names that tell what is in them."""

import re
from hashlib import sha256

import pytest

from generator.rendering.assets import AssetError, named_by_content

FILES = {
    "assets/a.js": b'import { x } from "./b.js"; new Worker("c.js"); f("lain.js")',
    "assets/b.js": b"export const x = 'gambar.png';",
    "assets/c.js": b"1",
    "assets/gaya.css": b'a::before { content: "c.js" }',
    "assets/images/gambar.png": b"\x89PNG",
}


def test_name_tells_the_content() -> None:
    made = named_by_content(FILES)
    assert made.keys() == FILES.keys()
    assert made["assets/gaya.css"].content == FILES["assets/gaya.css"]
    for name, asset in made.items():
        stem, _, suffix = name.rpartition(".")
        assert asset.name == f"{stem}.{sha256(asset.content).hexdigest()[:10]}.{suffix}"


def test_scripts_ask_for_their_neighbours_by_the_published_names() -> None:
    made = named_by_content(FILES)
    b, c = (made[name].name.rpartition("/")[2] for name in ("assets/b.js", "assets/c.js"))
    assert made["assets/a.js"].content.decode() == f'import {{ x }} from "./{b}"; new Worker("{c}"); f("lain.js")'
    assert made["assets/b.js"].content == FILES["assets/b.js"]


def test_change_of_a_file_changes_the_names_of_all_that_ask_for_it_and_no_other() -> None:
    before, after = named_by_content(FILES), named_by_content({**FILES, "assets/c.js": b"2"})
    changed = {name for name in FILES if before[name].name != after[name].name}
    assert changed == {"assets/a.js", "assets/c.js"}


def test_files_that_name_each_other_are_refused() -> None:
    files = {"assets/a.js": b"'b.js'", "assets/b.js": b"'a.js'"}
    with pytest.raises(AssetError, match=re.escape("assets/a.js, assets/b.js")):
        named_by_content(files)
