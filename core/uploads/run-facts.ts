import type { UploadDeclaration } from "@/core/contract/uploads";
import type { Evidence } from "@/core/evidence/evidence";
import { scenarioFromFilename } from "@/core/policy/scenario";
import { ownNames } from "./archive-member";
import { stemOf } from "./stem";
import { momentOf } from "./zoned-time";

/** What is known of a run beside its figures. Times are ISO 8601 in UTC. */
export type RunFacts = {
  scenario: string | null;
  suite: string | null;
  component: string | null;
  environment: string | null;
  commit: string | null;
  branch: string | null;
  build: string | null;
  startedAt: string;
  endedAt: string;
  /** Neither the file nor the uploader gave a time: it is the upload's. */
  timeAssumed: boolean;
};

/** `filename` is null where its name may not speak: a renamed copy corrects nothing. */
type Origin = { declared: UploadDeclaration; filename: string | null; receivedAt: Date; timeZone: string };

/** Puts together what the file says, else what was declared, else what can be assumed of one execution. */
export function runFacts(evidence: Evidence, origin: Origin): RunFacts {
  const { declared, filename } = origin;
  return {
    scenario: evidence.kind === "load" ? (declared.scenario ?? evidence.scenario ?? scenarioNamedBy(filename)) : null,
    suite: evidence.kind === "tests" ? (declared.suite ?? evidence.suite ?? (filename && stemOf(filename))) : null,
    component: declared.component ?? (evidence.kind === "scan" ? evidence.target : null),
    environment: declared.environment ?? null,
    commit: declared.commit ?? null,
    branch: declared.branch ?? null,
    build: declared.build ?? null,
    ...times(evidence, origin),
  };
}

/** A file in an archive is asked first. */
function scenarioNamedBy(filename: string | null): string | null {
  if (filename === null) return null;
  const named = ownNames(filename).map(scenarioFromFilename);
  return named.find((scenario) => scenario !== null) ?? null;
}

function times(evidence: Evidence, { declared, receivedAt, timeZone }: Origin) {
  const lastedMs = (statedSeconds(evidence) ?? declared.duration ?? 0) * 1000;
  const inFile = evidence.startedAt === null ? null : momentOf(evidence.startedAt, timeZone);
  const startedAt = inFile ?? (declared.startedAt ? new Date(declared.startedAt).toISOString() : null);
  if (startedAt === null) {
    const endedAt = receivedAt.toISOString();
    return { startedAt: new Date(receivedAt.getTime() - lastedMs).toISOString(), endedAt, timeAssumed: true };
  }
  return { startedAt, endedAt: new Date(Date.parse(startedAt) + lastedMs).toISOString(), timeAssumed: false };
}

function statedSeconds(evidence: Evidence): number | null {
  if (evidence.kind === "load") return evidence.durationSeconds?.value ?? null;
  return evidence.kind === "containers" ? null : evidence.durationSeconds;
}

const toleranceMs = 5 * 60 * 1000;

/** Evidence from more than five minutes ahead of now is no evidence: a clock or a declaration is wrong. */
export function isFromTheFuture(facts: RunFacts, now: Date): boolean {
  return Date.parse(facts.startedAt) > now.getTime() + toleranceMs;
}
