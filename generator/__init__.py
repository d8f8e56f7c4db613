"""Turns archived texts and curated facts into the pages of a trilingual chronicle."""
