"""What several test modules share: golden files, and where the invented chronicle lies.

A golden file holds what the code made when somebody last looked at it. After a deliberate change,
`pytest --renew-golden` writes them all anew (`pytest --renew-golden tests/test_golden_pages.py`
those of one module); the review of the change is the review of their diff.
"""

import difflib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true", help="write golden files anew instead of comparing"
    )


@dataclass(frozen=True)
class Golden:
    """The golden files below tests/golden/; `renew` writes them instead."""

    renew: bool

    def compare(self, name: str, text: str) -> None:
        """Fail, with a diff, where the file of that name does not hold the text byte for byte."""
        file = FOLDER / name
        if self.renew:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        expected = file.read_bytes().decode() if file.exists() else ""
        if expected != text:
            diff = difflib.unified_diff(
                expected.splitlines(keepends=True),
                text.splitlines(keepends=True),
                f"tests/golden/{name}",
                "what is made now",
            )
            pytest.fail("".join(diff) + "\nIf it is meant: --renew-golden", pytrace=False)

    def only(self, folder: str, names: Collection[str]) -> None:
        """Fail where files lie below a folder that nothing is compared with."""
        files = {
            file.relative_to(FOLDER / folder).as_posix(): file
            for file in (FOLDER / folder).rglob("*")
            if file.is_file()
        }
        left_over = files.keys() - set(names)
        if self.renew:
            for name in left_over:
                files[name].unlink()
        elif left_over:
            pytest.fail(f"left over in tests/golden/{folder}: {', '.join(sorted(left_over))}")


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(renew=request.config.getoption("renew_golden"))
