import { readResult } from "@/core/formats/autocannon/read-result";
import type { Probe, ResultFormat } from "@/core/formats/format";
import { kindAt, outlineJson } from "@/core/formats/json/outline";
import { withoutCases } from "@/core/formats/without-cases";

/** autocannon's result (`autocannon --json`). The percentiles under `requests` are of requests per second, not of latency. */
export const autocannon: ResultFormat = {
  id: "autocannon",
  label: "autocannon result (--json)",
  claims: ({ head }: Probe) => isResult(head),
  read: (source) => withoutCases(() => readResult(source)),
};

const counts = ["non2xx", "2xx", "timeouts", "connections", "pipelining"];

function isResult(head: string): boolean {
  const outline = outlineJson(head);
  const measured = kindAt(outline, "latency") === "object" && kindAt(outline, "requests") === "object";
  return measured && counts.filter((name) => kindAt(outline, name) === "number").length >= 2;
}
