"""What commands end with."""

FINE, PROBLEMS, USAGE = 0, 1, 2
