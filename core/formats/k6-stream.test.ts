import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "@/core/formats/format";
import { dialects } from "@/core/formats/k6/stream/testing/dialect";
import { generateStream } from "@/core/formats/k6/stream/testing/generate-stream";
import { parseStream } from "@/core/formats/k6/stream/testing/oracle";
import { k6Stream } from "@/core/formats/k6-stream";
import { chunked, loadOf, readAs, understood } from "@/core/formats/testing/read-text";

const fixture = readFileSync(path.join(import.meta.dirname, "fixtures/k6-stream/stream.ndjson"), "utf8");
const lines = fixture.trimEnd().split("\n");
const time = "2026-02-03T10:11:13.348190273Z";

function point(metric: string, value: unknown, tags: object | null, at = time): string {
  return JSON.stringify({ metric, type: "Point", data: { time: at, value, tags } });
}

function declared(name: string, type: string, contains = "default", thresholds: unknown[] = []): string {
  return JSON.stringify({ type: "Metric", data: { name, type, contains, thresholds, submetrics: null }, metric: name });
}

const get = { method: "GET", name: "/items", status: "200", expected_response: "true", scenario: "default", group: "" };

function stream(...written: string[]): string {
  return `${written.join("\n")}\n`;
}

describe.each(dialects)("a stream in the dialect %s", (dialect) => {
  const text = [...generateStream({ dialect, bytes: 1_500_000, requestsPerSecond: 200, endpoints: 9 })].join("");

  test("reads exactly as JSON.parse reads it", async () => {
    expect(await readAs(k6Stream, text)).toEqual(parseStream(text));
  });

  test.each([509, 4_099])("reads the same in chunks of %d bytes", async (chunkBytes) => {
    const part = text.slice(0, text.indexOf("\n", 300_000) + 1);
    expect(await readAs(k6Stream, part, chunkBytes)).toEqual(parseStream(part));
  });

  test("reads the same with more endpoints than are told apart, and with none of a kind twice", async () => {
    const wide = [...generateStream({ dialect, bytes: 3_000_000, requestsPerSecond: 900, endpoints: 1_500 })].join("");
    expect(await readAs(k6Stream, wide)).toEqual(parseStream(wide));
  });
});

test("where a chunk ends changes nothing, at every byte of a small stream", async () => {
  const small = stream(...lines.slice(-4), point("http_req_duration", 5, get), point("http_req_duration", 17.5, get));
  const whole = await readAs(k6Stream, small);
  const bytes = new TextEncoder().encode(small);
  for (let at = 1; at < bytes.length; at += 1) {
    async function* halves() {
      yield* chunked(bytes.subarray(0, at), at);
      yield bytes.slice(at);
    }
    const reading = k6Stream.read(halves());
    let step = await reading.next();
    while (!step.done) step = await reading.next();
    expect(step.value).toEqual(whole.outcome);
  }
});

describe("lines that no template foretells", () => {
  const odd = [
    ["white space within them", `  ${point("http_req_duration", 5, get).replaceAll(",", ", ")}`],
    [
      "other members in another order",
      `{"data":{"tags":${JSON.stringify(get)},"value":5,"time":"${time}"},"type":"Point","metric":"http_req_duration"}`,
    ],
    ["an exponent", point("http_req_duration", 5, get).replace(":5,", ":0.5e1,")],
    ["more digits than are exact", point("http_req_duration", 5, get).replace(":5,", ":5.000000000000000001,")],
    ["escapes in a name", point("http_req_duration", 5, { ...get, name: '/items?a=1&b=\n"' }).replace("&", "\\u0026")],
    ["letters of other scripts", point("http_req_duration", 5, { ...get, name: "/größe/日本/🚀" })],
    [
      "a tag twice, of which the last counts",
      point("http_req_duration", 5, get).replace('"status":"200"', '"status":"500","status":"200"'),
    ],
    ["a time without a fraction, elsewhere", point("http_req_duration", 5, get, "2026-02-03T15:41:13+05:30")],
    ["tags that are no text", point("http_req_duration", 5, { ...get, vu: 3 })],
    ["windows’ line breaks", `${point("http_req_duration", 5, get)}\r`],
    ["a member that is new", point("http_req_duration", 5, get).replace('"value"', '"new":[1,{"a":null}],"value"')],
    ["nothing before zero", point("http_req_duration", -0.5, get)],
  ] as const;

  test.each(odd)("%s: read as JSON.parse reads it, before and after usual ones", async (_what, line) => {
    const usual = point("http_req_duration", 7.25, get);
    const text = stream(usual, usual, line, usual, line, line, usual);
    expect(await readAs(k6Stream, text)).toEqual(parseStream(text));
  });

  test("blank ones, and a byte order mark, are no lines", async () => {
    const { evidence } = await loadOf(k6Stream, `\uFEFF${stream("", point("http_req_duration", 5, get), "", "")}`);
    expect(evidence.overall.requests?.value).toBe(1);
  });
});

