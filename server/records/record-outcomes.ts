import type { RecordOutcome } from "@/core/evidence/record";
import type { RecordOutcome as StoredOutcome } from "@/prisma/generated/client";

export const storedOutcome = {
  passed: "passed",
  "partly passed": "partly_passed",
  failed: "failed",
} as const satisfies Record<RecordOutcome, StoredOutcome>;

export const shownOutcome = {
  passed: "passed",
  partly_passed: "partly passed",
  failed: "failed",
} as const satisfies Record<StoredOutcome, RecordOutcome>;
