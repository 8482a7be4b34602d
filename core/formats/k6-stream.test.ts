import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { dialects } from "@/core/formats/k6/stream/testing/dialect";
import { generateStream } from "@/core/formats/k6/stream/testing/generate-stream";
import { parseStream } from "@/core/formats/k6/stream/testing/oracle";
import { k6Stream } from "@/core/formats/k6-stream";
import { readAs, understood } from "@/core/formats/testing/read-text";

const samples = {
  smoke: gunzipSync(readFileSync("samples/stratum-ai/smoke.ndjson.gz")),
  load: gunzipSync(readFileSync("samples/stratum-ai/load.ndjson.gz")),
};

describe.each(dialects)("a stream in the dialect %s", (dialect) => {
  const text = [...generateStream({ dialect, bytes: 1_500_000, requestsPerSecond: 200, endpoints: 9 })].join("");

  test("reads exactly as JSON.parse reads it", async () => {
    expect(await readAs(k6Stream, text)).toEqual(parseStream(text));
  });

  test.each([509, 4_099])("reads the same in chunks of %d bytes", async (chunkBytes) => {
    const part = text.slice(0, text.indexOf("\n", 300_000) + 1);
    expect(await readAs(k6Stream, part, chunkBytes)).toEqual(parseStream(part));
  });
});

test.each(["smoke", "load"] as const)(
  "the real stream of the %s run reads exactly as JSON.parse reads it",
  async (run) => {
    expect(await readAs(k6Stream, samples[run])).toEqual(parseStream(samples[run].toString()));
  },
);

test("a chunk may end anywhere", async () => {
  const lines = samples.smoke.toString().split("\n").slice(0, 25).join("\n");
  const whole = parseStream(lines);
  for (let chunkBytes = 1; chunkBytes <= 400; chunkBytes += 1) {
    expect(await readAs(k6Stream, lines, chunkBytes)).toEqual(whole);
  }
});

const summaries: readonly ["smoke" | "load", string][] = [
  ["smoke", "samples/stratum-ai/smoke-summary.json"],
  ["load", "samples/stratum-ai/load-summary.json"],
];

test.each(summaries)("the stream of the %s run agrees with k6’s own summary", async (run, file) => {
  const { metrics } = JSON.parse(readFileSync(file, "utf8"));
  const [load] = understood((await readAs(k6Stream, samples[run])).outcome).evidence;
  if (load?.kind !== "load") throw new Error("No load evidence.");
  const { requests, failed, latency } = load.overall;
  expect(requests?.value).toBe(metrics.http_reqs.values.count);
  expect(failed?.value).toBe(metrics.http_req_failed.values.passes);
  expect(latency.maxMs?.value).toBe(metrics.http_req_duration.values.max);
  for (const percent of [90, 95, 99]) {
    const stated = metrics.http_req_duration.values[`p(${percent})`];
    const ms = latency.percentiles.find((one) => one.percent === percent)?.ms.value ?? Number.NaN;
    if (stated !== undefined) expect(Math.abs(ms / stated - 1)).toBeLessThanOrEqual(0.001);
  }
});

test.each([
  ["in the middle of a line", (text: string) => text.slice(0, -100), "refused"],
  ["at the end of a line", (text: string) => text, "understood"],
])("a stream that ends %s is %s unless it is declared partial", async (_, cut, outcome) => {
  const text = cut(samples.smoke.toString());
  expect((await readAs(k6Stream, text)).outcome.outcome).toBe(outcome);
  const partial = (await readAs(k6Stream, text, 65_536, { acceptPartial: true })).outcome;
  expect(understood(partial).receipt.warnings.map(({ code }) => code)).toContain("partial");
});

test("a line that is broken in the middle of a stream is refused with its number", async () => {
  const lines = samples.smoke.toString().split("\n");
  lines[99] = '{"metric":"http_reqs","type":"Point","data":{"time":';
  const { outcome } = await readAs(k6Stream, lines.join("\n"));
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 100 } });
});
