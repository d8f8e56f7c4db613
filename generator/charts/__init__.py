"""Geometry of what is drawn: scales, marks on them, and a map; no word and no colour."""
