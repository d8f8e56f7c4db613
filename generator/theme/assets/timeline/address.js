// The filters in the address: ?kind=ceremony&place=harbour&place=island&text=word&differs=1.
// Whatever else stands there stays.

export function read(search, names) {
  const found = new URLSearchParams(search);
  return {
    chosen: new Map(names.map((name) => [name, new Set(found.getAll(name))])),
    text: (found.get("text") ?? "").trim(),
    differs: found.get("differs") === "1",
  };
}

export function write({ chosen, text, differs }, search) {
  const written = new URLSearchParams(search);
  for (const name of [...chosen.keys(), "text", "differs"]) written.delete(name);
  for (const [name, ids] of chosen) for (const id of ids) written.append(name, id);
  if (text) written.set("text", text);
  if (differs) written.set("differs", "1");
  return written.size ? `?${written}` : "";
}

export function isEmpty({ chosen, text, differs }) {
  return !text && !differs && [...chosen.values()].every((ids) => !ids.size);
}
