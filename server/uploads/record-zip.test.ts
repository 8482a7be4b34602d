import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { UploadAnswer } from "@/core/contract/uploads";
import { zipOf } from "@/intake/testing";
import { recordUploads, uploadStatus } from "./record-uploads";
import { incoming, junit, testProject } from "./testing";

type Members = Record<string, string | Buffer>;

/** A project, and requests to it with one file. */
async function requests() {
  const { ctx, project, reload } = await testProject();
  const send = async (filename: string, content: Buffer, key: string | null = null, fields = {}) => {
    const files = [await incoming(filename, content)];
    return recordUploads({ ctx, input: { project: await reload(), files, fields, idempotencyKey: key } });
  };
  const sendZip = async (members: Members, key?: string) => send("results.zip", await zipOf(members), key);
  const count = async () => ({
    runs: await ctx.db.run.count({ where: { projectId: project.id } }),
    uploads: await ctx.db.upload.count({ where: { projectId: project.id } }),
  });
  return { ctx, project, send, sendZip, count };
}

const toldOf = ({ files }: UploadAnswer) =>
  files.map(({ filename, outcome, runs }) => [filename, outcome, runs[0]?.number]);

async function locustSet(folder = ""): Promise<Members> {
  const parts = ["exceptions", "failures", "stats", "stats_history"];
  const read = async (part: string) => {
    const content = await readFile(`samples/agentic-platform-v2/smoke_${part}.csv`);
    return [`${folder}smoke_${part}.csv`, content] as const;
  };
  return Object.fromEntries(await Promise.all(parts.map(read)));
}

describe("a zip", () => {
  test("with the four files of a Locust run is one run", async () => {
    const { sendZip, count } = await requests();
    const answer = await sendZip(await locustSet("out/"));
    expect(toldOf(answer)).toEqual(
      ["exceptions", "failures", "stats", "stats_history"].map((part) => [
        `results.zip › out/smoke_${part}.csv`,
        "accepted",
        1,
      ]),
    );
    expect(answer.zips).toEqual([{ filename: "results.zip", unread: [], passedOver: 0 }]);
    expect(uploadStatus(answer)).toBe(201);
    expect(await count()).toEqual({ runs: 1, uploads: 4 });
  });

  test("whose files were handed in before is a repeat, whatever it is called", async () => {
    const { send, sendZip, count } = await requests();
    await send("smoke_stats.csv", Buffer.from((await locustSet())["smoke_stats.csv"] ?? ""));
    const answer = await sendZip({ "smoke_stats.csv": (await locustSet())["smoke_stats.csv"] ?? "" });
    expect(answer.files).toMatchObject([{ outcome: "repeat", repeatOf: { filename: "smoke_stats.csv" } }]);
    expect(uploadStatus(answer)).toBe(200);
    expect(await count()).toEqual({ runs: 1, uploads: 1 });
  });

  test("names what no format claims, and counts what belongs to a report", async () => {
    const { sendZip } = await requests();
    const answer = await sendZip({
      "report/": "",
      "report/index.html": "<html></html>",
      "report/logo.png": "",
      "tests.xml": junit({ one: "passed" }),
      "notes.md": "# It was slow",
      "more.zip": await zipOf({ "tests.xml": junit({ two: "passed" }) }),
    });
    expect(toldOf(answer)).toEqual([["results.zip › tests.xml", "accepted", 1]]);
    expect(answer.zips).toEqual([
      {
        filename: "results.zip",
        unread: [
          { name: "notes.md", reason: expect.stringContaining("no known result format") },
          { name: "more.zip", reason: expect.stringContaining("one deep") },
        ],
        passedOver: 3,
      },
    ]);
  });

  test("with a file that breaks off refuses that one alone", async () => {
    const { sendZip } = await requests();
    const answer = await sendZip({
      "a.xml": junit({ one: "passed" }),
      "b.xml": junit({ two: "passed" }).slice(0, -30),
    });
    expect(toldOf(answer)).toEqual([
      ["results.zip › a.xml", "accepted", 1],
      ["results.zip › b.xml", "refused", undefined],
    ]);
    expect(uploadStatus(answer)).toBe(422);
  });

  test("that was sent before under its key is told the same, and finishes what was cut off", async () => {
    const { ctx, project, sendZip, count } = await requests();
    const members = { "a.xml": junit({ one: "passed" }), "b.xml": junit({ two: "passed" }) };
    const first = await sendZip(members, "key-1");
    // What a crash between the two leaves behind.
    await ctx.db.run.deleteMany({ where: { projectId: project.id, number: 2 } });
    await ctx.db.upload.delete({ where: { id: first.files[1]?.uploadId } });
    const again = await sendZip(members, "key-1");
    expect(again.files.map(({ outcome }) => outcome)).toEqual(["repeat", "accepted"]);
    expect(await count()).toEqual({ runs: 2, uploads: 2 });
  });
});

