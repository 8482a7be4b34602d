/** One JSON value of a text that may hold several one after the other; line and column are 1-based. */
export type JsonDocument = { text: string; offset: number; line: number; column: number };

/**
 * The values of a text in their order: NDJSON, or objects printed over several lines. What begins with neither brace nor
 * bracket is taken as a value up to the end of its line, and what is never closed up to the end of the text.
 */
export function splitDocuments(text: string): JsonDocument[] {
  const documents: JsonDocument[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  function passLines(to: number): void {
    for (; at < to; at += 1) {
      if (text[at] !== "\n") continue;
      line += 1;
      lineStart = at + 1;
    }
  }
  for (;;) {
    const gap = text.slice(at).search(/\S/);
    if (gap < 0) return documents;
    passLines(at + gap);
    const end = endOfValue(text, at);
    documents.push({ text: text.slice(at, end), offset: at, line, column: at - lineStart + 1 });
    passLines(end);
  }
}

function endOfValue(text: string, start: number): number {
  if (text[start] !== "{" && text[start] !== "[") {
    const newline = text.indexOf("\n", start);
    return newline < 0 ? text.length : newline;
  }
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === "\\") at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    if (depth === 0 && !quoted) return at + 1;
  }
  return text.length;
}
