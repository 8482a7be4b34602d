import type { Figure } from "@/core/evidence/figure";
import type { LoadSlice, Percentile } from "@/core/evidence/load";
import { untoldLatency, untoldSlice } from "@/core/evidence/untold";
import { countAt, quantityAt } from "@/core/formats/json/figures";
import { listedPercentiles } from "@/core/formats/json/listed-percentiles";
import { jsonPath, listMember, textMember } from "@/core/formats/json/members";
import { unescaped } from "@/core/formats/locust/html/unescaped";
import { isTotal } from "@/core/formats/locust/read-row";

/** The rows of the request statistics in the data of a page, the one of all requests among them. */
export function scriptRows(root: unknown): { total: boolean; slice: LoadSlice }[] {
  return listMember(root, "requests_statistics").flatMap((row, index) => rowAt(root, row, index));
}

function rowAt(root: unknown, row: unknown, index: number): { total: boolean; slice: LoadSlice }[] {
  const path = (name: string) => ["requests_statistics", String(index), name];
  const name = textMember(row, "name");
  if (name === null) return [];
  const at = <Read extends Figure | null>(figure: Read, of: string) =>
    figure && { ...figure, at: { kind: "path", path: jsonPath(...path(of)) } as const };
  const method = textMember(row, "method") ?? "";
  const requests = at(countAt(row, ["num_requests"]), "num_requests");
  const total = isTotal(method, name);
  const measured = requests?.value !== 0;
  const time = (of: string) => (measured ? at(quantityAt(row, [of]), of) : null);
  const slice: LoadSlice = {
    ...untoldSlice,
    name: total ? untoldSlice.name : unescaped(name),
    method: total || method === "" ? null : unescaped(method),
    requests,
    failed: at(countAt(row, ["num_failures"]), "num_failures"),
    latency: {
      ...untoldLatency,
      count: requests,
      minMs: time("min_response_time"),
      meanMs: time("avg_response_time"),
      medianMs: time("median_response_time"),
      maxMs: time("max_response_time"),
      percentiles: measured ? percentilesOf(root, row, index) : [],
    },
    requestsPerSecond: at(quantityAt(row, ["total_rps"]), "total_rps"),
  };
  return [{ total, slice }];
}

const percentOfShare = (digits: string) => Number((100 * Number(digits)).toFixed(6));

/** Those beside the counts, and those of the list of percentiles, which is in the same order. */
function percentilesOf(root: unknown, row: unknown, index: number): Percentile[] {
  const other = listMember(root, "response_time_statistics")[index];
  const same = ["method", "name"].every((key) => (textMember(other, key) ?? "") === (textMember(row, key) ?? ""));
  const listed = [
    ...(same ? listedIn("response_time_statistics", other, /^((?:0|1)\.\d+)$/) : []),
    ...listedIn("requests_statistics", row, /^response_time_percentile_((?:0|1)\.\d+)$/),
  ];
  const distinct = new Map(listed.map((entry) => [entry.percent, entry]));
  return [...distinct.values()].sort((a, b) => a.percent - b.percent);

  function listedIn(list: string, item: unknown, name: RegExp): Percentile[] {
    return listedPercentiles(item, [], { name, percent: percentOfShare, toMs: 1 }).map(({ percent, ms }) => {
      const at = { kind: "path", path: `${list}[${index}] ${percent}\u00a0%` } as const;
      return { percent, ms: { ...ms, at } };
    });
  }
}
