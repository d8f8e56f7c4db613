"""Draws a card: a title beside a rule with marks on it, as events stand along the timeline."""

import os
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.cards.card import SIZE, Card, direction_of
from generator.cards.colours import Colours, channels
from generator.cards.lines import Setting, cut, fitted
from generator.site_types import Direction

FONTS = Path(__file__).parent / "fonts"
MARGIN = 72
"""Pixels at each edge that hold no text."""
RULE = 92  # the rule's middle, from the edge where lines begin
TEXT = 152  # where lines begin, from the same edge
TOP, BOTTOM = 116, 546  # the base lines of the site's name and of the line below the title
MIDDLE = 322  # the title's
SMALL = 36
# Shades of the picture, which become colours at last: from paper to ink, and the accent.
PAPER, SOFT, INK, ACCENT = 0, 185, 240, 255
# Arabic letters are smaller in their size, and reach further up and down.
SETTINGS = tuple(Setting(size, lines) for size, lines in ((76, 3), (64, 4), (54, 5), (46, 5)))
RTL_SETTINGS = tuple(Setting(size, lines) for size, lines in ((82, 2), (70, 3), (56, 4)))

# Fewer cards are drawn sooner than a process has begun.
MANY, AT_ONCE = 100, 16
# A container may be told of far more processors than it may use.
MOST_WORKERS = 8


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"{weight}.ttf", size, layout_engine=ImageFont.Layout.RAQM)


@dataclass(frozen=True)
class Hand:
    """Writes lines in one direction, from the edge where all lines of its card begin."""

    draw: ImageDraw.ImageDraw
    edge: Direction
    direction: Direction
    language: str | None

    def measure(self, weight: str) -> Callable[[int], Callable[[str], float]]:
        """A function from a size to one from a text to its width in pixels."""

        def at(size: int) -> Callable[[str], float]:
            font = _font(weight, size)
            return lambda text: font.getlength(
                text, direction=self.direction, language=self.language
            )

        return at

    def write(self, text: str, base: float, weight: str, size: int, shade: int) -> None:
        """Write a line on its base line."""
        rtl = self.edge == "rtl"
        self.draw.text(
            (SIZE[0] - TEXT if rtl else TEXT, base),
            text,
            font=_font(weight, size),
            fill=shade,
            anchor="rs" if rtl else "ls",
            direction=self.direction,
            language=self.language,
        )


def draw_card(card: Card, colours: Colours) -> bytes:
    """Draw a card as PNG of 1200 by 630 pixels. `colours` has paper, ink and accent."""
    picture = Image.new("L", SIZE, PAPER)
    draw = ImageDraw.Draw(picture)
    own = Hand(draw, card.direction, card.direction, card.language)
    runs = direction_of(card.title, card.direction)
    title = own if runs == card.direction else Hand(draw, card.direction, runs, None)
    rtl, width = runs == "rtl", SIZE[0] - TEXT - MARGIN
    settings = RTL_SETTINGS if rtl else SETTINGS
    size, lines = fitted(card.title, width, settings, title.measure("bold"))
    leading = round(size * (1.55 if rtl else 1.24))
    first = MIDDLE + round(size * 0.36) - (len(lines) - 1) * leading // 2
    small = round(SMALL * 1.15) if card.direction == "rtl" else SMALL
    marks = [(first, size)]
    for text, base in ((card.site, TOP), (card.note, BOTTOM)):
        if text:
            fitting = cut(text, width, own.measure("regular")(small))
            own.write(fitting, base, "regular", small, SOFT)
            marks.append((base, small))
    for i, line in enumerate(lines):
        title.write(line, first + i * leading, "bold", size, INK)
    _rule(draw, [base - size * 0.34 for base, size in marks], card.direction)
    return _png(picture, colours)


def draw_cards(cards: Collection[Card], colours: Colours) -> Iterator[bytes]:
    """Draw each card as `draw_card` does; many of them on all processors."""
    draw = partial(draw_card, colours=colours)
    if len(cards) < MANY:
        yield from map(draw, cards)
        return
    # New processes, not copies of this one: a copy has locks of threads that it does not have.
    workers = min(MOST_WORKERS, os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as processes:
        yield from processes.map(draw, cards, chunksize=AT_ONCE)


def _rule(draw: ImageDraw.ImageDraw, marks: list[float], direction: Direction) -> None:
    """Draw the rule from edge to edge, and a mark at each height."""
    x = SIZE[0] - RULE if direction == "rtl" else RULE
    draw.rectangle((x - 2, 0, x + 1, SIZE[1]), fill=ACCENT)
    for y in marks:
        draw.ellipse((x - 14, y - 14, x + 13, y + 13), fill=ACCENT)
        draw.ellipse((x - 8, y - 8, x + 7, y + 7), fill=PAPER)


def _png(picture: Image.Image, colours: Colours) -> bytes:
    """Turn shades into colours."""
    paper, ink, accent = (channels(colours[name]) for name in ("paper", "ink", "accent"))
    palette = [
        round(start + (end - start) * min(shade / INK, 1))
        for shade in range(ACCENT)
        for start, end in zip(paper, ink, strict=True)
    ]
    picture.putpalette([*palette, *accent])
    target = BytesIO()
    picture.save(target, "PNG", compress_level=4)
    return target.getvalue()
