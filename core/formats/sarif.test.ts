import { describe, expect, test } from "vitest";
import { sarif } from "@/core/formats/sarif";
import { readAs, scanOf } from "@/core/formats/testing/read-text";

const located = (uri: string, startLine = 3, snippet?: string) => ({
  physicalLocation: {
    artifactLocation: { uri },
    region: { startLine, ...(snippet === undefined ? {} : { snippet: { text: snippet } }) },
  },
});
const result = { ruleId: "R1", message: { text: "Bad." }, locations: [located("src/a.c")] };
const run = (results: object[] | null | undefined, more: object = {}, name = "Scanner", rules: object[] = []) => ({
  tool: { driver: { name, rules } },
  ...(results === undefined ? {} : { results }),
  ...more,
});
const log = (...runs: object[]) => ({ version: "2.1.0", runs });
const rule = (id: string, more: object = {}) => ({ id, ...more });

describe("the severity of a result", () => {
  const level = (word: string) => ({ defaultConfiguration: { level: word } });
  const score = (value: unknown) => ({ properties: { "security-severity": value } });

  test.each([
    ["its own level", { level: "error" }, level("note"), "high"],
    ["the rule’s level", {}, level("note"), "low"],
    ["“warning” where nothing is said", {}, {}, "medium"],
    ["the level none", { level: "none" }, {}, "info"],
    ["the rule’s score before the level", { level: "error" }, score("9.1"), "critical"],
    ["a score of 7.0", { level: "note" }, score("7.0"), "high"],
    ["its own score before the rule’s", score("2.5"), score("9.1"), "low"],
    ["a word in the place of a score", {}, score("HIGH"), "high"],
    ["a kind that is yet to be judged", { kind: "review" }, level("error"), "info"],
    ["a level that nobody knows", { level: "fatal" }, {}, "unknown"],
  ])("is told by %s", async (_by, fields, ofRule, severity) => {
    const { findings } = await scanOf(sarif, log(run([{ ...result, ...fields }], {}, "Scanner", [rule("R1", ofRule)])));
    expect(findings).toMatchObject([{ severity }]);
  });
});

describe("the rule of a result", () => {
  const named = (text: string) => ({ shortDescription: { text } });
  const noMessage = { locations: [located("a.c")] };

  test.each([
    ["its id", { ruleId: "B" }, "own B"],
    ["its index", { ruleIndex: 1 }, "own B"],
    ["the parent of its id", { ruleId: "B/1" }, "own B"],
    [
      "the extension that it names by index",
      { ruleId: "X", rule: { index: 0, toolComponent: { index: 0 } } },
      "extension X",
    ],
    ["the extension that it names", { rule: { id: "X", index: 0, toolComponent: { name: "pack" } } }, "extension X"],
    ["its id in an extension", { ruleId: "X" }, "extension X"],
    ["its id, against an index that leads elsewhere", { ruleId: "A", ruleIndex: 1 }, "own A"],
    ["nothing, where there is none", { ruleId: "Z", ruleIndex: 7 }, "Z"],
  ])("is found by %s", async (_by, fields, title) => {
    const tool = {
      driver: { name: "Scanner", rules: [rule("A", named("own A")), rule("B", named("own B"))] },
      extensions: [{ name: "pack", rules: [rule("X", named("extension X"))] }],
    };
    const { findings } = await scanOf(sarif, log({ tool, results: [{ ...noMessage, ...fields }] }));
    expect(findings).toMatchObject([{ title }]);
  });
});

test.each([
  [[{ kind: "inSource" }], "suppressed in the source"],
  [[{ kind: "external", status: "accepted" }], "suppressed outside the source"],
  [[{ kind: "external", status: "underReview" }], null],
  [[{ kind: "inSource" }, { kind: "external", status: "rejected" }], null],
  [[], null],
])("with the suppressions %j a result is left out because %j", async (suppressions, suppressed) => {
  const { evidence, findings } = await scanOf(sarif, log(run([{ ...result, suppressions }])));
  expect(findings).toMatchObject([{ suppressed }]);
  expect(evidence).toMatchObject({ findings: suppressed ? 0 : 1, suppressed: suppressed ? 1 : 0 });
});

