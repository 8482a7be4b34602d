import type { LoadCheck } from "@/core/evidence/load";
import type { ByteSource, Probe, ReadOutcome, ResultFormat } from "@/core/formats/format";
import { isObject, jsonPath, member, numberMember, textMember } from "@/core/formats/json/members";
import { readJson } from "@/core/formats/json/read-json";
import { assembleK6 } from "@/core/formats/k6/assemble";
import { readListedMetrics } from "@/core/formats/k6/read-listed-metrics";
import { k6Shape } from "@/core/formats/k6/shape";
import { refusal } from "@/core/formats/refusal";
import { withoutCases } from "@/core/formats/without-cases";

/**
 * What k6 1.5 and later write with --new-machine-readable-summary: metrics in an array, the duration in seconds, the
 * time at which the summary was made, and no thresholds, so that the file cannot show that any was met.
 */
export const k6SummaryMachineReadable: ResultFormat = {
  id: "k6-summary-machine-readable",
  label: "k6 summary (--new-machine-readable-summary)",
  claims: ({ head }: Probe) => k6Shape(head) === "machine-readable",
  read: (source) => withoutCases(() => readSummary(source)),
};

async function readSummary(source: ByteSource): Promise<ReadOutcome> {
  const document = await readJson(source, "k6 summary");
  if (!document.ok) return document.refusal;
  const root = document.value;
  const results = member(root, "results");
  const listed = member(results, "metrics");
  if (!Array.isArray(listed) || !listed.some(isObject)) {
    return refusal({
      reason: "The k6 summary lists no metric. Nothing was measured.",
      where: { line: 1, column: 1 },
      advice: "Run the test again and send the summary that k6 writes at its end.",
    });
  }
  const seconds = numberMember(member(root, "config"), "duration");
  const durationSeconds =
    seconds === null || seconds < 0 ? null : { value: seconds, at: { kind: "path" as const, path: "config.duration" } };
  const metadata = member(root, "metadata");
  const madeAt = textMember(metadata, "generated_at") ?? textMember(metadata, "generatedAt");
  return assembleK6({
    metrics: readListedMetrics(listed),
    durationSeconds,
    startedAt: startOf(madeAt, seconds),
    toolVersion: textMember(metadata, "k6_version") ?? textMember(metadata, "k6Version"),
    checks: readListedChecks(member(member(results, "checks"), "results")),
    withoutThresholds: true,
  });
}

function readListedChecks(checks: unknown): LoadCheck[] {
  if (!Array.isArray(checks)) return [];
  return checks.flatMap((check: unknown, index) => {
    const name = textMember(check, "name");
    const [passes, fails] = [numberMember(check, "passes"), numberMember(check, "fails")];
    if (name === null || passes === null || fails === null) return [];
    const path = jsonPath("results", "checks", "results", String(index));
    return [{ name, passes, fails, at: { kind: "path", path } }];
  });
}

/** The summary is made when the run ends. */
function startOf(madeAt: string | null, seconds: number | null): string | null {
  const ended = madeAt === null ? Number.NaN : Date.parse(madeAt);
  if (Number.isNaN(ended) || seconds === null || seconds < 0) return null;
  return new Date(ended - seconds * 1000).toISOString();
}
