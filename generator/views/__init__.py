"""What a page shows, ready to print: every text in the reader's language, everything decided."""
