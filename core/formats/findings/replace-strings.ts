/** Says what a text of a document becomes; `path` leads to it and is valid during the call. */
type Replace = (value: string, path: readonly string[]) => string;

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function stringAt(text: string, from: number, to: number): string {
  const inner = text.slice(from + 1, to - 1);
  return inner.includes("\\") ? String(JSON.parse(text.slice(from, to))) : inner;
}

/**
 * Replaces string values of a JSON text in place and leaves everything else as it is written, so that paths still hold.
 * The text must be valid JSON. A name that occurs twice in one object is replaced twice. Depth costs no stack.
 */
export function replaceStrings(text: string, replace: Replace): { text: string; removed: number } {
  const pieces: string[] = [];
  const path: string[] = [];
  const lists: boolean[] = [];
  let kept = 0;
  let removed = 0;
  let nameIsNext = false;

  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "{" || char === "[") {
      lists.push(char === "[");
      path.push(char === "[" ? "0" : "");
      nameIsNext = char === "{";
    } else if (char === "}" || char === "]") {
      lists.pop();
      path.pop();
      nameIsNext = false;
    } else if (char === ",") {
      nameIsNext = lists.at(-1) === false;
      if (!nameIsNext) path.push(String(Number(path.pop()) + 1));
    } else if (char === '"') {
      const to = endOfString(text, at);
      const value = stringAt(text, at, to);
      if (nameIsNext) path[path.length - 1] = value;
      const next = nameIsNext ? value : replace(value, path);
      if (next !== value) {
        pieces.push(text.slice(kept, at), JSON.stringify(next));
        kept = to;
        removed += 1;
      }
      nameIsNext = false;
      at = to - 1;
    }
  }
  return { text: pieces.join("") + text.slice(kept), removed };
}
