import { roleOfLine } from "./columns";
import { type ListItem, lineOf, linkIn, type MarkdownNode, plainText } from "./markdown";
import { type Cell, parseItem } from "./parse-item";
import type { ParsedItem } from "./plan";
import { splitLeadingSigns } from "./signs";
import { splitStatus } from "./split-status";

/** Whether a list item is an item of a plan: it has a tick box, or begins with a sign. */
export function isPlanItem(node: ListItem): boolean {
  return typeof node.checked === "boolean" || splitLeadingSigns(headText(node)).signs !== "";
}

/**
 * Reads a list item. Lines beneath it such as "Owner: Mara" are its fields; where one of them states the state, the text
 * stays as it is written.
 */
export function parseListItem(node: ListItem): Omit<ParsedItem, "identity"> | null {
  const head = headText(node);
  const cells = node.children.flatMap(fieldsBeneath);
  const state = cells.find(({ role }) => role === "state");
  const { text, written } = state ? { text: head, written: state.text } : splitStatus(head);
  if (text === "") return null;
  const box = node.checked ?? null;
  const link = node.children[0] ? linkIn(node.children[0]) : null;
  return parseItem({ line: lineOf(node), text, box, written, link, cells });
}

/** The lines of a list beneath an item that are fields of it. */
export function isField(node: ListItem): boolean {
  return !isPlanItem(node) && fieldOf(node) !== null;
}

function headText(node: ListItem): string {
  const [head] = node.children;
  return head?.type === "paragraph" ? plainText(head) : "";
}

function fieldsBeneath(node: MarkdownNode): Cell[] {
  if (node.type !== "list") return [];
  return node.children.filter((child) => !isPlanItem(child)).flatMap((child) => fieldOf(child) ?? []);
}

function fieldOf(node: ListItem): Cell | null {
  const match = /^([^:]{2,30}):\s+(.+)$/su.exec(headText(node));
  const [, label, text] = match ?? [];
  const role = label === undefined ? null : roleOfLine(label);
  if (label === undefined || text === undefined || role === null || role === "phase") return null;
  return { role, label, text, link: addressIn(node) };
}

function addressIn(node: MarkdownNode): string | null {
  if (node.type === "link") return node.url;
  if (!("children" in node)) return null;
  return node.children.map(addressIn).find((address) => address !== null) ?? null;
}
