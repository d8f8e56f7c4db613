// The search box of the header. Nothing of the index is fetched before somebody turns to it.
import { excerpt } from "./excerpt.js";
import { loadRules, queried } from "./fold.js";

const PAGE = 5;
// Sorts after all letters that words of the index hold.
const LAST = "\u06cc";
const box = document.querySelector("[data-search]");
const toggle = document.getElementById("__search");
if (box && toggle) start();

function start() {
  const $ = (name) => box.querySelector(`[data-search-${name}]`);
  const [input, form, status, list, more] = ["input", "form", "status", "list", "more"].map($);
  const choices = [...box.querySelectorAll("select[name]")];
  const said = (key) => status.getAttribute(`data-${key}`);
  const locale = document.documentElement.lang;
  const address = (path) => new URL(path, document.baseURI);
  let engine, turn = 0, results = [], shown = 0;

  async function prepared() {
    const pagefind = await import(address(box.dataset.search + "pagefind.js"));
    // The page that says most of something comes first, be it long; before it, what is called so.
    await pagefind.options({ ranking: { pageLength: 0.1, termSaturation: 2, metaWeights: { title: 10 } } });
    await pagefind.filters(); // without which no search counts them
    return pagefind;
  }

  function load() {
    engine ??= Promise.all([prepared(), loadRules()]);
    engine.catch(() => { engine = undefined; });
    return engine;
  }

  async function search() {
    const own = ++turn;
    try {
      const [pagefind, rules] = await load();
      const words = queried(input.value, locale, rules);
      if (!words.length) return own === turn && clear();
      // A part of the index ends anywhere among the words that begin alike: ask for the last one's too.
      await Promise.all(words.map((word) => pagefind.preload(word + LAST)));
      const wanted = choices.filter((one) => one.value).map((one) => `${one.name}:${one.value}`);
      const found = await pagefind.search(words.join(" "), { filters: wanted.length ? { is: { all: wanted } } : {} });
      if (own !== turn) return;
      offer(wanted.length ? found.totalFilters.is : found.filters.is);
      results = found.results;
      shown = 0;
      list.replaceChildren();
      status.textContent = results.length ? said("count").replace("#", results.length) : said("none");
      await show(own);
      status.dataset.query = input.value;
    } catch {
      if (own === turn) status.textContent = said("failed");
    }
  }

  async function show(own = turn) {
    const next = await Promise.all(results.slice(shown, shown + PAGE).map((one) => one.data()));
    if (own !== turn) return;
    shown += next.length;
    list.append(...next.map((one, i) => item(one, results[shown - next.length + i].words)));
    more.hidden = shown >= results.length;
  }

  function item({ raw_url: url, content, raw_content: raw, meta }, locations) {
    const entry = document.createElement("li"), link = document.createElement("a");
    const [title, facts] = [document.createElement("h2"), document.createElement("p")];
    entry.className = "md-search-result__item search-result";
    link.href = address(box.dataset.root + url);
    title.textContent = meta.title;
    facts.className = "search-result__facts";
    for (const fact of [meta.date, meta.kind].filter(Boolean)) {
      const part = document.createElement("span");
      part.textContent = fact;
      facts.append(part);
    }
    link.append(title, facts, excerpt(raw ?? content, locations));
    entry.append(link);
    return entry;
  }

  // What there is to choose from stays; what would find nothing more cannot be chosen.
  function offer(counts = {}) {
    for (const choice of choices) {
      const kept = choice.value, all = choice.options[0];
      const values = Object.entries(counts).filter(([key, n]) => key.startsWith(`${choice.name}:`) && (n || key.endsWith(`:${kept}`)))
        .map(([key, n]) => [key.slice(choice.name.length + 1), n]).sort(([a], [b]) => a.localeCompare(b, locale));
      choice.replaceChildren(all, ...values.map(([value, n]) => new Option(`${value} (${n})`, value)));
      choice.value = kept;
      if (choice.selectedIndex < 0) choice.selectedIndex = 0;
    }
  }

  function clear() {
    results = [];
    list.replaceChildren();
    more.hidden = true;
    status.textContent = said("initial");
  }

  function open() { toggle.checked = true; load(); input.focus(); }
  function close() { toggle.checked = false; input.blur(); }

  let pause;
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 150); });
  input.addEventListener("focus", () => { toggle.checked = true; load().catch(() => {}); });
  toggle.addEventListener("change", () => toggle.checked && open());
  choices.forEach((choice) => choice.addEventListener("change", search));
  more.addEventListener("click", async () => {
    const at = shown;
    await show();
    list.children[at]?.querySelector("a").focus();
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("reset", () => { turn++; choices.forEach((one) => { one.value = ""; }); clear(); input.focus(); });

  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.matches("select")) return;
    const stops = [input, ...list.querySelectorAll("a")];
    stops[stops.indexOf(document.activeElement) + step]?.focus();
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) close();
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s"].includes(event.key)) return;
    event.preventDefault();
    open();
  });
}
