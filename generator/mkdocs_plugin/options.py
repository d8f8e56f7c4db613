"""What mkdocs.yml tells the plugin."""

from mkdocs.config import config_options
from mkdocs.config.base import Config


class ChronicleConfig(Config):
    """The plugin's options in mkdocs.yml."""

    site = config_options.Type(str, default="generator.site:make_site")
    """The function that makes the Site, "module:function".

    It takes the project's root, today, the address of the site, the day of each file's last
    change, and what it remembers from one build of a preview to the next.
    """

    browse_uri = config_options.Type(str, default="tree/main/")
    """What MkDocs's `edit_uri` is to files, for folders: added to `repo_url` before their path."""
