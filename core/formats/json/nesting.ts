/** Deeper than any report goes; a recursive parser would run out of stack some thousands of levels on. */
const nestingLimit = 500;

/** Whether brackets of a text nest deeper than the limit. Brackets in strings are left out. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === "\\") at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "[" || char === "{") depth += 1;
    else if (char === "]" || char === "}") depth -= 1;
    if (depth > nestingLimit) return true;
  }
  return false;
}
