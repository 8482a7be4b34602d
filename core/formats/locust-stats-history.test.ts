import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isSeries } from "@/core/evidence/evidence";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { recognise } from "@/core/formats/recognise";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const sample = (name: string) => readFileSync(`samples/${name}_stats_history.csv`, "utf8");

const head =
  "Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,95%,99%,100%,Total Request Count,Total Failure Count,Total Median Response Time,Total Average Response Time,Total Min Response Time,Total Max Response Time,Total Average Content Size";

type Told = { users?: number; name?: string; percentiles?: string; maxMs?: number };

/** A row at `at` seconds after some moment; without a name of all endpoints together. */
function row(at: number, requests: number, failed: number, told: Told = {}): string {
  const { users = 10, name = ",Aggregated", percentiles = "20,40,60,90", maxMs = 90 } = told;
  return `${1_795_172_752 + at},${users},${name},0.0,0.0,${percentiles},${requests},${failed},20,25.5,4.5,${maxMs},10.0`;
}

const csv = (...rows: string[]) => `${[head, ...rows].join("\r\n")}\r\n`;

async function seriesOf(content: string) {
  const { items } = await readAs(locustStatsHistory, content);
  return items.filter(isSeries).map(({ columns, ...series }) => ({
    ...series,
    ...Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, [...values]])),
  }));
}

describe("the run as a whole", () => {
  test.each([
    ["agentic-platform-v2/smoke-before", "2026-11-20T11:04:51.000Z", 57, 10, 396, 205, 12],
    ["agentic-platform-v2/smoke", "2026-11-20T11:05:52.000Z", 57, 10, 402, 22, 12],
    ["agentic-platform-v2/normal", "2026-11-20T11:06:52.000Z", 178, 50, 6203, 262, 12],
    ["agentic-platform-v2/peak", "2026-11-20T11:09:53.000Z", 237, 200, 33_026, 1377, 12],
    ["agentic-platform-v2/endurance", "2026-11-20T11:13:53.000Z", 595, 100, 41_656, 1707, 12],
    ["automation-orchestrator/baseline-one-worker", "2026-11-20T11:23:55.000Z", 116, 50, 1589, 69, 12],
    ["automation-orchestrator/four-workers", "2026-11-20T11:25:56.000Z", 117, 50, 3870, 152, 12],
  ])("of %s began %s, lasted %d s, had %d users, %d requests and %d failures of %d endpoints", async (...row) => {
    const [name, startedAt, seconds, users, requests, failed, endpoints] = row;
    const { evidence, codes } = await loadOf(locustStatsHistory, sample(name));
    expect(evidence).toMatchObject({
      startedAt,
      durationSeconds: { value: seconds },
      users: { value: users },
      overall: { requests: { value: requests }, failed: { value: failed }, latency: { percentiles: [] } },
    });
    expect(evidence.endpoints).toHaveLength(endpoints);
    const { windows } = evidence;
    expect(windows?.requests.length).toBeLessThanOrEqual(120);
    expect(windows?.requests.reduce((sum, count) => sum + count, 0)).toBe(requests);
    expect(windows?.failed.reduce((sum, count) => sum + count, 0)).toBe(failed);
    expect(codes).toEqual([]);
  });

  test("its windows tell the endpoints that failed apart, most failures first", async () => {
    const { evidence } = await loadOf(locustStatsHistory, sample("agentic-platform-v2/smoke"));
    const failed = evidence.windows?.endpoints.map(({ name, failed: counts }) => [
      name,
      counts.reduce((sum, count) => sum + count, 0),
    ]);
    expect(failed).toEqual([
      ["/api/nonexistent [404]", 21],
      ["/api/v1/agents/{id}", 1],
    ]);
  });

  test("a last moment without its Aggregated row is left out and said so", async () => {
    const { outcome } = await readAs(locustStatsHistory, sample("agentic-platform-v2/smoke"));
    const skipped = [{ reason: "rows of a last moment that has no Aggregated row", count: 7 }];
    expect(outcome).toMatchObject({ receipt: { items: 741, stored: 734, skipped } });
  });
});

