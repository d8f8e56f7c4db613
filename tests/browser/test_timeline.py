"""The timeline as an instrument: what is chosen, what is shown, and where it stands."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest

from tests.bench.synthetic import build
from tests.browser.conftest import built_once, served
from tests.browser.real_site import DIRECTIONS, LOCALES
from tests.fake_project import ROOT

FACETS = ("kind", "place", "agent", "source", "perspective")
SEARCHED = 12  # choices, above which a list can be searched
PHONE = {"width": 390, "height": 844}

# The ids of the cards that a reader sees, in order.
SHOWN = """
    () => [...document.querySelectorAll(".event-card")]
        .filter(card => card.checkVisibility()).map(card => card.id)
"""
CARDS = """
    () => [...document.querySelectorAll(".event-card")]
        .map(card => ({id: card.id, ...card.dataset}))
"""


def open_timeline(tab, address, locale, query="", **size):
    tab.open(f"{address}{locale}/timeline/{query}", **size)
    tab.page.locator("form.filters").wait_for()
    tab.page.wait_for_function("() => document.querySelector('.filters__count').textContent")
    return tab.page


def open_lists(page, *facets):
    for facet in facets:
        page.locator(f"[data-facet={facet}]").evaluate("box => { box.open = true; }")
        page.locator(f"[data-facet={facet}] li").first.wait_for(state="attached")


def choose(page, facet, id_):
    open_lists(page, facet)
    page.locator(f"[data-facet={facet}] input[value='{id_}']").click()


def status(page):
    return page.locator("form.filters [role=status]").text_content()


def query(page):
    return parse_qsl(page.evaluate("location.search").removeprefix("?"))


def matching(cards, **chosen):
    """The ids of the cards that a selection leaves: any value of a facet, but every facet."""
    return [
        card["id"]
        for card in cards
        if all(set(card[facet].split()) & set(ids) for facet, ids in chosen.items())
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_bar_leads_to_its_year_and_says_how_many(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    bars = page.locator(".overview a").all()
    assert len(bars) > 10
    for bar in bars:
        name, number = bar.get_attribute("data-anchor"), bar.get_attribute("data-events")
        cards = page.locator(f"#{name} ~ ol").first.locator(".event-card")
        assert cards.count() == int(number)
        assert bar.get_attribute("href") == f"#{name}"
        label = bar.get_attribute("aria-label")
        assert label.startswith(
            page.locator(f"#{name}").evaluate("h2 => h2.firstChild.data.trim()")
        )
        assert re.search(rf"\b{number}\b", label) or int(number) < 3  # Arabic has words for 1 and 2


@pytest.mark.parametrize("locale", LOCALES)
def test_time_runs_as_the_language_is_written(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    places = [bar.bounding_box()["x"] for bar in page.locator(".overview__all").all()]
    assert places == sorted(places, reverse=DIRECTIONS[locale] == "rtl")
    labels = page.locator(".overview__years text").all()
    years = sorted(labels, key=lambda label: label.bounding_box()["x"])
    texts = [label.text_content() for label in years]
    assert texts == sorted(texts, reverse=DIRECTIONS[locale] == "rtl")


def test_a_bar_brings_the_heading_into_sight(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en")
    for year in ("y2017", "y1992", "y2024", "y1991"):
        page.locator(f".overview a[data-anchor={year}]").focus()
        page.keyboard.press("Enter")
        page.wait_for_function(
            "year => document.getElementById(year).getBoundingClientRect().top < 500", arg=year
        )
        header = page.locator(".md-header").bounding_box()
        top = page.locator(f"#{year}").bounding_box()["y"]
        assert header["height"] <= top < 500
        assert page.evaluate("location.hash") == f"#{year}"


@pytest.mark.parametrize("locale", LOCALES)
def test_without_scripts_the_list_is_whole(real_site_address, tabs, locale):
    tab = tabs(java_script_enabled=False)
    tab.open(f"{real_site_address}{locale}/timeline/?kind=ceremony")
    assert not tab.page.locator("form.filters").is_visible()
    assert not tab.page.locator(".no-results").is_visible()
    assert (
        tab.page.locator(".event-card:visible").count()
        == tab.page.locator(".event-card").count()
        > 30
    )
    assert tab.page.locator(".overview a[href]").count() > 10


@pytest.mark.parametrize("locale", LOCALES)
def test_each_choice_shows_what_its_number_says(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    cards = page.evaluate(CARDS)
    open_lists(page, *FACETS)
    said = [(facet, id_, number) for facet, id_, number, _ in page.evaluate(OFFERED)]
    assert {facet for facet, _, _ in said} == set(FACETS)
    for facet, id_, number in said:
        assert len(matching(cards, **{facet: [id_]})) == number > 0
    for facet, id_, number in said[:: len(said) // 8]:
        choose(page, facet, id_)
        assert page.evaluate(SHOWN) == matching(cards, **{facet: [id_]})
        assert query(page) == [(facet, id_)]
        assert str(number) in status(page)
        choose(page, facet, id_)
        assert len(page.evaluate(SHOWN)) == len(cards)


@pytest.mark.parametrize("locale", LOCALES)
def test_choices_of_one_kind_widen_and_of_different_kinds_narrow(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    cards = page.evaluate(CARDS)
    choose(page, "kind", "ceremony")
    choose(page, "kind", "statement")
    assert page.evaluate(SHOWN) == matching(cards, kind=["ceremony", "statement"])
    places = {
        place for card in cards if card["kind"] == "ceremony" for place in card["place"].split()
    }
    place = min(places)
    choose(page, "place", place)
    expected = matching(cards, kind=["ceremony", "statement"], place=[place])
    assert page.evaluate(SHOWN) == expected
    assert 0 < len(expected) < len(matching(cards, kind=["ceremony", "statement"]))
    # Numbers are of what is left, and what would give nothing is not offered.
    open_lists(page, *FACETS)
    for facet, id_, number, offered in page.evaluate(OFFERED):
        if facet not in ("kind", "place"):
            left = matching(cards, kind=["ceremony", "statement"], place=[place], **{facet: [id_]})
            assert (number, offered) == (len(left), bool(left))
    # Years without any are gone, from the list, from the contents and as links of the strip.
    left = set(page.evaluate(YEARS_SHOWN))
    assert left == {year for year, ids in years_of(page).items() if set(ids) & set(expected)}
    linked = {bar.get_attribute("data-anchor") for bar in page.locator(".overview a[href]").all()}
    contents = page.locator(".md-nav--secondary li:not([hidden]) > a").all()
    assert linked == left == {link.get_attribute("href").removeprefix("#") for link in contents}


OFFERED = """
    () => [...document.querySelectorAll("[data-facet] li")].map(row => {
        const input = row.querySelector("input");
        const number = Number(row.querySelector(".filters__count").textContent);
        return [input.name, input.value, number, !row.hidden];
    })