test.each([
  ["kind pass", { kind: "pass" }, 0],
  ["kind notApplicable", { kind: "notApplicable" }, 0],
  ["kind informational", { kind: "informational" }, 0],
  ["kind review", { kind: "review" }, 1],
  ["kind open", { kind: "open" }, 1],
  ["baseline absent", { baselineState: "absent" }, 0],
  ["baseline unchanged", { baselineState: "unchanged" }, 1],
])("a result of %s is %d findings", async (_what, fields, count) => {
  const { findings, receipt } = await scanOf(sarif, log(run([{ ...result, ...fields }])));
  expect(findings).toHaveLength(count);
  expect(receipt.items).toBe(1);
});

test("a result at several places is one finding, at the first", async () => {
  const { findings } = await scanOf(sarif, log(run([{ ...result, locations: [located("a.c"), located("b.c")] }])));
  expect(findings).toMatchObject([{ path: "a.c", line: 3, at: { path: "runs[0].results[0]" } }]);
});

const failed = { invocations: [{ executionSuccessful: false }] };
const erred = { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: "error" }] }] };

test.each([
  ["nothing found", [run([])], [], true],
  ["a failed run without results", [run([], failed)], ["empty-scan", "partial"], false],
  ["a failed run with results", [run([result], failed)], ["partial"], true],
  ["a run that met an error", [run([], erred)], ["partial"], true],
  ["a run without a list, beside one with", [run(undefined), run([result])], ["partial"], true],
])("a log with %s is warned of where it does not show all", async (_what, runs, expected, scanned) => {
  const { evidence, codes } = await scanOf(sarif, log(...runs));
  expect(codes).toEqual(expected);
  expect(evidence.scanned).toBe(scanned);
});

test.each([
  ["no run", log()],
  ["no list of results", log(run(undefined))],
  ["null for a list of results", log(run(null))],
  ["version 1", { version: "1.0.0", runs: [{ tool: {}, results: [] }] }],
])("a log with %s is refused, because it proves nothing", async (_what, document) => {
  expect(sarif.claims({ name: "x.json", head: JSON.stringify(document) })).toBe(true);
  const { outcome } = await readAs(sarif, JSON.stringify(document));
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: 1, column: 1 } });
});

test("runs of one tool are one scan, and runs of two tools two", async () => {
  const { evidence, others, findings } = await scanOf(
    sarif,
    log(run([result]), run([result, result]), run([result], {}, "Other")),
  );
  expect([evidence, ...others].map(({ tool, findings: count }) => [tool, count])).toEqual([
    ["Scanner", 3],
    ["Other", 1],
  ]);
  expect(findings.map(({ tool, ordinal }) => [tool, ordinal])).toEqual([
    ["Scanner", 0],
    ["Scanner", 1],
    ["Scanner", 2],
    ["Other", 3],
  ]);
});

test("a log is read in UTF-16 and behind a byte order mark", async () => {
  const text = `\uFEFF${JSON.stringify(log(run([result])))}`;
  for (const bytes of [new TextEncoder().encode(text), Uint8Array.from(Buffer.from(text, "utf16le"))]) {
    expect((await scanOf(sarif, bytes)).evidence.findings).toBe(1);
  }
});

describe("the identity of a result", () => {
  const identityOf = async (fields: object, more: object = {}) => {
    const { findings } = await scanOf(sarif, log(run([{ ...result, ...fields }], more)));
    return findings[0]?.identity;
  };

  test.each([
    ["its line", { locations: [located("src/a.c", 99)] }],
    ["its message", { message: { text: "Worse." } }],
    ["its level", { level: "note" }],
    ["the author of its line", { partialFingerprints: { author: "somebody", commitMessage: "fix" } }],
    ["a fingerprint that was withheld", { fingerprints: { "matchBasedId/v1": "requires login" } }],
  ])("does not rest on %s", async (_what, fields) => {
    expect(await identityOf(fields)).toEqual(await identityOf({}));
  });

  test("rests on the fingerprint that the tool made for it", async () => {
    const hashed = {
      partialFingerprints: { primaryLocationLineHash: "39fa2ee980eb94b0:1", fileHash: "f196e70ba8d8dace" },
    };
    expect(await identityOf(hashed)).toEqual([
      "code",
      "Scanner",
      "R1",
      "src/a.c",
      "primaryLocationLineHash",
      "39fa2ee980eb94b0:1",
    ]);
    expect(await identityOf({ fingerprints: { v1: { value: "aaaaaaaa" } } })).toContain('v1={"value":"aaaaaaaa"}');
  });

  test("does not rest on the folder of the machine that scanned", async () => {
    const bases = { originalUriBaseIds: { SRC: { uri: "file:///home/ci/7/" } } };
    expect(await identityOf({ locations: [located("file:///home/ci/7/src/a%20b.c")] }, bases)).toContain("src/a b.c");
  });

  test("counts equal results of one file", async () => {
    const { findings } = await scanOf(sarif, log(run([result, result])));
    expect(findings.map(({ identity }) => identity.at(-1))).toEqual(["1", "2"]);
  });
});

