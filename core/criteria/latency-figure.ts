import { formatCount } from "@/core/evidence/format-figure";
import type { LoadReading } from "@/core/evidence/reading";
import { endpointTitle, findSlice } from "@/core/runs/endpoint";
import { judgedLatency } from "@/core/runs/judged-latency";
import { samplesOf } from "./latency-samples";
import type { ReadFigure } from "./load-figure-kind";

const action = "Upload an export of this run that lists latency, such as a k6 summary or Locust _stats.csv.";

/** Mean or maximum of the judged latency, of one endpoint or (null) of all. */
export function readLatency(
  { evidence }: LoadReading,
  endpoint: string | null,
  { key, label }: { key: "meanMs" | "maxMs"; label: string },
): ReadFigure {
  const found = findSlice(evidence, endpoint);
  if (!found.found) return { told: false, reason: found.reason, action };
  const { slice } = found;
  const latency = judgedLatency(slice);
  const figure = latency[key];
  if (latency.count?.value === 0)
    return { told: false, reason: "No response was ok, so there is no latency to judge.", action };
  if (figure === null) return { told: false, reason: `The file does not list the ${label.toLowerCase()}.`, action };
  const of = endpoint === null ? "" : ` of ${endpointTitle(slice)}`;
  const sample = latency.count === null ? null : `${formatCount(latency.count.value)} ${samplesOf(slice)}`;
  return { told: true, figure, label: `${label}${of}`, sample };
}
