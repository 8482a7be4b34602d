import { z } from "zod";
import type { CriterionKind } from "@/core/criteria/kind";
import { type Entry, type Fields, offsetInside, report } from "./policy-source";

/** The keys that a kind takes beside the common ones; null when its schema does not list them. */
export function paramNames(kind: CriterionKind): string[] | null {
  const schema = z.toJSONSchema(kind.params, { io: "input", unrepresentable: "any" });
  return schema.properties === undefined ? null : Object.keys(schema.properties);
}

/** Takes a kind's own keys as they are written, and notes what its schema says against them. */
export function readParams(fields: Fields, kind: CriterionKind, own: readonly Entry[]): Record<string, unknown> {
  const params = Object.fromEntries(own.map((entry) => [entry.key, entry.value]));
  const parsed = kind.params.safeParse(params);
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const [key, ...inside] = issue.path;
    const entry = own.find((candidate) => candidate.key === key);
    if (entry !== undefined) {
      report(fields.source, offsetInside(entry, inside), `${entry.key}: ${sentence(issue.message)}`);
    } else if (key !== undefined) {
      report(
        fields.source,
        fields.at,
        `${String(key)} is missing; ${kind.id} needs it. Write for example: ${exampleOf(kind, String(key))}`,
      );
    } else {
      report(fields.source, fields.at, sentence(issue.message));
    }
  }
  return params;
}

function exampleOf(kind: CriterionKind, key: string): string {
  const lines = kind.example.split("\n").map((line) => line.trim());
  return lines.find((line) => line.startsWith(`${key}:`)) ?? lines.join(", ");
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
