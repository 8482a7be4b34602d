import { type Document, isCollection, isNode, isScalar, type LineCounter, type Node, type YAMLMap } from "yaml";
import type { PolicyMistake } from "./policy";

/** A policy's text while it is read: mistakes are gathered, so that a person sees all of them at once. */
export type PolicySource = { document: Document; lines: LineCounter; mistakes: PolicyMistake[] };

/** One key of a map with its value; offsets count characters from the start of the text. */
export type Entry = { key: string; keyAt: number; valueAt: number; value: unknown; node: Node | null };

/** A map of the text that is being read field by field. */
export type Fields = { source: PolicySource; at: number; entries: ReadonlyMap<string, Entry> };

/** Notes a mistake at an offset. */
export function report(source: PolicySource, offset: number, message: string): void {
  const { line, col } = source.lines.linePos(offset);
  source.mistakes.push({ line, column: col, message });
}

/** The fields of a YAML map, in the order of the text. */
export function fieldsOf(source: PolicySource, map: YAMLMap<unknown, unknown>): Fields {
  const at = map.range?.[0] ?? 0;
  const entries = new Map<string, Entry>();
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const keyAt = pair.key.range?.[0] ?? at;
    const node = isNode(pair.value) ? pair.value : null;
    const value: unknown = node === null ? null : node.toJS(source.document);
    const key = String(pair.key.value);
    entries.set(key, { key, keyAt, valueAt: node?.range?.[0] ?? keyAt, value, node });
  }
  return { source, at, entries };
}

/** What a value is, in a policy writer's words. */
export function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "boolean") return "true or false";
  return typeof value === "number" ? "a number" : "text";
}

/** The offset of the value that a path inside an entry leads to; the entry's own where the path leads nowhere. */
export function offsetInside(entry: Entry, path: readonly PropertyKey[]): number {
  const inner = isCollection(entry.node) && path.length > 0 ? entry.node.getIn(path, true) : null;
  return isNode(inner) && inner.range ? inner.range[0] : entry.valueAt;
}
