import { describe, expect, test } from "vitest";
import { isSeries } from "@/core/evidence/evidence";
import { jmeterJtl } from "@/core/formats/jmeter-jtl";
import { chunked, loadOf, readAs, understood } from "@/core/formats/testing/read-text";

const header =
  "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,allThreads";
const start = 1_795_174_000_000;

type Row = {
  at?: number | string;
  elapsed?: string;
  label?: string;
  code?: string;
  message?: string;
  success?: string;
};

function row({
  at = start,
  elapsed = "100",
  label = "Home",
  code = "200",
  message = "OK",
  success = "true",
}: Row = {}) {
  return `${at},${elapsed},${label},${code},"${message}",T 1-1,text,${success},,1`;
}

function log(...rows: string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}

const many = Array.from({ length: 500 }, (_, index) => row({ at: start + 100 * index }));

test.each([
  ["200", "true", { status: 200, failed: false }],
  ["200", "false", { status: 200, failed: true }],
  ["200", "FALSE", { status: 200, failed: true }],
  ["404", "True", { status: 404, failed: false }],
  ["503", " false", { status: 503, failed: true }],
  ["", "true", { status: null, failed: false }],
  ["OK", "false", { status: null, failed: true }],
  ["Non HTTP response code: java.net.ConnectException", "false", { status: 0, failed: true }],
])("code %j and success %j: success decides, the code tells the status", async (code, success, response) => {
  const { evidence } = await loadOf(jmeterJtl, log(row({ code, success })));
  expect(evidence.overall.responses).toEqual([{ ...response, count: 1 }]);
  expect(evidence.overall.failed?.value).toBe(response.failed ? 1 : 0);
});

describe("transactions", () => {
  const transaction = row({
    label: "Visit",
    message: "Number of samples in transaction : 1, number of failing samples : 0",
  });

  test("stand beside the requests that they repeat and are left out", async () => {
    const { evidence } = await loadOf(jmeterJtl, log(row(), transaction));
    expect(evidence.overall.requests?.value).toBe(1);
    expect(evidence.endpoints.map(({ name }) => name)).toEqual(["Home"]);
  });

  test("are left out too where they come before their requests", async () => {
    const { evidence } = await loadOf(jmeterJtl, log(transaction, transaction, row()));
    expect(evidence.overall.requests?.value).toBe(1);
  });

  test("are all there is in a log without their requests, and the receipt says so", async () => {
    const { evidence, codes } = await loadOf(jmeterJtl, log(transaction, transaction));
    expect(evidence.overall.requests?.value).toBe(2);
    expect(codes).toEqual(["transactions"]);
  });
});

describe("rows that cannot be read", () => {
  test.each([
    ["an elapsed time that is no number", row({ elapsed: "" }), "elapsed is no number"],
    ["a negative elapsed time", row({ elapsed: "-5" }), "elapsed is no number"],
    ["another word for success", row({ success: "text" }), "success is neither"],
    ["a time that is none", row({ at: 17 }), "timeStamp is no time"],
    ["another text", "java.lang.OutOfMemoryError: Java heap space", "elapsed is no number"],
  ])("%s is left out with a reason, and never counts as fast or good", async (_what, bad, reason) => {
    const { evidence, receipt } = understood((await readAs(jmeterJtl, log(...many, bad))).outcome);
    expect(evidence[0]).toMatchObject({ overall: { requests: { value: 500 }, latency: { minMs: { value: 100 } } } });
    expect(receipt).toMatchObject({
      items: 501,
      stored: 500,
      skipped: [{ count: 1 }],
      warnings: [{ code: "partial" }],
    });
    expect(receipt.skipped[0]?.reason).toContain(reason);
    expect((await readAs(jmeterJtl, log(row(), bad))).outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("line 3"),
      where: { line: 3, column: 1 },
    });
  });

  test("a row that sums up several samples is none of them", async () => {
    const text = `${header},SampleCount\n${row()},1\n${row()},50\n`;
    expect((await readAs(jmeterJtl, text)).outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("statistical"),
    });
  });

  test("a header in the middle is where logs were put behind one another", async () => {
    const { evidence, codes } = await loadOf(jmeterJtl, log(row(), header, row()));
    expect(evidence.overall.requests?.value).toBe(2);
    expect(codes).toEqual([]);
  });
});

