const smallNumbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** A count as a sentence begins with it: "Two", "14". */
export function countWord(count: number): string {
  return smallNumbers[count] ?? String(count);
}

/** "a", "a and b", "a, b and c"; past the first three "a, b, c and 4 more". */
export function listed(items: readonly string[]): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  const last = shown.at(-1);
  if (last === undefined) return "";
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** Sentences in one paragraph, the empty ones left out. */
export function paragraph(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
