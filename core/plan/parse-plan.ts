import { distinct, identityOf, normalText, phaseLabel } from "./identity";
import { lineOf, type MarkdownNode, markdownBlocks, plainText } from "./markdown";
import { repairText } from "./mis-decoded";
import { isField, isPlanItem, parseListItem } from "./parse-list-item";
import { parseTable } from "./parse-table";
import type { LeftOut, ParsedItem, ParsedPhase, ParsedPlan } from "./plan";
import { readState } from "./read-state";
import { signsIn } from "./signs";
import { splitStatus } from "./split-status";

type Heading = Pick<ParsedPhase, "line" | "name" | "heading"> & { depth: number };
type Entry = { phase: Pick<ParsedPhase, "line" | "name" | "heading">; item: Omit<ParsedItem, "identity"> };
type Walk = {
  /** The headings above, the nearest last. */
  above: Heading[];
  seen: Heading[];
  title: number | null;
  entries: Entry[];
  /** Lines that were read, or are code. */
  taken: Set<number>;
};

const namesPhase = /^(?:phase|week|stage|sprint|milestone|day)\b.*\d/iu;
const mostCharactersOfName = 200;

/**
 * Reads a plan from Markdown: task lists, list items that begin with a sign, and tables with a column about a state. A
 * heading that names a phase holds all beneath it; otherwise the nearest heading does. Mis-decoded text is mended first.
 */
export function parsePlan(source: string): ParsedPlan {
  const text = repairText(source);
  const blocks = markdownBlocks(text);
  const walk: Walk = { above: [], seen: [], title: titleLine(blocks), entries: [], taken: new Set() };
  for (const block of blocks) visit(block, walk);
  return { phases: grouped(walk.entries), leftOut: leftOut(text, walk), repaired: text !== source };
}

/** The name of a phase as it is kept: without signs and words about its state. Its own name stays as it is. */
export function phaseName(written: string): string {
  let name = written.replace(/\s+/g, " ").slice(0, mostCharactersOfName).trim();
  for (;;) {
    const { text } = splitStatus(name);
    if (text === name) return name;
    name = text;
  }
}

/** The line of the document's title: a first heading that is the only one of the first depth. */
function titleLine(blocks: readonly MarkdownNode[]): number | null {
  const headings = blocks.filter((block) => block.type === "heading");
  const [first] = headings;
  return first?.depth === 1 && headings.filter(({ depth }) => depth === 1).length === 1 ? lineOf(first) : null;
}

function visit(node: MarkdownNode, walk: Walk): void {
  if (node.type === "heading") enter(node, walk);
  else if (node.type === "code" || node.type === "html") take(node, walk);
  else if (node.type === "table") readTable(node, walk);
  else if (node.type === "listItem") readListItem(node, walk);
  else if (node.type === "list" || node.type === "blockquote") for (const child of node.children) visit(child, walk);
}

function enter(node: Extract<MarkdownNode, { type: "heading" }>, walk: Walk): void {
  const whole = plainText(node);
  const { written } = splitStatus(whole);
  const { state, unclear } = readState({ box: null, written });
  const heading = written === "" || unclear !== null ? null : { state, written };
  const entered = { line: lineOf(node), name: phaseName(whole), heading, depth: node.depth };
  walk.above = [...walk.above.filter(({ depth }) => depth < node.depth), entered];
  walk.seen.push(entered);
}

function readTable(node: Extract<MarkdownNode, { type: "table" }>, walk: Walk): void {
  const rows = parseTable(node);
  if (rows === null) return;
  take(node, walk);
  for (const { item, phase } of rows) {
    walk.entries.push({ item, phase: phase === null ? phaseAbove(walk) : phaseNamed(phase, item.line, walk) });
  }
}

function readListItem(node: Extract<MarkdownNode, { type: "listItem" }>, walk: Walk): void {
  const item = isPlanItem(node) ? parseListItem(node) : null;
  if (item) {
    walk.entries.push({ item, phase: phaseAbove(walk) });
    if (node.children[0]) take(node.children[0], walk);
  }
  for (const child of node.children) {
    if (child.type !== "list") visit(child, walk);
    else for (const line of child.children) item && isField(line) ? take(line, walk) : visit(line, walk);
  }
}

function phaseAbove({ above, title }: Walk): Entry["phase"] {
  const within = above.filter(({ line }) => line !== title);
  const named = within.findLast(({ name }) => namesPhase.test(name)) ?? within.at(-1) ?? above.at(-1);
  return named ?? { line: 1, name: "Checklist", heading: null };
}

/** The phase that a row names ("Phase 4"): the one whose heading has that label or name, else one of its own. */
function phaseNamed(written: string, line: number, { seen }: Walk): Entry["phase"] {
  const name = phaseName(written);
  const label = phaseLabel(name);
  const known = seen.find((heading) => normalText(heading.name) === normalText(name));
  const labelled = seen.find((heading) => label !== null && phaseLabel(heading.name) === label);
  return known ?? labelled ?? { line, name, heading: null };
}

function take(node: MarkdownNode, { taken }: Walk): void {
  for (let line = lineOf(node); line <= (node.position?.end.line ?? 0); line += 1) taken.add(line);
}

function grouped(entries: readonly Entry[]): ParsedPhase[] {
  const phases = new Map<string, { phase: Entry["phase"]; items: Entry["item"][] }>();
  for (const { phase, item } of entries) {
    const key = normalText(phase.name);
    const group = phases.get(key) ?? { phase, items: [] };
    group.items.push(item);
    phases.set(key, group);
  }
  return [...phases.values()].map(({ phase: { line, name, heading }, items }) => {
    const identities = distinct(items.map(({ text }) => identityOf(text)));
    return { line, name, heading, items: items.map((item, index) => ({ ...item, identity: identities[index] ?? "" })) };
  });
}

/** Lines with a sign that became neither an item nor the heading of a phase. */
function leftOut(text: string, { taken, entries }: Walk): LeftOut[] {
  const headings = new Set(entries.map(({ phase }) => phase.line));
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    const line = index + 1;
    const isRead = taken.has(line) || headings.has(line) || signsIn(content).length === 0;
    return isRead ? [] : [{ line, text: content.trim().slice(0, 200) }];
  });
}
