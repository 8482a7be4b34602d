import { z } from "zod";
import type { Figure } from "@/core/evidence/figure";
import { formatCount } from "@/core/evidence/format-figure";
import type { LoadSlice } from "@/core/evidence/load";
import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { loadFigureKind, type ReadFigure } from "./load-figure-kind";
import { workNotes } from "./load-notes";
import { showRate } from "./margin";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    limit: limitParam("rate", "above"),
    warn: limitParam("rate", "above").optional(),
    endpoint: z.string().min(1).optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const throughput = {
  id: "throughput" as const,
  label: "Throughput",
  summary: "Requests per second over the whole run, as they were observed.",
  params: Params,
  example: 'limit: ">= 50 req/s"',
  ...loadFigureKind<Params>({
    what: () => "over the run",
    show: showRate,
    read: ({ endpoint }, reading) => readRate(reading, endpoint ?? null),
    remedy: "Find what holds requests up, or ask for more of them, and run the scenario again.",
    notesOf: workNotes,
  }),
} satisfies CriterionKind<Params>;

function readRate(reading: LoadReading, endpoint: string | null): ReadFigure {
  const action = "Upload an export of this run that tells requests per second, or requests and duration.";
  const found = findSlice(reading.evidence, endpoint);
  if (!found.found) return { told: false, reason: found.reason, action };
  const { slice } = found;
  const figure = slice.requestsPerSecond ?? derivedRate(slice, reading.evidence.durationSeconds);
  if (figure === null) return { told: false, reason: "The file does not tell requests per second.", action };
  const of = endpoint === null ? "" : ` of ${endpointTitle(slice)}`;
  const sample = slice.requests === null ? null : `${formatCount(slice.requests.value)} requests`;
  return { told: true, figure, label: `Requests per second${of}`, sample, notes: fixedUsers(reading) };
}

function derivedRate({ requests }: LoadSlice, durationSeconds: Figure | null): Figure | null {
  if (requests === null || durationSeconds === null || durationSeconds.value <= 0) return null;
  const from = "requests ÷ duration";
  return { value: requests.value / durationSeconds.value, at: { kind: "derived", from } };
}

/** Users who wait for an answer before they ask again ask less of a slow system: their rate is a result, not a demand. */
function fixedUsers({ evidence: { users, droppedIterations } }: LoadReading): Note[] {
  if (users === null || users.value <= 0 || droppedIterations !== null) return [];
  const count = `${formatCount(users.value)} ${users.value === 1 ? "user" : "users"}`;
  const sentence = `No file tells of a rate that was asked for: ${count} came to this one, and to less where the system is slower.`;
  return [{ code: "closed-loop", sentence }];
}