test.each([
  ["Gitleaks", "generic-api-key", {}, "secret"],
  ["Semgrep", "generic.secrets.security.detected-aws", {}, "secret"],
  ["CodeQL", "py/hardcoded-credentials", {}, "secret"],
  ["CodeQL", "py/sql-injection", { properties: { tags: ["security"] } }, "code"],
  ["Trivy", "CVE-2024-1", { name: "OsPackageVulnerability" }, "vulnerability"],
  ["Trivy", "github-pat", { name: "Secret" }, "secret"],
  ["Trivy", "DS002", { name: "Misconfiguration" }, "misconfiguration"],
  ["checkov", "CKV_DOCKER_3", {}, "misconfiguration"],
  ["osv-scanner", "GHSA-xvch-5gv4-984h", {}, "vulnerability"],
])("%s’s rule %s is of a kind", async (tool, id, fields, category) => {
  const { findings } = await scanOf(sarif, log(run([{ ...result, ruleId: id }], {}, tool, [rule(id, fields)])));
  expect(findings).toMatchObject([{ category }]);
});

test("Trivy’s message tells package and versions", async () => {
  const message = { text: "Package: libssl1.1\nInstalled Version: 1.1.1c\nVulnerability CVE-1\nFixed Version: 1.1.1d" };
  const { findings } = await scanOf(sarif, log(run([{ ...result, ruleId: "CVE-1", message }], {}, "Trivy")));
  expect(findings).toMatchObject([{ packageName: "libssl1.1", packageVersion: "1.1.1c", fixedIn: "1.1.1d" }]);
});

describe("a log of a scanner for secrets", () => {
  const secret = "AKIAZ5GMHYJKLMNOP234";
  const leak = {
    ruleId: "aws",
    message: { text: `Found "${secret}" in src/a.c`, markdown: `Found \`${secret}\`` },
    locations: [located("src/a.c", 3, secret)],
    properties: { offender: secret, commit: "5a0e2b", commitMessage: `add ${secret}` },
    partialFingerprints: { commitSha: "5a0e2b7c", commitMessage: `add ${secret}` },
    codeFlows: [{ threadFlows: [{ locations: [{ location: located("src/a.c", 3, `x = ${secret}`) }] }] }],
  };
  const beside = { ...result, message: { text: `Uses ${secret} here` } };
  const artifacts = [{ location: { uri: "src/a.c" }, contents: { text: `x = ${secret}` } }];
  const document = log(
    run([leak, { ...leak, ruleId: undefined }], { artifacts }, "Gitleaks", [
      rule("aws", { shortDescription: { text: "AWS key" } }),
    ]),
    run([{ ...beside, webRequest: { headers: { Authorization: "Bearer hunter2hunter2" } } }], {
      invocations: [{ environmentVariables: { KEY: "hunter2hunter2" } }],
    }),
  );

  test("shows the rule’s words and never the secret, in no finding of the file", async () => {
    const read = await scanOf(sarif, document);
    expect(read.findings).toMatchObject([
      { title: "AWS key" },
      { title: "Possible secret" },
      { title: "Uses REDACTED here" },
    ]);
    expect(JSON.stringify(read)).not.toContain(secret);
  });

  test("has a copy without it that reads to the same", async () => {
    const copy = sarif.redact?.(JSON.stringify(document)) ?? { text: "", removed: 0 };
    expect(copy.text).not.toContain(secret);
    expect(copy.text).not.toContain("hunter2");
    expect(copy.removed).toBeGreaterThan(10);
    expect(await scanOf(sarif, copy.text)).toEqual(await scanOf(sarif, document));
  });

  test("is refused without a word of it when it breaks off", async () => {
    const { outcome } = await readAs(sarif, JSON.stringify(document).slice(0, -60));
    expect(outcome).toMatchObject({ outcome: "refused", excerpt: [] });
    expect(JSON.stringify(outcome)).not.toContain(secret);
  });
});
