"""Which characters make up a word."""

import re

# A letter or digit, or a combining mark of the Latin or Arabic script.
LETTER = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
WORD = re.compile(rf"(?!\d){LETTER}+")
# What Arabic joins to a word in front: and, so; with, for, like.
ARABIC_PREFIX = "[وف]?[بلك]?"
