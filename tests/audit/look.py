"""`python -m tests.audit.look`: pictures of every kind of page, to leaf through, in out/look/."""

import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from pathlib import Path

from markupsafe import Markup
from playwright.sync_api import sync_playwright

from tests.audit.host import chronicle
from tests.audit.states import SIZES, show_whole
from tests.audit.tools import chromium
from tests.browser.conftest import FLAGS
from tests.browser.real_site import KINDS, LOCALES
from tests.fake_project import ROOT

OUT = ROOT / "out/look"
# How a page is looked at; A4 at 96 dots an inch is what a printer fills.
WAYS = {
    "desktop": SIZES["desktop"],
    "phone": SIZES["phone"],
    "dark": SIZES["desktop"],
    "print": (794, 1123),
}
PAGE = Markup("""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every kind of page</title>
<style>
body {{ font-family: system-ui, sans-serif; }}
div {{ display: flex; gap: 1rem; overflow-x: auto; align-items: start; }}
img {{ block-size: 24rem; border: 1px solid; }}
figure {{ margin: 0; }}
</style>
<h1>Every kind of page</h1>
{kinds}
""")
KIND = Markup("<h2>{kind}</h2>\n<div>\n{pictures}\n</div>\n")
PICTURE = Markup(
    '<figure><a href="{file}"><img src="{file}" alt="" loading="lazy"></a>'
    "<figcaption>{locale}, {way}</figcaption></figure>"
)


def name(kind: str, locale: str, way: str) -> str:
    """The file of a picture."""
    return f"{kind.replace(' ', '-')}.{locale}.{way}.png"


def take(address: str, locale: str, way: str) -> None:
    """Take the pictures of a language's pages, whole, as they are looked at in one way."""
    width, height = WAYS[way]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(
            viewport={"width": width, "height": height}, reduced_motion="reduce"
        )
        page.emulate_media(
            color_scheme="dark" if way == "dark" else "light",
            media="print" if way == "print" else "screen",
        )
        for kind, path in KINDS.items():
            page.goto(f"{address}{locale}/{path}", wait_until="networkidle")
            show_whole(page)
            page.screenshot(path=OUT / name(kind, locale, way), full_page=True)
        browser.close()


def index() -> str:
    """A page with all pictures, a row for each kind of page."""
    rows = []
    for kind in KINDS:
        pictures = [
            PICTURE.format(file=name(kind, locale, way), locale=locale, way=way)
            for way, locale in product(WAYS, LOCALES)
        ]
        rows.append(KIND.format(kind=kind, pictures=Markup("\n").join(pictures)))
    return PAGE.format(kinds=Markup("").join(rows))


def main() -> None:
    """Build, take the pictures and write the page with them."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with chronicle() as host, ProcessPoolExecutor(os.cpu_count()) as pool:
        rounds = list(product(LOCALES, WAYS))
        list(pool.map(partial(take, host.address), *zip(*rounds, strict=True)))
    Path(OUT, "index.html").write_text(index(), encoding="utf-8")
    print(f"{len(rounds) * len(KINDS)} pictures: out/look/index.html")


if __name__ == "__main__":
    main()
