import { describe, expect, test } from "vitest";
import { jmeterJtlXml } from "@/core/formats/jmeter-jtl-xml";
import { chunked, loadOf, readAs, understood } from "@/core/formats/testing/read-text";

const start = 1_795_174_000_000;

function attributes(more: string): string {
  return `t="100" ts="${start}" s="true" rc="200" rm="OK" tn="T 1-1" ${more}`;
}

const request = (label: string, inner = "") => `<httpSample ${attributes(`lb="${label}"`)}>${inner}</httpSample>`;
const sample = (label: string, inner = "") => `<sample ${attributes(`lb="${label}"`)}>${inner}</sample>`;
const log = (inner: string) => `<?xml version="1.0"?>\n<testResults version="1.2">\n${inner}\n</testResults>\n`;

describe("of nested samples the one that the tester named counts", () => {
  test.each([
    ["requests beside each other", request("a") + request("b"), ["a", "b"]],
    ["a transaction: the requests in it", sample("visit", request("a") + request("b")), ["a", "b"]],
    ["transactions in a transaction", sample("all", sample("visit", request("a")) + request("b")), ["a", "b"]],
    ["a page with its images: the page", request("page", request("logo") + request("style")), ["page"]],
    ["a page in a transaction", sample("visit", request("page", request("logo"))), ["page"]],
    ["a sampler that is not of HTTP", sample("query"), ["query"]],
  ])("%s", async (_what, inner, names) => {
    const { evidence } = await loadOf(jmeterJtlXml, log(inner));
    expect(evidence.endpoints.map(({ name }) => name)).toEqual(names);
    expect(evidence.overall.requests?.value).toBe(names.length);
  });
});

test("success decides, and a code in words got no response", async () => {
  const inner = `<httpSample t="5" ts="${start}" s="FALSE" lb="a" rc="Non HTTP response code: java.net.ConnectException"/>`;
  const { evidence } = await loadOf(jmeterJtlXml, log(inner));
  expect(evidence.overall.responses).toEqual([{ status: 0, failed: true, count: 1 }]);
});

test("samples in the form of child elements are refused, and not read as nothing", async () => {
  const inner = "<httpSample><elapsed>100</elapsed><label>a</label></httpSample>".repeat(3);
  expect((await readAs(jmeterJtlXml, log(inner))).outcome).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("3 of 3 samples"),
    where: { line: 3, column: 1 },
  });
});

test("a log without a sample measured nothing", async () => {
  expect((await readAs(jmeterJtlXml, log(""))).outcome).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("no sample"),
  });
});

test("entities are refused", async () => {
  const text = `<!DOCTYPE testResults [<!ENTITY a "b">]>${log(request("a"))}`.replace('<?xml version="1.0"?>\n', "");
  expect((await readAs(jmeterJtlXml, text)).outcome).toMatchObject({
    outcome: "refused",
    reason: expect.stringContaining("entities"),
  });
});

describe("a log that breaks off", () => {
  const cut = log(request("a").repeat(3)).replace("</testResults>\n", '<httpSample t="1');

  test("is refused with the last good time", async () => {
    expect((await readAs(jmeterJtlXml, cut)).outcome).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining(new Date(start + 100).toISOString()),
    });
  });

  test("is read as far as it goes where the run is declared as partial", async () => {
    const reading = jmeterJtlXml.read(chunked(new TextEncoder().encode(cut), 50), { acceptPartial: true });
    let step = await reading.next();
    while (!step.done) step = await reading.next();
    const { evidence, receipt } = understood(step.value);
    expect(evidence[0]).toMatchObject({ overall: { requests: { value: 3 } } });
    expect(receipt.warnings).toMatchObject([{ code: "partial" }]);
  });
});
