// Shows of the cards on the page those that are found, and the years that have any.

export function cardList(years, events) {
  return {
    href: (anchor) => `#${anchor}`,
    show(found) {
      const shown = new Set(found), some = new Set(found.map((i) => events.year[i]));
      events.cards.forEach((card, i) => { card.hidden = !shown.has(i); });
      years.forEach(({ parts }, at) => { for (const part of parts) part.hidden = !some.has(at); });
    },
  };
}
