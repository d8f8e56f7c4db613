"""How well text stands out: WCAG 2.2, success criterion 1.4.3."""

# Every text on the screen whose contrast with what lies behind it is too low. Large text is that
# of 24 px, or of 18.66 px and bold.
TOO_FAINT = """
    () => {
        const canvas = document.createElement("canvas").getContext("2d");
        const parsed = colour => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
            return [r, g, b, a / 255];
        };
        const over = ([r, g, b, a], [r2, g2, b2]) =>
            [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1];
        const behind = element => {
            if (!element) return [255, 255, 255, 1];
            const shape = element.matches("circle + text") && element.previousElementSibling;
            const own = parsed(shape ? getComputedStyle(shape).fill
                : getComputedStyle(element).backgroundColor);
            return own[3] === 1 ? own : over(own, behind(element.parentElement));
        };
        const luminance = colour => colour.slice(0, 3).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
        const searching = document.getElementById("__search")?.checked;
        const unseen = `.md-top, .md-skip, .headerlink${searching ? "" : ", .md-search__output"}`;
        const found = [];
        for (const element of document.body.querySelectorAll("*")) {
            const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
            const text = own.map(node => node.data).join("").trim();
            const box = element.getBoundingClientRect();
            const visible = box.width > 1 && element.checkVisibility({ opacityProperty: true });
            if (!text || !visible) continue;
            if (element.closest(unseen)) continue;
            const style = getComputedStyle(element), paper = behind(element);
            const ink = parsed(element instanceof SVGElement ? style.fill : style.color);
            const [a, b] = [luminance(over(ink, paper)), luminance(paper)];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if (contrast < (large ? 3 : 4.5))
                found.push([
                    contrast.toFixed(2), element.getAttribute("class") ?? "", text.slice(0, 40),
                ]);
        }
        return { checked: document.body.innerText.length, found };
    }
"""
