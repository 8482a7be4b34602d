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

export const latencyMaximum = {
  id: "latency-maximum" as const,
  label: "Maximum latency",
  summary: "The slowest response, of ok ones where the file tells them apart, as it was observed.",
  params: Params,
  example: 'limit: "< 5 s"',
  ...loadFigureKind<Params>({
    what: () => "for the slowest response",
    show: formatMs,
    read: ({ endpoint }, reading) => readLatency(reading, endpoint ?? null, { key: "maxMs", label: "Maximum" }),
    remedy: "Find what slowed the slowest response, fix it and run the scenario again.",
    notesOf: latencyNotes,
  }),
} satisfies CriterionKind<Params>;
