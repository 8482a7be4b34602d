import type { FindingCategory } from "@/core/evidence/finding";
import type { Reading } from "@/core/evidence/reading";
import type { Gauge, Judgement } from "./judgement";
import type { Limit } from "./limit";

type Missing = { gauge: Gauge; sentence: string; action: string };

/** Nothing on file matches the scope at all. */
export function nothingOnFile({ gauge, sentence, action }: Missing): Judgement {
  return {
    state: "none",
    observed: null,
    margin: "nothing on file",
    gauge,
    sample: null,
    missing: null,
    sentence,
    action,
    observations: [],
    readingIds: [],
    notes: [],
  };
}

/** A reading is there, but does not say what is asked of it. */
export function notTold(reading: Reading, missing: Missing): Judgement {
  return { ...nothingOnFile(missing), margin: "not in the file", readingIds: [reading.id] };
}

/** An empty graphic for a limit: a wall for a requirement of zero, else a bar. */
export function emptyGauge(limit: Limit, warn: Limit | null): Gauge {
  if (limit.allowed === "below" && limit.value === 0) return { kind: "wall", violations: null };
  return {
    kind: "bar",
    observed: null,
    bound: null,
    limit: limit.value,
    warn: warn?.value ?? null,
    allowed: limit.allowed,
  };
}

/** The action for a load criterion without evidence. */
export function runAndUpload(scenario: string | null): string {
  const what = scenario === null ? "the load test" : `the ${scenario} scenario`;
  return `Run ${what} and upload its k6 summary or Locust _stats.csv.`;
}

const scanners: Record<FindingCategory, string> = {
  vulnerability: "a scanner of dependencies or images, such as Trivy,",
  code: "a code scanner such as Bandit or Semgrep",
  secret: "a secret scanner such as gitleaks or detect-secrets",
  misconfiguration: "a scanner of configuration, such as Trivy,",
  licence: "a scanner of licences, such as Trivy,",
};

/** The action for a security criterion without evidence. */
export function runScanner(tool: string | null, category: FindingCategory | null): string {
  const what = tool ?? (category === null ? "a scanner such as Trivy" : scanners[category]);
  return `Run ${what} and upload its JSON${tool === null ? " or SARIF" : ""}.`;
}
