import { LoadReading, type Reading, TestsReading } from "@/core/evidence/reading";
import type { Prisma } from "@/prisma/generated/client";

/** A reading as it was stored. Throws when the stored body is not one: bodies are written by this program alone. */
export function storedReading(body: Prisma.JsonValue): Reading {
  const kind = typeof body === "object" && body !== null && "evidence" in body && kindOf(body.evidence);
  return kind === "load" ? LoadReading.parse(body) : TestsReading.parse(body);
}

function kindOf(evidence: unknown): unknown {
  return typeof evidence === "object" && evidence !== null && "kind" in evidence ? evidence.kind : null;
}
