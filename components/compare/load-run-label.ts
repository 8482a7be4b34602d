import { runTitle } from "@/components/runs/run-title";
import type { LoadRunChoice } from "@/core/contract/load-run-choice";
import { formatDay } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";

/** A load run in one line, for a list to choose from: "#7 Peak load, Locust, 4 Nov 2026". */
export function loadRunLabel({ number, tool, scenario, endedAt }: LoadRunChoice, timeZone: string): string {
  const name = scenario === null ? "no scenario" : runTitle({ title: scenario, scenario });
  return `#${number} ${name}, ${toolName(tool)}, ${formatDay(endedAt, timeZone)}`;
}
