import { z } from "zod";
import { formatNumber } from "@/core/evidence/format-figure";
import type { CriterionKind } from "./kind";
import { limitParam } from "./limit";
import { loadFigureKind } from "./load-figure-kind";
import { loadNotes } from "./load-notes";
import { warnLineInside } from "./warn-line";

const Params = z
  .strictObject({ limit: limitParam("count", "above"), warn: limitParam("count", "above").optional() })
  .check(warnLineInside);
type Params = z.infer<typeof Params>;

export const usersReached = {
  id: "users-reached" as const,
  label: "Users reached",
  summary: "The most users that were active at once.",
  params: Params,
  example: 'limit: ">= 200"',
  ...loadFigureKind<Params>({
    what: () => "users at once",
    show: formatNumber,
    read: (_params, { evidence: { users } }) => {
      if (users !== null) return { told: true, figure: users, label: "Users at once", sample: null };
      const action = "Upload a file of this run that tells users, such as Locust _stats_history.csv or a k6 summary.";
      return { told: false, reason: "No file of the run tells how many users there were.", action };
    },
    remedy: "Run the scenario again with all of its users.",
    notesOf: loadNotes,
  }),
} satisfies CriterionKind<Params>;
