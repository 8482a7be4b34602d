import { expect, test } from "vitest";
import { loadReading } from "@/core/criteria/testing/readings";
import type { LoadSlice } from "@/core/evidence/load";
import { runsBeside } from "./runs-beside";
import { figure, loadEvidence, slice } from "./testing/load-evidence";

function run(runNumber: number, users: number, endpoints: LoadSlice[]) {
  const evidence = loadEvidence({ users: figure(users), durationSeconds: figure(60), endpoints });
  return { reading: loadReading(evidence, { runNumber }), series: [] };
}

test("runs stand beside each other, each held against the first, with endpoints as the first to name them does", () => {
  const beside = runsBeside([
    run(1, 10, [slice({ name: "/a", requests: 300, failed: 60 })]),
    run(2, 50, [slice({ name: "/b", requests: 7, failed: 0 })]),
    run(3, 10, [slice({ name: "/b", requests: 5, failed: 0 }), slice({ name: "/a", requests: 300, failed: 0 })]),
  ]);
  expect(beside.differing.map((reasons) => reasons.length)).toEqual([0, 1, 0]);
  expect(beside.slices.map(({ name, sides }) => [name, ...sides.map((side) => side?.requests ?? null)])).toEqual([
    [null, null, null, null],
    ["/a", 300, null, 300],
    ["/b", null, 7, 5],
  ]);
  const [first, , third] = beside.slices[1]?.sides ?? [];
  expect(first?.against).toBeNull();
  expect(third?.against?.find(({ measure }) => measure === "error-rate")?.verdict).toBe("improvement");
});
