import { signsIn, splitLeadingSigns, withoutSigns } from "./signs";
import { firstClause, isOnlyStatus } from "./state-words";

/** Running text apart from what is written of its state. */
export type SplitStatus = { text: string; written: string };

/**
 * Takes signs and words about a state off a line: in front ("✅ …", "TODO: …"), in brackets at its end, after a colon or a
 * dash, or as its last words. Only what is nothing but a state is taken; the rest of the line is the text.
 */
export function splitStatus(line: string): SplitStatus {
  const { signs, rest } = splitLeadingSigns(line.trim());
  const front = leadingWords(rest.trim());
  const before = [signs, front?.written ?? ""];
  const after: string[] = [];
  let text = front?.text ?? rest.trim();
  for (;;) {
    const found = inBrackets(text) ?? afterSign(text) ?? afterMark(text) ?? lastWords(text);
    if (!found || found.text === "") break;
    text = found.text;
    after.unshift(found.written);
  }
  const named = text.replace(/\s*(?::|\s[-–—])$/u, "").trim();
  if (named === "") return { text: line.trim(), written: "" };
  return { text: named, written: [...before, ...after].filter((part) => part !== "").join(" ") };
}

function leadingWords(text: string): SplitStatus | null {
  const match = /^(?:\[([^[\]]{2,30})\]:?|([^:]{2,30}):)\s+(?=\S)/u.exec(text);
  const words = match?.[1] ?? match?.[2];
  if (!match || words === undefined || !isOnlyStatus(words)) return null;
  return { text: text.slice(match[0].length), written: words };
}

function inBrackets(text: string): SplitStatus | null {
  const match = /^(.*\S)\s*[([]([^()[\]]+)[)\]][.:]?$/su.exec(text);
  const inside = match?.[2];
  if (!match?.[1] || inside === undefined || !isOnlyStatus(firstClause(withoutSigns(inside).trim()))) return null;
  return { text: match[1], written: inside.trim() };
}

/** "Load test ✅", "Load test ✅ COMPLETE". */
function afterSign(text: string): SplitStatus | null {
  const sign = signsIn(text)[0];
  const at = sign === undefined ? -1 : text.indexOf(sign);
  if (at <= 0) return null;
  const written = text.slice(at);
  const words = withoutSigns(written).trim();
  if (/[\p{L}\p{N}]/u.test(words) && !isOnlyStatus(firstClause(words))) return null;
  return { text: text.slice(0, at).trim(), written: written.trim() };
}

/** "Install: COMPLETE - redis installed", "Audit - Pending". */
function afterMark(text: string): SplitStatus | null {
  for (const match of text.matchAll(/\s*(?::|\s[-–—])\s+/gu)) {
    const written = text.slice(match.index + match[0].length);
    if (isOnlyStatus(firstClause(withoutSigns(written).trim()))) return { text: text.slice(0, match.index), written };
  }
  return null;
}

const unfinished = "in progress|pending|ongoing|underway|on hold|blocked|not started|not done|not implemented|tbd";
const lastUnfinished = new RegExp(`^(.*\\p{L}.*?)\\s+(?:is\\s+|still\\s+)*(${unfinished})[.:]?$`, "isu");

/** Only words that leave something to do: "Security review complete" with an empty box is what has to come true. */
function lastWords(text: string): SplitStatus | null {
  const match = lastUnfinished.exec(text);
  if (!match?.[1] || !match[2] || /\b(?:no|not|nothing|never|zero|0|longer)(?:\s+\S+){0,2}$/iu.test(match[1]))
    return null;
  return { text: match[1], written: match[2] };
}
