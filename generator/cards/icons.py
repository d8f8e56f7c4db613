"""The site's icon for whatever takes no SVG."""

from io import BytesIO

import resvg_py
from PIL import Image

SIZES = (16, 32, 48)
"""Pixels of the pictures in a favicon.ico."""
TOUCH = 180
"""Pixels of the picture that stands on a telephone's screen."""


def touch_icon(svg: str, background: str) -> bytes:
    """Draw the icon as PNG without transparent corners: telephones cut their own."""
    return _png(svg, TOUCH, background)


def favicon(svg: str) -> bytes:
    """Draw the icon in all sizes into one ICO file."""
    pictures = [Image.open(BytesIO(_png(svg, size))) for size in SIZES]
    target = BytesIO()
    largest = pictures[-1]
    sizes = [(size, size) for size in SIZES]
    largest.save(target, "ICO", sizes=sizes, append_images=pictures[:-1])
    return target.getvalue()


def _png(svg: str, size: int, background: str | None = None) -> bytes:
    return resvg_py.svg_to_bytes(
        svg_string=svg, width=size, height=size, background=background, skip_system_fonts=True
    )
