"""Rules across records: each yields problems, none raises or prints."""
