import { customMetric } from "./custom-metric";
import { drift } from "./drift";
import { endpointsPresent } from "./endpoints-present";
import { errorRate } from "./error-rate";
import { failuresMatching } from "./failures-matching";
import type { CriterionKind } from "./kind";
import { latencyMaximum } from "./latency-maximum";
import { latencyMean } from "./latency-mean";
import { latencyPercentile } from "./latency-percentile";
import { limitedShare } from "./limited-share";
import { noItemBlocked } from "./no-item-blocked";
import { noRegression } from "./no-regression";
import { openFindings } from "./open-findings";
import { phaseDone } from "./phase-done";
import { recordAge } from "./record-age";
import { requests } from "./requests";
import { requiredItems } from "./required-items";
import { restarts } from "./restarts";
import { runDuration } from "./run-duration";
import { scannersHeardFrom } from "./scanners-heard-from";
import { secretsWithoutReason } from "./secrets-without-reason";
import { servicesHealthy } from "./services-healthy";
import { servicesPresent } from "./services-present";
import { suiteNotShrunk } from "./suite-not-shrunk";
import { testPassRate } from "./test-pass-rate";
import { testsNoneFailing } from "./tests-none-failing";
import { thresholdsMet } from "./thresholds-met";
import { throughput } from "./throughput";
import { untriagedFindings } from "./untriaged-findings";
import { usersReached } from "./users-reached";

/** Every kind of criterion, in the order of the policy's documentation. */
export const criterionKinds: readonly CriterionKind[] = [
  latencyPercentile,
  latencyMean,
  latencyMaximum,
  errorRate,
  limitedShare,
  failuresMatching,
  throughput,
  requests,
  usersReached,
  runDuration,
  drift,
  noRegression,
  endpointsPresent,
  thresholdsMet,
  customMetric,
  testsNoneFailing,
  testPassRate,
  suiteNotShrunk,
  openFindings,
  untriagedFindings,
  secretsWithoutReason,
  scannersHeardFrom,
  servicesHealthy,
  servicesPresent,
  restarts,
  phaseDone,
  requiredItems,
  noItemBlocked,
  recordAge,
];

/** The kind of that id; null for one that this version does not know. */
export function criterionKind(id: string): CriterionKind | null {
  return criterionKinds.find((kind) => kind.id === id) ?? null;
}

export type ParsedParams = { ok: true; params: unknown } | { ok: false; mistakes: string[] };

/** Reads a kind's parameters as they were written; each mistake is a sentence that begins with its key. */
export function parseParams(kind: CriterionKind, written: unknown): ParsedParams {
  const parsed = kind.params.safeParse(written);
  if (parsed.success) return { ok: true, params: parsed.data };
  const mistakes = parsed.error.issues.map((issue) => [...issue.path.map(String), issue.message].join(": "));
  return { ok: false, mistakes };
}
