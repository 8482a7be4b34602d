import { expect, test } from "vitest";
import type { FindingGroup } from "@/core/evidence/finding-tally";
import { openFindings } from "./open-findings";
import { plain } from "./testing/readings";
import { judge } from "./testing/real-runs";
import { accepted, findings, scanReading, tally } from "./testing/scans";

const judgeOne = (params: object, groups: FindingGroup[], scan = scanReading()) =>
  judge(openFindings, params, [scan], { findingTallies: [tally(groups)] });

test.each<[string, string, FindingGroup[], string, string, string]>([
  ["nothing found", "= 0", [], "pass", "0 open", "exact"],
  ["one at the severity", "= 0", [findings("high", { open: 1 })], "fail", "1 open", "1 over"],
  ["one above the severity", "= 0", [findings("critical", { open: 1 })], "fail", "1 open", "1 over"],
  ["one below the severity", "= 0", [findings("medium", { open: 1 })], "pass", "0 open", "exact"],
  ["one in progress", "= 0", [findings("high", { inProgress: 1 })], "fail", "1 open", "1 over"],
  ["a false positive", "= 0", [findings("high", { falsePositive: 1 })], "pass", "0 open", "exact"],
  ["a rotated secret", "= 0", [findings("high", { rotated: 1 })], "pass", "0 open", "exact"],
  ["one that the file leaves out", "= 0", [findings("high", { suppressed: 1 })], "pass", "0 open", "exact"],
  ["as many as the limit, under <=", "<= 5", [findings("high", { open: 5 })], "pass", "5 open", "at the limit"],
  ["as many as the limit, under <", "< 5", [findings("high", { open: 5 })], "fail", "5 open", "at the limit"],
  ["one more than the limit", "<= 5", [findings("high", { open: 6 })], "fail", "6 open", "1 over"],
  ["one of unknown severity", "= 0", [findings("unknown", { open: 1 })], "none", "0 open", "1 not ranked"],
  ["an unknown one in progress", "<= 5", [findings("unknown", { inProgress: 1 })], "none", "0 open", "1 not ranked"],
  ["an unknown one that is false", "= 0", [findings("unknown", { falsePositive: 1 })], "pass", "0 open", "exact"],
  [
    "an unknown one beside too many",
    "= 0",
    [findings("unknown", { open: 1 }), findings("high", { open: 2 })],
    "fail",
    "2 open",
    "2 over",
  ],
])("%s, %s", (_case, limit, groups, state, observed, margin) => {
  expect(judgeOne({ severity: "high", limit }, groups)).toMatchObject({ state, observed, margin });
});

test.each([
  [4, "pass"],
  [5, "warn"],
  [10, "warn"],
  [11, "fail"],
])("with a warning line of < 5 and a limit of <= 10, %d are %s", (open, state) => {
  const params = { severity: "low", limit: "<= 10", warn: "< 5" };
  expect(judgeOne(params, [findings("low", { open })]).state).toBe(state);
});

test("the limit is none at all unless the policy says otherwise", () => {
  const params = openFindings.params.parse({ severity: "critical" });
  expect(openFindings.required(params)).toBe("0 open at or above critical");
  expect(plain(openFindings.required({ ...params, limit: { ...params.limit, comparator: "<=", text: "≤ 5" } }))).toBe(
    "≤ 5 open at or above critical",
  );
});

test("at the lowest severity everything counts, so that nothing has to be ranked", () => {
  expect(judgeOne({ severity: "info" }, [findings("unknown", { open: 1 })]).state).toBe("fail");
});

test("a failure says requirement and figure, and each scan is opened in its file", () => {
  const bandit = scanReading({ tool: "Bandit", component: "api", categories: ["code"], runNumber: 2 });
  const tallies = [
    tally([findings("high", { open: 2 }), findings("low", { open: 1 })]),
    tally([findings("high", { open: 1, category: "code" })], { readingId: "reading-2" }),
  ];
  const judgement = judge(openFindings, { severity: "high" }, [bandit, scanReading()], { findingTallies: tallies });
  expect(judgement).toMatchObject({ state: "fail", sample: "2 scans", readingIds: ["reading-2", "reading-1"] });
  expect(judgement.sentence).toBe("Required exactly 0 open findings at or above high, observed 3.");
  expect(judgement.observations.map(({ label, text }) => [label, text])).toEqual([
    ["Bandit (api)", "1 of 1 open at or above high"],
    ["Trivy", "2 of 3 open at or above high"],
  ]);
});

const risk = { until: accepted.at, by: "Ines", reason: "Not reachable" };

