import { expect, test } from "vitest";
import type { LoadFailure } from "@/core/evidence/load";
import { loadEvidence, slice } from "@/core/runs/testing/load-evidence";
import { failuresMatching } from "./failures-matching";
import { loadReading } from "./testing/readings";
import { judge } from "./testing/real-runs";

const failure = (message: string, count: number, name = "/items"): LoadFailure => ({
  method: "GET",
  name,
  message,
  count,
  firstSeenAt: null,
  lastSeenAt: null,
  at: { kind: "cell", line: 2, row: name, column: "Occurrences" },
});
const reset = "ConnectionResetError(104, 'Connection reset by peer')";
const run = (failures: LoadFailure[] | null, failed: number | null) =>
  loadReading(loadEvidence({ overall: slice({ requests: 1000, failed }), failures }));

test.each([
  ["no failure", [], 0, "pass", "0 matching"],
  ["failures with other messages", [failure("500 Server Error", 3)], 3, "pass", "0 matching"],
  ["a failure with the message", [failure(reset, 1)], 1, "fail", "1 matching"],
  ["its words in other letters", [failure("CONNECTION RESET", 2)], 2, "fail", "2 matching"],
  ["a list that accounts for more than the tool counts", [failure("500", 4)], 3, "pass", "0 matching"],
  ["a list that leaves failures out", [failure("500", 2)], 3, "none", null],
  ["a list that leaves failures out, but has the message", [failure(reset, 1)], 3, "fail", "1 matching"],
  ["a list without a count beside it", [], null, "none", null],
  ["no list", null, 0, "none", null],
  ["a list as long as one may be", Array.from({ length: 500 }, (_, at) => failure(`${at}`, 1)), 500, "none", null],
])("of %s none may match *connection reset*", (_case, failures, failed, state, observed) => {
  const judgement = judge(failuresMatching, { message: "*connection reset*" }, [run(failures, failed)]);
  expect(judgement).toMatchObject({ state, observed });
});

test("some may be allowed, of one endpoint alone, and each opens at its line", () => {
  const reading = run([failure(reset, 5), failure(reset, 7, "/orders")], 12);
  const params = { message: "*reset*", limit: "<= 5", endpoint: "GET /items" };
  expect(judge(failuresMatching, params, [reading])).toMatchObject({
    state: "pass",
    margin: "at the limit",
    observations: [{ label: `GET /items: ${reset}`, text: "5", at: { kind: "cell", row: "/items" } }],
  });
  expect(judge(failuresMatching, { ...params, limit: "< 5" }, [reading]).state).toBe("fail");
});
