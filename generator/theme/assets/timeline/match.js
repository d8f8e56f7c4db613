// Which events pass all filters, and how many would if a choice were added to what is chosen.
// Choices of one facet widen each other, those of different facets narrow.
// `hits` tells of each event whether the words were found in it, or is null.

export function match(events, { chosen, differs }, hits) {
  const facets = [...events.facets].map(([name, choices]) => ({
    values: events.values.get(name),
    counts: new Uint32Array(choices.length),
    wanted: chosen.get(name).size ? choices.map(({ id }) => chosen.get(name).has(id)) : null,
  }));
  const found = [];
  let differing = 0;
  for (let i = 0; i < events.size; i++) {
    if (hits && !hits[i]) continue;
    const failed = facets.filter(({ values, wanted }) => wanted && !values[i].some((at) => wanted[at]));
    if (failed.length > 1) continue;
    if (!failed.length && events.differs[i]) differing++;
    if (differs && !events.differs[i]) continue;
    if (!failed.length) found.push(i);
    for (const { values, counts } of failed.length ? failed : facets)
      for (const at of values[i]) counts[at]++;
  }
  const counts = new Map([...events.facets.keys()].map((name, at) => [name, facets[at].counts]));
  return { found, counts, differing };
}
