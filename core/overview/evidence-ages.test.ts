import { expect, test } from "vitest";
import { evidenceAges } from "./evidence-ages";

test("the freshest and the stalest evidence are named, and criteria without evidence are left out", () => {
  const criteria = [
    { title: "Restore", measuredAt: "2026-10-10T00:00:00Z" },
    { title: "p95", measuredAt: "2026-11-20T00:00:00Z" },
    { title: "Drill", measuredAt: null },
  ];
  expect(evidenceAges(criteria)).toMatchObject({ freshest: { title: "p95" }, stalest: { title: "Restore" } });
});

test("one piece of evidence is both, and none is neither", () => {
  const one = { title: "p95", measuredAt: "2026-11-20T00:00:00Z" };
  expect(evidenceAges([one])).toEqual({ freshest: one, stalest: one });
  expect(evidenceAges([{ title: "Drill", measuredAt: null }])).toBeNull();
});
