import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { webAddress } from "./fields";

type Root = ReturnType<typeof fromMarkdown>;
/** Any node of a Markdown document. */
export type MarkdownNode = Root["children"][number];
export type Table = Extract<MarkdownNode, { type: "table" }>;
export type ListItem = Extract<MarkdownNode, { type: "listItem" }>;

/** The blocks of a Markdown document, with tables and task lists as GitHub writes them. */
export function markdownBlocks(text: string): MarkdownNode[] {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

/** What a person reads of a node, on one line and without Markdown. */
export function plainText(node: MarkdownNode): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node: MarkdownNode): string {
  if (node.type === "html") return "";
  if (node.type === "break") return " ";
  if (node.type === "image") return node.alt ?? "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(rawText).join("") : "";
}

/** The first address that a node links a text to. An address that stands there for itself is text. */
export function linkIn(node: MarkdownNode): string | null {
  if (node.type === "link") return plainText(node) === node.url ? null : webAddress(node.url);
  if (!("children" in node)) return null;
  for (const child of node.children) {
    const found = linkIn(child);
    if (found !== null) return found;
  }
  return null;
}

export function lineOf(node: MarkdownNode): number {
  return node.position?.start.line ?? 1;
}