describe("a stream that ends in mid-line", () => {
  const cut = fixture.slice(0, fixture.length - 40);
  const partial: ReadOptions = { acceptPartial: true };

  async function outcomeOf(text: string, options?: ReadOptions) {
    const reading = k6Stream.read(chunked(new TextEncoder().encode(text), 4_096), options);
    let step = await reading.next();
    while (!step.done) step = await reading.next();
    return step.value;
  }

  test("is refused with its last good time and what to do", async () => {
    expect(await outcomeOf(cut)).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("2026-02-03T10:11:16"),
      where: { line: lines.length },
      advice: expect.stringContaining("partial"),
    });
  });

  test("is read as far as it goes where the run was declared as cut short", async () => {
    const outcome = understood(await outcomeOf(cut, partial));
    expect(outcome.receipt.warnings[0]).toMatchObject({ code: "partial" });
    expect(outcome.evidence).toMatchObject([{ overall: { requests: { value: 3 } } }]);
  });

  test("is also called partial where it happens to end with a whole line", async () => {
    const outcome = understood(await outcomeOf(fixture, partial));
    expect(outcome.receipt.warnings[0]).toMatchObject({
      code: "partial",
      message: expect.stringContaining("broke off after 2026-02-03T10:11:16"),
    });
  });

  test("is whole where only the last line break is missing", async () => {
    expect(await outcomeOf(fixture.trimEnd())).toEqual(await outcomeOf(fixture));
  });
});

describe("refusals", () => {
  test("a line in the middle that is no JSON is named with its place", async () => {
    const broken = [...lines.slice(0, 9), "{oops", ...lines.slice(9)].join("\n");
    expect((await readAs(k6Stream, broken)).outcome).toMatchObject({
      outcome: "refused",
      where: { line: 10, column: 2 },
      excerpt: [{ line: 10, text: "{oops" }],
    });
  });

  test("JSON of something else is counted as left out, and refused when it is more than a little", async () => {
    const usual = Array.from({ length: 300 }, () => point("http_req_duration", 5, get));
    const few = understood((await readAs(k6Stream, stream(...usual, '{"a":1}'))).outcome);
    expect(few.receipt).toMatchObject({ items: 301, stored: 300, skipped: [{ count: 1 }] });
    const { outcome } = await readAs(k6Stream, stream(...usual.slice(0, 20), '{"a":1}'));
    expect(outcome).toMatchObject({ outcome: "refused", where: { line: 21 } });
  });

  test.each([
    ["declares metrics and holds no point", stream(declared("http_reqs", "counter")), { line: 1 }],
    ["is empty", "", { byte: 0 }],
  ])("a stream that %s measured nothing", async (_what, text, where) => {
    expect((await readAs(k6Stream, text)).outcome).toMatchObject({ outcome: "refused", where });
  });
});

test("who wants to know is told how many points were read", async () => {
  const text = [...generateStream({ bytes: 20_000_000 })].join("");
  const told: number[] = [];
  const reading = k6Stream.read(chunked(new TextEncoder().encode(text), 65_536), {
    acceptPartial: false,
    onProgress: ({ points }) => told.push(points),
  });
  while (!(await reading.next()).done);
  expect(told.length).toBe(1);
  expect(told[0]).toBeGreaterThanOrEqual(50_000);
});
