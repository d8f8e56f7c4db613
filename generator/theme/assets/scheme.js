// Light or dark: the page follows the device until its reader chooses, and the choice is remembered.
// How a page is shown so stands in partials/javascripts/palette.html, which runs before it is painted.
(function () {
  function follow() {
    showScheme(wantedScheme());
  }

  document.querySelector(".scheme button").addEventListener("click", function () {
    var scheme = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    try { localStorage.setItem("chronicle.scheme", scheme); } catch (error) { /* private window */ }
    showScheme(scheme);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  // Chosen in another tab, or on a page in between.
  addEventListener("storage", follow);
  addEventListener("pageshow", function (event) { if (event.persisted) follow(); });
})();
