"""Speaks with a YAML language server as an editor does.

https://microsoft.github.io/language-server-protocol/ over standard input and output.
"""

import itertools
import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from types import MappingProxyType
from typing import IO, Any

from tests.audit.tools import NODE, YAML_SERVER

SECONDS = 120
# The server waits a fifth of a second before it looks at a file; it looks at these side by side.
AT_ONCE = 64
CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}},
}
Json = Mapping[str, Any]
NOTHING: Json = MappingProxyType({})


class LanguageServer:
    """An editor's side of the conversation, with one folder open and these settings."""

    def __init__(self, process: "subprocess.Popen[bytes]", root: Path, settings: Json) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("expected a process whose input and output are pipes")
        self._to: IO[bytes] = process.stdin
        self._from: IO[bytes] = process.stdout
        self._root, self._settings = root, settings
        self._numbers = itertools.count(1)
        self._diagnostics: dict[str, Sequence[Json]] = {}

    def start(self) -> None:
        """Introduce the editor."""
        folder = {"uri": self._root.as_uri(), "name": self._root.name}
        self._ask(
            "initialize",
            processId=None,
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities=CAPABILITIES,
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self._settings)

    def open(self, path: str, text: str) -> list[str]:
        """Open a file of this text; gives what is wrong with it."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[str, str]) -> dict[str, list[str]]:
        """Open files, a text for each path; gives what is wrong with each."""
        addresses = {path: (self._root / path).as_uri() for path in texts}
        for uri in addresses.values():
            self._diagnostics.pop(uri, None)
        waiting: set[str] = set()
        for path, text in texts.items():
            version = next(self._numbers)
            uri = addresses[path]
            document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
            self._tell("textDocument/didOpen", textDocument=document)
            waiting.add(uri)
            self._answered(waiting, AT_ONCE - 1)
        self._answered(waiting, 0)
        return {
            path: [str(found["message"]) for found in self._diagnostics[uri]]
            for path, uri in addresses.items()
        }

    def _answered(self, waiting: set[str], left: int) -> None:
        """Listen until no more than so many of these files are without an answer."""
        waiting -= self._diagnostics.keys()
        while len(waiting) > left:
            self._hear(self._read())
            waiting -= self._diagnostics.keys()

    def complete(self, path: str, text: str, offset: int) -> dict[str, str]:
        """Open a file; gives what may be written at an offset, each with what it is."""
        self.open(path, text)
        before = text[:offset]
        line, column = before.count("\n"), offset - (before.rfind("\n") + 1)
        answer = self._ask(
            "textDocument/completion",
            textDocument={"uri": (self._root / path).as_uri()},
            position={"line": line, "character": column},
        )
        items = answer["items"] if isinstance(answer, dict) else answer
        return {str(item["label"]): _told(item.get("documentation", "")) for item in items}

    def changed(self, path: str) -> None:
        """Say that a file of the folder was written."""
        change = {"uri": (self._root / path).as_uri(), "type": 2}
        self._tell("workspace/didChangeWatchedFiles", changes=[change])

    def _ask(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message["result"]
            self._hear(message)

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _hear(self, message: Json) -> None:
        """Answer what the server asks; note what it says of a file."""
        method, parameters = message.get("method"), message.get("params", NOTHING)
        if method == "textDocument/publishDiagnostics":
            self._diagnostics[parameters["uri"]] = parameters["diagnostics"]
        elif method == "workspace/configuration":
            wanted = [item.get("section", "") for item in parameters["items"]]
            result = [self._settings.get(section, {}) for section in wanted]
            self._send({"id": message["id"], "result": result})
        elif "id" in message and method:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def _read(self) -> Json:
        length = 0
        while line := self._from.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        if not length:
            raise EOFError("the language server has ended, or was ended for taking too long")
        found: Json = json.loads(self._from.read(length))
        return found


def _told(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)


@contextmanager
def language_server(root: Path, settings: Json) -> Iterator[LanguageServer]:
    """Run the server on a folder; it is ended when it takes too long."""
    command = [str(NODE), str(YAML_SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        limit = Timer(SECONDS, process.kill)
        limit.start()
        try:
            server = LanguageServer(process, root, settings)
            server.start()
            yield server
        finally:
            limit.cancel()
            process.kill()
