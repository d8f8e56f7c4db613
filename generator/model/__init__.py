"""The schema, once: frozen records that everything else derives from."""
