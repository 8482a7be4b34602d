import { expect, test } from "vitest";
import { parse } from "yaml";
import { Judgement } from "./judgement";
import { criterionKind, criterionKinds, parseParams } from "./registry";
import { judgeContext } from "./testing/readings";

test("ids are unique and found", () => {
  expect(new Set(criterionKinds.map((kind) => kind.id)).size).toBe(criterionKinds.length);
  for (const kind of criterionKinds) expect(criterionKind(kind.id)).toBe(kind);
});

test.each(["", "latency", "constructor", "__proto__"])("the id %j is not a kind", (id) => {
  expect(criterionKind(id)).toBeNull();
});

test.each(criterionKinds.map((kind) => [kind.id, kind] as const))(
  "the example of %s is read as its parameters",
  (_id, kind) => {
    expect(parseParams(kind, parse(kind.example) ?? {})).toMatchObject({ ok: true });
  },
);

test.each(criterionKinds.map((kind) => [kind.id, kind] as const))(
  "%s without evidence is none, and says what to do",
  (_id, kind) => {
    const params = kind.params.parse(parse(kind.example) ?? {});
    for (const judgement of [
      kind.absent(params, { scenario: "load", suites: ["unit"], tool: null }),
      kind.judge(params, [], judgeContext()),
    ]) {
      expect(Judgement.parse(judgement)).toMatchObject({ state: "none", observed: null, margin: "nothing on file" });
      expect(judgement.action).toMatch(/upload|on the page (Checklist|Records)/i);
    }
  },
);

test.each(criterionKinds.map((kind) => [kind.id, kind] as const))(
  "%s reports parameters that it does not know",
  (_id, kind) => {
    const written = { ...parse(kind.example), surprise: 1 };
    expect(parseParams(kind, written)).toEqual({ ok: false, mistakes: ['Unrecognized key: "surprise"'] });
  },
);

test.each([[null], [undefined], ["text"], [[]], [7]])(
  "parameters that are %j are reported, never thrown",
  (written) => {
    for (const kind of criterionKinds) expect(parseParams(kind, written).ok).toBe(false);
  },
);

test("each mistake begins with its key", () => {
  const kind = criterionKind("latency-percentile");
  expect(kind && parseParams(kind, { percentile: "95", limit: "500 ms" })).toEqual({
    ok: false,
    mistakes: [
      "percentile: expected a percentile as a number from 50 to 99.99",
      "limit: left side: expected “<” or “<=”, found nothing",
    ],
  });
});
