"""The one form in which a file is written: key order, quotation marks, lines, comments kept."""
