import { expect, test } from "vitest";
import { runOutcomes } from "./outcomes";
import { loadEvidence, slice } from "./testing/load-evidence";

const rules = [{ name: "/api/nonexistent*", method: null, statuses: [404] }];
const provoked = (count: number) =>
  slice({ name: "/api/nonexistent [404]", method: "GET", requests: count, failed: count });

test.each([
  ["smoke", 417, 22, 21, { failures: 1, expected: 21, counted: 396 }],
  ["peak", 33302, 1388, 1388, { failures: 0, expected: 1388, counted: 31914 }],
])("the %s run's provoked errors are left out of failures and denominator", (_run, requests, failed, errors, told) => {
  const evidence = loadEvidence({ overall: slice({ requests, failed }), endpoints: [provoked(errors)] });
  const { overall, endpoints } = runOutcomes(evidence, rules);
  expect(overall).toMatchObject({ requests, limited: null, source: "tool", ...told });
  expect(endpoints[0]).toMatchObject({ requests: errors, failures: 0, expected: errors, counted: 0 });
});

test("the note sets the tool's own figure beside ours and names the endpoint", () => {
  const evidence = loadEvidence({ overall: slice({ requests: 417, failed: 22 }), endpoints: [provoked(21)] });
  expect(runOutcomes(evidence, rules).overall.notes).toEqual([
    {
      code: "expected-as-failure",
      sentence:
        "Locust counts 21 provoked errors of /api/nonexistent [404] as failures. " +
        "Locust: 94.7\u00a0% of all; without provoked errors: 99.7\u00a0%.",
    },
  ]);
});

test("without a rule the tool's count stands", () => {
  const evidence = loadEvidence({ overall: slice({ requests: 417, failed: 22 }), endpoints: [provoked(21)] });
  const { overall } = runOutcomes(evidence, []);
  expect(overall).toMatchObject({ failures: 22, expected: 0, counted: 417, source: "tool", notes: [] });
});

test("outcomes that account for every request are used, with the limited left out of the denominator", () => {
  const outcomes = { ok: 60, limited: 30, auth: 1, client: 2, expected: 3, server: 3, network: 1 };
  const { overall } = runOutcomes(loadEvidence({ overall: slice({ requests: 100, failed: 40, outcomes }) }), rules);
  expect(overall).toMatchObject({ failures: 7, expected: 3, limited: 30, counted: 67, source: "outcomes" });
  expect(overall.notes.map((note) => note.code)).toEqual(["expected-as-failure"]);
});

test("an outcome that a complete file leaves out is zero", () => {
  const { overall } = runOutcomes(loadEvidence({ overall: slice({ requests: 10, outcomes: { ok: 10 } }) }), []);
  expect(overall).toMatchObject({ failures: 0, limited: 0, counted: 10, source: "outcomes" });
});

test("outcomes that leave requests unexplained are not used", () => {
  const { overall } = runOutcomes(
    loadEvidence({ overall: slice({ requests: 11, failed: 4, outcomes: { ok: 6 } }) }),
    [],
  );
  expect(overall).toMatchObject({ failures: 4, limited: null, counted: 11, source: "tool" });
});

test.each([
  [null, 3, { requests: null, failures: 3, counted: null }],
  [10, null, { requests: 10, failures: null, counted: 10 }],
  [0, 0, { requests: 0, failures: 0, counted: 0 }],
])("%j requests and %j failures stay what they are", (requests, failed, told) => {
  expect(runOutcomes(loadEvidence({ overall: slice({ requests, failed }) }), rules).overall).toMatchObject(told);
});

test("more provoked errors than the total has failures never make failures negative", () => {
  const evidence = loadEvidence({ overall: slice({ requests: 417, failed: 20 }), endpoints: [provoked(21)] });
  expect(runOutcomes(evidence, rules).overall).toMatchObject({ failures: 0, expected: 20 });
});

const told = (name: string, responses: [number, boolean | null, number][]) => ({
  ...slice({
    name,
    method: "GET",
    requests: responses.reduce((sum, [, , count]) => sum + count, 0),
    failed: responses.reduce((sum, [, failed, count]) => sum + (failed === true ? count : 0), 0),
  }),
  responses: responses.map(([status, failed, count]) => ({ status, failed, count })),
});

test("outcomes follow from statuses, and a changed rule changes them", () => {
  const endpoints = [
    told("/a", [
      [200, false, 80],
      [429, true, 10],
    ]),
    told("/api/nonexistent", [[404, true, 10]]),
  ];
  const overall = told("All requests", [
    [200, false, 80],
    [404, true, 10],
    [429, true, 10],
  ]);
  const evidence = loadEvidence({ tool: "k6", overall, endpoints });
  expect(runOutcomes(evidence, []).overall).toMatchObject({ failures: 10, limited: 10, expected: 0, counted: 90 });
  const { overall: ruled } = runOutcomes(evidence, rules);
  expect(ruled).toMatchObject({ failures: 0, limited: 10, expected: 10, counted: 80, source: "outcomes" });
  expect(ruled.byOutcome).toMatchObject({ ok: 80, limited: 10, client: 0, expected: 10 });
  expect(ruled.notes[0]?.sentence.replaceAll("\u00a0", " ")).toBe(
    "k6 counts 10 provoked errors of /api/nonexistent as failures. k6: 80 % of all; without provoked errors and limited responses: 100 %.",
  );
});

test("errors that the script itself expects are no failures of the tool, and need no note", () => {
  const evidence = loadEvidence({
    tool: "k6",
    overall: told("All requests", [
      [200, false, 90],
      [404, false, 10],
    ]),
  });
  expect(runOutcomes(evidence, []).overall).toMatchObject({ failures: 0, expected: 10, counted: 90, notes: [] });
});
