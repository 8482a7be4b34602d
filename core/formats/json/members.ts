import { readNumber } from "@/core/formats/text/read-number";

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member by its own name, never one from the prototype. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A finite number, also where a script wrote it as text; null for everything else. */
export function numberMember(value: unknown, name: string): number | null {
  const found = member(value, name);
  if (typeof found === "number") return Number.isFinite(found) ? found : null;
  return typeof found === "string" ? readNumber(found) : null;
}

export function textMember(value: unknown, name: string): string | null {
  const found = member(value, name);
  return typeof found === "string" ? found : null;
}

/** The items of a list; none where there is no list. */
export function listMember(value: unknown, name: string): unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

/** The first of several names under which a text stands; an empty text is none. */
export function firstText(value: unknown, ...names: string[]): string | null {
  for (const name of names) {
    const text = textMember(value, name)?.trim();
    if (text) return text;
  }
  return null;
}

/** A path for people and programs alike: `metrics.http_reqs.values["p(95)"]`, `root_group.checks[0]`. */
export function jsonPath(...names: string[]): string {
  return names.map(step).join("");
}

function step(name: string, index: number): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name)) return index === 0 ? name : `.${name}`;
  return /^\d+$/.test(name) ? `[${name}]` : `[${JSON.stringify(name)}]`;
}
