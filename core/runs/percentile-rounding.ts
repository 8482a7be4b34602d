import { isTool } from "./tool-name";

/**
 * How far a listed percentile or median may stand from the true one, in milliseconds: half the step that the tool rounds
 * to. Locust keeps response times to 1 ms under 100, 10 under 1,000, 100 under 10,000 and 1,000 above; minimum, mean
 * and maximum are exact. Other tools list what they measured.
 */
export function percentileRoundingMs(tool: string, valueMs: number): number {
  if (!isTool(tool, "locust")) return 0;
  if (valueMs < 100) return 0.5;
  if (valueMs < 1000) return 5;
  return valueMs < 10_000 ? 50 : 500;
}
