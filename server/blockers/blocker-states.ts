import type { BlockerState } from "@/core/contract/blockers";
import type { BlockerState as StoredState } from "@/prisma/generated/client";

export const storedState = {
  open: "open",
  "being fixed": "being_fixed",
  fixed: "fixed",
  verified: "verified",
} as const satisfies Record<BlockerState, StoredState>;

export const shownState = {
  open: "open",
  being_fixed: "being fixed",
  fixed: "fixed",
  verified: "verified",
} as const satisfies Record<StoredState, BlockerState>;
