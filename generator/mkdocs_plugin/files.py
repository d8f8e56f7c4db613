"""The files that MkDocs builds: hand-written ones and those of the Site."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.mkdocs_plugin.locales import locale_of
from generator.problems import Position, Problem
from generator.site_types import Site


def add_pages(files: Files, site: Site, config: MkDocsConfig) -> Files:
    """Add the Site's pages. MkDocs makes no navigation of any page: each locale has its own."""
    for page in site.pages:
        files.append(File.generated(config, page.src_uri, content=page.markdown))
    for asset in site.assets:
        files.append(File.generated(config, asset.src_uri, content=asset.content))
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.NOT_IN_NAV
    return files


def without_pages(files: Files) -> Files:
    """Leave only the assets: there is no Site to build pages of."""
    return Files(file for file in files if not file.is_documentation_page())


def clashes(files: Files, site: Site) -> tuple[Problem, ...]:
    """Find hand-written pages that stand where a generated page or no locale is."""
    locales = {locale.locale for locale in site.locales}
    made = {page.src_uri for page in site.pages}
    problems = []
    for file in files.documentation_pages():
        position = Position(f"docs/{file.src_uri}")
        if locale_of(file.src_uri, locales) is None:
            folders = ", ".join(f"docs/{locale}/" for locale in sorted(locales))
            problems.append(
                Problem(position, "a page outside every locale", f"move it into one of {folders}")
            )
        elif file.src_uri in made:
            problems.append(
                Problem(position, "a generated page has the same address", "rename the file")
            )
    return tuple(problems)
