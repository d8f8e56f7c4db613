"""Finds words however they are spelt: folding, other spellings of a name, and the index."""
