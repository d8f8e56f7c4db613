// Makes an instrument of the timeline: filters that stand in the address, on top of the list as it
// was built. Without this script the list is whole.
import { isEmpty, read, write } from "./address.js";
import { cardList } from "./cards.js";
import { fromCards, fromIndex, yearsOf } from "./events.js";
import { layOut } from "./layout.js";
import { match } from "./match.js";
import { overview } from "./overview.js";
import { panel } from "./panel.js";
import { resultList } from "./results.js";
import { eventFinder } from "./words.js";

// Milliseconds: between letters of one word, and until a reader is told that something is awaited.
const PAUSE = 150, PATIENCE = 400;

const form = document.querySelector("form.filters");
const status = form.querySelector("[role=status]");
const nothing = document.querySelector(".no-results");
const controls = panel(form, () => changed());
const strip = overview(document.querySelector(".overview"), form.dataset.bar, controls.number);
const asked = () => read(location.search, controls.names);

let turn = 0, typing = false, timer;

// What is fetched is fetched once, and again only after a failure.
function once(make) {
  let made;
  return () => made ??= make().catch((error) => { made = undefined; throw error; });
}

const loaded = once(async () => {
  const { index, texts } = form.dataset;
  let events, list;
  if (index) {
    events = await fromIndex(index, texts);
    const periods = document.querySelectorAll(".period, .period-years");
    list = resultList(document.querySelector(".results"), periods, events);
  } else {
    const years = yearsOf(document);
    events = fromCards(years, JSON.parse(document.querySelector("script.filters__choices").textContent));
    list = cardList(years, events);
  }
  controls.choices = events.facets;
  return { events, list };
});

const search = once(async () => eventFinder((await loaded()).events));

async function apply({ quietly = false } = {}) {
  const mine = ++turn;
  const waiting = setTimeout(() => { if (mine === turn) status.textContent = form.dataset.loading; }, PATIENCE);
  try {
    const { events, list } = await loaded();
    const { text } = controls.filters;
    const hits = text ? (await search())(text) : null;
    if (mine === turn) show(events, list, match(events, controls.filters, hits), quietly);
  } catch (error) {
    if (mine === turn) status.textContent = form.dataset.failed;
    throw error;
  } finally {
    clearTimeout(waiting);
  }
}

function show(events, list, result, quietly) {
  const { found } = result, filtered = !isEmpty(controls.filters);
  list.show(found, filtered);
  controls.show(result);
  strip(filtered ? byYear(events, found) : null, list.href);
  nothing.hidden = found.length > 0;
  hideDeadLinks();
  const said = found.length ? form.dataset.shown : nothing.firstElementChild.textContent;
  const [some, all] = [found.length, events.size].map(controls.number);
  status.textContent = quietly ? "" : said.replace("{found}", some).replace("{all}", all);
  for (const link of document.querySelectorAll("a[data-locale]"))
    link.search = write({ ...controls.filters, text: "" }, "");
}

function byYear(events, found) {
  const numbers = new Map();
  for (const i of found) {
    const anchor = events.years[events.year[i]];
    numbers.set(anchor, (numbers.get(anchor) ?? 0) + 1);
  }
  return numbers;
}

// The table of contents leads to nothing that is hidden.
function hideDeadLinks() {
  for (const link of document.querySelectorAll(".md-nav--secondary a[href^='#'], .contents a[href^='#']"))
    link.closest("li").hidden = Boolean(document.getElementById(link.hash.slice(1))?.closest("[hidden]"));
}

// Each choice is a step that the browser goes back by; a word being typed is one step.
function changed(whileTyping = false) {
  clearTimeout(timer);
  const address = write(controls.filters, location.search);
  if (address !== location.search) {
    const step = whileTyping && typing ? "replaceState" : "pushState";
    history[step](null, "", location.pathname + address);
    typing = whileTyping;
  }
  typing &&= whileTyping;
  apply();
}

function typed() {
  controls.set({ ...controls.filters, text: form.elements.text.value.trim() });
  changed(true);
}

function clear() {
  controls.set(read("", controls.names));
  changed();
  form.elements.text.focus();
}

form.addEventListener("input", ({ target }) => {
  if (target !== form.elements.text) return;
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
});
form.addEventListener("submit", (event) => { event.preventDefault(); typed(); });
for (const button of document.querySelectorAll("[data-clear]")) button.addEventListener("click", clear);
addEventListener("popstate", () => {
  typing = false;
  controls.set(asked());
  apply();
});

layOut(document.querySelectorAll(".timeline__events > .event-card"));
controls.set(asked());
form.hidden = false;
// The index of a split timeline is fetched once it is needed.
const empty = isEmpty(controls.filters);
if (!form.dataset.index || !empty) apply({ quietly: empty });
else form.addEventListener("focusin", () => apply({ quietly: true }), { once: true });