test.each([
  ["holds nothing that is read", () => zipOf({ "notes.md": "# It was slow" }), "holds no result file"],
  [
    "is cut short",
    async () => (await zipOf({ "a.xml": junit({ one: "passed" }) })).subarray(0, 100),
    "cannot be unpacked",
  ],
  ["unpacks to far more than its size", () => zipOf({ "a.xml": `<testsuite>${" ".repeat(110_000_000)}` }), "200 times"],
])("a zip that %s is one refusal, and nothing of it is kept", async (_, make, reason) => {
  const { send, count } = await requests();
  const answer = await send("results.zip", await make());
  expect(answer.files).toMatchObject([
    { filename: "results.zip", outcome: "refused", refusal: { reason: expect.stringContaining(reason) } },
  ]);
  expect(answer.files[0]?.artifact).toMatchObject({ copy: "withheld" });
  expect(await count()).toEqual({ runs: 0, uploads: 1 });
});

describe("a run that was cut short", () => {
  const declared = { partial: "true" };
  const notesOf = async ({ ctx, project }: Awaited<ReturnType<typeof requests>>) => {
    const run = await ctx.db.run.findFirstOrThrow({
      where: { projectId: project.id },
      include: { currentReading: true, readings: true },
    });
    return { body: run.currentReading?.body, revisions: run.readings.length };
  };
  const partial = { notes: [{ code: "partial", sentence: expect.stringContaining("cut short") }] };

  test("carries the note although its file looks whole", async () => {
    const sent = await requests();
    const answer = await sent.send("a.xml", Buffer.from(junit({ one: "passed" })), null, declared);
    const states = answer.files.flatMap(({ effects }) => effects.map(({ after }) => after.state));
    expect(new Set(states)).toEqual(new Set(["thin"]));
    expect((await notesOf(sent)).body).toMatchObject(partial);
  });

  test("may be said of a file that was handed in before, which corrects its run once", async () => {
    const sent = await requests();
    const content = Buffer.from(junit({ one: "passed" }));
    await sent.send("a.xml", content);
    expect((await sent.send("a.xml", content, null, declared)).files).toMatchObject([{ outcome: "accepted" }]);
    expect(await notesOf(sent)).toMatchObject({ body: partial, revisions: 2 });
    expect((await sent.send("a.xml", content, null, declared)).files).toMatchObject([{ outcome: "repeat" }]);
  });

  test("keeps the note when another of its files arrives", async () => {
    const sent = await requests();
    const set = await locustSet();
    await sent.send("smoke_stats.csv", Buffer.from(set["smoke_stats.csv"] ?? ""), null, declared);
    await sent.send("smoke_failures.csv", Buffer.from(set["smoke_failures.csv"] ?? ""));
    expect((await notesOf(sent)).body).toMatchObject({ notes: expect.arrayContaining(partial.notes) });
  });

  test("is read as far as its packed file goes", async () => {
    const sent = await requests();
    const cut = gzipSync((await locustSet())["smoke_stats_history.csv"] ?? "", { level: 1 }).subarray(0, -400);
    expect((await sent.send("smoke_stats_history.csv.gz", cut)).files).toMatchObject([{ outcome: "refused" }]);
    const again = await sent.send("smoke_stats_history.csv.gz", cut, null, declared);
    expect(again.files[0]?.refusal?.reason ?? "").not.toContain("unpacked");
  });
});
