"""What stands on paper: whole pages, read back from the PDFs that a browser prints."""

import re

import pypdfium2
import pytest

from tests.browser.real_site import KINDS, LOCALES, folded, parsed

A4 = (595, 842)  # points
PRINTED = ("dated event", "timeline", "figures", "collection of acts", "method")
FILLED = 500
LATIN_WORD = re.compile(r"[A-Za-z]{5,}")


@pytest.fixture(scope="module")
def printed(real_site_address, tabs, tmp_path_factory):
    """Print a page of a locale as A4, in a dark browser; gives the document, once for each."""
    folder, found = tmp_path_factory.mktemp("printed"), {}

    def document(locale, kind):
        key = locale, kind
        if key not in found:
            tab = tabs(color_scheme="dark")
            tab.open(f"{real_site_address}{locale}/{KINDS[kind]}")
            path = folder / f"{locale}-{kind}.pdf"
            tab.page.pdf(path=path, format="A4")
            found[key] = pypdfium2.PdfDocument(path)
        return found[key]

    yield document
    for document_ in found.values():
        document_.close()


def some_of(number):
    """The first pages, the last ones and some between: the same style lays out all of them."""
    return sorted({*range(min(4, number)), *range(0, number, 1 + number // 6), number - 1})


def texts(document):
    return [folded(page.get_textpage().get_text_range()) for page in document]


def words_of(text):
    return set(LATIN_WORD.findall(text))


def content(real_site, locale, kind):
    page = parsed(real_site / locale / KINDS[kind] / "index.html")
    (article,) = page.xpath("//article")
    return article


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", PRINTED)
def test_a_page_prints_on_white_within_its_margins(printed, locale, kind):
    document = printed(locale, kind)
    # Paper is filled: a page has so many letters, white space not counted.
    assert sum(map(len, texts(document))) > FILLED * len(document)
    for page in (document[number] for number in some_of(len(document))):
        assert page.get_size() == pytest.approx(A4, abs=1)
        image = page.render(scale=0.5).to_pil().convert("L")
        ink = image.point(lambda shade: 255 * (shade < 225)).getbbox()
        assert ink is not None
        left, _, right, _ = ink
        assert left >= 15
        assert right <= image.width - 15
        assert image.getpixel((2, 2)) == 255
        assert sum(image.histogram()[:128]) < image.width * image.height / 4


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", PRINTED)
def test_the_address_and_the_number_of_pages_stand_on_it(printed, real_site, locale, kind):
    pages = texts(printed(locale, kind))
    page = parsed(real_site / locale / KINDS[kind] / "index.html")
    (address,) = page.xpath("//link[@rel='canonical']/@href")
    assert address.replace(" ", "") in pages[-1].replace(" ", "")
    for number, text in enumerate(pages, 1):
        assert {str(number), str(len(pages))} <= set(re.findall(r"\d+", text))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", ["dated event", "figures"])
def test_every_passage_is_printed(printed, real_site, locale, kind):
    passages = content(real_site, locale, kind).xpath(".//blockquote[@dir='ltr']")
    assert len(passages) > 20
    wanted = words_of(" ".join(passage.text_content() for passage in passages))
    assert wanted <= words_of(" ".join(texts(printed(locale, kind))))


@pytest.mark.parametrize("kind", ["dated event", "timeline"])
def test_every_heading_is_printed(printed, real_site, kind):
    headings = content(real_site, "en", kind).xpath(".//h1 | .//h2 | .//h3")
    text = " ".join(texts(printed("en", kind)))
    for heading in headings:
        for link in heading.xpath("./a[@class='headerlink']"):
            link.drop_tree()
        assert folded(heading.text_content()) in text


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_to_click_is_printed(printed, real_site_address, tabs, locale):
    tab = tabs(color_scheme="dark")
    tab.open(f"{real_site_address}{locale}/timeline/")
    page = tab.page
    controls = page.locator("button, input, form, nav:not(.overview), header, footer, .contents")
    assert any(control.is_visible() for control in controls.all())
    page.emulate_media(media="print")
    assert not [control for control in controls.all() if control.is_visible()]
    page.emulate_media(media="screen")


def test_the_title_runs_on_from_the_second_page(printed):
    first, *others = texts(printed("en", "dated event"))
    title = "Khojaly, night of 25–26 February 1992"
    assert first.count(title) == 1
    assert others
    assert all(text.startswith(title) or title in text for text in others)
