"""Cards and icons: what stands on them, that it fits, and what pages say of them."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.cards.card import SIZE, Card, direction_of
from generator.cards.colours import channels
from generator.cards.icons import favicon, touch_icon
from generator.cards.lines import Setting, broken, cut, fitted
from generator.cards.picture import FONTS, MANY, MARGIN, RULE, TEXT, draw_card, draw_cards
from generator.cldr import language_and_territory
from generator.mkdocs_plugin.shares import THEME, colours
from tests.browser.real_site import DIRECTIONS, parsed
from tests.fake_project import make_project, mkdocs

LIGHT = colours()["default"]
SVG = (THEME / "favicon.svg").read_text(encoding="utf-8")
TITLES = {
    "en": "Khojaly, night of 25–26 February 1992",
    "az": "Xocalı, 25–26 fevral 1992: ğüşöç İı ildönümünə həsr olunmuş tədbir",
    "ar": "باكو، 26 فبراير 2026: إحياء الذكرى الـ34 (Report)",
}


def card(locale, title, site="A site", note="26.02.2026"):
    return Card(site, title, note, DIRECTIONS[locale], locale)


def picture(made):
    opened = Image.open(BytesIO(draw_card(made, LIGHT)))
    assert (opened.format, opened.size) == ("PNG", SIZE)
    return opened.convert("RGB")


def written(image, direction):
    """The box of what is not paper, the rule and its marks left out."""
    paper = Image.new("RGB", (RULE + 20, SIZE[1]), channels(LIGHT["paper"]))
    image.paste(paper, (SIZE[0] - paper.width if direction == "rtl" else 0, 0))
    shades = image.convert("L").point(lambda shade: 255 * (shade < 200))
    return shades.getbbox()


@pytest.mark.parametrize("locale", DIRECTIONS)
@pytest.mark.parametrize("times", [1, 4, 40])
def test_all_lines_stand_within_the_margins(locale, times):
    made = card(locale, " ".join([TITLES[locale]] * times), site="Name " * 40)
    image = picture(made)
    left, top, right, bottom = written(image, made.direction)
    edges = (TEXT, MARGIN) if made.direction == "ltr" else (MARGIN, TEXT)
    assert left >= edges[0] - 4
    assert right <= SIZE[0] - edges[1] + 4
    assert top >= 60
    assert bottom <= SIZE[1] - 50


@pytest.mark.parametrize(
    "title",
    ["w" * 500, "لا" * 300, "a", "«»", "x\N{NO-BREAK SPACE}" * 80, "English title in Arabic " * 9],
)
def test_whatever_is_written_stays_on_the_card(title):
    made = card("ar", title)
    left, _, right, _ = written(picture(made), "rtl")
    assert left >= MARGIN - 4
    assert right <= SIZE[0] - TEXT + 4


@pytest.mark.parametrize("locale", DIRECTIONS)
def test_title_and_rule_have_their_colours(locale):
    made = card(locale, TITLES[locale])
    image = picture(made)
    counted = {colour: count for count, colour in image.getcolors(1 << 16)}
    assert counted[channels(LIGHT["ink"])] > 3_000
    assert counted[channels(LIGHT["accent"])] > 2 * SIZE[1]
    x = SIZE[0] - RULE if made.direction == "rtl" else RULE
    assert image.getpixel((x, 2)) == channels(LIGHT["accent"])


@pytest.mark.parametrize(("one", "other"), [("ə", "e"), ("ı", "i"), ("ğ", "g"), ("İ", "I")])
def test_azerbaijani_letters_are_themselves(one, other):
    drawn = {draw_card(card("az", letter * 4), LIGHT) for letter in (one, other, "\N{BELL}")}
    assert len(drawn) == 3


def test_arabic_letters_join():
    joined = written(picture(card("ar", "ببببب", note="", site="")), "rtl")
    apart = "\N{ZERO WIDTH NON-JOINER}".join("ببببب")
    apart_box = written(picture(card("ar", apart, note="", site="")), "rtl")
    assert joined[2] - joined[0] < apart_box[2] - apart_box[0] - 40


def test_the_same_card_is_the_same_file():
    made = card("ar", TITLES["ar"])
    assert draw_card(made, LIGHT) == draw_card(made, LIGHT)


@pytest.mark.parametrize("number", [0, MANY - 1, MANY + 1])
def test_many_cards_are_those_of_one_each_in_their_order(number):
    made = [card("ar" if i % 2 else "en", f"{i}") for i in range(number)]
    drawn = list(draw_cards(made, LIGHT))
    assert len(set(drawn)) == number
    assert drawn[-3:] == [draw_card(each, LIGHT) for each in made[-3:]]


def test_the_fonts_licence_is_beside_them():
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert licence.count("Copyright") >= 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one", ["one"]),
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("incomprehensible it is", ["incomprehensible", "it is"]),
    ],
)
def test_broken(text, lines):
    assert broken(text, 8, len) == lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one two", "one two"),
        ("one two three", "one two…"),
        ("one, two-three", "one…"),
        ("incomprehensible", "incompr…"),
    ],
)
def test_cut(text, shown):
    assert cut(text, 8, len) == shown


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=40))
def test_fitted_text_fits_and_says_nothing_new(words):
    settings = [Setting(3, 2), Setting(2, 3), Setting(1, 4)]
    size, lines = fitted(" ".join(words), 20, settings, lambda size: lambda text: size * len(text))
    (room,) = (setting.lines for setting in settings if setting.size == size)
    assert len(lines) <= room
    assert all(size * len(line) <= 20 for line in lines)
    said = " ".join(lines)
    if "…" not in said:
        assert said == " ".join(words)
    assert " ".join(words).startswith(said.partition("…")[0])


@pytest.mark.parametrize(
    ("text", "otherwise", "direction"),
    [
        ("Khojaly", "rtl", "ltr"),
        ("في خوجالي (Report)", "ltr", "rtl"),
        ("1992", "rtl", "rtl"),
        ("1992", "ltr", "ltr"),
    ],
)
def test_direction_of(text, otherwise, direction):
    assert direction_of(text, otherwise) == direction


@pytest.mark.parametrize(
    ("locale", "told"),
    [("en", "en_US"), ("az", "az_AZ"), ("ar", "ar_EG"), ("en-GB", "en_GB"), ("fa", "fa_IR")],
)
def test_language_and_territory(locale, told):
    assert language_and_territory(locale) == told


def test_icons():
    icon = Image.open(BytesIO(favicon(SVG)))
    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    touch = Image.open(BytesIO(touch_icon(SVG, LIGHT["accent"])))
    assert (touch.format, touch.size) == ("PNG", (180, 180))
    assert touch.convert("RGBA").getpixel((0, 0)) == (*channels(LIGHT["accent"]), 255)


@pytest.fixture(scope="module", params=["https://chronicle.example/", "https://x.example/a/path/"])
def built(request, tmp_path_factory):
    """The small project, built for the root of a host and for below a path."""
    project = make_project(tmp_path_factory.mktemp("project"))
    run = mkdocs(project, "build", "--strict", site_url=request.param)
    assert run.returncode == 0, run.stderr
    return request.param, project / "site"


def told(page):
    """The properties of Open Graph and the names that a page tells, each with all its values."""
    found = {}
    for meta in page.xpath("//meta[@property or starts-with(@name, 'twitter:')]"):
        key = meta.get("property") or meta.get("name")
        found.setdefault(key, []).append(meta.get("content"))
    return found


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
@pytest.mark.parametrize("path", ["", "timeline/", "events/night/", "about/"])
def test_every_page_tells_how_it_is_shared(built, locale, path):
    root, site = built
    page = parsed(site / locale / path / "index.html")
    found = told(page)
    address = f"{root}{locale}/{path}"
    assert found["og:url"] == page.xpath("//link[@rel='canonical']/@href") == [address]
    assert found["og:image"] == [f"{address}card.png"]
    drawn = site / found["og:image"][0].removeprefix(root)
    image = Image.open(BytesIO(drawn.read_bytes()))
    assert [str(side) for side in image.size] == [
        *found["og:image:width"],
        *found["og:image:height"],
    ]
    assert found["og:type"] == ["article" if "events" in path else "website"]
    forms = {"en": "en_US", "az": "az_AZ", "ar": "ar_EG"}
    assert found["og:locale"] == [forms.pop(locale)]
    assert found["og:locale:alternate"] == list(forms.values())
    assert found["twitter:card"] == ["summary_large_image"]
    assert found["og:description"] == page.xpath("//meta[@name='description']/@content")
    assert found["og:title"][0] in page.findtext(".//title")
    assert found["og:title"][0] in found["og:image:alt"][0]


def test_what_is_told_is_escaped_once(built):
    _, site = built
    found = told(parsed(site / "en/events/night/index.html"))
    assert found["og:title"] == ["The night & after <script>"]
    assert found["og:description"] == ['About "The night & after <script>" <b>']


def test_the_chooser_tells_it_too(built):
    root, site = built
    found = told(parsed(site / "index.html"))
    assert found["og:url"] == [root]
    assert found["og:image"] == [f"{root}en/card.png"]
    assert (site / "en/card.png").exists()


@pytest.mark.parametrize("path", ["index.html", "en/index.html", "ar/events/night/index.html"])
def test_every_page_has_its_icons(built, path):
    _, site = built
    links = parsed(site / path).xpath("//link[@rel='icon' or @rel='apple-touch-icon']")
    assert len(links) == 3
    for link in links:
        assert ((site / path).parent / link.get("href")).resolve().is_file()


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_the_colour_of_the_bar_is_the_headers(built, scheme):
    _, site = built
    page = parsed(site / "az/about/index.html")
    (colour,) = page.xpath(
        "//meta[@name='theme-color'][@data-scheme=$scheme]/@content", scheme=scheme
    )
    assert colour == colours()[scheme]["paper"]