test.each<[string, string, FindingGroup[], object, string, string]>([
  ["one accepted", "= 0", [findings("high", { accepted: 1 })], {}, "fail", "excused"],
  ["one accepted beside an open one", "= 0", [findings("high", { accepted: 1, open: 1 })], {}, "fail", "not excused"],
  [
    "too many, and too few without the accepted",
    "<= 2",
    [findings("high", { accepted: 1, open: 2 })],
    {},
    "fail",
    "excused",
  ],
  ["one accepted inside the limit", "<= 2", [findings("high", { accepted: 1, open: 1 })], {}, "pass", "not excused"],
  ["one accepted below the severity", "= 0", [findings("low", { accepted: 1 })], {}, "pass", "not excused"],
  ["one accepted of unknown severity", "= 0", [findings("unknown", { accepted: 1 })], {}, "none", "excused"],
  [
    "one accepted beside an open one of unknown severity",
    "= 0",
    [findings("high", { accepted: 1 }), findings("unknown", { open: 1 })],
    {},
    "fail",
    "not excused",
  ],
  [
    "one accepted in a scan that was cut short",
    "= 0",
    [findings("high", { accepted: 1 })],
    { notes: [partial()] },
    "fail",
    "not excused",
  ],
])("%s, %s", (_case, limit, groups, facts, state, excused) => {
  const judgement = judgeOne({ severity: "high", limit }, groups, scanReading(facts));
  expect(judgement.state).toBe(state);
  expect(judgement.acceptedRisk).toEqual(excused === "excused" ? risk : undefined);
});

test("an accepted risk stands beside the count", () => {
  const judgement = judgeOne({ severity: "high" }, [findings("high", { accepted: 1 })]);
  expect(judgement).toMatchObject({ observed: "1 open, 1 of them accepted" });
  expect(judgement.sentence).toBe("Required exactly 0 open findings at or above high, observed 1, 1 of them accepted.");
});

function partial() {
  return { code: "partial" as const, sentence: "The scan was cut short." };
}

test.each<[string, object, string, string]>([
  ["that scanned nothing", { scanned: false }, "thin", "empty-scan"],
  ["that was cut short", { notes: [partial()] }, "thin", "partial"],
])("a scan %s proves nothing by finding nothing", (_case, facts, state, code) => {
  const judgement = judgeOne({ severity: "high" }, [], scanReading(facts));
  expect(judgement).toMatchObject({ state, notes: [{ code }] });
});

test("a scan whose findings are not known is no evidence", () => {
  expect(judge(openFindings, { severity: "high" }, [scanReading()])).toMatchObject({
    state: "none",
    margin: "findings not known",
  });
});

test("twenty findings closed at once are remarked, nineteen are not", () => {
  const codes = (count: number) =>
    judge(openFindings, { severity: "high" }, [scanReading()], {
      findingTallies: [tally([], { largestBulk: { count, by: "Tom", reason: "Test fixtures" } })],
    }).notes;
  expect(codes(19)).toEqual([]);
  expect(codes(20)).toEqual([
    {
      code: "bulk-triaged",
      sentence: "Tom closed 20 findings of Trivy at once, for one reason (Test fixtures).",
    },
  ]);
});

test.each([
  ["vulnerability", "pass"],
  ["secret", "fail"],
  ["code", "none"],
])(
  "with the category %s only its own findings count, and only of scanners that look for them: %s",
  (category, state) => {
    const scan = scanReading({ categories: ["vulnerability", "secret"] });
    const groups = [findings("high", { open: 1, category: "secret" })];
    expect(judgeOne({ severity: "high", category }, groups, scan).state).toBe(state);
  },
);

test("nothing on file names the scanner to run", () => {
  const params = openFindings.params.parse({ severity: "high" });
  const absent = (tool: string | null) => openFindings.absent(params, { scenario: null, suites: [], tool }).action;
  expect([absent("Trivy"), absent(null)]).toEqual([
    "Run Trivy and upload its JSON.",
    "Run a scanner such as Trivy and upload its JSON or SARIF.",
  ]);
});

test.each([
  [{}, "severity: expected one of: critical, high, medium, low, info"],
  [{ severity: "unknown" }, "severity: expected one of: critical, high, medium, low, info"],
  [{ severity: "high", limit: 0 }, "limit: expected a limit as text, such as “≤ 5”"],
  [{ severity: "high", limit: "<= 2", warn: "<= 3" }, "warn: the warning line ≤ 3 lies outside the limit ≤ 2"],
])("the parameters %j are refused", (written, mistake) => {
  const issue = openFindings.params.safeParse(written).error?.issues[0];
  expect([...(issue?.path ?? []).map(String), issue?.message ?? ""].join(": ")).toBe(mistake);
});
