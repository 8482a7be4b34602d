import { z } from "zod";
import { formatNumber } from "@/core/evidence/format-figure";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { loadFigureKind } from "./load-figure-kind";
import { loadNotes } from "./load-notes";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({
    limit: limitParam("count", "above"),
    warn: limitParam("count", "above").optional(),
    endpoint: z.string().min(1).optional(),
  })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

const action = "Upload a file of this run that counts requests, such as Locust _stats.csv or a k6 summary.";

export const requests = {
  id: "requests" as const,
  label: "Requests",
  summary: "How many requests the run made.",
  params: Params,
  example: 'limit: ">= 5000"',
  ...loadFigureKind<Params>({
    what: () => "requests",
    show: formatNumber,
    read: ({ endpoint }, { evidence }) => {
      const found = findSlice(evidence, endpoint ?? null);
      if (!found.found) return { told: false, reason: found.reason, action };
      const figure = found.slice.requests;
      if (figure === null) return { told: false, reason: "The file does not count requests.", action };
      const label = endpoint === undefined ? "Requests" : `Requests of ${endpointTitle(found.slice)}`;
      return { told: true, figure, label, sample: null };
    },
    remedy: "Run the scenario again for longer, or with more users.",
    notesOf: loadNotes,
  }),
} satisfies CriterionKind<Params>;
