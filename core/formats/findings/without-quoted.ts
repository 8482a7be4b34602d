const opening = /(?<!\w)["'`“‘«]/;
const quotes = ['"', "'", "`", "”", "’", "»"];

/**
 * A message without what it quotes, from its first quotation mark to its last, or to its end where the quotation is not
 * closed: a quoted password may hold quotation marks itself.
 */
export function withoutQuoted(text: string): string {
  const start = opening.exec(text)?.index;
  if (start === undefined) return text;
  const end = Math.max(...quotes.map((quote) => text.lastIndexOf(quote)));
  return `${text.slice(0, start)}…${end > start ? text.slice(end + 1) : ""}`;
}
