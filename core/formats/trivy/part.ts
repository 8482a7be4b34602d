import type { FindingCategory } from "@/core/evidence/finding";
import { isObject, type JsonObject, listMember } from "@/core/formats/json/members";

/** One result of a Trivy document: the findings of one target. */
export type TrivyPart = {
  /** Names that lead to it in the document. */
  at: string[];
  /** The workload of a cluster that it belongs to, or the image without its tag; empty for files. */
  scope: string;
  result: JsonObject;
};

/** The names of the lists of a result, of Trivy itself and of trivy-operator. */
const lists = {
  vulnerability: ["Vulnerabilities", "vulnerabilities"],
  misconfiguration: ["Misconfigurations", "checks"],
  secret: ["Secrets", "secrets"],
  licence: ["Licenses"],
} satisfies Partial<Record<FindingCategory, string[]>>;

export type TrivyCategory = keyof typeof lists;

export type TrivyRow = { category: TrivyCategory; row: JsonObject; at: string[]; suppressed: string | null };

const categories: readonly TrivyCategory[] = ["vulnerability", "misconfiguration", "secret", "licence"];

/** The rows of a result, list by list, then those that a VEX document or an ignore file took out of its lists. */
export function* rowsOf({ result, at }: TrivyPart): Generator<TrivyRow> {
  for (const category of categories) {
    for (const name of lists[category]) {
      for (const [index, row] of listMember(result, name).entries()) {
        if (isObject(row)) yield { category, row, at: [...at, name, String(index)], suppressed: null };
      }
    }
  }
  for (const [index, entry] of listMember(result, "ExperimentalModifiedFindings").entries()) {
    const row = isObject(entry) ? entry.Finding : null;
    const category = isObject(entry) && typeof entry.Type === "string" ? typeOf(entry.Type) : null;
    if (!isObject(entry) || !isObject(row) || category === null) continue;
    const status = typeof entry.Status === "string" ? entry.Status.replaceAll("_", " ") : "ignored";
    yield {
      category,
      row,
      at: [...at, "ExperimentalModifiedFindings", String(index)],
      suppressed: `${status} (Trivy)`,
    };
  }
}

function typeOf(type: string): TrivyCategory | null {
  if (type === "license") return "licence";
  return categories.find((category) => category === type) ?? null;
}

const ofClass = new Map<unknown, TrivyCategory>([
  ["os-pkgs", "vulnerability"],
  ["lang-pkgs", "vulnerability"],
  ["config", "misconfiguration"],
  ["secret", "secret"],
  ["license", "licence"],
  ["license-file", "licence"],
]);

/** What was looked for in a result: by its class, else by the lists that it has. */
export function lookedFor({ result }: TrivyPart): TrivyCategory[] {
  const named = ofClass.get(result.Class);
  return named ? [named] : categories.filter((category) => lists[category].some((name) => Array.isArray(result[name])));
}
