/** Skips the prolog of a document from `at` on; the index of what follows. */
function afterProlog(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    const rest = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    if (rest !== null) {
      const end = text.indexOf(rest, at + 2);
      if (end < 0) return text.length;
      at = end + rest.length;
    } else if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) {
      at = afterDoctype(text, at);
    } else return at;
  }
}

function afterDoctype(text: string, from: number): number {
  let depth = 0;
  let quote: string | null = null;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quote !== null) {
      if (char === quote) quote = null;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "[") depth += 1;
    else if (char === "]") depth -= 1;
    else if (char === ">" && depth <= 0) return at + 1;
  }
  return text.length;
}

/** The name of the root element without its prefix, and its tag as far as the text goes; null if the text is no XML. */
export function rootElement(head: string): { name: string; tag: string } | null {
  const start = afterProlog(head);
  const match = /^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])/.exec(head.slice(start, start + 300));
  if (!match?.[2]) return null;
  const end = head.indexOf(">", start);
  return { name: match[2], tag: head.slice(start, end < 0 ? start + 4_000 : Math.min(end + 1, start + 4_000)) };
}
