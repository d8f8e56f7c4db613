// All events, either as the cards of this page tell them or as the index of a longer timeline does.
//
// `facets` maps the name of a facet to its choices ({ id, label, also, lang, dir }), `values` to the
// places of each event's choices among them. `differs` tells of each event on how many questions
// answers differ, `year` under which of `years` it stands. `texts` fetches what is said of each.

function readFacets(lists) {
  return new Map(Object.entries(lists).map(([name, choices]) => [
    name, choices.map(([id, label, also, lang, dir]) => ({ id, label, also, lang, dir })),
  ]));
}

// The years of the page: the id of the heading, and all that stands from there to the year's list.
export function yearsOf(page) {
  return [...page.querySelectorAll("h2.year")].map((heading) => {
    const parts = [heading];
    while (!parts.at(-1).matches("ol")) parts.push(parts.at(-1).nextElementSibling);
    return { anchor: heading.id, parts, cards: [...parts.at(-1).children] };
  });
}

export function fromCards(years, lists) {
  const facets = readFacets(lists);
  const cards = years.flatMap((year) => year.cards);
  const values = new Map([...facets].map(([name, choices]) => {
    const places = new Map(choices.map(({ id }, at) => [id, at]));
    return [name, cards.map(({ dataset }) =>
      dataset[name].split(" ").filter(Boolean).map((id) => places.get(id)))];
  }));
  return {
    size: cards.length,
    cards,
    facets,
    values,
    years: years.map(({ anchor }) => anchor),
    year: years.flatMap((year, at) => year.cards.map(() => at)),
    differs: cards.map(({ dataset }) => Number(dataset.differs)),
    texts: async () => cards.map((card) => card.textContent),
  };
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

export async function fromIndex(index, texts) {
  const { facets: lists, years, events, foreign, said } = await fetched(index);
  const facets = readFacets(lists);
  const values = new Map([...facets.keys()].map((name) => [name, events[name]]));
  let summaries;
  return {
    size: events.title.length,
    facets,
    values,
    years: years.map(([anchor]) => anchor),
    labels: years.map(([, label]) => label),
    year: years.flatMap(([, , number], at) => Array(number).fill(at)),
    differs: events.differs,
    columns: events,
    foreign,
    said,
    summary: (i) => summaries && { text: summaries.summary[i], foreign: summaries.foreign[i] },
    texts: async () => {
      summaries = await fetched(texts);
      return events.title.map((title, i) => `${title} ${events.date[i]} ${summaries.summary[i]}`);
    },
  };
}
