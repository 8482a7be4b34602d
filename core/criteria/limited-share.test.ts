import { expect, test } from "vitest";
import { figure, loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { limitedShare } from "./limited-share";
import { loadReading, plain } from "./testing/readings";
import { judge, k6Load } from "./testing/real-runs";

const run = (limited: number, others: number) =>
  loadReading(
    loadEvidence({
      tool: "k6",
      metrics: [
        {
          name: "rate_limited",
          type: "rate",
          unit: null,
          values: { passes: figure(limited), fails: figure(others) },
          histogram: null,
        },
      ],
    }),
  );

test.each([
  ["< 10 %", 10, 990, "pass"],
  ["< 10 %", 100, 900, "fail"],
  ["<= 10 %", 100, 900, "thin"],
  ["< 10 %", 0, 20, "thin"],
  ["= 0 %", 0, 20, "pass"],
  ["= 0 %", 1, 999_999, "fail"],
  // A run may be mostly limited and yet within a limit that allows it.
  ["< 80 %", 600, 400, "pass"],
])("under %s, %d limited beside %d others is %s", (limit, limited, others, state) => {
  expect(judge(limitedShare, { limit }, [run(limited, others)]).state).toBe(state);
});

test("the k6 load run is far over ten percent, and the metric that tells it is named", () => {
  const judgement = judge(limitedShare, { limit: "< 10 %" }, [loadReading(k6Load())]);
  expect(judgement).toMatchObject({ state: "fail", sample: "15,811 of 17,032 limited" });
  expect(plain(judgement.margin)).toBe("82.8 pts over");
  expect(judgement.observations[0]?.label).toBe("Limited (429), by the metric rate_limited");
});

test("a file that does not tell which responses were 429 is no evidence, not zero", () => {
  const judgement = judge(limitedShare, { limit: "< 10 %" }, [
    loadReading(loadEvidence({ overall: slice({ requests: 100, failed: 0 }) })),
  ]);
  expect(judgement).toMatchObject({ state: "none", observed: null });
  expect(judgement.sentence).toContain("does not say which responses were 429");
});
