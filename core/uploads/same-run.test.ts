import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ResultFormat } from "@/core/formats/format";
import { locustExceptions } from "@/core/formats/locust-exceptions";
import { locustFailures } from "@/core/formats/locust-failures";
import { locustHtml } from "@/core/formats/locust-html";
import { locustStats } from "@/core/formats/locust-stats";
import { locustStatsHistory } from "@/core/formats/locust-stats-history";
import { loadOf } from "@/core/formats/testing/read-text";
import type { LoadPart } from "./load-part";
import type { RunFacts } from "./run-facts";
import { disagreement, mayBeOneRun, sameRole } from "./same-run";

const endings = [
  [locustStats, "stats"],
  [locustStatsHistory, "stats_history"],
  [locustFailures, "failures"],
  [locustExceptions, "exceptions"],
] as const;

async function part(format: ResultFormat, set: string, ending: string): Promise<LoadPart> {
  const { evidence } = await loadOf(format, readFileSync(`samples/${set}_${ending}.csv`, "utf8"));
  return { formatId: format.id, sha256: `${set} ${ending}`, evidence };
}

const set = (name: string) => Promise.all(endings.map(([format, ending]) => part(format, name, ending)));

describe("the files of one run agree with each other", () => {
  test.each([
    "agentic-platform-v2/smoke-before",
    "agentic-platform-v2/smoke",
    "agentic-platform-v2/normal",
    "agentic-platform-v2/peak",
    "agentic-platform-v2/endurance",
    "automation-orchestrator/baseline-one-worker",
    "automation-orchestrator/four-workers",
  ])("%s", async (name) => {
    const parts = await set(name);
    for (const a of parts)
      for (const b of parts) expect(disagreement(a, b), `${a.formatId} and ${b.formatId}`).toBeNull();
  });
});

describe("the report that Locust writes when all is over", () => {
  const report = async (): Promise<LoadPart> => {
    const text = gunzipSync(readFileSync("samples/agentic-platform-v2/smoke-before.html.gz")).toString();
    const { evidence } = await loadOf(locustHtml, text);
    return { formatId: locustHtml.id, sha256: "report", evidence };
  };

  test("is of its run, though it counts a few requests more than the tables", async () => {
    const html = await report();
    const parts = await set("agentic-platform-v2/smoke-before");
    expect([html, parts[0]].map((one) => one?.evidence.overall.requests?.value)).toEqual([418, 412]);
    for (const part of parts) expect(disagreement(part, html), `${part.formatId}`).toBeNull();
  });

  test("is not of the next run of the same name", async () => {
    const html = await report();
    for (const part of (await set("agentic-platform-v2/smoke")).slice(0, 3))
      expect(disagreement(part, html), `${part.formatId}`).not.toBeNull();
  });
});

describe("files of two runs", () => {
  test("disagree wherever both count something", async () => {
    const [before, after] = [await set("agentic-platform-v2/smoke-before"), await set("agentic-platform-v2/smoke")];
    for (const a of before)
      for (const b of after) {
        const tellsNothing = [a, b].some(({ formatId }) => formatId === "locust-exceptions");
        const verdict = disagreement(a, b);
        expect(verdict === null, `${a.formatId} and ${b.formatId}: ${verdict}`).toBe(tellsNothing);
      }
  });

  test("hold the same of a run only where they are of one kind", async () => {
    const [stats, history] = await set("agentic-platform-v2/smoke");
    const [other] = await set("agentic-platform-v2/peak");
    if (!stats || !history || !other) throw new Error("A set has four files.");
    expect(sameRole(stats, other)).toBe(true);
    expect(sameRole(stats, history)).toBe(false);
  });

  test("disagree when the failures add up alike but are of other endpoints", async () => {
    const [stats, , list] = await set("agentic-platform-v2/smoke");
    if (!stats || !list) throw new Error("A set has four files.");
    const failures = list.evidence.failures?.map((failure) => ({ ...failure, name: "/elsewhere" })) ?? null;
    const moved = { ...list, sha256: "moved", evidence: { ...list.evidence, failures } };
    expect(disagreement(stats, moved)).toBe("The failures are of other endpoints.");
  });
});

const facts: RunFacts = {
  scenario: null,
  suite: null,
  component: null,
  environment: null,
  commit: "8f3a1c2",
  branch: null,
  build: "1",
  startedAt: "2026-11-20T11:00:00.000Z",
  endedAt: "2026-11-20T11:10:00.000Z",
  timeAssumed: false,
};

test.each([
  ["everything agrees", {}, true],
  ["one says nothing of commit and build", { commit: null, build: null }, true],
  ["the commit is written in full", { commit: "8f3a1c2d9e" }, true],
  ["the commit is another", { commit: "1111111" }, false],
  ["the build is another", { build: "2" }, false],
  ["one was declared a quarter of an hour later", { startedAt: "2026-11-20T11:15:00.000Z" }, true],
  ["one was declared later than that", { startedAt: "2026-11-20T11:15:00.001Z" }, false],
  ["one has no time of its own", { startedAt: "2026-11-21T11:00:00.000Z", timeAssumed: true }, true],
] satisfies [string, Partial<RunFacts>, boolean][])("files may be of one run when %s (%j): %s", (_, change, may) => {
  expect(mayBeOneRun(facts, { ...facts, ...change })).toBe(may);
});
