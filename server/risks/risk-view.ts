import type { RiskView } from "@/core/contract/risks";
import type { Risk } from "@/prisma/generated/client";

/** One risk as the API and the pages show it. */
export function riskView({ releaseId: _, openedAt, updatedAt, ...risk }: Risk): RiskView {
  return { ...risk, openedAt: openedAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
