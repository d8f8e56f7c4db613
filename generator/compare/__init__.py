"""Says how the answers to one question stand to each other; never which of them is right."""
