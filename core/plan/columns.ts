/** What a column of a table, or a line beneath an item ("Owner: Mara"), is about. */
export type Role = "state" | "text" | "phase" | "owner" | "due" | "priority" | "time" | "criterion" | "link" | "note";

const roles: readonly (readonly [Role, RegExp])[] = [
  ["state", /\b(?:status|state|stand|results?)\b|^done\??$/i],
  ["owner", /\b(?:owner|assignee|assigned|responsible)\b/i],
  ["due", /\b(?:due|deadline|target date|eta)\b/i],
  ["priority", /^prio(?:rity)?$/i],
  ["time", /^(?:time|time spent|duration|effort|estimate|minutes)$/i],
  ["note", /^(?:notes?|details?|comments?|remarks?|words)$/i],
  ["link", /^(?:link|url|address)$/i],
  ["phase", /^(?:phase|week|stage|sprint|milestone)$/i],
];

const itemNames =
  /^(?:task|item|name|title|activity|action|work|to.?do|description|requirement|criterion|check|step|feature)s?$/i;

export function roleOf(header: string): Role | null {
  const name = header.trim();
  return roles.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** The role of a line beneath an item; there a criterion is the one that bears the item out. */
export function roleOfLine(key: string): Role | null {
  return /^criterion$/i.test(key.trim()) ? "criterion" : roleOf(key);
}

/**
 * The role of each column of a table: one names the item, one tells its state. Null for a table that has no column about a
 * state, or nothing beside it.
 */
export function rolesOfColumns(headers: readonly string[]): (Role | null)[] | null {
  const found = headers.map(roleOf);
  const state = found.indexOf("state");
  if (state === -1) return null;
  const text = textColumn(headers, found, state);
  if (text === -1) return null;
  const only = found.map((role, index) => (role === "state" && index !== state ? null : role));
  return only.with(text, "text");
}

function textColumn(headers: readonly string[], found: readonly (Role | null)[], state: number): number {
  const named = headers.findIndex((header, index) => index !== state && itemNames.test(header.trim()));
  if (named !== -1) return named;
  const first = found.findIndex((role, index) => index !== state && (role === null || role === "phase"));
  return first;
}
