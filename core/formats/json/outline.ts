import { printParseErrorCode, visit } from "jsonc-parser";
import { nestsTooDeep } from "@/core/formats/json/nesting";

/** What stands at a place of a JSON document. */
type JsonKind = "object" | "array" | "text" | "number" | "boolean" | "null";

/**
 * The members of the first JSON value of a text that may be cut: names joined by a unit separator, array items by their
 * index. `rest` tells whether more follows the first value (NDJSON).
 */
export type JsonOutline = { root: JsonKind; kinds: Map<string, JsonKind>; texts: Map<string, string>; rest: boolean };

const separator = "\u001f";
const depthLimit = 5;
const sizeLimit = 5_000;

function outlineKey(...names: string[]): string {
  return names.join(separator);
}

/** The names of the members of one object of an outline. */
export function membersOf(outline: JsonOutline, ...names: string[]): string[] {
  const prefix = names.length === 0 ? "" : outlineKey(...names) + separator;
  return [...outline.kinds.keys()]
    .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes(separator) && key !== "")
    .map((key) => key.slice(prefix.length));
}

export function kindAt(outline: JsonOutline | null, ...names: string[]): JsonKind | undefined {
  return outline?.kinds.get(outlineKey(...names));
}

export function textAt(outline: JsonOutline | null, ...names: string[]): string | undefined {
  return outline?.texts.get(outlineKey(...names));
}

/** The outline of a text that starts as JSON, or null. */
export function outlineJson(head: string): JsonOutline | null {
  if (!/^\s*[[{]/.test(head) || nestsTooDeep(head)) return null;
  const kinds = new Map<string, JsonKind>();
  const texts = new Map<string, string>();
  let root: JsonKind | null = null;
  let depth = 0;
  let rest = false;

  function note(kind: JsonKind, path: readonly (string | number)[], text?: string): void {
    if (root === null) root = kind;
    if (path.length === 0 || path.length > depthLimit || kinds.size >= sizeLimit) return;
    const key = path.join(separator);
    if (kinds.has(key)) return;
    kinds.set(key, kind);
    if (text !== undefined) texts.set(key, text);
  }

  visit(
    head,
    {
      onObjectBegin: (_o, _l, _s, _c, path) => {
        note("object", path());
        depth += 1;
      },
      onArrayBegin: (_o, _l, _s, _c, path) => {
        note("array", path());
        depth += 1;
      },
      onObjectEnd: () => {
        depth -= 1;
      },
      onArrayEnd: () => {
        depth -= 1;
      },
      onLiteralValue: (value, _o, _l, _s, _c, path) => {
        if (depth <= depthLimit) note(kindOf(value), path(), typeof value === "string" ? value : undefined);
      },
      onError: (error) => {
        if (printParseErrorCode(error) === "EndOfFileExpected") rest = true;
      },
    },
    { disallowComments: true },
  );
  return root === null ? null : { root, kinds, texts, rest };
}

function kindOf(value: unknown): JsonKind {
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  return typeof value === "boolean" ? "boolean" : "number";
}
