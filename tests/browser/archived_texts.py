"""What the built page of a source has of its passages."""

from tests.browser.real_site import parsed

# A source with passages that others cut in pieces.
CUT = "article-31st-anniversary"


def entries(site, locale, source):
    """The entries of the list of passages: id of the passage, address, its claims' addresses."""
    page = parsed(site / locale / "sources" / source / "index.html")
    for entry in page.xpath("//ol[@class='cited-list']/li"):
        address = entry.xpath("./a/@href")[0]
        anchor = address.removeprefix("#").partition(":~:")[0]
        yield anchor, address, entry.xpath("./ul/li/a/@href")


def pieces(site, locale, source, anchor):
    """The text of all pieces of a passage."""
    page = parsed(site / locale / "sources" / source / "index.html")
    marks = page.xpath(f"//mark[contains(concat(' ', @class, ' '), ' {anchor} ')]")
    return [mark.text_content() for mark in marks]
