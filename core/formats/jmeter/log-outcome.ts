import { formatCount } from "@/core/evidence/format-figure";
import type { LoadEvidence } from "@/core/evidence/load";
import type { Receipt } from "@/core/evidence/receipt";
import type { LoadSeries } from "@/core/evidence/series";
import { untoldLoad } from "@/core/evidence/untold";
import type { ReadOutcome } from "@/core/formats/format";
import type { SampleLog } from "@/core/formats/jmeter/sample-log";
import type { TimeForm } from "@/core/formats/jmeter/sample-time";
import { loadWarnings } from "@/core/formats/load-warnings";
import { refusal } from "@/core/formats/refusal";

/** How the log writes its times, and what the receipt says of one that breaks off. */
type Options = { form: TimeForm; cut: Receipt["warnings"] };

/** What a JMeter log says of a run, its time lines first. */
export async function* logOutcome(log: SampleLog, options: Options): AsyncGenerator<LoadSeries, ReadOutcome> {
  const { requestCount, transactionCount, embeddedCount, unreadable } = log;
  const taken = requestCount + transactionCount;
  const refused = unreadable.refusal({ taken, what: "samples" });
  if (refused) return refused;
  const onlyTransactions = requestCount === 0 && transactionCount > 0;
  const tally = onlyTransactions ? log.transactions : log.requests;
  log.span.applyTo(tally);
  const finished = tally.finish();
  if (finished === null) return noSample();
  const evidence = inForm({ ...untoldLoad, tool: "JMeter", ...finished.evidence }, options.form);
  if (options.form === "epoch" || options.form === "zoned") yield* finished.series();
  const skipped = [
    { reason: "transaction: its requests are counted one by one", count: onlyTransactions ? 0 : transactionCount },
    { reason: "part of a page (embedded resource or redirect): the page’s sample includes it", count: embeddedCount },
    ...unreadable.skipped,
  ];
  const items = log.count + unreadable.count;
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  return {
    outcome: "understood",
    evidence: [evidence],
    receipt: {
      items,
      stored: items - left,
      skipped: skipped.filter(({ count }) => count > 0),
      toolVersion: null,
      warnings: [
        ...options.cut,
        ...unreadable.warnings,
        ...timeWarnings(options.form),
        ...(onlyTransactions ? [transactionsAlone(transactionCount)] : []),
        ...finished.warnings,
        ...loadWarnings(evidence),
      ],
    },
    retries: [],
  };
}

/** Of a time without a zone the reader cannot say when it was; of one that could be several dates, not even how long the run took. */
function inForm(evidence: LoadEvidence, form: TimeForm): LoadEvidence {
  if (form === "epoch" || form === "zoned") return evidence;
  const failures = evidence.failures?.map((failure) => ({ ...failure, firstSeenAt: null, lastSeenAt: null })) ?? null;
  if (form === "local") return { ...evidence, startedAt: evidence.startedAt?.replace(/Z$/, "") ?? null, failures };
  const untimed = {
    startedAt: null,
    durationSeconds: null,
    windows: null,
    rampUpSeconds: null,
    drift: null,
    users: null,
  };
  const endpoints = evidence.endpoints.map((endpoint) => ({ ...endpoint, requestsPerSecond: null }));
  return { ...evidence, ...untimed, failures, endpoints, overall: { ...evidence.overall, requestsPerSecond: null } };
}

const asMilliseconds = "Save logs with jmeter.save.saveservice.timestamp_format=ms.";

function timeWarnings(form: TimeForm): Receipt["warnings"] {
  if (form === "local") {
    const message = `The times of the log name no zone: they are taken as the project’s, and no time line is kept. ${asMilliseconds}`;
    return [{ code: "times-without-zone", message }];
  }
  if (form !== "unknown") return [];
  const message = `The times of the log are in a form that could mean several dates. When the run was, how long it took and its throughput are unknown. ${asMilliseconds}`;
  return [{ code: "times-unknown", message }];
}

function transactionsAlone(count: number): Receipt["warnings"][number] {
  const message = `The log holds ${formatCount(count)} transactions and no request in them: each transaction is counted as one request.`;
  return { code: "transactions", message };
}

function noSample(): ReadOutcome {
  return refusal({
    reason: "The log holds no sample. Nothing was measured.",
    where: { line: 1, column: 1 },
    advice:
      "Send the log after JMeter has ended; check that the test plan has a sampler and that the listener writes it.",
  });
}
