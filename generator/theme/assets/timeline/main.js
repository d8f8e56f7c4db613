// Makes an instrument of the timeline: filters that stand in the address, on top of the list as it
// was built. Without this script the list is whole.
import { isEmpty, read, write } from "./address.js";
import { cardList } from "./cards.js";
import { fromCards, fromIndex, yearsOf } from "./events.js";
import { match } from "./match.js";
import { overview } from "./overview.js";
import { number, panel } from "./panel.js";
import { resultList } from "./results.js";
import { finder } from "./words.js";

const PAUSE = 150;

const form = document.querySelector("form.filters");
const names = [...form.querySelectorAll("[data-facet]")].map((box) => box.dataset.facet);
const status = form.querySelector("[role=status]");
const nothing = document.querySelector(".no-results");
const choices = panel(form);
const strip = overview(document.querySelector(".overview"), form.dataset.bar);

let filters, turn = 0, typing = false, timer;

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
  choices.fill(events.facets);
  choices.set(filters);
  return { events, list };
});

const search = once(async () => finder(await (await loaded()).events.texts()));

async function apply({ quietly = false } = {}) {
  const mine = ++turn;
  try {
    const { events, list } = await loaded();
    const hits = filters.text && (await search())(filters.text);
    if (mine === turn) show(events, list, match(events, filters, hits), quietly);
  } catch (error) {
    status.textContent = form.dataset.failed;
    throw error;
  }
}

function show(events, list, result, quietly) {
  const { found } = result, filtered = !isEmpty(filters);
  list.show(found, filtered);
  choices.show(filters, result);
  strip(filtered ? byYear(events, found) : null, list.href);
  nothing.hidden = found.length > 0;
  hideDeadLinks();
  const said = found.length ? form.dataset.shown : nothing.firstElementChild.textContent;
  if (!quietly)
    status.textContent = said.replace("{found}", number(found.length)).replace("{all}", number(events.size));
  for (const link of document.querySelectorAll("a[data-locale]")) link.search = write({ ...filters, text: "" }, "");
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
  filters = choices.filters();
  const address = write(filters, location.search);
  if (address !== location.search) {
    const step = whileTyping && typing ? "replaceState" : "pushState";
    history[step](null, "", location.pathname + address);
    typing = whileTyping;
  }
  typing &&= whileTyping;
  apply();
}

function clear() {
  choices.set(read("", names));
  changed();
  form.elements.text.focus();
}

form.addEventListener("change", () => changed());
form.addEventListener("input", ({ target }) => {
  if (target !== form.elements.text) return;
  clearTimeout(timer);
  timer = setTimeout(changed, PAUSE, true);
});
form.addEventListener("submit", (event) => { event.preventDefault(); changed(); });
for (const button of document.querySelectorAll("[data-clear]")) button.addEventListener("click", clear);
addEventListener("popstate", () => {
  filters = read(location.search, names);
  typing = false;
  choices.set(filters);
  apply();
});

filters = read(location.search, names);
choices.set(filters);
form.hidden = false;
// The index of a split timeline is fetched once it is needed.
if (!form.dataset.index || !isEmpty(filters)) apply({ quietly: isEmpty(filters) });
else form.addEventListener("focusin", () => apply({ quietly: true }), { once: true });
