// Cuts the passage around the first words found out of a text, with these words marked.
// The text comes in pieces, one for each indexed word; words beyond the last piece are spellings
// that were indexed with it and are no part of it.
const BREAK = "\u200b", BEFORE = 8, LENGTH = 32;

export function excerpt(content, locations) {
  const pieces = content.split(BREAK);
  const found = new Set(locations.filter((at) => at < pieces.length));
  const first = found.size ? Math.min(...found) : 0;
  const start = Math.max(0, Math.min(first - BEFORE, pieces.length - LENGTH));
  const line = document.createElement("p");
  if (start) line.append("… ");
  pieces.slice(start, start + LENGTH).forEach((piece, i) => {
    if (!found.has(start + i)) return line.append(piece);
    const [, before, word, after] = piece.match(/^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}\p{M}])(.*)$/su) ?? [, "", piece, ""];
    const mark = document.createElement("mark");
    mark.textContent = word;
    line.append(before, mark, after);
  });
  if (start + LENGTH < pieces.length) line.append(" …");
  return line;
}
