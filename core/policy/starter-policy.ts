import { makesThin } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { loadIntegrity } from "@/core/runs/integrity";
import { mostlyLimited } from "@/core/runs/limited-share";
import { addCriteria } from "./add-criteria";
import { parsePolicy } from "./parse-policy";
import type { Criterion } from "./policy";
import { requiredText } from "./required-text";
import { canonicalScenario, sameScenario } from "./scenario";
import { type StarterLimit, starterLimits } from "./starter-limits";

const emptyPolicy = "name: Production launch\nconfidence: 0.95\n\ncriteria:\n";

/** A limit that a run proposes, with the criterion that holds it. */
type ProposedLimit = { id: string; title: string; required: string; sentence: string };

type StarterPolicy = {
  text: string;
  added: ProposedLimit[];
  /** Criteria that ask for the same already; they stay as they are. */
  kept: ProposedLimit[];
  /** What stands against taking limits from this run, one sentence each. */
  cautions: string[];
};

/**
 * A policy's text with the limits that a load run supports, where no criterion asks for the same yet; null is no policy.
 * A run without a scenario proposes nothing, and nothing is added to a text with mistakes.
 */
export function starterPolicy(text: string | null, reading: LoadReading, perEndpoint: boolean): StarterPolicy {
  const base = text ?? emptyPolicy;
  const parsed = text === null ? null : parsePolicy(text);
  const nothing = (caution: string) => ({ text: base, added: [], kept: [], cautions: [caution] });
  if (parsed?.ok === false) return nothing("The policy in force has mistakes. Mend them, then propose limits.");
  if (reading.scenario === null) {
    return nothing(
      `Run #${reading.runNumber} has no scenario, so nothing says which later runs its limits are for. Say its scenario first.`,
    );
  }
  const scenario = canonicalScenario(reading.scenario);
  const criteria = parsed?.policy.criteria ?? [];
  const confidence = parsed?.policy.confidence ?? 0.95;
  const limits = starterLimits(reading, { confidence, perEndpoint }).map((limit) => ({
    limit,
    there: criteria.find((criterion) => asksFor(criterion, limit, scenario)),
  }));
  const missing = limits.flatMap(({ limit, there }) => (there ? [] : limit));
  const named = nameAll(missing, scenario, new Set(criteria.map(({ id }) => id)));
  return {
    text: addCriteria(
      base,
      named.map((one) => linesOf(one, scenario)),
    ),
    added: named.map(({ id, title, limit }) => ({
      id,
      title,
      required: spaced(limit.limit),
      sentence: limit.sentence,
    })),
    kept: limits.flatMap(({ limit, there }) =>
      there ? [{ id: there.id, title: there.title, required: requiredText(there), sentence: limit.sentence }] : [],
    ),
    cautions: cautionsOf(reading),
  };
}

/** A criterion without a scenario looks at every run, and so at this one. */
function asksFor({ kind, scope, params }: Criterion, limit: StarterLimit, scenario: string): boolean {
  return (
    kind === limit.kind &&
    (scope.scenario === null || sameScenario(scope.scenario, scenario)) &&
    (params.endpoint ?? null) === limit.endpoint &&
    (kind !== "latency-percentile" || params.percentile === 95)
  );
}

type Named = { id: string; title: string; limit: StarterLimit };

function nameAll(limits: readonly StarterLimit[], scenario: string, taken: ReadonlySet<string>): Named[] {
  const used = new Set(taken);
  return limits.map((limit) => {
    const id = freeId(idOf(limit, scenario), used);
    used.add(id);
    return { id, title: titleOf(limit, scenario), limit };
  });
}

const shortNames = { "latency-percentile": "p95", "error-rate": "error-rate", throughput: "throughput" } as const;
const titles = { "latency-percentile": "p95", "error-rate": "Error rate", throughput: "Throughput" } as const;

function idOf({ kind, endpoint }: StarterLimit, scenario: string): string {
  return [shortNames[kind], scenario, endpoint ?? ""]
    .join("-")
    .replace(/[^A-Za-z0-9._]+/g, "-")
    .replace(/-+$/, "")
    .slice(0, 90);
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let [id, next] = [wanted, 2];
  while (taken.has(id)) id = `${wanted}-${next++}`;
  return id;
}

function titleOf({ kind, endpoint }: StarterLimit, scenario: string): string {
  return `${titles[kind]}${endpoint === null ? "" : ` of ${endpoint}`} at ${scenario}`;
}

function linesOf({ id, title, limit }: Named, scenario: string): string[] {
  const { kind, endpoint, sentence } = limit;
  const advisory = kind === "throughput" || endpoint !== null;
  return [
    `# ${sentence.replaceAll("\u00a0", " ")}`,
    `- id: ${id}`,
    `  title: ${yamlText(title)}`,
    `  kind: ${kind}`,
    ...(advisory ? ["  blocking: false"] : []),
    `  scenario: ${yamlText(scenario)}`,
    ...(kind === "latency-percentile" ? ["  percentile: 95"] : []),
    ...(endpoint === null ? [] : [`  endpoint: ${yamlText(endpoint)}`]),
    `  limit: ${yamlText(limit.limit)}`,
    "  freshness: 14 d",
  ];
}

/** Text as YAML: plain where nothing in it could mean something else, else in double quotes, which JSON's are. */
function yamlText(text: string): string {
  const isPlain = /^(< \d|[A-Za-z])[A-Za-z0-9 .%-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function spaced(limit: string): string {
  return limit.replace(">=", "≥").replace(/(\d) /, "$1\u00a0");
}

function cautionsOf({ evidence, expectedRules, notes }: LoadReading): string[] {
  const found = [mostlyLimited(evidence, expectedRules), ...loadIntegrity(evidence), ...notes].filter(
    (note) => note !== null,
  );
  return [...new Set(found.filter(({ code }) => makesThin(code)).map(({ sentence }) => sentence))];
}
