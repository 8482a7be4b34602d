import { describe, expect, test } from "vitest";
import { locustStats } from "@/core/formats/locust-stats";
import { recognise } from "@/core/formats/recognise";
import { loadOf, readAs } from "@/core/formats/testing/read-text";

const header =
  "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,95%,99%,100%";
const items = "GET,/items,300,0,66,74.4,18.9,306.9,1834.0,10.0,0.0,66,150,210,310";
const orders = "POST,/orders,100,7,190,228.1,45.2,808.9,256.0,5.0,0.5,190,510,690,810";
const total = ",Aggregated,400,7,92,194.4,18.9,808.9,1207.8,16.0,0.5,93,480,650,810";

function csv(...lines: string[]): string {
  return `${lines.join("\r\n")}\r\n`;
}

const load = (content: string) => loadOf(locustStats, content);

describe("the total row", () => {
  test("the Aggregated row is the total and is not summed with the others", async () => {
    const { evidence, codes } = await load(csv(header, items, orders, total));
    expect(evidence.overall).toMatchObject({
      requests: { value: 400 },
      failed: { value: 7 },
      requestsPerSecond: { value: 16 },
    });
    expect(evidence.endpoints.map(({ name }) => name)).toEqual(["/items", "/orders"]);
    expect(codes).toEqual([]);
  });

  test("without it counts are summed and percentiles are absent", async () => {
    const { evidence, codes } = await load(csv(header, items, orders));
    expect(evidence.overall).toMatchObject({
      requests: { value: 400, at: { kind: "derived", from: "sum of 2 rows" } },
      failed: { value: 7 },
      latency: { maxMs: null, percentiles: [] },
    });
    expect(codes).toEqual(["partial"]);
  });

  test("rows that do not add up to it are named as impossible", async () => {
    const { codes, messages } = await load(csv(header, items, total));
    expect(codes).toEqual(["impossible"]);
    expect(messages).toContain("The total row says 400 requests, the rows above it add up to 300.");
  });

  test("a second one is of another run and refused", async () => {
    const { outcome } = await readAs(locustStats, csv(header, total, items, total));
    expect(outcome).toMatchObject({ outcome: "refused", where: { line: 4, column: 1 } });
  });

  test("an endpoint that is called Total and has a method is an endpoint", async () => {
    const { evidence } = await load(csv(header, items.replace("/items", "Total"), orders, total));
    expect(evidence.endpoints.map(({ name }) => name)).toEqual(["Total", "/orders"]);
  });

  test("a total of no request measured nothing, and its times of 0 are no times", async () => {
    const none = ",Aggregated,0,0,0,0.0,0,0,0,0.0,0.0,N/A,N/A,N/A,N/A";
    const { evidence, codes } = await load(csv(header, none));
    expect(evidence.overall).toMatchObject({
      requests: { value: 0 },
      latency: { medianMs: null, maxMs: null, percentiles: [] },
    });
    expect(evidence.durationSeconds).toBeNull();
    expect(codes).toEqual(["empty-scan"]);
  });
});

describe("headers of every version", () => {
  test.each([
    [
      "0.10",
      '"Method","Name","# requests","# failures","Median response time","Average response time","Min response time","Max response time","Average Content Size","Requests/s"',
      '"None","Total",4,1,9,9,3,12,10,2.00',
      [],
    ],
    [
      "0.12",
      '"Method","Name","# requests","# failures","Median response time","Average response time","Min response time","Max response time","Average Content Size","Requests/s"',
      '"","Aggregated",4,1,9,9,3,12,10,2.00',
      [],
    ],
    [
      "0.14",
      '"Type","Name","# requests","# failures","Median response time","Average response time","Min response time","Max response time","Average Content Size","Requests/s","Requests Failed/s","50%","95%","99.999","100%"',
      '"","Aggregated",4,1,9,9,3,12,10,2.00,0.50,9,12,12,12',
      [50, 95, 99.999],
    ],
    [
      "1.0",
      '"Type","Name","Request Count","Failure Count","Median Response Time","Average Response Time","Min Response Time","Max Response Time","Average Content Size","Requests/s","Failures/s","50%","99.999%","100%"',
      '"","Aggregated",4,1,9,9,3,12,10,2.00,0.50,9,12,12',
      [50, 99.999],
    ],
    [
      "own percentiles",
      "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,70%,97.5%,100%",
      ",Aggregated,4,1,9,9,3,12,10,2.00,0.50,9,12,12",
      [70, 97.5],
    ],
  ])("statistics of Locust %s are read", async (_version, head, row, percents) => {
    expect(recognise({ name: "x", head: `${head}\n` })).toMatchObject({ format: { id: "locust-stats" } });
    const { evidence } = await load(csv(head, row));
    const { overall } = evidence;
    expect(overall).toMatchObject({
      requests: { value: 4 },
      failed: { value: 1 },
      latency: { medianMs: { value: 9 }, maxMs: { value: 12 } },
    });
    expect(overall.latency.percentiles.map(({ percent }) => percent)).toEqual(percents);
    expect(evidence.durationSeconds).toMatchObject({ value: 2, at: { kind: "derived" } });
  });

  test.each([
    ["history", "Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,95%,Total Request Count,Total Failure Count"],
    ["history of 0.14", '"Type","Name","Timestamp","# requests","# failures","Requests/s"'],
    ["failures", "Method,Name,Error,Occurrences"],
    ["exceptions", "Count,Message,Traceback,Nodes"],
  ])("the %s file is another format’s", (_file, head) => {
    expect(locustStats.claims({ name: "x", head: `${head}\n1,2,3\n` })).toBe(false);
    expect(recognise({ name: "x", head: `${head}\n1,2,3\n` })).toMatchObject({ outcome: "recognised" });
  });
});

