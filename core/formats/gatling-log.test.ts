import { describe, expect, test } from "vitest";
import { gatlingLog } from "@/core/formats/gatling-log";
import { chunked, loadOf, readAs, understood } from "@/core/formats/testing/read-text";

const start = 1_795_174_000_000;
const run = ["RUN", "shop.Simulation", "", "simulation-1", start, " ", "3.5.1"];
const request = (...end: (string | number)[]) => ["REQUEST", "", "Home", start, start + 100, ...end];

function log(...lines: (string | number)[][]): string {
  return [run, ...lines].map((line) => `${line.join("\t")}\n`).join("");
}

test.each([
  ["3.5", request("OK")],
  ["3.3, with the number of the user", ["REQUEST", 7, "", "Home", start, start + 100, "OK", " "]],
  ["2.3, with scenario and user", ["REQUEST", "Visitors", 7, "", "Home", start, start + 100, "OK"]],
  ["2.1, with four times", ["REQUEST", "Visitors", 7, "", "Home", start, start + 1, start + 99, start + 100, "OK"]],
])("a request of version %s", async (_version, line) => {
  const { evidence } = await loadOf(gatlingLog, log(line));
  expect(evidence.endpoints).toMatchObject([
    { name: "Home", method: null, requests: { value: 1 }, latency: { maxMs: { value: 100 } } },
  ]);
});

test.each([
  ["status.find.in(200,304), but actually found 503", 503],
  ["status.find.is(200), but actually found 429", 429],
  ["j.n.ConnectException: Connection refused: shop.example", 0],
  ["Request timeout to shop.example after 60000 ms", 0],
  ["jsonPath($.id).find.exists, found nothing", null],
  ['"quoted', null],
])("KO with %j has status %j", async (message, status) => {
  const { evidence } = await loadOf(gatlingLog, log(request("KO", message)));
  expect(evidence.overall.responses).toEqual([{ status, failed: true, count: 1 }]);
  expect(evidence.failures).toMatchObject([{ message, count: 1 }]);
});

test("requests of one name in different groups are different endpoints", async () => {
  const grouped = (groups: string) => ["REQUEST", groups, "Pay", start, start + 5, "OK"];
  const { evidence } = await loadOf(gatlingLog, log(grouped("Cart"), grouped("Cart,Express"), grouped("")));
  expect(evidence.endpoints.map(({ name }) => name)).toEqual(["Cart / Pay", "Cart / Express / Pay", "Pay"]);
});

test("users are those that have begun and not ended", async () => {
  const user = (event: string, at: number) => ["USER", "Visitors", event, start + at];
  const lines = [user("START", 0), user("START", 10), user("END", 20), user("START", 30), request("OK")];
  expect((await loadOf(gatlingLog, log(...lines))).evidence.users?.value).toBe(2);
});

describe("a log that breaks off", () => {
  const cut = log(request("OK"), request("OK")).slice(0, -8);

  test("is refused with the last good time", async () => {
    expect((await readAs(gatlingLog, cut)).outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining(new Date(start + 100).toISOString()),
      where: { line: 3, column: 1 },
    });
  });

  test("is read as far as it goes where the run is declared as partial", async () => {
    const reading = gatlingLog.read(chunked(new TextEncoder().encode(cut), 10), { acceptPartial: true });
    let step = await reading.next();
    while (!step.done) step = await reading.next();
    const { evidence, receipt } = understood(step.value);
    expect(evidence[0]).toMatchObject({ overall: { requests: { value: 1 } } });
    expect(receipt.warnings).toMatchObject([{ code: "partial" }]);
  });
});

test.each([
  ["no request", log(["USER", "Visitors", "START", start]), "no request"],
  ["lines of another form", log(request("OK"), ["REQUEST", "Home", "soon"]), "line 3"],
  ["an end before its start", log(["REQUEST", "", "Home", start + 5, start, "OK"]), "line 2"],
])("a log with %s is refused", async (_what, text, reason) => {
  expect((await readAs(gatlingLog, text)).outcome).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining(reason),
  });
});
