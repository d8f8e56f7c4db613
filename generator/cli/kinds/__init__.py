"""The kinds of thing that `new` can make: each a module with `HELP`, `arguments` and `run`."""
