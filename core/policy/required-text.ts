import { criterionKind, parseParams } from "@/core/criteria/registry";
import type { Criterion } from "./policy";

/** The requirement of a criterion as shown: "< 500 ms". */
export function requiredText({ kind, params }: Pick<Criterion, "kind" | "params">): string {
  const known = criterionKind(kind);
  const parsed = known && parseParams(known, params);
  return known && parsed?.ok ? known.required(parsed.params) : "cannot be read";
}
