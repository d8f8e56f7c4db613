"""A small project in three locales, for tests of what turns a Site into a built site.

`mkdocs.yml` and the theme are the real ones; only what the core would make is invented.
"""

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SITE_URL = "https://chronicle.example/"

SITE = '''
from datetime import date
from pathlib import Path

from generator.problems import Position, Problem
from generator.site_types import THEME_MESSAGES, LocaleSite, NavItem, Page, Site

WORDS = {
    "en": ("English", "ltr", "A chronicle", "Home", "Timeline", "About", "The night & after"),
    "az": ("Azərbaycanca", "ltr", "Salnamə", "Ana səhifə", "Xronologiya", "Haqqında", "Gecə"),
    "ar": ("العربية", "rtl", "سجل", "الرئيسية", "التسلسل الزمني", "حول الموقع", "الليلة"),
}
BODY = """
## First <em>part</em>

<p id="one"><a href="../../timeline/#y1992">Timeline</a></p>

## Second & last

Text.

## Third

Text.
"""


def front(title, **more):
    lines = [f"title: {title!r}", f"description: 'About \\"{title}\\" <b>'"]
    lines += [f"{key}: {value}" for key, value in more.items()]
    return "---\\n" + "\\n".join(lines) + "\\n---\\n"


def pages(locale, word):
    _, _, _, home, timeline, _, night = WORDS[locale]
    made = front(home, origin="data/site.yml")
    yield Page(f"{locale}/index.md", made + f"# {home}\\n\\n[x](timeline/index.md)\\n")
    yield Page(
        f"{locale}/timeline/index.md",
        front(timeline) + f'# {timeline}\\n\\n<h2 id="y1992">1992</h2>\\n',
    )
    section = f"{locale}/timeline/index.md"
    for name, previous, following in (("night", None, "day"), ("day", "night", None)):
        neighbours = {"previous": previous, "next": following}
        yield Page(
            f"{locale}/events/{name}.md",
            front(
                f"{night} <script>" if name == "night" else "1992",
                section=section,
                **{k: f"{locale}/events/{v}.md" if v else "null" for k, v in neighbours.items()},
            )
            + f"# {name}\\n{BODY}{word if name == 'day' else ''}",
        )
    if locale != "ar":
        made = front("Seed", noindex="true", origin="seeds/a.md")
        yield Page(f"{locale}/seed.md", made + "# Seed\\n\\nText.\\n")


def make_site(root: Path, today: date, site_url: str, days: dict[str, date], memory) -> Site:
    problems = ()
    note = root / "data/problem.txt"
    if note.exists():
        problems = (Problem(Position("data/problem.txt", 3, 7), note.read_text(), "mend it"),)
    crash = root / "data/crash.txt"
    if crash.exists():
        raise RuntimeError(crash.read_text())
    locales = tuple(
        LocaleSite(
            locale=code,
            name=words[0],
            direction=words[1],
            title=words[2],
            description=f"{words[2]} {today}",
            nav=(
                NavItem(words[3], f"{code}/index.md"),
                NavItem(words[4], f"{code}/timeline/index.md"),
                NavItem(words[5], f"{code}/about.md"),
            ),
            messages={key: f"{key} ({code})" for key in THEME_MESSAGES},
        )
        for code, words in WORDS.items()
    )
    changed = {
        path.removeprefix("docs/"): day for path, day in days.items() if path.startswith("docs/")
    }
    word = root / "data/word.txt"
    text = word.read_text() if word.exists() else ""
    made = tuple(page for code in WORDS for page in pages(code, text))
    return Site("en", locales, made, problems, changed=changed)
'''


def make_project(root: Path) -> Path:
    """Write the project into the empty folder `root`."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("generator/theme", str(ROOT / "generator/theme"))
    config = config.replace("  - chronicle\n", "  - chronicle:\n      site: fake_site:make_site\n")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "fake_site.py").write_text(SITE, encoding="utf-8")
    for folder in ("data", "seeds", "generator", "docs/en", "docs/az", "docs/ar"):
        (root / folder).mkdir(parents=True)
    for locale in ("en", "az", "ar"):
        text = f"# About & method {locale}\n\n[night](events/night.md#one)\n"
        (root / f"docs/{locale}/about.md").write_text(text, encoding="utf-8")
    return root


def shell(root: Path, site_url: str = SITE_URL, epoch: int = 1_700_000_000) -> dict[str, str]:
    """The environment of a shell in the project, on a day of 2023 unless told another."""
    return os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(root),
        "SITE_URL": site_url,
        "SOURCE_DATE_EPOCH": str(epoch),
    }


def mkdocs(
    root: Path, *arguments: str, site_url: str = SITE_URL, epoch: int = 1_700_000_000
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in the project as from a shell."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env=shell(root, site_url, epoch),
        capture_output=True,
        text=True,
        check=False,
    )


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
