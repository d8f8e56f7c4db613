"""What several test modules share: golden files, and where the invented chronicle lies.

A golden file holds what the code made when somebody last looked at it. After a deliberate change,
`pytest --renew-golden` writes them all anew (`pytest --renew-golden tests/test_golden_pages.py`
those of one module); the review of the change is the review of their diff.
"""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file of that name below tests/golden/, byte for byte."""
    renew = request.config.getoption("renew_golden")

    def compare(name: str, text: str) -> None:
        file = TESTS / "golden" / name
        if renew:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        expected = file.read_bytes().decode() if file.exists() else ""
        diff = difflib.unified_diff(
            expected.splitlines(keepends=True),
            text.splitlines(keepends=True),
            f"tests/golden/{name}",
            "what is made now",
        )
        if expected != text:
            pytest.fail("".join(diff) + "\n(deliberate? renew with --renew-golden)", pytrace=False)

    return compare
