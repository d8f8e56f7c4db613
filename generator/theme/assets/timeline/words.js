// Finds words however they are spelt, by the rules of the site's search.
import { indexed, loadRules, queried } from "../search/fold.js";

const locale = document.documentElement.lang;

// Gives a function that tells of each text whether it has a word for every word of a query.
export async function finder(texts) {
  const rules = await loadRules();
  const known = new Map();
  const fold = (word) => {
    if (!known.has(word)) known.set(word, indexed(word, locale, rules).join(" "));
    return known.get(word);
  };
  const folded = texts.map((parts) => ` ${parts.join(" ").split(/\s+/).map(fold).join(" ")}`);
  return (query) => {
    const words = queried(query, locale, rules).map((word) => ` ${word}`);
    return folded.map((text) => words.every((word) => text.includes(word)));
  };
}