describe("percentiles", () => {
  const falling = { percentiles: "20,40,40,40" };
  test.each([
    ["with endpoints in the file are of windows", [row(1, 5, 0, { name: "GET,/a" }), row(1, 5, 0)], true, false],
    ["whose 100 % is always the maximum are of the run so far", [row(1, 5, 0), row(2, 9, 0)], false, true],
    ["whose 100 % falls behind the maximum are of windows", [row(1, 5, 0), row(2, 9, 0, falling)], true, false],
  ])("%s", async (_title, rows, inSeries, inEvidence) => {
    const content = csv(row(0, 0, 0, { percentiles: "N/A,N/A,N/A,N/A" }), ...rows);
    const [all] = await seriesOf(content);
    expect("p95Ms" in (all ?? {})).toBe(inSeries);
    const { evidence } = await loadOf(locustStatsHistory, content);
    expect(evidence.overall.latency.percentiles.length > 0).toBe(inEvidence);
  });

  test("without a column of 100 % and without endpoints are of nobody knows what, and left out", async () => {
    const content = csv(row(0, 0, 0), row(1, 5, 0)).replace(",100%,", ",98%,");
    const [all] = await seriesOf(content);
    expect(all).not.toHaveProperty("p95Ms");
    expect((await loadOf(locustStatsHistory, content)).evidence.overall.latency.percentiles).toEqual([]);
  });

  test("that are all zero or N/A are unknown; a single zero is a value", async () => {
    const rows = ["0,0,0,0", "0,1,2,90", "N/A,N/A,N/A,N/A"].map((percentiles, index) => [
      row(index + 1, 5, 0, { name: "GET,/a", percentiles }),
      row(index + 1, 5, 0, { percentiles }),
    ]);
    const [all] = await seriesOf(csv(row(0, 0, 0), ...rows.flat()));
    expect(all).toMatchObject({ p50Ms: [Number.NaN, 0, Number.NaN], p95Ms: [Number.NaN, 1, Number.NaN] });
    expect(all).toMatchObject({ stepSeconds: 1, windowSeconds: 10 });
  });
});

describe("steps", () => {
  test("rates are differences of the counters, which the file’s own late rates are not", async () => {
    const [all] = await seriesOf(csv(row(0, 0, 0, { users: 0 }), row(1, 5, 2, { users: 5 }), row(2, 15, 3)));
    expect(all).toMatchObject({
      method: null,
      name: null,
      startedAt: "2026-11-20T11:05:52.000Z",
      users: [5, 10],
      requestsPerSecond: [5, 10],
      failuresPerSecond: [2, 1],
    });
  });

  test("a second that was missed shares what was counted in between, in whole requests", async () => {
    const [all] = await seriesOf(csv(row(0, 0, 0), row(1, 4, 0), row(2, 8, 0), row(4, 15, 1), row(5, 19, 1)));
    expect(all).toMatchObject({ requestsPerSecond: [4, 4, 3, 4, 4], failuresPerSecond: [0, 0, 0, 1, 0] });
    expect(all).toMatchObject({ users: [10, 10, 10, 10, 10] });
  });

  test("a percentile describes the ten seconds before its row, those of a missed one too, and none before them", async () => {
    const told = (at: number, p95: number) => [
      row(at, at, 0, { name: "GET,/a", percentiles: `5,${p95},90,90` }),
      row(at, at, 0, { percentiles: `5,${p95},90,90` }),
    ];
    const [all] = await seriesOf(csv(row(0, 0, 0), ...[1, 2, 4, 16, 17].flatMap((at) => told(at, 10 * at))));
    const none = [Number.NaN, Number.NaN];
    expect(all).toMatchObject({ p95Ms: [10, 20, 40, 40, ...none, ...Array.from({ length: 10 }, () => 160), 170] });
  });

  test("rows every ten seconds make steps of ten seconds", async () => {
    const [all] = await seriesOf(csv(row(0, 0, 0), row(10, 50, 0), row(20, 150, 10), row(26, 210, 10)));
    expect(all).toMatchObject({ stepSeconds: 10, requestsPerSecond: [5, 10, 10], failuresPerSecond: [0, 1, 0] });
  });

  test("a run of a day is kept in steps of 16 seconds, without losing a request", async () => {
    const rows = Array.from({ length: 86_401 }, (_, at) => row(at, 3 * at, 0));
    const [all] = await seriesOf(csv(...rows));
    expect(all?.stepSeconds).toBe(16);
    expect(all).toMatchObject({ requestsPerSecond: Array.from({ length: 5_400 }, () => 3) });
  });

  test("an endpoint that is first seen later had no request before", async () => {
    const later = { name: "GET,/late" };
    const series = await seriesOf(csv(row(0, 0, 0), row(1, 4, 0), row(2, 3, 0, later), row(2, 7, 0)));
    expect(series[1]).toMatchObject({ method: "GET", name: "/late", requestsPerSecond: [0, 3] });
  });

  test("counters that are set back begin anew, and the windows with them", async () => {
    const content = csv(row(0, 0, 0), row(1, 40, 4), row(2, 6, 1), row(3, 16, 1));
    const { evidence, codes } = await loadOf(locustStatsHistory, content);
    expect(evidence.overall).toMatchObject({ requests: { value: 16 }, failed: { value: 1 }, requestsPerSecond: null });
    expect(evidence.windows).toMatchObject({ requests: [6, 10], failed: [1, 0] });
    expect(codes).toEqual(["counters-reset"]);
  });

  test("a history of one moment has no steps", async () => {
    const content = csv(row(0, 5, 0));
    expect(await seriesOf(content)).toEqual([]);
    expect((await loadOf(locustStatsHistory, content)).evidence).toMatchObject({
      windows: null,
      durationSeconds: null,
    });
  });

  test("endpoints beyond 500 are left out and said so", async () => {
    const rows = Array.from({ length: 510 }, (_, index) => row(1, 1, 0, { name: `GET,/${index}` }));
    const content = csv(row(0, 0, 0), ...rows, row(1, 510, 0));
    expect(await seriesOf(content)).toHaveLength(501);
    const { outcome } = await readAs(locustStatsHistory, content);
    const skipped = [{ reason: "rows of endpoints beyond the first 500", count: 10 }];
    expect(outcome).toMatchObject({ receipt: { skipped } });
  });
});

