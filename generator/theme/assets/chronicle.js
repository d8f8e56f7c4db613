// Remembers the language a reader chose, for the chooser at the root of the site, and closes the
// language switch when they turn to something else. Everything works without it.
document.addEventListener("click", function (event) {
  var link = event.target.closest("a[data-locale]");
  if (link) {
    try { localStorage.setItem("chronicle.locale", link.dataset.locale); } catch (error) { /* private window */ }
  }
  document.querySelectorAll("details.languages[open]").forEach(function (menu) {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

document.addEventListener("keydown", function (event) {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.languages[open]").forEach(function (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});
