import { expect, test } from "vitest";
import { testProject } from "@/server/uploads/testing";
import { readScan } from "./read-scan";
import { readSecurity } from "./read-security";
import { handInScan, type Reported } from "./testing";

const days = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"] as const;
const letters = (text: string): Reported[] =>
  text
    .split("")
    .map((letter) =>
      letter === letter.toLowerCase() ? { path: letter } : { path: letter.toLowerCase(), suppressed: "ignored" },
    );

/** Scans of one series, a letter for each finding; a capital is one that the file leaves out. */
const table: [scans: string[], delta: [fresh: number, still: number, back: number, gone: number] | null][] = [
  [["ab"], null],
  [
    ["ab", "ab"],
    [0, 2, 0, 0],
  ],
  [
    ["ab", "bc"],
    [1, 1, 0, 1],
  ],
  [
    ["ab", ""],
    [0, 0, 0, 2],
  ],
  [
    ["", "ab"],
    [2, 0, 0, 0],
  ],
  [
    ["ab", "b", "abc"],
    [1, 1, 1, 0],
  ],
  [
    ["ab", "ab", "b", "b"],
    [0, 1, 0, 0],
  ],
  [
    ["ab", "bA"],
    [0, 1, 0, 0],
  ],
  [
    ["bA", "ab"],
    [0, 2, 0, 0],
  ],
  [
    ["bA", "b"],
    [0, 1, 0, 0],
  ],
];

test.each(table)("of scans that report %j, the last differs by %j from the one before", async (scans, delta) => {
  const testing = await testProject();
  for (const [index, reported] of scans.entries()) {
    await handInScan(testing, `${days[index]}T10:00:00Z`, letters(reported));
  }
  const input = { project: testing.project.slug, number: scans.length };
  const told = (await readScan({ ctx: testing.ctx, input })).delta;
  expect(told && [told.fresh, told.still, told.back, told.gone]).toEqual(delta);
  expect(told?.since.runNumber ?? null).toBe(delta && scans.length - 1);
});

test("each tool and component is held against its own scans, and an empty one against none", async () => {
  const testing = await testProject();
  const { ctx, project } = testing;
  await handInScan(testing, `${days[0]}T10:00:00Z`, letters("ab"), { target: "api" });
  await handInScan(testing, `${days[1]}T10:00:00Z`, letters("c"), { target: "web" });
  await handInScan(testing, `${days[2]}T10:00:00Z`, letters("ax"), { target: "api" });
  await handInScan(testing, `${days[3]}T10:00:00Z`, [], { target: "web", scanned: false });
  const { scanners } = await readSecurity({ ctx, input: { project: project.slug, release: null } });
  expect(scanners).toMatchObject([
    {
      component: "api",
      runNumber: 3,
      delta: { fresh: 1, still: 1, gone: 1, since: { runNumber: 1 } },
      leftAside: null,
    },
    { component: "web", runNumber: 2, delta: null, leftAside: { runNumber: 4, scanned: false } },
  ]);
  expect((await readScan({ ctx, input: { project: project.slug, number: 4 } })).delta).toBeNull();
});
