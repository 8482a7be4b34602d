import { expect, test } from "vitest";
import type { LoadSlice, ResponseCount } from "@/core/evidence/load";
import { outcomeCounts, overallTally } from "./outcome-counts";
import { loadEvidence, slice } from "./testing/load-evidence";

type Row = [status: number | null, failed: boolean | null, count: number];
const responses = (rows: readonly Row[]): ResponseCount[] =>
  rows.map(([status, failed, count]) => ({ status, failed, count }));
const endpoint = (name: string, rows: readonly Row[], more: Partial<LoadSlice> = {}): LoadSlice => ({
  ...slice({ name, method: "GET", requests: rows.reduce((sum, [, , count]) => sum + count, 0) }),
  responses: responses(rows),
  ...more,
});
const rule = { name: "/missing*", method: null, statuses: [404, 429] };
const nothing = { ok: 0, limited: 0, auth: 0, client: 0, expected: 0, server: 0, network: 0 };

test.each<[string, LoadSlice, object | null]>([
  [
    "every outcome",
    endpoint("/a", [
      [200, false, 9],
      [429, true, 8],
      [401, true, 7],
      [404, true, 6],
      [500, true, 5],
      [0, true, 4],
    ]),
    { ok: 9, limited: 8, auth: 7, client: 6, server: 5, network: 4 },
  ],
  [
    "what the script expects",
    endpoint("/a", [
      [200, false, 9],
      [404, false, 6],
    ]),
    { ok: 9, expected: 6 },
  ],
  [
    "what a rule expects",
    endpoint("/missing/1", [
      [200, false, 9],
      [404, true, 6],
      [500, true, 1],
    ]),
    { ok: 9, expected: 6, server: 1 },
  ],
  [
    "limited ones that a rule expects",
    endpoint("/missing", [
      [200, false, 9],
      [429, true, 6],
    ]),
    { ok: 9, expected: 6 },
  ],
  ["another method than the rule's", endpoint("/a", [[404, true, 6]]), { client: 6 }],
  [
    "a name with its statuses",
    endpoint("/missing [404]", [
      [200, false, 1],
      [404, true, 6],
      [null, true, 2],
    ]),
    { ok: 1, expected: 8 },
  ],
  [
    "failures without a status beside some with one",
    endpoint("/a", [
      [200, false, 1],
      [500, true, 6],
      [null, true, 2],
    ]),
    { ok: 1, server: 8 },
  ],
  [
    "failures none of which has a status",
    endpoint("/a", [
      [200, false, 1],
      [null, true, 2],
    ]),
    null,
  ],
  ["ok responses of which none has a status", endpoint("/a", [[null, false, 9]]), null],
  [
    "a response of which nothing is told",
    endpoint("/a", [
      [200, false, 9],
      [null, null, 1],
    ]),
    null,
  ],
  [
    "requests that the list leaves out",
    endpoint("/a", [[200, false, 9]], { requests: slice({ requests: 10 }).requests }),
    null,
  ],
  ["no request", endpoint("/a", []), {}],
  ["a list of outcomes", slice({ requests: 10, outcomes: { ok: 9, server: 1 } }), { ok: 9, server: 1 }],
  ["neither", slice({ requests: 10, failed: 3 }), null],
])("of %s", (_case, of, counts) => {
  expect(outcomeCounts(of, [rule])).toEqual(counts && { ...nothing, ...counts });
});

const found = endpoint("/a", [
  [200, false, 90],
  [500, true, 1],
]);
const missing = endpoint("/missing", [[404, true, 9]]);
const overall = endpoint("All requests", [
  [200, false, 90],
  [404, true, 9],
  [500, true, 1],
]);

test("all requests are the sum over the endpoints, with the rules about them", () => {
  const tally = overallTally(loadEvidence({ overall, endpoints: [found, missing] }), [rule]);
  expect(tally).toEqual({ counts: { ...nothing, ok: 90, expected: 9, server: 1 }, provoked: 9, limitedTold: true });
});

test.each([
  ["do not add up", [found]],
  ["are not all told", [found, slice({ name: "/missing", requests: 9, failed: 9 })]],
  ["are not listed", []],
])("where the endpoints %s, what the file says of all together stands, without rules", (_case, endpoints) => {
  expect(overallTally(loadEvidence({ overall, endpoints }), [rule])?.counts).toMatchObject({ client: 9, expected: 0 });
});

test("failures without a status may have been limited", () => {
  const some = endpoint("/a", [
    [500, true, 1],
    [null, true, 2],
  ]);
  expect(overallTally(loadEvidence({ overall: some }), [])).toMatchObject({ limitedTold: false });
});
