"""What is written for an editor: passages ready to paste, new records, archived texts."""
