import { Evaluation } from "@/core/evaluation/evaluation";
import type { Prisma } from "@/prisma/generated/client";

/** An evaluation as it was stored; null for one of an engine that wrote another shape, which is then made anew. */
export function storedEvaluation(body: Prisma.JsonValue): Evaluation | null {
  return Evaluation.safeParse(body).data ?? null;
}
