import type { ItemState } from "@/core/evidence/plan";

/** What a sign says of an item, before any word is read. */
const statesOfSigns = {
  "✅": "done",
  "☑": "done",
  "✔": "done",
  "✓": "done",
  "🟢": "done",
  "⚡": "in progress",
  "🔄": "in progress",
  "🟡": "in progress",
  "🚧": "in progress",
  "⚠": "partial",
  "🟠": "partial",
  "⏳": "open",
  "⌛": "open",
  "📋": "open",
  "🔜": "open",
  "⬜": "open",
  "☐": "open",
  "⚪": "open",
  "❓": "open",
  "❌": "blocked",
  "✗": "blocked",
  "✘": "blocked",
  "✖": "blocked",
  "🔴": "blocked",
  "⛔": "blocked",
  "🚫": "blocked",
  "🛑": "blocked",
  "➖": "not applicable",
  "⏭": "not applicable",
} as const satisfies Record<string, ItemState>;

const states = new Map<string, ItemState>(Object.entries(statesOfSigns));
const one = `(?:${[...states.keys()].join("|")})\\uFE0F?`;
const anywhere = new RegExp(one, "gu");
const atStart = new RegExp(`^(?:${one}[\\s→>-]*)+`, "u");

/** Whether the character is one of the signs that tell a state. */
export function isSign(character: string): boolean {
  return states.has(character);
}

/** The signs in a text, in order, without the mark that asks for their coloured form. */
export function signsIn(text: string): string[] {
  return [...text.matchAll(anywhere)].map(([sign]) => sign.replace("\uFE0F", ""));
}

/** The state that the last of the signs tells ("❌ → ✅" has become done); null without one. */
export function stateOfSigns(text: string): ItemState | null {
  return states.get(signsIn(text).at(-1) ?? "") ?? null;
}

/** The signs that a text begins with, and what comes after them. */
export function splitLeadingSigns(text: string): { signs: string; rest: string } {
  const signs = atStart.exec(text)?.[0] ?? "";
  return { signs: signs.trim(), rest: text.slice(signs.length) };
}

export function withoutSigns(text: string): string {
  return text.replace(anywhere, " ");
}
