import fc from "fast-check";
import { expect, test } from "vitest";
import { ItemState } from "@/core/evidence/plan";
import { exportPlan } from "./export-plan";
import { distinct, identityOf, normalText } from "./identity";
import { mergePlan } from "./merge-plan";
import { repairText } from "./mis-decoded";
import { parsePlan, phaseName } from "./parse-plan";
import type { ItemFacts, StoredPhase } from "./plan";

const nothing = {
  words: null,
  owner: null,
  dueOn: null,
  priority: null,
  minutesSpent: null,
  criterionId: null,
  link: null,
};

test("an exported plan is a task list that people can read", () => {
  const items = [
    { ...nothing, text: "Restore drill", state: "done" as const, owner: "Mara Reyes", dueOn: "2026-11-30" },
    { ...nothing, text: "p95 under 500 ms", state: "in progress" as const, criterionId: "load-p95", minutesSpent: 90 },
    { ...nothing, text: "Notes", state: "open" as const, words: "see *here*", link: "https://example.org/a_b" },
  ];
  expect(exportPlan("Checklist", [{ name: "Week 9", items }])).toBe(
    `# Checklist

## Week 9

- [x] Restore drill
  - State: done
  - Owner: Mara Reyes
  - Due: 2026-11-30
- [ ] p95 under 500 ms
  - State: in progress
  - Time: 90 min
  - Criterion: load-p95
- [ ] Notes
  - State: open
  - Note: see \\*here\\*
  - Link: <https://example.org/a_b>
`,
  );
});

const words = fc.constantFrom(
  ..."Deploy the gateway (in progress) ✅ ⚠️ [ID-12] #12 W9-3 : - — pending done, * _a_ `code` | <b> & &amp; ~~x~~ 12/12 100 % 1. + # \\ http://x.y ‚úÖ é “Ä”".split(
    " ",
  ),
);
const line = (most: number) =>
  fc
    .array(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 8 })), { minLength: 1, maxLength: most })
    .map((parts) =>
      repairText(parts.join(" "))
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
const stated = line(4).filter((text) => !/^(?:tbd|tba|n\/a|none|unassigned)$/i.test(text));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const item = fc.record({
  text: line(6),
  state: fc.constantFrom(...ItemState.options),
  words: optional(stated),
  owner: optional(stated),
  dueOn: optional(fc.constantFrom("2026-11-30", "2028-02-29")),
  priority: optional(fc.constantFrom("P0", "high")),
  minutesSpent: optional(fc.integer({ min: 1, max: 10_000 })),
  criterionId: optional(fc.constantFrom("load-p95", "tests_none.failing")),
  link: optional(fc.constantFrom("https://example.org/pull/12", "http://localhost:3000/a_b?c=d&e=*")),
});

const plan = fc
  .uniqueArray(fc.record({ name: line(4).map(phaseName), items: fc.array(item, { minLength: 1, maxLength: 5 }) }), {
    maxLength: 4,
    selector: ({ name }) => normalText(name),
  })
  .map((phases): StoredPhase[] =>
    phases.map(({ name, items }) => {
      const identities = distinct(items.map(({ text }) => identityOf(text)));
      const stored = items.map((one, index) => ({
        ...one,
        id: `${name} ${index}`,
        identity: identities[index] ?? "",
        version: 0,
        fromFile: null as ItemFacts | null,
      }));
      return { id: name, name, items: stored };
    }),
  );

test("an exported plan that is imported again changes nothing", () => {
  fc.assert(
    fc.property(plan, (phases) => {
      const merged = mergePlan(phases, parsePlan(exportPlan("Checklist of a release", phases)), new Map());
      const seen = merged.map(({ stored, items, missing }) => ({
        name: stored?.name,
        missing: missing.length,
        items: items.map(({ stored: before, changes, unclear }) => ({ text: before?.text, changes, unclear })),
      }));
      expect(seen).toEqual(
        phases.map(({ name, items }) => ({
          name,
          missing: 0,
          items: items.map(({ text }) => ({ text, changes: [], unclear: null })),
        })),
      );
    }),
    { numRuns: 150 },
  );
});
