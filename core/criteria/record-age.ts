import { z } from "zod";
import { formatDay } from "@/core/evidence/format-time";
import { isRecord, type RecordReading } from "@/core/evidence/reading";
import type { Judgement } from "./judgement";
import type { CriterionKind } from "./kind";
import { nothingOnFile } from "./no-evidence";
import { observeAt } from "./observation";
import { sameName } from "./same-name";
import { type Span, spanParam } from "./span";

const Params = z.strictObject({
  type: z.string({ error: "expected the type of a record, such as “failover drill”" }).trim().min(1),
  within: spanParam(),
});
type Params = z.infer<typeof Params>;

export const recordAge = {
  id: "record-age" as const,
  label: "Record no older than",
  summary:
    "The newest record of a type was passed and is no older than allowed: past that age, and past its own expiry, it is stale. One that failed fails, however old, and no older one takes its place.",
  evidence: "record",
  params: Params,
  example: "type: failover drill\nwithin: 90 d",
  required: ({ within }) => `passed within ${within.text}`,
  judge(params, readings) {
    const newest = readings.filter(isRecord).find(({ evidence }) => sameName(evidence.type, params.type));
    return newest === undefined ? nothing(params) : judgeRecord(params, newest);
  },
  absent: nothing,
} satisfies CriterionKind<Params>;

function nothing(params: Params): Judgement {
  const gauge = { kind: "cells", met: 0, total: 1 } as const;
  const sentence = `${requirement(params)}. No such record is on file.`;
  return nothingOnFile({ gauge, sentence, action: `Record one (${params.type}) on the page Records.` });
}

function requirement({ type, within }: Params): string {
  return `Required a record (${type}) no older than ${within.text}`;
}

function judgeRecord(params: Params, reading: RecordReading): Judgement {
  const { number, title, outcome } = reading.evidence;
  const day = formatDay(reading.endedAt, "UTC");
  const expires = expiryOf(params.within, reading);
  const base = {
    observed: `${outcome} on ${day}`,
    margin: `until ${formatDay(expires.at, "UTC")}`,
    gauge: { kind: "cells", met: outcome === "failed" ? 0 : 1, total: 1 } as const,
    sample: `record #${number}`,
    missing: null,
    sentence: `${requirement(params)}. Record #${number}, “${title}”, ${outcome} on ${day}.`,
    observations: reading.files.length === 0 ? [] : [observeAt(reading, title, outcome, wholeRecord)],
    readingIds: [reading.id],
    notes: [],
  };
  const again = `and record it again (${params.type}) on the page Records.`;
  if (outcome === "failed") {
    return { ...base, state: "fail", margin: "failed", action: `Mend what failed, repeat it ${again}` };
  }
  if (outcome === "partly passed")
    return { ...base, state: "warn", action: `Mend what did not pass ${again}`, expires };
  return { ...base, state: "pass", action: "Nothing to do.", expires };
}

const wholeRecord = { kind: "derived", from: "the record" } as const;

/** When the record is older than allowed, or past the expiry that it names itself, whichever comes first. */
function expiryOf(within: Span, { evidence, endedAt }: RecordReading): { at: string; sentence: string } {
  const { number, expiresAt } = evidence;
  const oldMs = Date.parse(endedAt) + Math.round(within.hours * 3_600_000);
  if (expiresAt !== null && Date.parse(expiresAt) < oldMs) {
    return { at: new Date(expiresAt).toISOString(), sentence: `Record #${number} then expires by its own date.` };
  }
  return { at: new Date(oldMs).toISOString(), sentence: `Record #${number} is then older than ${within.text}.` };
}
