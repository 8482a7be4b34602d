import type { CriterionKind } from "@/core/criteria/kind";
import { nearestName } from "./nearest-name";
import type { Criterion, Scope } from "./policy";
import { type Entry, type Fields, report } from "./policy-source";
import { readBoolean, readChoice, readHours, readNumber, readText, readTexts, shown } from "./read-fields";
import { paramNames, readParams } from "./read-params";

const scopeKeys = ["scenario", "suites", "environments", "branch", "tool", "component"];
const commonKeys = ["id", "title", "kind", "category", "weight", "blocking", ...scopeKeys, "freshness", "validFor"];

const categoryOf = {
  load: "Performance",
  tests: "Tests",
  scan: "Security",
  containers: "Operations",
  plan: "Checklist",
  record: "Operations",
} as const;

/** Reads one criterion; null when it cannot be used, with the mistakes noted in its source. */
export function parseCriterion(fields: Fields, kinds: readonly CriterionKind[]): Criterion | null {
  const before = fields.source.mistakes.length;
  const id = readId(fields);
  const kind = readKind(fields, kinds);
  const scope = readScope(fields);
  const settings = readSettings(fields);
  const own = [...fields.entries.values()].filter((entry) => !commonKeys.includes(entry.key));
  const known = kind === null ? null : paramNames(kind);
  if (known !== null) reportUnknown(fields, own, known);
  const params =
    kind === null
      ? {}
      : readParams(fields, kind, known === null ? own : own.filter((entry) => known.includes(entry.key)));
  if (settings.validFor === "branch" && scope.branch === null) {
    report(fields.source, fields.at, "validFor is branch, but no branch is named. Write for example: branch: main");
  }
  if (id === undefined || kind === null || fields.source.mistakes.length > before) return null;
  return {
    id,
    title: settings.title ?? titleOf(kind, scope),
    kind: kind.id,
    category: settings.category ?? categoryOf[kind.evidence],
    weight: settings.weight,
    blocking: settings.blocking,
    scope,
    freshnessHours: settings.freshnessHours,
    validFor: settings.validFor ?? (kind.evidence === "tests" ? "build" : "time"),
    params,
  };
}

function readId(fields: Fields): string | undefined {
  const entry = fields.entries.get("id");
  if (entry === undefined) {
    report(fields.source, fields.at, "The criterion has no id. Write for example: id: p95-load");
    return undefined;
  }
  if (typeof entry.value === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(entry.value)) return entry.value;
  const rule = "Write letters, digits, dots, dashes and underscores, at most 100 of them, for example: id: p95-load";
  report(fields.source, entry.valueAt, `id is ${shown(entry.value)}. ${rule}`);
  return undefined;
}

function readKind(fields: Fields, kinds: readonly CriterionKind[]): CriterionKind | null {
  const entry = fields.entries.get("kind");
  const names = kinds.map((kind) => kind.id);
  if (entry === undefined) {
    report(fields.source, fields.at, `The criterion has no kind. Write one of: ${names.join(", ")}.`);
    return null;
  }
  const kind = kinds.find((candidate) => candidate.id === entry.value);
  if (kind !== undefined) return kind;
  const nearest = typeof entry.value === "string" ? nearestName(entry.value, names) : null;
  const hint = nearest === null ? "" : ` The nearest is ${nearest}.`;
  report(
    fields.source,
    entry.valueAt,
    `kind is ${shown(entry.value)}, which is not known.${hint} Write one of: ${names.join(", ")}.`,
  );
  return null;
}

function readScope(fields: Fields): Scope {
  return {
    scenario: readText(fields, "scenario", "load") ?? null,
    suites: readTexts(fields, "suites", "[unit, integration]") ?? [],
    environments: readTexts(fields, "environments", "[staging]") ?? [],
    branch: readText(fields, "branch", "main") ?? null,
    tool: readText(fields, "tool", "k6") ?? null,
    component: readText(fields, "component", "registry.example/api") ?? null,
  };
}

function readSettings(fields: Fields) {
  return {
    title: readText(fields, "title", "p95 at load"),
    category: readText(fields, "category", "Performance"),
    weight: readNumber(fields, "weight", { min: 0, max: 1_000_000, example: "1" }) ?? 1,
    blocking: readBoolean(fields, "blocking") ?? true,
    freshnessHours: readHours(fields, "freshness") ?? null,
    validFor: readChoice(fields, "validFor", ["build", "branch", "time"]),
  };
}

function reportUnknown(fields: Fields, own: readonly Entry[], known: readonly string[]): void {
  const allowed = [...commonKeys, ...known];
  for (const entry of own) {
    if (known.includes(entry.key)) continue;
    const nearest = nearestName(entry.key, allowed);
    const hint = nearest === null ? `Write one of: ${allowed.join(", ")}.` : `Write ${nearest}, or leave it out.`;
    report(fields.source, entry.keyAt, `${entry.key} is not a key of this criterion. ${hint}`);
  }
}

function titleOf(kind: CriterionKind, scope: Scope): string {
  const where = scope.scenario === null ? "" : ` at ${scope.scenario}`;
  return scope.suites.length === 0 ? `${kind.label}${where}` : `${kind.label}${where}: ${scope.suites.join(", ")}`;
}
