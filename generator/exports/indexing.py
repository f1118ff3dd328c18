"""Run by `pagefind.py` as a program of its own: hands documents to Pagefind one after the other, in the order told.

Let loose on a folder, Pagefind numbers documents in whatever order the disk lists them, which is another on every
machine. As a service it takes them as they come.
"""

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

ORDER = "urutan.json"
"""Beside the documents: their paths, in the order in which they are to be numbered."""
_PART = 65_536


class _Service:
    """Pagefind, spoken to in JSON, in base64, each message closed by a comma."""

    def __init__(self, said: IO[bytes], answers: IO[bytes]) -> None:
        self._said, self._answers, self._number = said, answers, 0

    def ask(self, **payload: Any) -> Any:  # noqa: ANN401 - JSON
        """Return the answer. Raises EOFError where Pagefind ended, and ValueError with its words where it refused."""
        self._number += 1
        message = json.dumps({"message_id": self._number, "payload": payload}).encode()
        self._said.write(base64.b64encode(message) + b",")
        self._said.flush()
        content = bytearray()
        while not content.endswith(b","):
            part = self._answers.read(_PART)
            if not part:
                raise EOFError
            content += part
        answer = json.loads(base64.b64decode(content[:-1]))["payload"]
        if answer["type"] == "Error":
            raise ValueError(answer["message"])
        return answer


def _index(service: _Service, documents: Path, index: Path) -> None:
    number = service.ask(type="NewIndex", config={"force_language": "id"})["index_id"]
    for path in json.loads((documents / ORDER).read_text(encoding="utf-8")):
        text = (documents / path).read_text(encoding="utf-8")
        service.ask(type="AddFile", index_id=number, file_path=path, file_contents=text)
    # Not `WriteFiles`, which answers before the last bytes are in their files, and loses them when it is let go.
    for file in service.ask(type="GetFiles", index_id=number)["files"]:
        path = index / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(file["content"]))


def main(documents: Path, index: Path) -> int:
    """Index documents; return the exit code. Pagefind's own words go where ours do."""
    command = [sys.executable, "-m", "pagefind_bin", "--service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as pagefind:  # noqa: S603 - fixed words
        if pagefind.stdin is None or pagefind.stdout is None:
            return 1
        try:
            _index(_Service(pagefind.stdin, pagefind.stdout), documents, index)
        except (EOFError, BrokenPipeError):
            return pagefind.wait() or 1
        except (OSError, ValueError, KeyError) as error:
            pagefind.kill()
            sys.stderr.write(str(error))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
