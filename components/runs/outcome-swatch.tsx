import type { Outcome } from "@/core/evidence/outcome";
import { outcomeNames } from "./outcome-names";

/** The colour of an outcome beside its name; that of limited responses is hatched, as in a stack. */
export function OutcomeSwatch({ outcome }: { outcome: Outcome }) {
  const colour = outcomeNames.find((one) => one.outcome === outcome)?.colour ?? "";
  const hatch = `repeating-linear-gradient(135deg, ${colour} 0 2px, color-mix(in srgb, ${colour} 45%, var(--bg)) 2px 4px)`;
  return (
    <span
      className="mr-1 inline-block size-2.5 rounded-[2px]"
      style={{ background: outcome === "limited" ? hatch : colour }}
      aria-hidden="true"
    />
  );
}
