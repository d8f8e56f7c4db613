// The form: choices with how many events each would give, and what is chosen, to be taken back.
import { finder, spellings } from "./words.js";

// Lists of choices longer than this can be searched themselves.
const LONG = 12;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function named({ label, lang, dir }) {
  return lang === document.documentElement.lang ? label : element("bdi", { lang, dir, textContent: label });
}

// `changed` is called when the reader changed `filters`.
export function panel(form, changed) {
  const { text, differs } = form.elements;
  const facets = new Map([...form.querySelectorAll("[data-facet]")].map((box) => [box.dataset.facet, {
    box, label: box.querySelector("legend").textContent, choices: [], counts: [], rows: [],
  }]));
  const chosenList = form.querySelector(".filters__chosen");
  const clear = form.querySelector("button[data-clear]");
  let filters = { chosen: new Map(), text: "", differs: false };

  // Not every browser knows how every language parts its thousands.
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, form.dataset.thousands);

  for (const facet of facets.values()) facet.box.addEventListener("toggle", () => offer(facet));
  form.addEventListener("change", ({ target }) => {
    if (target === differs) filters = { ...filters, differs: differs.checked };
    else if (target === text) filters = { ...filters, text: text.value.trim() };
    else choose(target.name, target.value, target.checked);
    changed();
  });

  function choose(name, id, wanted) {
    const ids = new Set(filters.chosen.get(name));
    if (wanted) ids.add(id);
    else ids.delete(id);
    filters = { ...filters, chosen: new Map(filters.chosen).set(name, ids) };
  }

  // Rows are made when a list is opened first, and kept up to date while it is open.
  function offer(facet) {
    const { box, choices, counts } = facet;
    if (!box.open || !counts.length) return;
    if (!facet.rows.length) fill(facet);
    const chosen = filters.chosen.get(box.dataset.facet);
    facet.rows.forEach(({ row, input, count, sought }, at) => {
      input.checked = chosen.has(input.value);
      count.textContent = number(counts[at]);
      // What would give nothing is not offered, unless it is chosen or the reader is there.
      row.hidden = !sought || !(counts[at] || input.checked || input === document.activeElement);
    });
  }

  function fill(facet) {
    facet.rows = facet.choices.map((choice) => {
      const input = element("input", { type: "checkbox", name: facet.box.dataset.facet, value: choice.id });
      const count = element("span", { className: "filters__count" });
      const label = element("label", {}, input, " ", element("span", {}, named(choice)), " ", count);
      return { row: element("li", {}, label), input, count, sought: true };
    });
    facet.box.querySelector("ul").replaceChildren(...facet.rows.map(({ row }) => row));
    if (facet.rows.length > LONG) searchable(facet);
  }

  function searchable(facet) {
    const field = facet.box.querySelector("input[type=search]");
    let found;
    field.parentElement.hidden = false;
    field.addEventListener("input", async () => {
      found ??= finder(facet.choices.map(spellings));
      const words = (await found)(field.value);
      facet.rows.forEach((one, at) => { one.sought = words.every((hits) => hits[at]); });
      offer(facet);
    });
    for (const kind of ["input", "change"]) field.addEventListener(kind, (event) => event.stopPropagation());
  }

  // Takes over what the address says.
  function set(wanted) {
    filters = wanted;
    if (text.value.trim() !== wanted.text) text.value = wanted.text;
    differs.checked = wanted.differs;
    facets.forEach(offer);
  }

  function show({ counts, differing }) {
    const { chosen, text: words, differs: only } = filters;
    const chips = [];
    for (const [name, facet] of facets) {
      facet.counts = counts.get(name);
      offer(facet);
      const ids = [...chosen.get(name)];
      facet.box.querySelector(".filters__some").textContent = ids.length ? `(${number(ids.length)})` : "";
      for (const id of ids) {
        const choice = facet.choices.find((one) => one.id === id);
        chips.push(chip([`${facet.label}: `, choice ? named(choice) : id], () => choose(name, id, false)));
      }
    }
    differs.closest("label").querySelector(".filters__count").textContent = number(differing);
    if (words) chips.push(chip([element("q", { dir: "auto", textContent: words })], () => set({ ...filters, text: "" })));
    if (only) chips.push(chip([differs.nextElementSibling.textContent], () => set({ ...filters, differs: false })));
    const place = [...chosenList.children].findIndex((one) => one.contains(document.activeElement));
    chosenList.replaceChildren(...chips);
    // Whoever took one back is at the next one, and after the last one at the field for words.
    if (place >= 0) (chips[Math.min(place, chips.length - 1)]?.firstElementChild ?? text).focus();
    clear.hidden = !chips.length;
  }

  function chip(content, remove) {
    const button = element("button", { type: "button" }, ...content);
    button.setAttribute("aria-label", form.dataset.remove.replace("{filter}", button.textContent));
    button.addEventListener("click", () => { remove(); changed(); });
    return element("li", {}, button);
  }

  return {
    get filters() { return filters; },
    set choices(lists) { for (const [name, facet] of facets) facet.choices = lists.get(name); },
    names: [...facets.keys()],
    number,
    set,
    show,
  };
}
