// The strip of bars: how many of each year's events are shown, and where its link leads.

// A link that leads nowhere for now says so: https://www.w3.org/TR/html-aria/#el-a-no-href
function lead(link, href) {
  for (const [name, value] of [["href", href], ["role", href ? null : "link"], ["aria-disabled", href ? null : "true"]]) {
    if (value) link.setAttribute(name, value);
    else link.removeAttribute(name);
  }
}

export function overview(strip, pattern, said) {
  const bars = [...strip.querySelectorAll("a[data-anchor]")].map((link) => ({
    link,
    href: link.getAttribute("href"),
    label: link.getAttribute("aria-label"),
    found: link.querySelector(".overview__found"),
    height: parseFloat(link.querySelector(".overview__all").getAttribute("height")),
  }));

  // `numbers` maps the anchor of a year to how many are found, null where nothing is filtered;
  // `href` gives the address of a year among what is found.
  return function show(numbers, href) {
    strip.classList.toggle("overview--filtered", Boolean(numbers));
    for (const bar of bars) {
      const { anchor, events } = bar.link.dataset;
      const number = numbers?.get(anchor) ?? 0;
      const height = (bar.height * number) / events;
      bar.found.setAttribute("height", `${height}%`);
      bar.found.setAttribute("y", `${100 - height}%`);
      const label = numbers ? pattern.replace("{year}", bar.label).replace("{found}", said(number)) : bar.label;
      bar.link.setAttribute("aria-label", label);
      bar.link.querySelector("title").textContent = label;
      lead(bar.link, numbers && !number ? null : numbers ? href(anchor) : bar.href);
    }
  };
}
