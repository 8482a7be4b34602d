import { expect, test } from "vitest";
import { findingHistory } from "./finding-history";

const day = (date: number) => `2026-11-${String(date).padStart(2, "0")}T12:00:00Z`;
const at = day(20);
const seen = (date: number, tool = "gitleaks") => ({ runNumber: date, tool, at: day(date), severity: "high" as const });
const look = (date: number, reported: boolean) => ({ runNumber: date, tool: "gitleaks", at: day(date), reported });
const by = "Ines Aydin";

test("a finding is reported, leaves and returns as the scans of its series say", () => {
  const series = [[look(8, false), look(6, true), look(4, false), look(10, false), look(12, true), look(14, true)]];
  const told = findingHistory({ sightings: [seen(12), seen(6), seen(14)], series, decisions: [], at });
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ["back", day(12)],
    ["gone", day(8)],
    ["first reported", day(6)],
  ]);
});

test("each further tool is named once, from its first report on", () => {
  const sightings = [seen(9, "trufflehog"), seen(6), seen(7), seen(10, "trufflehog")];
  const told = findingHistory({ sightings, series: [], decisions: [], at });
  expect(told).toMatchObject([
    { kind: "also reported", tool: "trufflehog", at: day(9) },
    { kind: "first reported", tool: "gitleaks", at: day(6) },
  ]);
});

test("decisions made at one moment keep the order in which they were made", () => {
  const decisions = [
    { at, by, decision: "open" as const, reason: "", until: null },
    { at, by, decision: "rotated" as const, reason: "revoked", until: null },
  ];
  const told = findingHistory({ sightings: [seen(6)], series: [], decisions, at });
  expect(told.map((entry) => (entry.kind === "decided" ? entry.decision : entry.kind))).toEqual([
    "open",
    "rotated",
    "first reported",
  ]);
});

test.each([
  ["has come", day(20), ["acceptance ended", "decided", "first reported"]],
  ["is ahead", day(21), ["decided", "first reported"]],
])("an acceptance whose date %s", (_, until, kinds) => {
  const decisions = [{ at: day(9), by, decision: "accepted" as const, reason: "sandbox key", until }];
  const told = findingHistory({ sightings: [seen(6)], series: [], decisions, at });
  expect(told.map(({ kind }) => kind)).toEqual(kinds);
});
