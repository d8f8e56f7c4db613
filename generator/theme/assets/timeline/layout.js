// A page that opens at its top shows the cards near it at once and takes the others for as high as
// most are (see timeline.css). They are laid out here, a few at a time, so that a reader who begins
// to scroll or to type meanwhile never waits; and all at once before a jump, which must know how high
// what it passes is.
const AT_ONCE = 8;

export function layOut(cards) {
  const waiting = [...cards];
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 20));

  function some(number) {
    for (const card of waiting.splice(0, number)) card.classList.add("laid-out");
  }

  function all() {
    some(waiting.length);
  }

  function next() {
    some(AT_ONCE);
    // Idle time begins anew once these have been painted.
    if (waiting.length) requestAnimationFrame(() => idle(next));
  }

  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href*='#']");
    if (!link) return;
    all();
    arrive(new URL(link.getAttribute("href"), location).hash);
  }, true);
  addEventListener("popstate", all);
  idle(next);
}

// Chromium may give up a jump that has begun when, just then, Material's script scrolls the contents
// beside the text.
function arrive(hash) {
  addEventListener("hashchange", () => {
    if (location.hash === hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, { once: true });
}
