// Light or dark: the page follows the device until its reader chooses, and the choice is remembered.
// The scheme of a page that is opened is set in partials/javascripts/palette.html, before it is painted.

const KEY = "chronicle.scheme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** What the reader chose, "default" or "slate"; null if nothing. */
function chosen() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

/** Shows the page in `scheme`; what the browser itself draws, its bar for one, goes with it. */
function show(scheme) {
  document.body.dataset.mdColorScheme = scheme;
  document.querySelector("meta[name=color-scheme]").content = scheme === "slate" ? "dark" : "light";
  for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
    bar.media = bar.dataset.scheme === scheme ? "all" : "not all";
  }
}

/** Shows the page in what was chosen in another tab, or on a page in between, or by the device. */
function follow() {
  show(chosen() ?? (dark.matches ? "slate" : "default"));
}

document.querySelector(".scheme button").addEventListener("click", () => {
  const scheme = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
  try { localStorage.setItem(KEY, scheme); } catch { /* private window */ }
  show(scheme);
});
dark.addEventListener("change", follow);
addEventListener("storage", (event) => { if (event.key === KEY) follow(); });
addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
// All but the bar is right already, and to set it again would have all styles computed anew.
if (chosen()) follow();
