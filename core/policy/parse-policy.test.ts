import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Judgement } from "@/core/criteria/judgement";
import type { CriterionKind } from "@/core/criteria/kind";
import { maxPolicyBytes, parsePolicy } from "./parse-policy";

const judgement: Judgement = {
  state: "none",
  observed: null,
  margin: "nothing on file",
  gauge: { kind: "wall", violations: null },
  sample: null,
  missing: null,
  sentence: "Nothing is on file.",
  action: "Upload a run.",
  observations: [],
  readingIds: [],
  notes: [],
};

const limit = z
  .string({ error: "expected a limit such as “< 500 ms”" })
  .regex(/^[<>]=? \d+/, "expected < or > and a number");
const percentile: CriterionKind = {
  id: "latency-percentile",
  label: "Latency percentile",
  summary: "A percentile of latency stays under its limit.",
  evidence: "load",
  params: z.strictObject({
    percentile: z.number().min(50),
    limit,
    warn: limit.optional(),
    metrics: z.array(z.string()).optional(),
  }),
  example: 'percentile: 95\nlimit: "< 500 ms"',
  required: () => "",
  judge: () => judgement,
  absent: () => judgement,
};
const noneFailing: CriterionKind = {
  ...percentile,
  id: "tests-none-failing",
  label: "No test failing",
  evidence: "tests",
  params: z.strictObject({}),
  example: "",
};
const kinds = [percentile, noneFailing];

function policyOf(criterion: string): string {
  return `name: Launch\ncriteria:\n  - id: a\n${criterion
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n")}\n`;
}

const goodKeys = "kind: latency-percentile\npercentile: 95\nlimit: < 500 ms";

const scenarios = (yaml: string) => `name: Launch\nscenarios: ${yaml}\ncriteria: []\n`;

function mistakesOf(text: string) {
  const parsed = parsePolicy(text, kinds);
  return parsed.ok ? [] : parsed.mistakes;
}

describe("a policy without mistakes", () => {
  it("reads every key of a criterion and keeps the kind's own as written", () => {
    const text = `name: Production launch
confidence: 0.99
criteria:
  - id: p95-load
    title: p95 at load
    kind: latency-percentile
    category: Speed
    weight: 2.5
    blocking: false
    scenario: load
    suites: unit
    environments: [staging, production]
    branch: main
    tool: k6
    percentile: 95
    limit: < 500 ms
    warn: "< 400 ms"
    freshness: 36 h
    validFor: branch
`;
    expect(parsePolicy(text, kinds)).toEqual({
      ok: true,
      policy: {
        name: "Production launch",
        confidence: 0.99,
        scenarios: [],
        criteria: [
          {
            id: "p95-load",
            title: "p95 at load",
            kind: "latency-percentile",
            category: "Speed",
            weight: 2.5,
            blocking: false,
            scope: {
              scenario: "load",
              suites: ["unit"],
              environments: ["staging", "production"],
              branch: "main",
              tool: "k6",
              component: null,
            },
            freshnessHours: 36,
            validFor: "branch",
            params: { percentile: 95, limit: "< 500 ms", warn: "< 400 ms" },
          },
        ],
      },
    });
  });

  it("fills in what is left out by the kind's evidence", () => {
    const parsed = parsePolicy(
      `name: Launch\ncriteria:\n  - { id: a, kind: latency-percentile, percentile: 95, limit: < 1 s, scenario: peak }\n  - { id: b, kind: tests-none-failing }\n`,
      kinds,
    );
    const emptyScope = { scenario: null, suites: [], environments: [], branch: null, tool: null, component: null };
    expect(parsed).toMatchObject({
      ok: true,
      policy: {
        confidence: 0.95,
        scenarios: [],
        criteria: [
          {
            title: "Latency percentile at peak",
            category: "Performance",
            weight: 1,
            blocking: true,
            validFor: "time",
            freshnessHours: null,
          },
          {
            title: "No test failing",
            category: "Tests",
            weight: 1,
            blocking: true,
            validFor: "build",
            scope: emptyScope,
            params: {},
          },
        ],
      },
    });
  });

  it("reads what is asked of the runs of a scenario", () => {
    const parsed = parsePolicy(
      scenarios("{ peak: { users: 200, duration: 10 min }, smoke: { duration: 90 s } }"),
      kinds,
    );
    expect(parsed).toMatchObject({
      ok: true,
      policy: {
        scenarios: [
          { scenario: "peak", users: 200, durationSeconds: 600 },
          { scenario: "smoke", users: null, durationSeconds: 90 },
        ],
      },
    });
  });

  it("reads an empty list of criteria, which the evaluation answers with HOLD", () => {
    expect(parsePolicy("name: Launch\ncriteria: []\n", kinds)).toEqual({
      ok: true,
      policy: { name: "Launch", confidence: 0.95, scenarios: [], criteria: [] },
    });
  });
});

