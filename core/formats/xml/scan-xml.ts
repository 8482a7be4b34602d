import { SaxesParser } from "saxes";
import type { ByteSource, Refusal } from "@/core/formats/format";
import { decodeText } from "@/core/formats/text/decode";
import { excerptAt } from "@/core/formats/text/excerpt";

/** An element where it opens; names are without their prefix, line and column 1-based. */
export type XmlElement = { name: string; attributes: Record<string, string>; line: number; column: number };

/** What is told of a document as it is read. */
export type XmlVisitor = {
  open(element: XmlElement): void;
  close(): void;
  text(text: string): void;
  comment?(text: string): void;
};

/** Why reading stopped: `cut` at the end of the file, `entities` at a definition of one, else a mistake in the markup. */
export type XmlMistake = {
  kind: "cut" | "entities" | "markup";
  message: string;
  line: number;
  column: number;
  excerpt: Refusal["excerpt"];
};

/** How a document ended. Characters that XML forbids (escape codes of terminals, mostly) are let through and counted. */
export type XmlEnd = { mistake: XmlMistake | null; forbiddenCharacters: number };

const textLimit = 64 * 1024;
const depthLimit = 1_000;
const tolerated = /disallowed character\.$|malformed character entity\.$/;

/**
 * saxes holds the text of a node until it ends. What it keeps beyond the limit is dropped between two chunks, so that a
 * node of any size is read in bounded memory: the parser only ever appends to these two strings and hands them out.
 */
function boundText(parser: SaxesParser): void {
  const held = parser as unknown as { text: string; name: string };
  if (held.text.length > textLimit) held.text = held.text.slice(0, textLimit);
  if (held.name.length > textLimit) held.name = held.name.slice(0, textLimit);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Tells a document to the visitor as its bytes come, and yields after every chunk. It never throws on its content. */
export async function* scanXml(source: ByteSource, visitor: XmlVisitor): AsyncGenerator<void, XmlEnd> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let problem: { message: string; line: number; column: number } | null = null;
  let forbiddenCharacters = 0;
  let leadingLines = 0;
  let started = false;
  let depth = 0;
  let opened = { line: 1, column: 1 };
  let chunkStart = { line: 1, column: 1 };
  let chunk = "";
  let before = "";

  const place = () => ({ line: parser.line + leadingLines, column: parser.columnIndex + 1 });
  parser.on("error", (error) => {
    const message = error.message.replace(/^\d+:\d+: /, "");
    if (tolerated.test(message)) forbiddenCharacters += 1;
    else problem ??= { message, ...place() };
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) problem ??= { message: "entities", ...place() };
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = place();
    const start = column - name.length - 2;
    opened = start >= 1 ? { line, column: start } : { line: Math.max(1, line - 1), column: 1 };
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > depthLimit) problem ??= { message: `elements nest deeper than ${depthLimit} levels`, ...place() };
    if (problem) return;
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value;
    visitor.open({ name: localName(tag.name), attributes, ...opened });
  });
  parser.on("closetag", () => {
    depth -= 1;
    if (!problem) visitor.close();
  });
  parser.on("text", (text) => visitor.text(text));
  parser.on("cdata", (text) => visitor.text(text));
  parser.on("comment", (text) => visitor.comment?.(text));

  function ended(kind: XmlMistake["kind"] | null): XmlEnd {
    if (!problem || !kind) return { mistake: null, forbiddenCharacters };
    const { message, line, column } = problem;
    const start = { line: chunkStart.line, column: chunkStart.column - before.length };
    const excerpt = excerptAt(before + chunk, { line, column }, start);
    return { mistake: { kind, message, line, column, excerpt }, forbiddenCharacters };
  }

  for await (const piece of decodeText(source)) {
    before = chunk.slice(chunk.lastIndexOf("\n") + 1).slice(-200);
    chunk = piece;
    if (!started) {
      const lead = /^\s*/.exec(piece)?.[0] ?? "";
      leadingLines += lead.split("\n").length - 1;
      chunk = piece.slice(lead.length);
      if (chunk === "") continue;
      started = true;
    }
    chunkStart = place();
    parser.write(chunk);
    if (problem) return ended((problem as { message: string }).message === "entities" ? "entities" : "markup");
    boundText(parser);
    yield;
  }
  parser.close();
  return ended("cut");
}
