// Finds words however they are spelt, by the rules of the site's search.
import { indexed, loadRules, queried } from "../search/fold.js";

const locale = document.documentElement.lang;

// Gives a function that tells for each word of a query which of the texts have it.
export async function finder(texts) {
  const rules = await loadRules();
  const known = new Map();
  const fold = (word) => {
    if (!known.has(word)) known.set(word, indexed(word, locale, rules).join(" "));
    return known.get(word);
  };
  const folded = texts.map((text) => ` ${text.split(/\s+/).map(fold).join(" ")}`);
  return (query) => queried(query, locale, rules)
    .map((word) => folded.map((text) => text.includes(` ${word}`)));
}

// The same for events: a word stands in the text of one or in the name of something it has.
export async function eventFinder(events) {
  const inTexts = await finder(await events.texts());
  const names = await Promise.all([...events.facets].map(async ([name, choices]) =>
    [events.values.get(name), await finder(choices.map(spellings))]));
  return (query) => {
    const named = names.map(([values, inNames]) => [values, inNames(query)]);
    const words = inTexts(query);
    return Array.from({ length: events.size }, (_, i) => words.every((texts, at) =>
      texts[i] || named.some(([values, hits]) => values[i].some((choice) => hits[at][choice]))));
  };
}

export const spellings = ({ label, also }) => [label, ...also].join(" ");
