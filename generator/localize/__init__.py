"""Turns values into the final strings of a language: dates, numbers, names, order, words."""
