import type { Probe, ResultFormat } from "@/core/formats/format";
import { withoutCases } from "@/core/formats/without-cases";
import { isOutput, readOutput } from "@/core/formats/wrk/read-output";

/** What wrk and wrk2 print at the end of a run. It tells no statuses, and percentiles only with --latency. */
export const wrk: ResultFormat = {
  id: "wrk",
  label: "wrk output (text)",
  claims: ({ head }: Probe) => isOutput(head),
  read: (source) => withoutCases(() => readOutput(source)),
};