describe("a mistake is told with its line, its column and what to write", () => {
  it.each<[string, string, number, number, RegExp]>([
    [
      "a kind that is not known",
      "kind: latency-percentle",
      4,
      11,
      /nearest is latency-percentile\. Write one of: latency-percentile, tests-none-failing\./,
    ],
    ["a kind that is missing", "weight: 1", 3, 5, /no kind\. Write one of/],
    ["a mistyped key", `${goodKeys}\nwieght: 2`, 7, 5, /^wieght is not a key of this criterion\. Write weight/],
    ["a key like no other", `${goodKeys}\nowner: me`, 7, 5, /^owner .* Write one of: id, title, kind/],
    [
      "a limit that cannot be read",
      "kind: latency-percentile\npercentile: 95\nlimit: fast",
      6,
      12,
      /^limit: expected < or > and a number\.$/,
    ],
    [
      "a limit that is missing",
      "kind: latency-percentile\npercentile: 95",
      3,
      5,
      /^limit is missing; .* limit: "< 500 ms"$/,
    ],
    [
      "a parameter of the wrong type",
      "kind: latency-percentile\npercentile: high\nlimit: < 1 s",
      5,
      17,
      /^percentile: /,
    ],
    ["a mistake inside a list", `${goodKeys}\nmetrics: [a, 2]`, 7, 18, /^metrics: /],
    ["a weight below zero", `${goodKeys}\nweight: -1`, 7, 13, /^weight is -1, below 0\. .* weight: 1$/],
    ["an endless weight", `${goodKeys}\nweight: .inf`, 7, 13, /^weight is Infinity, above 1000000/],
    ["a weight in words", `${goodKeys}\nweight: two`, 7, 13, /^weight is text; a number is expected/],
    ["a blocking that is no answer", `${goodKeys}\nblocking: maybe`, 7, 15, /true or false is expected/],
    ["a number for a scenario", `${goodKeys}\nscenario: 3`, 7, 15, /^scenario is a number; text is expected/],
    ["an empty title", `${goodKeys}\ntitle: ""`, 7, 12, /^title is empty/],
    ["a map for suites", `${goodKeys}\nsuites: { a: b }`, 7, 13, /^suites holds a map; a list of names/],
    [
      "a freshness without a unit",
      `${goodKeys}\nfreshness: 14`,
      7,
      16,
      /Write hours or days above zero, for example 36 h or 14 d/,
    ],
    ["a freshness of zero", `${goodKeys}\nfreshness: 0 d`, 7, 16, /above zero/],
    ["a validFor that is not known", `${goodKeys}\nvalidFor: ever`, 7, 15, /Write one of: build, branch, time\./],
    ["a branch that is not named", `${goodKeys}\nvalidFor: branch`, 3, 5, /branch: main/],
  ])("%s", (_name, criterion, line, column, message) => {
    expect(mistakesOf(policyOf(criterion))).toEqual([{ line, column, message: expect.stringMatching(message) }]);
  });

  it.each<[string, string, number, number, RegExp]>([
    ["an empty text", "", 1, 1, /The policy is empty/],
    ["a list at the top", "- a\n", 1, 1, /The policy is a list/],
    ["no name", "criteria: []\n", 1, 1, /has no name/],
    ["no criteria", "name: Launch\n", 1, 1, /has no criteria/],
    ["scenarios that are no map", scenarios("[peak]"), 2, 12, /scenarios is a list; a map of scenarios is expected/],
    ["a scenario without a map", scenarios("{ peak: 200 }"), 2, 20, /peak is a number; users and duration/],
    ["a mistyped demand", scenarios("{ peak: { user: 200 } }"), 2, 22, /user is nothing .* Write users\.$/],
    ["no users at all", scenarios("{ peak: { users: 0 } }"), 2, 29, /^users is 0, below 1/],
    ["a duration of days", scenarios("{ peak: { duration: 2 d } }"), 2, 32, /Write seconds, minutes or hours/],
    ["a duration of nothing", scenarios("{ peak: { duration: 0 s } }"), 2, 32, /duration is "0 s"/],
    ["one scenario by two names", scenarios("{ soak: {}, Endurance test: {} }"), 2, 24, /same scenario as soak above/],
    ["criteria that are no list", "name: Launch\ncriteria: none\n", 2, 11, /criteria is text; a list is expected/],
    ["a criterion that is no map", "name: Launch\ncriteria:\n  - p95\n", 3, 5, /A criterion is a map/],
    [
      "a mistyped key at the top",
      "name: Launch\ncriterion: []\ncriteria: []\n",
      2,
      1,
      /criterion is not a key of a policy. Write criteria\./,
    ],
    [
      "a confidence past its end",
      "name: Launch\nconfidence: 1\ncriteria: []\n",
      2,
      13,
      /^confidence is 1, above 0.9999/,
    ],
    [
      "an id with a space",
      "name: Launch\ncriteria:\n  - id: a b\n    kind: tests-none-failing\n",
      3,
      9,
      /^id is "a b"/,
    ],
    ["an alias", "name: &n Launch\ncriteria: *n\n", 2, 11, /\*n repeats another place/],
    ["an alias without its anchor", "name: Launch\ncriteria: *n\n", 2, 11, /\*n repeats another place/],
    [
      "a bare > limit",
      "name: Launch\ncriteria:\n  - limit: >= 98 %\n",
      3,
      12,
      /Put the value in quotes: limit: ">= 98 %"/,
    ],
    ["a key written twice", "name: Launch\nname: Again\ncriteria: []\n", 2, 1, /written twice/],
    ["a tab", "name: Launch\ncriteria:\n\t- id: a\n", 3, 1, /tab/],
    ["a tag", "name: !!js/function Launch\ncriteria: []\n", 1, 7, /Tags/],
  ])("%s", (_name, text, line, column, message) => {
    expect(mistakesOf(text)).toContainEqual({ line, column, message: expect.stringMatching(message) });
  });

  it("an id used twice names the line of the first", () => {
    const text =
      "name: Launch\ncriteria:\n  - { id: a, kind: tests-none-failing }\n  - { id: a, kind: tests-none-failing }\n";
    expect(mistakesOf(text)).toEqual([
      { line: 4, column: 11, message: expect.stringContaining("already used on line 3") },
    ]);
  });

  it("all mistakes are told at once, in the order of the text", () => {
    const text =
      "nme: Launch\ncriteria:\n  - { id: a, kind: nothing, weight: -1 }\n  - { kind: tests-none-failing, blocking: 1 }\n";
    expect(mistakesOf(text).map(({ line }) => line)).toEqual([1, 1, 3, 3, 4, 4]);
  });
});

describe("a policy that is too much", () => {
  it("is refused one byte past 256 KB and read at the limit", () => {
    const head = "name: Launch\ncriteria: []\n#";
    expect(parsePolicy(head + "x".repeat(maxPolicyBytes - head.length), kinds).ok).toBe(true);
    expect(mistakesOf(head + "x".repeat(maxPolicyBytes - head.length + 1))).toEqual([
      { line: 1, column: 1, message: expect.stringContaining("256 KB") },
    ]);
  });

  it.each([
    [
      "a bomb of aliases",
      `a: &a [x]\n${"bcdefghi"
        .split("")
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`)
        .join("\n")}\n`,
    ],
    ["deep brackets", "[".repeat(100_000)],
    ["deep dashes", "- ".repeat(100_000)],
  ])("%s is refused with at most 100 mistakes", (_name, text) => {
    const mistakes = mistakesOf(text);
    expect(mistakes.length).toBeGreaterThan(0);
    expect(mistakes.length).toBeLessThanOrEqual(100);
  });
});
