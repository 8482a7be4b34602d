import { formatCount, formatSeconds } from "@/core/evidence/format-figure";
import type { Note } from "@/core/evidence/note";
import type { LoadReading } from "@/core/evidence/reading";
import type { ScenarioDemand } from "@/core/policy/policy";
import { sameScenario } from "@/core/policy/scenario";

/** A run that lacks no more than this share of what is asked is as long, or as large, as that. */
const tolerance = 0.05;

/** The note of a run that was shorter, or had fewer users, than the policy asks of its scenario, or does not tell. */
export function shortRun(reading: LoadReading, scenarios: readonly ScenarioDemand[]): Note | null {
  const { scenario } = reading;
  const asked = scenario === null ? undefined : scenarios.find((demand) => sameScenario(demand.scenario, scenario));
  if (asked === undefined) return null;
  const { users } = reading.evidence;
  const lacks = [
    lackOf(users?.value ?? null, asked.users, { what: "users", show: formatCount }),
    lackOf(wholeSeconds(reading), asked.durationSeconds, { what: "duration", show: formatSeconds }),
  ].filter((sentence) => sentence !== null);
  if (lacks.length === 0) return null;
  return { code: "short-run", sentence: `The policy asks more of ${asked.scenario}: ${lacks.join("; ")}.` };
}

/** How long a run was in all, a ramp-up that people left out included; null where no file tells. */
export function wholeSeconds({ evidence, leftOutSeconds }: LoadReading): number | null {
  return evidence.durationSeconds === null ? null : evidence.durationSeconds.value + (leftOutSeconds ?? 0);
}

type Shown = { what: string; show: (value: number) => string };

function lackOf(value: number | null, asked: number | null, { what, show }: Shown): string | null {
  if (asked === null || (value !== null && value >= (1 - tolerance) * asked)) return null;
  const found = value === null ? "which no file of the run tells" : `the run had ${show(value)}`;
  return `${what} ${show(asked)}, ${found}`;
}
