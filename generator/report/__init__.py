"""Shows problems: one module a format, each a function from problems to text."""
