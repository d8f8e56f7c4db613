// Lists what is found of a timeline that is split, in place of the list of its periods.
const AT_ONCE = 50;

export function resultList(box, periods, events) {
  const list = box.querySelector(".results__years");
  const blank = box.querySelector("template");
  const more = box.querySelector("button");
  let found = [], drawn = 0;

  const href = (anchor) => `#found-${anchor}`;

  function draw(number) {
    const part = document.createDocumentFragment();
    let cards = list.lastElementChild;
    for (const end = Math.min(found.length, drawn + number); drawn < end; drawn++) {
      const at = events.year[found[drawn]];
      if (cards?.dataset.year !== events.labels[at]) part.append(heading(at), cards = yearCards(at));
      cards.append(card(found[drawn]));
    }
    list.append(part);
    more.hidden = drawn === found.length;
  }

  function heading(at) {
    const made = document.createElement("h2");
    return Object.assign(made, { className: "year", id: href(events.years[at]).slice(1), textContent: events.labels[at] });
  }

  function yearCards(at) {
    const made = Object.assign(document.createElement("ol"), { className: "timeline__events" });
    made.dataset.year = events.labels[at];
    return made;
  }

  function card(i) {
    const { title, href: address, date, sources, differs } = events.columns;
    const made = blank.content.firstElementChild.cloneNode(true);
    const part = (name) => made.querySelector(`.${name}`);
    const labels = (name) => events.values.get(name)[i].map((at) => events.facets.get(name)[at].label);
    const fill = (element, text) => (text ? element.append(text) : element.remove());
    fill(part("event-card__date"), date[i] || events.labels[events.year[i]]);
    fill(part("event-card__places"), labels("place").join(" · "));
    fill(part("event-card__kind"), labels("kind").join(" · "));
    const link = part("event-card__title").firstElementChild;
    link.href = address[i];
    link.append(inLanguage(title[i], events.foreign[i]));
    const summary = events.summary(i);
    fill(part("event-card__summary"), summary && inLanguage(summary.text, summary.foreign));
    part("event-card__sources").append(events.said.sources[sources[i]]);
    fill(part("badge"), events.said.differs[differs[i]]);
    return made;
  }

  more.addEventListener("click", () => {
    const first = drawn;
    draw(AT_ONCE);
    list.querySelectorAll(".event-card__title a")[first].focus();
  });

  // A bar leads to the first of its year, which may not be drawn yet.
  addEventListener("hashchange", () => {
    const at = events.years.findIndex((anchor) => href(anchor) === location.hash);
    const last = found.findIndex((i) => events.year[i] === at);
    if (last < drawn) return;
    draw(last - drawn + AT_ONCE);
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  });

  return {
    href,
    show(all, filtered) {
      [found, drawn] = [all, 0];
      list.replaceChildren();
      for (const part of periods) part.hidden = filtered;
      box.hidden = !filtered;
      if (filtered) draw(AT_ONCE);
    },
  };
}

function inLanguage(text, [lang, dir] = []) {
  if (!lang) return text;
  const element = document.createElement("bdi");
  Object.assign(element, { lang, dir, textContent: text });
  return element;
}
