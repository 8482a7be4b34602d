import type { RunSummary } from "@/core/contract/runs";
import { suggestedScenarios } from "@/core/policy/scenario";

const kindsOfLoad: ReadonlySet<string> = new Set(["light", "normal", "peak"]);

/** What a run is called: "Peak load" for the scenario peak, a suite or a scenario of one's own as it is written. */
export function runTitle({ title, scenario }: Pick<RunSummary, "title" | "scenario">): string {
  const suggested = suggestedScenarios.find((name) => name === scenario);
  if (!suggested) return title;
  const name = suggested.charAt(0).toUpperCase() + suggested.slice(1);
  return kindsOfLoad.has(suggested) ? `${name} load` : name;
}
