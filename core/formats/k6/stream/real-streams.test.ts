import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseStream } from "@/core/formats/k6/stream/testing/oracle";
import { k6Stream } from "@/core/formats/k6-stream";
import { k6Summary } from "@/core/formats/k6-summary";
import { loadOf, readAs, understood } from "@/core/formats/testing/read-text";

describe.each(["smoke", "load"])("the %s run of samples/stratum-ai", (run) => {
  const file = (ending: string) => readFileSync(`samples/stratum-ai/${run}${ending}`);
  const text = gunzipSync(file(".ndjson.gz")).toString("utf8");

  test("reads exactly as JSON.parse reads it", async () => {
    expect(await readAs(k6Stream, text)).toEqual(parseStream(text));
  });

  test("agrees with k6’s own summary of it", async () => {
    const { outcome } = await readAs(k6Stream, text);
    const [ours] = understood(outcome).evidence;
    const { evidence: theirs } = await loadOf(k6Summary, file("-summary.json").toString("utf8"));
    if (ours?.kind !== "load") throw new Error("No load evidence.");
    expect(ours.overall).toMatchObject({
      requests: { value: theirs.overall.requests?.value },
      failed: { value: theirs.overall.failed?.value },
      latency: {
        minMs: { value: theirs.overall.latency.minMs?.value },
        meanMs: { value: expect.closeTo(theirs.overall.latency.meanMs?.value ?? 0, 9) },
        maxMs: { value: theirs.overall.latency.maxMs?.value },
      },
    });
    expect(ours).toMatchObject({ scenario: run, users: { value: theirs.users?.value } });
    for (const { percent, ms } of theirs.overall.latency.percentiles) {
      const found = ours.overall.latency.percentiles.find((one) => one.percent === percent)?.ms.value ?? 0;
      expect(Math.abs(found / ms.value - 1)).toBeLessThan(0.001);
    }
    for (const { name, values } of theirs.metrics.filter((metric) => !metric.name.includes("{"))) {
      const found = ours.metrics.find((metric) => metric.name === name)?.values ?? {};
      for (const [statistic, { value }] of Object.entries(values).filter(
        ([key]) => key !== "rate" || name === "checks",
      )) {
        expect(Math.abs((found[statistic]?.value ?? Number.NaN) - value)).toBeLessThanOrEqual(0.001 * Math.abs(value));
      }
    }
    expect(ours.checks.map(({ name, passes, fails }) => ({ name, passes, fails }))).toEqual(
      theirs.checks.map(({ name, passes, fails }) => ({ name, passes, fails })),
    );
    expect(ours.thresholds.every(({ state }) => state === "unknown")).toBe(true);
  });
});
