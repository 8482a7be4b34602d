import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LoadEvidence, ToolThreshold } from "@/core/evidence/load";
import type { ResultFormat } from "@/core/formats/format";
import { locustExceptions } from "@/core/formats/locust-exceptions";
import { locustFailures } from "@/core/formats/locust-failures";
import { locustHtml } from "@/core/formats/locust-html";
import { locustStats } from "@/core/formats/locust-stats";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { loadOf } from "@/core/formats/testing/read-text";
import { figure, loadEvidence } from "@/core/runs/testing/load-evidence";
import { joinLoad } from "./join-load";
import type { LoadPart } from "./load-part";

const set: readonly [ResultFormat, string][] = [
  [locustStats, "stats.csv"],
  [locustStatsHistory, "stats_history.csv"],
  [locustFailures, "failures.csv"],
  [locustExceptions, "exceptions.csv"],
];

async function filesOfSmokeBefore(): Promise<LoadPart[]> {
  const folder = "samples/agentic-platform-v2/smoke-before";
  const tables = set.map(([format, ending]) => [format, readFileSync(`${folder}_${ending}`, "utf8")] as const);
  const report = [locustHtml, gunzipSync(readFileSync(`${folder}.html.gz`)).toString()] as const;
  return Promise.all(
    [...tables, report].map(async ([format, text]) => {
      return { formatId: format.id, sha256: format.id, evidence: (await loadOf(format, text)).evidence };
    }),
  );
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

test("tables and report of a Locust run say the same in each of their 120 orders, the statistics first", async () => {
  const said = orders(await filesOfSmokeBefore()).map((parts) => JSON.stringify(joinLoad(parts)));
  expect(said).toHaveLength(120);
  expect(new Set(said).size).toBe(1);
  const joined: LoadEvidence = JSON.parse(said[0] ?? "");
  expect(joined).toMatchObject({ overall: { requests: { value: 412 }, failed: { value: 211 } }, exceptions: [] });
  expect(joined.users?.sha256).toBe("locust-html");
  expect(new Set(joined.failures?.map(({ sha256 }) => sha256))).toEqual(new Set(["locust-failures"]));
  expect(joined.failures?.reduce((sum, { count }) => sum + count, 0)).toBe(211);
});

const at = { kind: "derived", from: "a test" } as const;
const rule = (state: ToolThreshold["state"], expression = "p(95)<500"): ToolThreshold => {
  return { metric: "http_req_duration", expression, state, noSamples: false, at };
};
const part = (formatId: string, evidence: Partial<LoadEvidence>): LoadPart => {
  return { formatId, sha256: formatId, evidence: loadEvidence({ tool: "k6", ...evidence }) };
};

describe("a threshold that the stream only lists", () => {
  test.each(["met", "missed"] as const)("is %s where the summary says so", (state) => {
    const { thresholds } = joinLoad([
      part("k6-summary", { thresholds: [rule(state, "p(95) < 500")] }),
      part("k6-stream", { thresholds: [rule("unknown"), rule("unknown", "p(99)<900")] }),
    ]);
    expect(thresholds.map((one) => [one.expression, one.state, one.sha256])).toEqual([
      ["p(95) < 500", state, "k6-summary"],
      ["p(99)<900", "unknown", undefined],
    ]);
  });

  test("is not known where no file says", () => {
    const { thresholds } = joinLoad([part("k6-stream", { thresholds: [rule("unknown")] }), part("k6-csv", {})]);
    expect(thresholds).toMatchObject([{ state: "unknown" }]);
  });
});

test("a metric that several files list is one, with the statistics of all of them and the place of each", () => {
  const metric = (values: Record<string, number>) => ({
    name: "login_attempts",
    type: "counter" as const,
    unit: null,
    histogram: null,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, figure(value)])),
  });
  const { metrics } = joinLoad([
    part("k6-summary", { metrics: [metric({ count: 152, rate: 0.72 }), { ...metric({ count: 1 }), name: "other" }] }),
    part("k6-stream", { metrics: [metric({ count: 152 })] }),
  ]);
  expect(metrics.map(({ name }) => name)).toEqual(["login_attempts", "other"]);
  expect(metrics[0]?.values).toMatchObject({ count: { value: 152 }, rate: { value: 0.72, sha256: "k6-summary" } });
  expect(metrics[0]?.values.count?.sha256).toBeUndefined();
});