describe("cells", () => {
  test("N/A is absent, not 0 and not a mistake", async () => {
    const { evidence, codes } = await load(csv(header, total.replace("93,480,650,810", "N/A,N/A,N/A,N/A")));
    expect(evidence.overall.latency).toMatchObject({ percentiles: [], medianMs: { value: 92 } });
    expect(codes).toEqual([]);
  });

  test("anything else that is no number is absent and named with its line", async () => {
    const { evidence, messages } = await load(csv(header, total.replace("480", "fast")));
    expect(evidence.overall.latency.percentiles.map(({ percent }) => percent)).toEqual([50, 99]);
    expect(messages).toContain("95% in line 2");
  });

  test("a figure names its line, row and column", async () => {
    const { evidence } = await load(csv(header, items, orders, total));
    expect(evidence.endpoints[1]?.latency.percentiles[1]).toEqual({
      percent: 95,
      ms: { value: 510, at: { kind: "cell", line: 3, row: "POST /orders", column: "95%" } },
    });
  });

  test("names may hold commas, quotes and line ends", async () => {
    const row = orders.replace("/orders", '"/a, ""b""\nc"');
    const { evidence } = await load(csv(header, items, row, total));
    expect(evidence.endpoints[1]?.name).toBe('/a, "b"\nc');
    expect(evidence.overall.requests?.at).toMatchObject({ line: 5 });
  });

  test("percentiles may be rounded above the maximum by Locust", async () => {
    const { codes } = await load(
      csv(header, total.replace("808.9", "1960.0").replace("93,480,650,810", "93,480,2000,2000")),
    );
    expect(codes).toEqual([]);
  });

  test("a percentile far above the maximum is impossible", async () => {
    const { codes } = await load(csv(header, total.replace("93,480,650,810", "93,480,950,950")));
    expect(codes).toEqual(["impossible"]);
  });
});

test("lines that end in CR CR LF, as on Windows, have no empty rows between them", async () => {
  const { evidence, codes } = await load([header, items, orders, total, ""].join("\r\r\n"));
  expect(evidence.endpoints).toHaveLength(2);
  expect(evidence.overall.requests?.value).toBe(400);
  expect(codes).toEqual([]);
});

describe("refusals", () => {
  test.each([
    ["cut between two columns", `${csv(header, items)}POST,/orders,100,7,190`, 3],
    ["cut inside the last number", `${csv(header, items)}${orders.slice(0, -1)}`, 3],
    ["cut inside a quoted name", `${csv(header, items)}POST,"/ord`, 3],
    ["a row with a column too many", csv(header, `${items},1`, total), 2],
    ["only a header", csv(header), 1],
    ["another header", csv("a,b,c", "1,2,3"), 1],
  ])("a file that is %s is refused with its line", async (_what, content, line) => {
    const { outcome } = await readAs(locustStats, content);
    expect(outcome).toMatchObject({ outcome: "refused", where: { line } });
  });

  test("a last line that is whole but without a line end is taken", async () => {
    const { evidence } = await load(csv(header, items, orders, total).trimEnd());
    expect(evidence.overall.requests?.value).toBe(400);
  });
});
