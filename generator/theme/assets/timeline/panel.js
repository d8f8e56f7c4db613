// The form: choices with how many events each would give, and what is chosen, to be taken back.
import { finder } from "./words.js";

const digits = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`);
export const number = (value) => digits.format(value);

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

export function panel(form) {
  const facets = new Map([...form.querySelectorAll("[data-facet]")].map((box) => [box.dataset.facet, {
    box, label: box.querySelector("legend").textContent, rows: [], labels: new Map(),
  }]));
  const { text, differs } = form.elements;
  const chosenList = form.querySelector(".filters__chosen");
  const clear = form.querySelector("button[data-clear]");
  let kept = new Map();

  function fill(lists) {
    for (const [name, facet] of facets) {
      const rows = lists.get(name).map((choice) => row(name, facet, choice));
      facet.box.querySelector("ul").replaceChildren(...rows);
      if (rows.length > LONG) searchable(facet, lists.get(name));
    }
  }

  function row(name, facet, choice) {
    const input = element("input", { type: "checkbox", name, value: choice.id });
    const count = element("span", { className: "filters__count" });
    facet.rows.push({ input, count, sought: true });
    facet.labels.set(choice.id, choice);
    return element("li", {}, element("label", {}, input, " ", element("span", {}, named(choice)), " ", count));
  }

  function searchable({ box, rows }, choices) {
    const field = box.querySelector("input[type=search]");
    let found;
    field.parentElement.hidden = false;
    field.addEventListener("input", async (event) => {
      event.stopPropagation();
      found ??= finder(choices.map(({ label, also }) => [label, ...also]));
      const hits = (await found)(field.value);
      rows.forEach((one, at) => { one.sought = hits[at]; });
      offer(rows);
    });
    field.addEventListener("change", (event) => event.stopPropagation());
  }

  // What would give nothing is not offered, unless it is chosen or the reader is there.
  function offer(rows) {
    for (const { input, count, sought } of rows) {
      const kept = count.textContent !== "0" || input.checked || input === document.activeElement;
      input.closest("li").hidden = !sought || !kept;
    }
  }

  // What the form says; of what has no choices yet, what the address said.
  function filters() {
    const chosen = new Map([...facets].map(([name, { rows }]) => [name, rows.length
      ? new Set(rows.filter(({ input }) => input.checked).map(({ input }) => input.value))
      : kept.get(name)]));
    return { chosen, text: text.value.trim(), differs: differs.checked };
  }

  // Makes the form say what the address does.
  function set({ chosen, text: words, differs: only }) {
    kept = chosen;
    if (text.value.trim() !== words) text.value = words;
    differs.checked = only;
    for (const [name, { rows }] of facets)
      for (const { input } of rows) input.checked = chosen.get(name).has(input.value);
  }

  function show({ chosen, text: words, differs: only }, { counts, differing }) {
    for (const [name, facet] of facets) {
      facet.rows.forEach(({ count }, at) => { count.textContent = number(counts.get(name)[at]); });
      offer(facet.rows);
      const some = chosen.get(name).size;
      facet.box.querySelector(".filters__some").textContent = some ? `(${number(some)})` : "";
    }
    differs.closest("label").querySelector(".filters__count").textContent = number(differing);
    const chips = [...chosen].flatMap(([name, ids]) => [...ids].map((id) => {
      const choice = facets.get(name).labels.get(id);
      return chip(name, id, [`${facets.get(name).label}: `, choice ? named(choice) : id]);
    }));
    if (words) chips.push(chip("text", words, [element("q", { dir: "auto", textContent: words })]));
    if (only) chips.push(chip("differs", "1", [differs.nextElementSibling.textContent]));
    chosenList.replaceChildren(...chips);
    clear.hidden = !chips.length;
  }

  function chip(name, value, content) {
    const button = element("button", { type: "button" }, ...content);
    button.setAttribute("aria-label", form.dataset.remove.replace("{filter}", button.textContent));
    button.addEventListener("click", () => {
      if (name === "text") text.value = "";
      else if (name === "differs") differs.checked = false;
      else for (const { input } of facets.get(name).rows) if (input.value === value) input.checked = false;
      const place = [...chosenList.children].indexOf(button.parentElement);
      form.dispatchEvent(new Event("change"));
      const left = chosenList.children;
      (left[Math.min(place, left.length - 1)]?.firstElementChild ?? text).focus();
    });
    return element("li", {}, button);
  }

  return { fill, filters, set, show };
}
