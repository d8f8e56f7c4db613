"""The page for editors that says what each field of each file is for: it derives from the model."""
