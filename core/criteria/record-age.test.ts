import { expect, test } from "vitest";
import { recordAge } from "./record-age";
import { recordReading } from "./testing/plans";
import { plain } from "./testing/readings";
import { judge } from "./testing/real-runs";

const drill = { type: "failover drill", within: "90 d" };

test.each([
  ["passed", "pass", "passed on 20 Nov 2026", "until 18 Feb 2027"],
  ["partly passed", "warn", "partly passed on 20 Nov 2026", "until 18 Feb 2027"],
  ["failed", "fail", "failed on 20 Nov 2026", "failed"],
] as const)("a record that %s is %s", (outcome, state, observed, margin) => {
  expect(judge(recordAge, drill, [recordReading({ outcome })])).toMatchObject({ state, observed, margin });
});

test("a pass says which record, and ends when the record is older than allowed", () => {
  const judgement = judge(recordAge, drill, [recordReading({ number: 7 })]);
  expect(plain(judgement.sentence)).toBe(
    "Required a record (failover drill) no older than 90 d. Record #7, “Failover to the second region”, passed on 20 Nov 2026.",
  );
  expect(judgement.expires?.at).toBe("2027-02-18T10:03:00.000Z");
  expect(plain(judgement.expires?.sentence)).toBe("Record #7 is then older than 90 d.");
});

test.each([
  ["36 h", "2026-11-21T22:03:00.000Z"],
  ["1.5 d", "2026-11-21T22:03:00.000Z"],
])("within %s it counts until %s", (within, at) => {
  expect(judge(recordAge, { ...drill, within }, [recordReading()]).expires?.at).toBe(at);
});

test("its own expiry ends it sooner, and never later", () => {
  const ends = (expiresAt: string) => judge(recordAge, drill, [recordReading({ expiresAt })]).expires;
  expect(ends("2026-12-01")).toEqual({
    at: "2026-12-01T00:00:00.000Z",
    sentence: "Record #1 then expires by its own date.",
  });
  expect(ends("2027-12-01")?.at).toBe("2027-02-18T10:03:00.000Z");
});

test("the newest of its type answers: an older one that passed does not take the place of one that failed", () => {
  const records = [
    recordReading({ number: 3, type: "backup restore" }),
    recordReading({ number: 2, type: "Failover Drill", outcome: "failed" }),
    recordReading({ number: 1 }),
  ];
  expect(judge(recordAge, drill, records)).toMatchObject({ state: "fail", readingIds: ["reading-2"] });
});

test("no record of the type is no evidence", () => {
  expect(judge(recordAge, drill, [recordReading({ type: "backup restore" })])).toMatchObject({
    state: "none",
    margin: "nothing on file",
    action: "Record one (failover drill) on the page Records.",
  });
});

test("a record without a file is evidence without anything to open", () => {
  expect(judge(recordAge, drill, [recordReading()]).observations).toEqual([]);
});

test.each([
  [{ type: "drill" }, "within: expected hours or days above zero, such as “36 h” or “90 d”"],
  [{ type: "drill", within: "3 weeks" }, "within: expected hours or days above zero, such as “36 h” or “90 d”"],
  [{ type: "drill", within: "0 d" }, "within: expected hours or days above zero, such as “36 h” or “90 d”"],
  [{ within: "90 d" }, "type: expected the type of a record, such as “failover drill”"],
])("the parameters %j are refused", (written, mistake) => {
  const issue = recordAge.params.safeParse(written).error?.issues[0];
  expect([...(issue?.path ?? []).map(String), issue?.message ?? ""].join(": ")).toBe(mistake);
});
