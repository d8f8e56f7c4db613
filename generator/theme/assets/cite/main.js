// Adds buttons that copy to each citation, and one that shares. Without this script all that they
// copy is there to be read and selected.
const buttons = document.getElementById("cite-buttons");

// `toggle` does not bubble, but it is captured on the way down.
document.addEventListener("toggle", ({ target }) => {
  if (!buttons || !target.matches("details.cite") || target.querySelector(".cite__buttons")) return;
  target.append(buttons.content.cloneNode(true));
  const share = target.querySelector("[data-share]");
  share.hidden = !navigator.canShare?.(shared(target));
}, true);

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.(".cite__buttons button");
  if (!button) return;
  const citation = button.closest(".cite");
  if ("share" in button.dataset) navigator.share(shared(citation)).catch(() => {}); // closed unused
  else copy(citation.querySelector(button.dataset.copy), citation.querySelector("[role=status]"));
});

function shared(citation) {
  return { title: document.title, url: citation.querySelector(".cite__text a").href };
}

async function copy(element, status) {
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(element.textContent.trim());
    status.textContent = status.dataset.copied;
  } catch { // there is none on a page that came unencrypted, and readers may forbid it
    getSelection().selectAllChildren(element);
    status.textContent = status.dataset.selected;
  }
}