describe("times", () => {
  test.each([
    ["2026-11-20 11:26:40.120", "2026-11-20T11:26:40.120", ["times-without-zone"]],
    ["2026/11/20 11:26:40", "2026-11-20T11:26:40.000", ["times-without-zone"]],
    ["2026-11-20T11:26:40.1+0200", "2026-11-20T09:26:40.100Z", []],
    ["2026-11-20 11:26:40.120Z", "2026-11-20T11:26:40.120Z", []],
  ])("%s begins %s", async (at, startedAt, expected) => {
    const { evidence, codes } = await loadOf(jmeterJtl, log(row({ at })));
    expect(evidence.startedAt).toBe(startedAt);
    expect(codes).toEqual(expected);
  });

  test.each(["2001/20/20 11:26:40", "11/12/26 11:26:40", "noon"])(
    "%s could be several dates or none: requests are counted, and nothing is told of when they were",
    async (at) => {
      const { items, outcome } = await readAs(jmeterJtl, log(row({ at }), row({ at, elapsed: "300" })));
      const { evidence, receipt } = understood(outcome);
      expect(evidence[0]).toMatchObject({
        startedAt: null,
        durationSeconds: null,
        windows: null,
        overall: { requests: { value: 2 }, requestsPerSecond: null, latency: { maxMs: { value: 300 } } },
      });
      expect(receipt.warnings.map(({ code }) => code)).toEqual(["times-unknown"]);
      expect(items).toEqual([]);
    },
  );

  test("a run lasts from the start of its first request to the end of its last", async () => {
    const rows = [row({ at: start + 900, elapsed: "50" }), row({ at: start, elapsed: "1500" })];
    const { evidence } = await loadOf(jmeterJtl, log(...rows));
    expect(evidence.startedAt).toBe(new Date(start).toISOString());
    expect(evidence.durationSeconds?.value).toBe(1.5);
    expect(evidence.overall.requestsPerSecond?.value).toBeCloseTo(2 / 1.5);
  });

  test("requests are told over time", async () => {
    const { items } = await readAs(jmeterJtl, log(...many));
    const [total] = items.filter(isSeries).filter(({ name }) => name === null);
    expect(total?.columns.requestsPerSecond?.reduce((sum, rate) => sum + rate, 0)).toBe(500);
    expect(total?.blocks).not.toBeNull();
  });
});

describe("a log that breaks off", () => {
  const cut = log(...many).slice(0, -30);
  const from = new TextEncoder();

  async function readPartial(text: string) {
    const reading = jmeterJtl.read(chunked(from.encode(text), 1_000), { acceptPartial: true });
    for (;;) {
      const step = await reading.next();
      if (step.done) return step.value;
    }
  }

  test("is refused with the last good time", async () => {
    expect((await readAs(jmeterJtl, cut)).outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining(new Date(start + 100 * 498 + 100).toISOString()),
      where: { line: 501, column: 1 },
    });
  });

  test("is read as far as it goes where the run is declared as partial", async () => {
    const { evidence, receipt } = understood(await readPartial(cut));
    expect(evidence[0]).toMatchObject({ overall: { requests: { value: 499 } } });
    expect(receipt.warnings).toMatchObject([{ code: "partial" }]);
  });

  test.each([
    ["in a quoted field", `${log(...many)}1795174000000,1,"Home`],
    ["in its second line", `${header}\n17951740`],
  ])("%s is refused at that line", async (_what, text) => {
    expect((await readAs(jmeterJtl, text)).outcome).toMatchObject({ outcome: "refused", where: { column: 1 } });
  });

  test("is whole without a last line end", async () => {
    const { evidence } = await loadOf(jmeterJtl, log(row(), row()).trimEnd());
    expect(evidence.overall.requests?.value).toBe(2);
  });
});

test.each([
  ["tabs", log(row()).replaceAll(",", "\t")],
  ["semicolons", log(row()).replaceAll(",", ";")],
  ["columns in another order", `success,label,elapsed,timeStamp\nfalse,Home,100,${start}\n`],
  ["addresses instead of labels", `timeStamp,elapsed,URL,success\n${start},100,Home,true\n`],
  ["no header", `${start},100,Home,200,OK,T 1-1,text,true,1,1\n`],
])("a log with %s is claimed and read", async (_what, text) => {
  expect(jmeterJtl.claims({ name: "x", head: text })).toBe(true);
  const { evidence } = await loadOf(jmeterJtl, text);
  expect(evidence.endpoints).toMatchObject([{ name: "Home", method: null, requests: { value: 1 } }]);
});

test("the most threads at once are the users", async () => {
  const text = log(row(), row().replace(/1$/, "7"), row().replace(/1$/, "3"));
  expect((await loadOf(jmeterJtl, text)).evidence.users?.value).toBe(7);
});

test.each(["Label,# Samples,Average\nHome,1,2\n", "timestamp,value\n1,2\n", "1,2,3\n", "a;b;c;d;e;f;g;true\n"])(
  "%j is no log of JMeter",
  (head) => expect(jmeterJtl.claims({ name: "x", head })).toBe(false),
);
