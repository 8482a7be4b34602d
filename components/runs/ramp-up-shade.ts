import type { LoadReading } from "@/core/evidence/reading";

/** The beginning of a run as a chart shades it; null where nothing is known of a ramp-up. */
export type RampUpShade = { seconds: number; text: string | null } | null;

/** What was left out of the figures, else while users were still added. */
export function rampUpShade({ leftOutSeconds }: LoadReading, rampUpSeconds: number | null): RampUpShade {
  if (leftOutSeconds !== null) return { seconds: leftOutSeconds, text: "ramp-up, left out" };
  return rampUpSeconds === null ? null : { seconds: rampUpSeconds, text: "ramp-up" };
}