"""
YEARS_SHOWN = """
    () => [...document.querySelectorAll("h2.year")]
        .filter(heading => heading.checkVisibility()).map(heading => heading.id)
"""


def years_of(page):
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("h2.year")].map(h2 => {
            let list = h2;
            while (!list.matches("ol")) list = list.nextElementSibling;
            return [h2.id, [...list.children].map(card => card.id)];
        }))"""
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_a_filtered_view_can_be_sent(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    choose(page, "kind", "foreign-act")
    choose(page, "agent", "colombia")
    page.locator("#filters-text").fill("2013")
    page.wait_for_function("() => document.querySelectorAll('.filters__chosen li').length === 3")
    sent, shown, said = query(page), page.evaluate(SHOWN), status(page)
    assert sent[-1] == ("text", "2013")
    assert shown == ["colombia-2013"]
    page = open_timeline(tabs(), real_site_address, locale, f"?{urlencode(sent)}")
    assert (page.evaluate(SHOWN), status(page)) == (shown, said)
    assert page.locator(".filters__chosen li").count() == 3
    assert page.locator("#filters-text").input_value() == "2013"


def test_what_else_stands_in_the_address_stays(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en", "?from=letter&kind=ceremony")
    choose(page, "kind", "ceremony")
    assert query(page) == [("from", "letter")]


def test_back_and_forward_go_through_the_choices(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en")
    whole = page.evaluate(SHOWN)
    choose(page, "kind", "ceremony")
    ceremonies = page.evaluate(SHOWN)
    page.locator("#filters-text").press_sequentially("rabat", delay=200)
    page.wait_for_url("**text=rabat")
    page.wait_for_function("() => document.querySelectorAll('.filters__chosen li').length === 2")
    words = page.evaluate(SHOWN)
    assert len(whole) > len(ceremonies) > len(words) > 0
    # A word that was typed letter by letter is one step.
    for step, expected, text in (
        ("go_back", ceremonies, ""),
        ("go_back", whole, ""),
        ("go_forward", ceremonies, ""),
        ("go_forward", words, "rabat"),
    ):
        getattr(page, step)()
        page.wait_for_function(f"number => ({SHOWN})().length === number", arg=len(expected))
        assert page.evaluate(SHOWN) == expected
        assert page.locator("#filters-text").input_value() == text
        ticked = page.locator("[data-facet=kind] input:checked").count()
        assert ticked == (0 if expected == whole else 1)


WORDS = {
    "en": [("KHOJALY", "Khojaly"), ("İlham Əliyev", "Ilham Aliyev"), ("sargsyan", "Sargsyan")],
    "az": [
        ("xocali", "Xocalı"),
        ("XOCALI", "Xocalı"),
        ("heyder eliyev", "Heydər Əliyev"),
        ("Xocalıda", "Xocalı"),
    ],
    "ar": [
        ("اذربيجان", "أذربيجان"),
        ("خُوجالي", "خوجالي"),
        ("٢٠١٣", "2013"),
        ("الخوجالي", "خوجالي"),
        ("اباده", "إبادة"),
    ],
}


@pytest.mark.parametrize(
    ("locale", "typed", "meant"),
    [(locale, *pair) for locale, pairs in WORDS.items() for pair in pairs],
)
def test_words_are_found_however_they_are_spelt(real_site_address, tabs, locale, typed, meant):
    found = []
    for text in (typed, meant):
        page = open_timeline(tabs(), real_site_address, locale, "?" + urlencode({"text": text}))
        found.append(page.evaluate(SHOWN))
    assert found[0] == found[1] != []


def test_all_words_must_be_there(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en", "?text=colombia+2013")
    assert page.evaluate(SHOWN) == ["colombia-2013"]


@pytest.mark.parametrize("locale", LOCALES)
def test_only_where_sources_differ(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    cards = page.evaluate(CARDS)
    page.locator("input[name=differs]").check()
    assert page.evaluate(SHOWN) == [card["id"] for card in cards if card["differs"] != "0"]
    assert query(page) == [("differs", "1")]
    for card in page.locator(".event-card:visible").all():
        assert card.locator(".badge--differs").count() == 1


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_result_says_so_and_offers_a_way_back(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale, "?text=qqqqq&kind=nothing")
    assert page.evaluate(SHOWN) == []
    note = page.locator(".no-results")
    assert note.locator("p").first.is_visible()
    assert status(page) == note.locator("p").first.text_content()
    # An id that nothing has is shown as it is, and can be taken back like the others.
    assert "nothing" in page.locator(".filters__chosen").text_content()
    note.locator("button").click()
    assert len(page.evaluate(SHOWN)) == page.locator(".event-card").count()
    assert not note.is_visible()
    assert query(page) == []
    assert page.evaluate("document.activeElement.id") == "filters-text"


def test_changes_are_announced_and_opening_the_page_is_not(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en")
    assert status(page) == ""
    number = page.locator(".event-card").count()
    choose(page, "kind", "ceremony")
    shown = len(page.evaluate(SHOWN))
    assert status(page) == f"Events shown: {shown} of {number}"
    page.locator("[data-clear]").first.click()
    assert status(page) == f"Events shown: {number} of {number}"


def test_everything_can_be_done_with_the_keyboard(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en")
    press = page.keyboard.press
    page.locator("#filters-text").focus()
    press("Tab")
    assert page.evaluate("document.activeElement.name") == "differs"
    press("Tab")
    press("Enter")
    assert page.locator("[data-facet=kind]").get_attribute("open") == ""
    page.locator("[data-facet=kind] li").first.wait_for()
    press("Tab")
    if page.evaluate("document.activeElement.type") == "search":
        press("Tab")
    press("Space")
    first = page.evaluate("[document.activeElement.name, document.activeElement.value]")
    assert query(page) == [tuple(first)]
    press("Tab")
    press("Space")
    assert len(query(page)) == 2
    chips = page.locator(".filters__chosen button")
    assert chips.count() == 2
    chips.first.focus()
    press("Enter")
    # The next one has the focus, and after the last one the field for words.
    assert page.evaluate("document.activeElement.closest('.filters__chosen') !== null")
    assert chips.count() == 1
    press("Enter")
    assert query(page) == []
    assert page.evaluate("document.activeElement.id") == "filters-text"
    page.locator(".overview a").first.focus()
    press("Enter")
    assert page.evaluate("location.hash") == "#y1991"


def test_a_long_list_of_choices_can_be_searched(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "az")
    box = page.locator("[data-facet=agent]")
    open_lists(page, *FACETS)
    lists = {facet: page.locator(f"[data-facet={facet}]") for facet in FACETS}
    rows = {facet: one.locator("li").count() for facet, one in lists.items()}
    assert rows["agent"] > SEARCHED
    assert {
        facet for facet, one in lists.items() if one.locator(".filters__find").is_visible()
    } == {facet for facet, number in rows.items() if number > SEARCHED}
    box.locator("input[type=search]").fill("heyder")
    page.wait_for_function(
        "() => document.querySelectorAll('[data-facet=agent] li:not([hidden])').length < 5"
    )
    left = box.locator("li:not([hidden]) input").all()
    assert "heydar-aliyev" in [row.get_attribute("value") for row in left]
    assert query(page) == []


def test_controls_have_names(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "ar", "?kind=ceremony&text=خوجالي")
    open_lists(page, *FACETS)
    tree = page.locator("form.filters").aria_snapshot()
    assert not re.findall(r"- (?:checkbox|button|searchbox)\s*(?:\[[^\]]*\])*:?$", tree, re.M)
    assert page.get_by_role("search", name="تصفية الخط الزمني").count() == 1
    assert page.get_by_role("checkbox", name="مراسم إحياء الذكرى").is_checked()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_year_stays_in_sight(real_site_address, tabs, locale):
    page = open_timeline(tabs(), real_site_address, locale)
    seen = page.evaluate(
        """() => {
            const list = document.querySelector("#y2013 ~ ol"), box = list.getBoundingClientRect();
            scrollTo({top: scrollY + box.top + box.height / 2, behavior: "instant"});
            const header = document.querySelector(".md-header").getBoundingClientRect();
            const rtl = getComputedStyle(list).direction === "rtl";
            const at = rtl ? box.right - 20 : box.left + 20;
            const style = getComputedStyle(list, "::before");
            const under = document.elementFromPoint(at, header.bottom + 8);
            return [under === list, style.content, style.position];
        }"""
    )
    assert seen[0]
    assert seen[1].startswith('"2013"')
    assert seen[2] == "sticky"


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_motion_is_the_readers_choice(real_site_address, tabs, motion, moves):
    page = open_timeline(tabs(reduced_motion=motion), real_site_address, "en")
    duration = page.locator(".overview__found").first.evaluate(
        "bar => getComputedStyle(bar).transitionDuration"
    )
    assert (re.findall(r"[\d.]+", duration) != ["0"]) == moves


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_overflows_on_a_phone(real_site_address, tabs, locale):
    page = open_timeline(
        tabs(), real_site_address, locale, "?kind=foreign-act&kind=ceremony", **PHONE
    )
    open_lists(page, *FACETS)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_another_language_shows_the_same_choice(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en", "?kind=ceremony&text=rabat")
    page.locator(".md-header details:has(a[data-locale]) > summary").click()
    page.locator(".md-header a[data-locale=ar]").click()
    page.wait_for_url(f"{real_site_address}ar/timeline/?kind=ceremony")
    page.wait_for_function("() => document.querySelector('.filters__chosen li')")
    assert page.evaluate(SHOWN) == matching(page.evaluate(CARDS), kind=["ceremony"])


def test_on_paper_stands_what_is_shown(real_site_address, tabs):
    page = open_timeline(tabs(), real_site_address, "en", "?kind=ceremony")
    shown = page.evaluate(SHOWN)
    page.emulate_media(media="print")
    assert page.evaluate(SHOWN) == shown
    assert not page.locator("form.filters").is_visible()
    page.emulate_media(media="screen")


def test_works_under_a_path(real_site_below, tabs):
    tab = tabs()
    page = open_timeline(tab, real_site_below, "az", "?text=xocali&kind=ceremony")
    assert page.evaluate(SHOWN)
    assert not tab.troubles()


def test_our_scripts_are_small():
    """All of them together, each compressed by itself as a server sends it."""
    files = (ROOT / "generator/theme/assets").rglob("*.js")
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < 20_000


LONG = 400


@pytest.fixture(scope="module")
def long_site(tmp_path_factory) -> Iterator[tuple[str, Path]]:
    """A timeline of more events than one page shows."""
    site = built_once("long-timeline", tmp_path_factory, lambda folder: build(folder, LONG))
    with served(site) as address:
        yield address, site


def long_index(site, locale):
    return json.loads((site / locale / "timeline/events.json").read_text(encoding="utf-8"))


def chosen(index, facet, id_):
    """The addresses of the events that have a choice, by the index."""
    at = [choice[0] for choice in index["facets"][facet]].index(id_)
    events = index["events"]
    return [
        href for href, values in zip(events["href"], events[facet], strict=True) if at in values
    ]


LINKS = """
    () => [...document.querySelectorAll(".results .event-card__title a")]
        .map(link => link.getAttribute("href"))
"""


@pytest.mark.parametrize("locale", LOCALES)
def test_a_long_timeline_is_split_and_whole_without_scripts(long_site, tabs, locale):
    address, _ = long_site
    tab = tabs(java_script_enabled=False)
    tab.open(f"{address}{locale}/timeline/")
    assert tab.page.locator(".event-card").count() == 0
    pages = {
        link.get_attribute("href").partition("#")[0]
        for link in tab.page.locator(".overview a").all()
    }
    assert len(pages) > 1
    assert pages == {
        link.get_attribute("href").partition("#")[0]
        for link in tab.page.locator(".period-years a").all()
    }
    shown = 0
    for page in pages:
        tab.open(f"{address}{locale}/timeline/{page}")
        shown += tab.page.locator(".event-card").count()
        assert tab.page.locator(".overview a").count() > 30
        assert tab.page.locator(".whole a").get_attribute("href") == "../"
    assert shown == LONG


@pytest.mark.parametrize("locale", LOCALES)
def test_filters_work_over_all_periods(long_site, tabs, locale):
    address, site = long_site
    tab, index = tabs(), long_index(site, locale)
    asked = []
    tab.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    tab.open(f"{address}{locale}/timeline/")
    page = tab.page
    assert "events.json" not in asked
    page.locator("[data-facet=kind] summary").click()
    page.locator("[data-facet=kind] li").first.wait_for()
    assert "events.json" in asked
    assert status(page) == ""
    choose(page, "kind", "ceremony")
    expected = chosen(index, "kind", "ceremony")
    page.locator(".results .event-card").first.wait_for()
    assert page.evaluate(LINKS) == expected[:50]
    assert not page.locator(".period").first.is_visible()
    assert "texts.json" not in asked
    # Cards say what they say on the pages of periods.
    card = page.locator(".results .event-card").first
    at = index["events"]["href"].index(expected[0])
    assert card.locator("a").text_content() == index["events"]["title"][at]
    assert card.locator(".event-card__date").text_content() in (
        index["events"]["date"][at],
        index["years"][-1][1],
    )
    # Bars lead to the years among what is found, those without any lead nowhere.
    linked = [bar.get_attribute("href") for bar in page.locator(".overview a[href]").all()]
    assert linked == [
        f"#{heading.get_attribute('id')}" for heading in page.locator(".results h2").all()
    ]
    page.locator("[data-clear]").first.click()
    assert page.locator(".period").first.is_visible()
    assert page.evaluate(LINKS) == []
    assert not tab.troubles()


def test_words_are_sought_in_all_periods(long_site, tabs):
    address, site = long_site
    index = long_index(site, "az")
    texts = json.loads((site / "az/timeline/texts.json").read_text(encoding="utf-8"))
    said = [set(re.findall(r"\w+", text.lower())) for text in texts["summary"]]
    # One that few have: of many the results come in parts.
    word = min(sorted(said[200]), key=lambda word: sum(word in words for words in said))
    tab = tabs()
    tab.open(f"{address}az/timeline/?" + urlencode({"text": word.upper()}))
    tab.page.locator(".results .event-card").first.wait_for()
    found = tab.page.evaluate(LINKS)
    having = [i for i, words in enumerate(said) if word in words]
    assert {index["events"]["href"][i] for i in having} <= set(found)
    assert tab.page.locator(".results .event-card__summary").count() == len(found)


def test_a_long_result_comes_in_parts(long_site, tabs):
    address, site = long_site
    index = long_index(site, "en")
    sides = [choice[0] for choice in index["facets"]["perspective"]]
    tab = tabs()
    tab.open(f"{address}en/timeline/?" + urlencode([("perspective", side) for side in sides]))
    page = tab.page
    page.locator(".results .event-card").first.wait_for()
    assert page.locator(".results .event-card").count() == 50
    page.locator(".results button").click()
    assert page.locator(".results .event-card").count() == 100
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert page.evaluate(LINKS).index(focused) == 50
    # A bar leads also to what is not drawn yet.
    page.locator(".overview a[data-anchor=y2026]").focus()
    page.keyboard.press("Enter")
    page.locator("#found-y2026").wait_for()
    page.wait_for_function(
        """() => {
            const { top } = document.getElementById("found-y2026").getBoundingClientRect();
            return top > 0 && top < innerHeight;
        }"""
    )
    years = [h2.get_attribute("id") for h2 in page.locator(".results h2").all()]
    assert years == sorted(set(years), key=lambda year: (year == "found-undated", year))


def test_a_failure_is_told_and_can_be_tried_again(long_site, tabs):
    address, _ = long_site
    tab = tabs(extra_http_headers={"X-Test": "failure"})
    page = tab.page
    page.route("**/events.json", lambda route: route.abort())
    tab.open(f"{address}en/timeline/?kind=ceremony")
    page.wait_for_function("() => document.querySelector('form.filters [role=status]').textContent")
    assert "could not be loaded" in status(page)
    assert page.locator(".period").first.is_visible()
    page.unroute("**/events.json")
    page.locator("input[name=differs]").check()
    page.locator(".results .event-card, .no-results:visible").first.wait_for()
    assert query(page) == [("kind", "ceremony"), ("differs", "1")]