describe("other shapes", () => {
  test("rows with a blank line after each, as on Windows, are the same rows", async () => {
    const rows = [row(0, 0, 0), row(1, 5, 2)];
    expect(await seriesOf([head, ...rows, ""].join("\r\r\n"))).toEqual(await seriesOf(csv(...rows)));
  });

  test("0.14 has other columns, no users, and percentiles of windows without endpoints", async () => {
    const old =
      '"Type","Name","Timestamp","# requests","# failures","Requests/s","Requests Failed/s","Median response time","Average response time","Min response time","Max response time","Average Content Size","50%","95%","99.999","100%"';
    const at = (seconds: number, rest: string) => `"None","Aggregated","${1_795_172_752 + seconds}",${rest}`;
    const content = [
      old,
      at(0, '0,0,0.00,0.00,0,0,0,0,0.00,"N/A","N/A","N/A","N/A"'),
      at(2, "10,1,5.00,0.50,20,25,4,90,10.00,20,40,90,90"),
      at(4, "30,1,5.00,0.50,20,25,4,90,10.00,18,30,35,35"),
    ].join("\n");
    expect(recognise({ name: "x", head: content })).toMatchObject({ format: { id: "locust-stats-history" } });
    const [all] = await seriesOf(content);
    expect(all).toMatchObject({ stepSeconds: 2, requestsPerSecond: [5, 10], p95Ms: [40, 30] });
    expect(all).not.toHaveProperty("users");
    expect((await loadOf(locustStatsHistory, content)).evidence.users).toBeNull();
  });
});

test.each([
  ["is cut in a row", csv(row(0, 0, 0), row(1, 5, 2)).slice(0, -30), 3],
  ["has only a header", csv(), 1],
  ["has no row of all endpoints", csv(row(0, 1, 0, { name: "GET,/a" })), 1],
])("a history that %s is refused with its line", async (_what, content, line) => {
  const { outcome } = await readAs(locustStatsHistory, content);
  expect(outcome).toMatchObject({ outcome: "refused", where: { line } });
});
