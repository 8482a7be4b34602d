import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import { untoldLoad } from "@/core/evidence/untold";
import type { ReadOutcome } from "@/core/formats/format";
import type { GatlingRows } from "@/core/formats/gatling/log-rows";
import { loadWarnings } from "@/core/formats/load-warnings";
import { refusal } from "@/core/formats/refusal";

/** What a Gatling log says of a run, its time lines first. `cut` is what the receipt says of a log that breaks off. */
export async function* gatlingLogOutcome(
  rows: GatlingRows,
  cut: Receipt["warnings"],
): AsyncGenerator<LoadSeries, ReadOutcome> {
  const { requests, groups, unreadable } = rows;
  const refused = unreadable.refusal({ taken: requests, what: "lines" });
  if (refused) return refused;
  rows.span.applyTo(rows.tally);
  const finished = rows.tally.finish();
  if (finished === null) return noRequest();
  yield* finished.series();
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "Gatling",
    ...finished.evidence,
    exceptions: rows.exceptionList,
  };
  const skipped = [
    { reason: "group: its requests are counted one by one", count: groups },
    ...unreadable.skipped,
  ].filter(({ count }) => count > 0);
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: requests + groups + unreadable.count,
      stored: requests,
      skipped,
      toolVersion: rows.version,
      warnings: [...cut, ...unreadable.warnings, ...finished.warnings, ...loadWarnings(evidence)],
    },
    retries: [],
  };
}

function noRequest(): ReadOutcome {
  return refusal({
    reason: "The log holds no request. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: "Send simulation.log after Gatling has ended; check that the simulation makes requests.",
  });
}
