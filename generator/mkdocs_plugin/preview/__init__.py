"""`mkdocs serve`: builds anew what changed, keeps the last good site, shows what is wrong."""
