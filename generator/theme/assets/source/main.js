// Choosing a passage of the archived text shows which claims rest on it. Without this its number
// leads to the same list further down.
const GAP = 8;

const archived = document.querySelector(".archived");
const entries = new Map([...document.querySelectorAll(".cited-list > li")].map((entry) =>
  [entry.querySelector("a").hash.slice(1).split(":~:")[0], entry]));
const ids = [...entries.keys()];
const number = (id) => archived.querySelector(`a[href="#${entries.get(id).id}"]`);

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const title = element("span", { id: "passage-panel", textContent: archived.dataset.panel });
const close = element("button", { type: "button", className: "passage-panel__close", textContent: archived.dataset.close });
const list = element("ol", { className: "cited-list" });
const head = element("p", { className: "passage-panel__head" }, title, close);
const panel = element("div", { className: "passage-panel", popover: "auto", tabIndex: -1 }, head, list);

// `box` is where on the screen the reader chose `chosen`, passages from the narrowest to the widest.
function open(chosen, box) {
  dismiss();
  list.replaceChildren(...chosen.map((id) => {
    const entry = entries.get(id);
    const copy = entry.cloneNode(true);
    copy.removeAttribute("id");
    copy.value = entry.id.slice(1);
    return copy;
  }));
  choose(chosen[0]);
  // Where whoever closes the panel goes on.
  number(chosen[0]).focus({ preventScroll: true });
  panel.showPopover();
  place(box);
  panel.scrollTop = 0;
  panel.focus({ preventScroll: true });
}

function dismiss() {
  if (panel.matches(":popover-open")) panel.hidePopover();
}

function choose(id) {
  forget();
  archived.dataset.chosen = id;
  for (const piece of archived.getElementsByClassName(id)) piece.classList.add("chosen");
  // The address names it, but nothing scrolls: the reader is there.
  history.replaceState(history.state, "", `#${id}`);
}

function forget() {
  delete archived.dataset.chosen;
  for (const piece of archived.querySelectorAll(".chosen")) piece.classList.remove("chosen");
}

// Below what was chosen, or above it where there is no room; on a small screen at its foot, where
// the text makes way.
function place(box) {
  const { width, height } = panel.getBoundingClientRect();
  if (getComputedStyle(panel).position === "fixed") {
    scrollBy(0, Math.max(0, box.bottom + GAP - (innerHeight - height)));
    return;
  }
  const wide = document.documentElement.clientWidth;
  const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
  const above = box.bottom + GAP + height > innerHeight && box.top - GAP - height > top;
  const start = getComputedStyle(panel).direction === "rtl" ? wide - box.right : box.left;
  panel.style.insetInlineStart = `${Math.max(GAP, Math.min(start, wide - width - GAP))}px`;
  panel.style.insetBlockStart = `${scrollY + (above ? box.top - GAP - height : box.bottom + GAP)}px`;
}

function onClick(event) {
  const link = event.target.closest(".archived__number > a");
  if (link) {
    event.preventDefault();
    open([ids.find((id) => number(id) === link)], link.getBoundingClientRect());
    return;
  }
  const piece = event.target.closest("mark.cited");
  // Whoever selects words wants the words.
  if (!piece || !getSelection().isCollapsed) return;
  const chosen = ids.filter((id) => piece.classList.contains(id)).sort((one, other) => length(one) - length(other));
  const boxes = [...piece.getClientRects()];
  open(chosen, boxes.find(({ top, bottom }) => event.clientY >= top && event.clientY <= bottom) ?? boxes[0]);
}

function length(id) {
  const [start, end] = id.slice(1).split("-");
  return end - start;
}

if (panel.showPopover) {
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-labelledby", title.id);
  archived.after(panel);
  archived.classList.add("archived--live");
  for (const id of ids) number(id).setAttribute("aria-haspopup", "dialog");
  archived.addEventListener("click", onClick);
  close.addEventListener("click", dismiss);
  addEventListener("hashchange", () => { dismiss(); forget(); });
}
