import { ContainersReading, LoadReading, type RunReading, ScanReading, TestsReading } from "@/core/evidence/reading";
import type { Prisma } from "@/prisma/generated/client";

const shapes = new Map<string, { parse: (body: unknown) => RunReading }>([
  ["load", LoadReading],
  ["tests", TestsReading],
  ["scan", ScanReading],
  ["containers", ContainersReading],
]);

/** A reading as it was stored. Throws when the stored body is not one: bodies are written by this program alone. */
export function storedReading(body: Prisma.JsonValue): RunReading {
  const kind = typeof body === "object" && body !== null && "evidence" in body && kindOf(body.evidence);
  const shape = typeof kind === "string" ? shapes.get(kind) : undefined;
  if (!shape) throw new Error("A stored reading names no kind of evidence.");
  return shape.parse(body);
}

function kindOf(evidence: unknown): unknown {
  return typeof evidence === "object" && evidence !== null && "kind" in evidence ? evidence.kind : null;
}
