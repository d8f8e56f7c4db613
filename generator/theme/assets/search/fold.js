// Brings the words of a query to one form, as generator/search/fold.py does with those of the index.
// Both follow rules.json; that module says how they fit together.
const WORD = /[\p{L}\p{N}\u0300-\u036f\u064b-\u065f\u0670]+/gu;

export async function loadRules() {
  const answer = await fetch(new URL("rules.json", import.meta.url));
  return answer.json();
}

function fold(word, { letters }) {
  const bare = word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  return [...bare].map((letter) => letters[letter] ?? letter).join("").replace(/[^\p{L}\p{N}]/gu, "") || "0";
}

function without(word, affixes, least, front) {
  const cut = affixes.find((affix) => word.length - affix.length >= least
    && (front ? word.startsWith(affix) : word.endsWith(affix)));
  if (cut === undefined) return word;
  const rest = front ? word.slice(cut.length) : word.slice(0, -cut.length);
  return without(rest, affixes, least, front);
}

function applied(word, locale, rules, key) {
  for (const { script, locale: own = locale, least, affixes } of rules[key]) {
    if (own !== locale || !new RegExp(`^[${rules.scripts[script]}]+$`).test(word)) continue;
    word = without(word, [...affixes].sort((a, b) => b.length - a.length), least, key === "prefixes");
  }
  return word;
}

// The words of a text as the index holds them.
export function indexed(text, locale, rules) {
  return (text.match(WORD) ?? []).map((word) => applied(fold(word, rules), locale, rules, "prefixes"));
}

export function queried(text, locale, rules) {
  return indexed(text, locale, rules).map((word) => applied(word, locale, rules, "suffixes"));
}
