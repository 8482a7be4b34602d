import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { locustHtml } from "@/core/formats/locust-html";
import { loadOf, readAs } from "@/core/formats/testing/read-text";
import { seriesIn } from "@/core/formats/testing/series-in";

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, "fixtures", "locust-html", name), "utf8");
const script = fixture("script.html");
const tables = fixture("tables.html");

const load = (content: string) => loadOf(locustHtml, content);

describe("data in a script", () => {
  test("charts become a series of all requests, each moment at the end of its step", async () => {
    const [series, ...others] = await seriesIn(locustHtml, script);
    expect(others).toEqual([]);
    expect(series).toMatchObject({ startedAt: "2026-11-20T11:00:00.000Z", stepSeconds: 5, windowSeconds: 10 });
    expect([...(series?.columns.users ?? [])]).toEqual([5, 10, 10, 10]);
    expect([...(series?.columns.failuresPerSecond ?? [])]).toEqual([0, 0.25, 0.5, 0.25]);
    expect([...(series?.columns.p95Ms ?? [])]).toEqual([90, 120, 130, 120]);
  });

  test("an inlined bundle before or after the data, which speaks of it too, is passed over", async () => {
    const bundle = "<script>const a=window.templateArgs||{};window.templateArgs={};if(a.x){b()}</script>";
    const { evidence } = await load(
      script.replace("</head>", `${bundle}</head>`).replace("</body>", `${bundle}</body>`),
    );
    expect(evidence.overall.requests?.value).toBe(100);
  });

  test("names that a version escaped within the data are unescaped", async () => {
    const { evidence } = await load(
      script.replaceAll("\\u0026b=\\u003c2\\u003e", "\\u0026amp;b=\\u0026lt;2\\u0026gt;"),
    );
    expect(evidence.endpoints[0]?.name).toBe("/items?a=1&b=<2>");
    expect(evidence.endpoints[0]?.latency.percentiles).toHaveLength(7);
  });

  test("moments without a date are of the day of the start", async () => {
    const content = script.replaceAll(/"2026-11-20T(11:00:\d\d)Z"(?=, "total|, "user|, \d|\])/g, '"$1"');
    const [series] = await seriesIn(locustHtml, content);
    expect(series?.startedAt).toBe("2026-11-20T11:00:00.000Z");
  });

  test("without the Aggregated row counts are summed and percentiles of the whole absent", async () => {
    const { evidence, codes } = await load(script.replaceAll('"name": "Aggregated"', '"name": "/more"'));
    expect(codes).toEqual(["partial"]);
    expect(evidence.overall).toMatchObject({ requests: { value: 200 }, latency: { percentiles: [] } });
  });

  test("rows that do not add up to the total are named", async () => {
    expect((await load(script.replace('"num_requests": 60', '"num_requests": 61'))).codes).toEqual(["impossible"]);
  });

  test("a report of no request measured nothing", async () => {
    const content = script
      .replaceAll(/"num_requests": \d+/g, '"num_requests": 0')
      .replaceAll(/"num_failures": \d+/g, '"num_failures": 0');
    const { evidence, codes } = await load(content);
    expect(evidence.overall.latency).toMatchObject({ maxMs: null, percentiles: [] });
    expect(codes).toEqual(["empty-scan"]);
  });
});

describe("tables", () => {
  test("charts become a series that passes midnight", async () => {
    const [series] = await seriesIn(locustHtml, tables);
    expect(series).toMatchObject({ startedAt: "2026-11-20T23:59:50.000Z", stepSeconds: 5 });
    expect([...(series?.columns.requestsPerSecond ?? [])]).toEqual([20, 70, 71.5, 70]);
    expect([...(series?.columns.p50Ms ?? [])]).toEqual([60, 66, 70, 66]);
  });

  test.each([
    ["with grouped thousands is read", "<td>1,300</td>", 1_300, []],
    ["as a word is unknown, and the receipt says so", "<td>many</td>", null, ["unreadable-figure"]],
    ["as N/A is unknown, and the receipt says so", "<td>N/A</td>", null, ["unreadable-figure"]],
  ])("a count written %s", async (_what, cell, count, warnings) => {
    const { evidence, codes } = await load(tables.replace("<td>1300</td>", cell));
    expect(evidence.overall.requests?.value ?? null).toBe(count);
    expect(codes).toEqual(warnings);
  });

  test("a time that is not marked for the reader’s clock is of the machine that ran Locust", async () => {
    const content = tables.replaceAll(' class="l10n datetime"', "");
    expect((await load(content)).evidence).toMatchObject({
      startedAt: "2026-11-20T23:59:50.000",
      durationSeconds: { value: 20 },
    });
    expect(await seriesIn(locustHtml, content)).toEqual([]);
  });

  test("a median that a version lists is read", async () => {
    const content = tables.replaceAll("Average size (bytes)", "Median (ms)");
    expect((await load(content)).evidence.overall.latency.medianMs).toMatchObject({ value: 12 });
  });

  test("nothing of a page is run or fetched: markup in a name stays text", async () => {
    const { evidence } = await load(tables.replaceAll("/orders", "&lt;script&gt;x&lt;/script&gt;"));
    expect(evidence.endpoints[1]?.name).toBe("<script>x</script>");
  });
});

test.each([
  ["data that end within themselves", script.slice(0, script.indexOf("response_time_statistics"))],
  ["tables that end within themselves", tables.slice(0, tables.indexOf("Failures Statistics"))],
  ["elements that nest without end", tables.replace("<h1>", `${"<table><tr><td>".repeat(100_000)}<h1>`)],
  ["a page of its name without statistics", "<!doctype html><title>Locust</title><h1>Locust Test Report</h1></html>"],
])("%s are refused", async (_what, content) => {
  expect(locustHtml.claims({ name: "x", head: content })).toBe(true);
  const { outcome } = await readAs(locustHtml, content);
  expect(outcome).toMatchObject({ outcome: "refused", where: { line: expect.any(Number) } });
});

test.each([
  ["a page that speaks of locusts", "<!DOCTYPE html><html><title>Locusts</title><p>locust</p></html>"],
  ["a script that speaks of the data", "<html><script>window.templateArgs.x = 1</script></html>"],
  ["no page", "window.templateArgs = {}"],
])("%s is not claimed", (_what, head) => {
  expect(locustHtml.claims({ name: "x", head })).toBe(false);
});
