import { z } from "zod";
import { formatMs } from "@/core/evidence/format-figure";
import type { CriterionKind } from "./kind";
import { readLatency } from "./latency-figure";
import { limitParam } from "./limit";
import { loadFigureKind } from "./load-figure-kind";
import { latencyNotes } from "./load-notes";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    limit: limitParam("time", "below"),
    warn: limitParam("time", "below").optional(),
    endpoint: z.string().min(1).optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const latencyMean = {
  id: "latency-mean" as const,
  label: "Mean latency",
  summary: "The mean response time, of ok responses where the file tells them apart, as it was observed.",
  params: Params,
  example: 'limit: "< 200 ms"',
  ...loadFigureKind<Params>({
    what: () => "on average",
    show: formatMs,
    read: ({ endpoint }, reading) => readLatency(reading, endpoint ?? null, { key: "meanMs", label: "Mean" }),
    remedy: "Find what slows the requests, fix it and run the scenario again.",
    notesOf: latencyNotes,
  }),
} satisfies CriterionKind<Params>;
