"""Pictures of a page: the card that stands where somebody shares it, and the site's icons."""
