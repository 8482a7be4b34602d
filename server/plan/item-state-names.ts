import type { ItemState } from "@/core/evidence/plan";
import type { ItemState as StoredItemState } from "@/prisma/generated/client";

export const storedItemState = {
  open: "open",
  "in progress": "in_progress",
  partial: "partial",
  done: "done",
  blocked: "blocked",
  "not applicable": "not_applicable",
} as const satisfies Record<ItemState, StoredItemState>;

export const shownItemState = {
  open: "open",
  in_progress: "in progress",
  partial: "partial",
  done: "done",
  blocked: "blocked",
  not_applicable: "not applicable",
} as const satisfies Record<StoredItemState, ItemState>;
