import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import { untoldLoad } from "@/core/evidence/untold";
import type { ReadOutcome } from "@/core/formats/format";
import type { HeyRows } from "@/core/formats/hey/rows";
import { loadWarnings } from "@/core/formats/load-warnings";
import { refusal } from "@/core/formats/refusal";

/** hey keeps no more responses than this for its CSV. */
const mostRows = 1_000_000;

/** What hey's output says of a run, of which it tells neither the date nor the address. */
export function heyOutcome(rows: HeyRows, cut: Receipt["warnings"]): ReadOutcome {
  const refused = rows.unreadable.refusal({ taken: rows.count, what: "rows" });
  if (refused) return refused;
  rows.span.applyTo(rows.tally);
  const finished = rows.tally.finish();
  if (finished === null) return noResponse();
  const { overall, durationSeconds, windows, rampUpSeconds, drift } = finished.evidence;
  const timed = rows.columns.offset >= 0;
  const evidence: LoadEvidence = {
    ...untoldLoad,
    tool: "hey",
    overall: timed ? overall : { ...overall, requestsPerSecond: null },
    ...(timed ? { durationSeconds, windows: windows && { ...windows, endpoints: [] }, rampUpSeconds, drift } : {}),
  };
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items: rows.count + rows.unreadable.count,
      stored: rows.count,
      skipped: rows.unreadable.skipped,
      toolVersion: null,
      warnings: [
        ...cut,
        withoutResponses(rows.count),
        ...rows.unreadable.warnings,
        ...finished.warnings,
        ...loadWarnings(evidence),
      ],
    },
    retries: [],
  };
}

/** hey counts failed connections in its summary alone: a service that was away half of the time looks flawless here. */
function withoutResponses(count: number): Receipt["warnings"][number] {
  const most = count >= mostRows ? " It also keeps no more than 1,000,000 responses." : "";
  const message = `hey lists responses alone: requests that got none (refused, reset, timed out) are not in the file, so that failures may be missing.${most}`;
  return { code: "partial", message };
}

function noResponse(): ReadOutcome {
  return refusal({
    reason: "The file lists no response: every request failed without one, or none was made. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice: "Run hey without -o csv to see why, and send its output with -o csv of a run that got responses.",
  });
}
