import { isNode, isSeq, parseDocument } from "yaml";

/** One criterion as lines of YAML, the first of which begins with its dash; comments may stand before it. */
type CriterionLines = readonly string[];

/**
 * A policy's text with criteria after its last one; every other character stays as it is. The text must be one that
 * `parsePolicy` reads, or hold an empty list.
 */
export function addCriteria(text: string, added: readonly CriterionLines[]): string {
  if (added.length === 0) return text;
  const list = parseDocument(text).get("criteria", true);
  if (!isNode(list) || !list.range) throw new RangeError("The policy has no list of criteria to add to.");
  const [start, end] = list.range;
  const items = isSeq(list) ? list.items : [];
  if (isSeq(list) && !list.flow) {
    const indent = " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
    const head = text.slice(0, end);
    return `${head}${head.endsWith("\n") ? "" : "\n"}${blockOf(added, indent)}${text.slice(end)}`;
  }
  // An empty list, or one in brackets, becomes a list with dashes.
  const kept = items.flatMap((item) => (isNode(item) && item.range ? [text.slice(item.range[0], item.range[1])] : []));
  const block = `${kept.map((item) => `\n  - ${item}`).join("")}\n${blockOf(added, "  ")}`;
  return `${text.slice(0, start).trimEnd()}${block}${text.slice(end).replace(/^\n/, "")}`;
}

function blockOf(criteria: readonly CriterionLines[], indent: string): string {
  return criteria.map((lines) => `\n${lines.map((line) => `${indent}${line}\n`).join("")}`).join("");
}
