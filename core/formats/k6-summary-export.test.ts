import { describe, expect, test } from "vitest";
import { k6SummaryExport } from "@/core/formats/k6-summary-export";
import { loadOf } from "@/core/formats/testing/read-text";

function load(metrics: object) {
  return loadOf(k6SummaryExport, JSON.stringify({ metrics, root_group: { groups: {}, checks: {} } }));
}

const reqs = { count: 200, rate: 10 };

describe("thresholds of the legacy export", () => {
  test.each([
    ['"p(95)<500": false is passed', false, "met"],
    ['"p(95)<500": true is failed', true, "missed"],
    ['"p(95)<500": "false" tells nothing', "false", "unknown"],
    ['"p(95)<500": {"ok": true} keeps the newer meaning', { ok: true }, "met"],
  ])("%s", async (_title, written, state) => {
    const duration = {
      avg: 4,
      min: 1,
      med: 3,
      max: 30,
      "p(90)": 7,
      "p(95)": 8.38,
      thresholds: { "p(95)<500": written },
    };
    const { evidence } = await load({ http_reqs: reqs, http_req_duration: duration });
    expect(evidence.thresholds).toMatchObject([{ expression: "p(95)<500", state }]);
  });

  test("a passed threshold on a rate of no call has no samples", async () => {
    const { evidence } = await load({
      http_reqs: reqs,
      checks: { passes: 0, fails: 0, value: 0, thresholds: { "rate>0.9": false } },
    });
    expect(evidence.thresholds).toMatchObject([{ state: "unknown", noSamples: true }]);
  });
});

test("an old rate of 0 is worked out from passes and fails", async () => {
  const { evidence } = await load({ http_reqs: reqs, limited: { passes: 50, fails: 150, value: 0 } });
  expect(evidence.metrics).toMatchObject([
    {
      name: "limited",
      type: "rate",
      values: { rate: { value: 0.25, at: { kind: "derived" } }, passes: { value: 50 } },
    },
  ]);
});

test("the ratio of a rate is read from value and called rate, as in the newer shape", async () => {
  const { evidence } = await load({ http_reqs: reqs, limited: { passes: 50, fails: 150, value: 0.25 } });
  expect(evidence.metrics[0]?.values).toEqual({
    passes: { value: 50, at: { kind: "path", path: "metrics.limited.passes" } },
    fails: { value: 150, at: { kind: "path", path: "metrics.limited.fails" } },
    rate: { value: 0.25, at: { kind: "path", path: "metrics.limited.value" } },
  });
});

test("the duration, which the export does not hold, is count over rate and marked as derived", async () => {
  const { evidence } = await load({ http_reqs: reqs });
  expect(evidence.durationSeconds).toEqual({ value: 20, at: { kind: "derived", from: "http_reqs count ÷ rate" } });
});

test.each([
  [{ avg: 1, min: 1, med: 1, max: 1 }, "trend"],
  [{ "p(99)": 1 }, "trend"],
  [{ avg: 1, count: 3 }, "trend"],
  [{ count: 3, rate: 1 }, "counter"],
  [{ passes: 1, fails: 2, value: 0.3 }, "rate"],
  [{ value: 3, min: 1, max: 4 }, "gauge"],
])("a metric without a type that lists %j is a %s", async (values, type) => {
  const { evidence } = await load({ http_reqs: reqs, own: values });
  expect(evidence.metrics).toMatchObject([{ name: "own", type }]);
});
