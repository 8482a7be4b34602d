import type { Verdict } from "@/core/evaluation/evaluation";
import type { Verdict as StoredVerdict } from "@/prisma/generated/client";

export const storedVerdict = {
  GO: "go",
  "CONDITIONAL GO": "conditional_go",
  "NO-GO": "no_go",
  HOLD: "hold",
} as const satisfies Record<Verdict, StoredVerdict>;

export const shownVerdict = {
  go: "GO",
  conditional_go: "CONDITIONAL GO",
  no_go: "NO-GO",
  hold: "HOLD",
} as const satisfies Record<StoredVerdict, Verdict>;
