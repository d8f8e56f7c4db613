"""Light and dark: the page, and the browser's own bar, which has the colour of the header."""

import pytest
from playwright.sync_api import expect

# As a browser reads it: of several, the first whose medium fits counts.
BAR = """
    () => [...document.querySelectorAll("meta[name=theme-color]")]
        .find(meta => !meta.media || matchMedia(meta.media).matches).content
"""
HEADER = """
    () => "#" + getComputedStyle(document.querySelector(".md-header")).backgroundColor
        .match(/\\d+/g).map(part => Number(part).toString(16).padStart(2, "0")).join("")
"""
# What the browser draws itself: the bars of scrolling, the fields of forms.
DRAWN = "document.querySelector('meta[name=color-scheme]').content"
# Material's script sets it, and no rule asks for it.
NO_STYLE = ["data-js-focus-visible", ""]
SCHEMES = {"light": "default", "dark": "slate"}
OTHER = {"light": "dark", "dark": "light"}
CHOOSE = {
    "en": {"light": "Switch to light colours", "dark": "Switch to dark colours"},
    "az": {"light": "Açıq rənglərə keçin", "dark": "Tünd rənglərə keçin"},
    "ar": {"light": "التبديل إلى الألوان الفاتحة", "dark": "التبديل إلى الألوان الداكنة"},
}


def is_light(colour: str) -> bool:
    """Tell whether #rrggbb is rather light than dark."""
    return int(colour[1:3], 16) > 128


def assert_shown(page, colours: str) -> None:
    """The page and the bar are light, or both are dark."""
    page.wait_for_function(f"document.body.dataset.mdColorScheme === '{SCHEMES[colours]}'")
    page.wait_for_function(f"({BAR})() === ({HEADER})()")
    assert is_light(page.evaluate(BAR)) == (colours == "light")
    assert page.evaluate(DRAWN) == colours


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_without_scripts_all_is_light(fake_site, visit, colours):
    page = visit(f"{fake_site}en/", color_scheme=colours, java_script_enabled=False).page
    assert_shown(page, "light")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_page_follows_the_device_while_nothing_is_chosen(fake_site, visit, colours):
    page = visit(f"{fake_site}en/", color_scheme=colours).page
    assert_shown(page, colours)
    page.emulate_media(color_scheme=OTHER[colours])
    assert_shown(page, OTHER[colours])


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("locale", sorted(CHOOSE))
def test_what_a_reader_chooses_stays(real_site_address, visit, locale, colours):
    chosen = OTHER[colours]
    page = visit(f"{real_site_address}{locale}/sources/", color_scheme=colours).page
    other_tab = page.context.new_page()
    other_tab.goto(f"{real_site_address}{locale}/")
    button = page.get_by_role("button", name=CHOOSE[locale][chosen], exact=True)
    button.focus()
    page.keyboard.press("Enter")
    back = page.get_by_role("button", name=CHOOSE[locale][colours], exact=True)
    expect(back).to_be_focused()
    for tab in (page, other_tab):
        assert_shown(tab, chosen)
    page.emulate_media(color_scheme=chosen)
    page.emulate_media(color_scheme=colours)
    page.goto(f"{real_site_address}en/")
    assert_shown(page, chosen)


def test_a_page_that_is_shown_again_has_what_was_chosen_since(fake_site, visit):
    page = visit(f"{fake_site}en/", color_scheme="light").page
    page.goto(f"{fake_site}ar/")
    page.locator(".scheme button").click()
    page.go_back()
    assert_shown(page, "dark")


def test_a_choice_that_cannot_be_kept_is_followed(fake_site, browser):
    context = browser.new_context(color_scheme="light")
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('private'); }})"
    )
    page = context.new_page()
    page.goto(f"{fake_site}en/")
    page.locator(".scheme button").click()
    assert_shown(page, "dark")
    context.close()


@pytest.mark.parametrize("chosen", [None, "default", "slate"])
def test_nothing_changes_the_whole_page_once_it_is_there(fake_site, visit, chosen):
    """Each class and scheme that is set on it later has all its styles computed anew."""
    opened = visit(f"{fake_site}en/", color_scheme="dark")
    page = opened.page
    if chosen:
        page.evaluate(f"localStorage.setItem('chronicle.scheme', '{chosen}')")
    page.add_init_script("""
        window.changed = [];
        document.addEventListener("readystatechange", () => {
            const classes = document.documentElement.className;
            const note = changes => changes.forEach(({target, attributeName}) => {
                const value = target.getAttribute(attributeName);
                if (value !== classes) window.changed.push([attributeName, value]);
            });
            const kept = {attributes: true};
            const whole = [document.documentElement, document.body];
            for (const each of [...whole, ...document.querySelectorAll("meta")])
                new MutationObserver(note).observe(each, kept);
        }, {once: true});
    """)
    page.reload()
    opened.quiet()
    scheme = chosen or "slate"
    assert page.evaluate("window.changed") == [NO_STYLE]
    page.locator(".scheme button").click()
    other = "default" if scheme == "slate" else "slate"
    assert ["data-md-color-scheme", other] in page.evaluate("window.changed")
