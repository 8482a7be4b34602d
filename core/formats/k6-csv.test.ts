import { describe, expect, test } from "vitest";
import { isSeries } from "@/core/evidence/evidence";
import { k6Csv } from "@/core/formats/k6-csv";
import { chunked, loadOf, readAs, understood } from "@/core/formats/testing/read-text";

const header =
  "metric_name,timestamp,metric_value,check,error,error_code,expected_response,method,name,status,url,extra_tags";
const second = 1_795_174_000;

type Point = { metric?: string; at?: string; value?: string; tags?: string };

function point({ metric = "http_req_duration", at = String(second), value = "5.000000", tags }: Point = {}): string {
  return `${metric},${at},${value},${tags ?? ",,,true,GET,home,200,https://shop.example/,"}`;
}

const file = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`;
const many = Array.from({ length: 500 }, (_, index) => point({ at: String(second + index), value: `${index}.5` }));

test.each([
  ["unix", String(second), 0],
  ["unix_milli", `${second}123`, 123],
  ["unix_micro", `${second}123456`, 123],
  ["unix_nano", `${second}123456789`, 123],
  ["rfc3339", "2026-11-20T12:26:40+01:00", 0],
  ["rfc3339_nano", "2026-11-20T11:26:40.123456789Z", 123],
])("times in the form %s are told by their size", async (_form, at, milliseconds) => {
  const { evidence } = await loadOf(k6Csv, file(point({ at })));
  expect(evidence.startedAt).toBe(new Date(1000 * second + milliseconds).toISOString());
});

test.each([
  [",,,true,GET,home,200,,", { status: 200, failed: false }],
  [",,1503,false,GET,home,503,,", { status: 503, failed: true }],
  [",,1404,true,GET,home,404,,", { status: 404, failed: false }],
  [",dial tcp: refused,1212,false,GET,home,0,,", { status: 0, failed: true }],
  [",,,,GET,home,200,,", { status: 200, failed: null }],
])("tags %j are a response of %j", async (tags, response) => {
  const { evidence } = await loadOf(k6Csv, file(point({ tags })));
  expect(evidence.overall.responses).toEqual([{ ...response, count: 1 }]);
});

test("requests that differ in their address alone are one endpoint, and those without a name go by their address", async () => {
  const tags = (name: string, url: string) => `,,,true,GET,${name},200,${url},`;
  const rows = [tags("item", "/1"), tags("item", "/2"), tags("", "/3"), tags("", "/4")].map((tag) =>
    point({ tags: tag }),
  );
  const { evidence } = await loadOf(k6Csv, file(...rows));
  expect(evidence.endpoints.map(({ name, requests }) => [name, requests?.value])).toEqual([
    ["item", 2],
    ["/3", 1],
    ["/4", 1],
  ]);
});

test("metrics of the script’s own are left out and counted, for the file does not tell their type", async () => {
  const { outcome } = await readAs(
    k6Csv,
    file(point(), point({ metric: "logins", tags: ",,,,,,,," }), point({ metric: "logins" })),
  );
  const { evidence, receipt } = understood(outcome);
  expect(evidence[0]).toMatchObject({ metrics: [] });
  expect(receipt).toMatchObject({ items: 3, stored: 1, warnings: [{ code: "no-types" }] });
  expect(receipt.skipped).toMatchObject([{ reason: expect.stringContaining("script’s own"), count: 2 }]);
});

test("checks are counted by name, one with a comma and quotes in it too", async () => {
  const tags = '"said ""yes"", twice",,,,,,,,';
  const { evidence } = await loadOf(k6Csv, file(point(), point({ metric: "checks", value: "0.000000", tags })));
  expect(evidence.checks).toMatchObject([{ name: 'said "yes", twice', passes: 0, fails: 1 }]);
});

test("requests are told over time", async () => {
  const { items } = await readAs(k6Csv, file(...many));
  const [total] = items.filter(isSeries).filter(({ name }) => name === null);
  expect(total?.blocks?.blocks.length).toBeGreaterThan(1);
});

describe("rows that cannot be read", () => {
  test.each([
    ["a value that is no number", point({ value: "fast" }), "metric_value"],
    ["a time that is none", point({ at: "soon" }), "timestamp"],
    ["too few columns", "http_reqs,1", "fewer columns"],
  ])("%s is left out with a reason", async (_what, bad, reason) => {
    const { evidence, receipt } = understood((await readAs(k6Csv, file(...many, bad))).outcome);
    expect(evidence[0]).toMatchObject({ overall: { requests: { value: 500 } } });
    expect(receipt).toMatchObject({ items: 501, warnings: [{ code: "partial" }] });
    expect(receipt.skipped.at(-1)).toMatchObject({ reason: expect.stringContaining(reason), count: 1 });
    expect((await readAs(k6Csv, file(point(), bad))).outcome).toMatchObject({ outcome: "refused", where: { line: 3 } });
  });
});

describe("a file that breaks off", () => {
  const cut = file(...many).slice(0, -20);

  test("is refused with the last good time", async () => {
    expect((await readAs(k6Csv, cut)).outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining(new Date(1000 * (second + 498)).toISOString()),
      where: { line: 501, column: 1 },
    });
  });

  test("is read as far as it goes where the run is declared as partial", async () => {
    const reading = k6Csv.read(chunked(new TextEncoder().encode(cut), 1_000), { acceptPartial: true });
    let step = await reading.next();
    while (!step.done) step = await reading.next();
    const { evidence, receipt } = understood(step.value);
    expect(evidence[0]).toMatchObject({ overall: { requests: { value: 499 } } });
    expect(receipt.warnings).toMatchObject([{ code: "partial" }]);
  });
});

test.each([
  ["no point", `${header}\n`],
  ["points of its own metrics alone", file(point({ metric: "logins" }))],
])("a file with %s is refused", async (_what, text) => {
  expect((await readAs(k6Csv, text)).outcome).toMatchObject({ outcome: "refused", where: { line: 1 } });
});
