import { z } from "zod";
import { wholeSeconds } from "@/core/runs/short-run";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { loadFigureKind } from "./load-figure-kind";
import { loadNotes } from "./load-notes";
import { showSeconds } from "./margin";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({ limit: limitParam("duration", "above"), warn: limitParam("duration", "above").optional() })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const runDuration = {
  id: "run-duration" as const,
  label: "Duration of the run",
  summary: "How long the load lasted, its ramp-up included.",
  params: Params,
  example: 'limit: ">= 10 min"',
  ...loadFigureKind<Params>({
    what: () => "of load",
    show: showSeconds,
    read: (_params, reading) => {
      const { durationSeconds } = reading.evidence;
      const value = wholeSeconds(reading);
      if (durationSeconds !== null && value !== null)
        return { told: true, figure: { ...durationSeconds, value }, label: "Duration", sample: null };
      const action =
        "Upload a file of this run that tells its duration, such as Locust _stats_history.csv or a k6 summary.";
      return { told: false, reason: "No file of the run tells how long it was.", action };
    },
    remedy: "Run the scenario again at its full length.",
    notesOf: loadNotes,
  }),
} satisfies CriterionKind<Params>;
