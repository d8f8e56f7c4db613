"""Where the file that a page is made from can be edited."""

from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

DOCS = "docs/"


def origin_of(page: Page) -> str:
    """The file or, with "/" at its end, the folder that a page is made from, below the root.

    A page that does not say so in its front matter is hand-written.
    """
    return str(page.meta.get("origin") or f"{DOCS}{page.file.src_uri}")


def edit_url(page: Page, config: MkDocsConfig, browse_uri: str) -> str | None:
    """Give the address at which the page can be edited, or None where there is no repository.

    MkDocs's `repo_url` and `edit_uri` say where files are, `browse_uri` where folders are.
    """
    if not config.repo_url or not config.edit_uri:
        return None
    origin = origin_of(page)
    uri = browse_uri if origin.endswith("/") else config.edit_uri
    return f"{config.repo_url.rstrip('/')}/{uri}{quote(origin)}"
