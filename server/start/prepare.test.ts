import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/server/context";
import { readGoNoGo } from "@/server/evaluations/read-go-no-go";
import { listReleases } from "@/server/releases/list-releases";
import { settings } from "@/server/settings";
import { prepare } from "./prepare";
import { type Entered, enteredDemonstration } from "./reports/testing";

let entered: Entered;
let ctx: Context;

beforeAll(async () => {
  entered = await enteredDemonstration();
  ({ ctx } = entered);
}, 600_000);

test("a first start makes one administrator, whose password is said once and kept in a file", async () => {
  const file = path.join(entered.folder, "first-administrator.txt");
  const [email, password] = (await readFile(file, "utf8")).trim().split("\n");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(entered.said.filter((line) => line.includes(String(password)))).toHaveLength(1);
  expect(await ctx.db.user.findMany({ select: { email: true, administrator: true } })).toEqual([
    { email, administrator: true },
  ]);
});

describe("each system of the demonstration stands as it was reported, and with what tools wrote since", () => {
  test.each([
    [
      "agentic-platform-v2",
      [
        ["production-launch-week-10", "open", "NO-GO"],
        ["as-reported-on-18-january-2026", "closed", "HOLD"],
      ],
    ],
    [
      "automation-orchestrator",
      [
        ["tenant-rollout-50-users", "open", "CONDITIONAL GO"],
        ["as-reported-on-5-february-2026", "closed", "CONDITIONAL GO"],
      ],
    ],
    [
      "stratum-ai",
      [
        ["general-availability", "open", "NO-GO"],
        ["as-reported-on-12-january-2026", "closed", "NO-GO"],
      ],
    ],
    [
      "sutazai",
      [
        ["internal-launch", "open", "NO-GO"],
        ["as-reported-on-18-november-2025", "closed", "NO-GO"],
      ],
    ],
  ])("%s", async (project, expected) => {
    const { releases } = await listReleases({ ctx, input: { project } });
    expect(releases.map(({ slug, state, verdict }) => [slug, state, verdict])).toEqual(expected);
  });

  test("every file was accepted", async () => {
    expect(await ctx.db.upload.count({ where: { outcome: { not: "accepted" } } })).toBe(0);
  });

  test("every evaluation is marked as reconstructed, and none is later than the moment that stays now", async () => {
    const asOf = new Date("2026-11-20T14:05:00Z");
    expect(await ctx.db.project.findMany({ select: { asOf: true }, distinct: ["asOf"] })).toEqual([{ asOf }]);
    const unfit = { OR: [{ reconstructed: false }, { at: { gt: asOf } }] };
    expect(await ctx.db.evaluation.count({ where: unfit })).toBe(0);
  });

  test("a file that no tool wrote says so wherever its run is shown", async () => {
    const view = await readGoNoGo({ ctx, input: { project: "sutazai", release: "as-reported-on-18-november-2025" } });
    const resting = view.evaluation.criteria.filter(({ readingIds }) => readingIds.some((id) => view.runs[id]));
    expect(resting.length).toBeGreaterThan(4);
    for (const { notes } of resting) expect(notes.map(({ code }) => code)).toContain("reconstructed");
  });
});

test("a second start changes nothing", async () => {
  const counted = async () => [await ctx.db.user.count(), await ctx.db.upload.count(), await ctx.db.evaluation.count()];
  const counts = await counted();
  const before = { ...settings() };
  Object.assign(settings(), { dataDirectory: entered.folder });
  try {
    await prepare({ db: ctx.db, empty: false, say: (line) => entered.said.push(line) });
  } finally {
    Object.assign(settings(), before);
  }
  expect(await counted()).toEqual(counts);
});
