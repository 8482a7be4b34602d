import { describe, expect, test } from "vitest";
import { recordUploads, uploadStatus } from "./record-uploads";
import { incoming, junit, testProject } from "./testing";

/** A project, and requests to it with files by their content. */
async function requests() {
  const { ctx, project } = await testProject();
  const send = async (idempotencyKey: string | null, contents: string[], fields: Record<string, string> = {}) => {
    const files = await Promise.all(contents.map((content, index) => incoming(`${index}.xml`, content)));
    return recordUploads({ ctx, input: { project, files, fields, idempotencyKey } });
  };
  const runs = () => ctx.db.run.count({ where: { projectId: project.id } });
  return { ctx, project, send, runs };
}

const content = junit({ one: "passed" });

describe("a request that is sent again under its key", () => {
  test("is told what the first one was told, and makes no second run", async () => {
    const { send, runs } = await requests();
    const [first] = (await send("key-1", [content])).files;
    const again = await send("key-1", [content]);
    const { outcome: _, repeatOf: __, ...told } = first ?? { outcome: null, repeatOf: null };
    expect(again.files).toMatchObject([{ ...told, outcome: "repeat", repeatOf: { filename: "0.xml" } }]);
    expect(uploadStatus(again)).toBe(200);
    expect(await runs()).toBe(1);
  });

  test("is refused again where the first was refused, with the same reason and no second row", async () => {
    const { send, ctx, project } = await requests();
    const first = await send("key-1", [content.slice(0, -30)]);
    const again = await send("key-1", [content.slice(0, -30)]);
    expect(again).toEqual(first);
    expect(uploadStatus(again)).toBe(422);
    expect(await ctx.db.upload.count({ where: { projectId: project.id } })).toBe(1);
  });

  test("after a crash in its middle is taken in as if it were the first", async () => {
    const { send, ctx, project, runs } = await requests();
    const row = await ctx.db.upload.findFirst({ where: { projectId: project.id } });
    expect(row).toBeNull();
    // What a crash leaves behind on a database that several servers share: an upload that nobody publishes any more.
    const { files } = await send("key-1", [content]);
    await ctx.db.run.deleteMany({ where: { projectId: project.id } });
    await ctx.db.upload.update({
      where: { id: files[0]?.uploadId },
      data: { publishedAt: null, idempotencyKey: null },
    });
    expect(await send("key-1", [content])).toMatchObject({ files: [{ outcome: "accepted" }] });
    expect(await runs()).toBe(1);
  });

  test("with several files finishes what the first began", async () => {
    const { send, runs } = await requests();
    const other = junit({ two: "passed" });
    await send("key-1", [content]);
    const { files } = await send("key-1", [content, other]);
    expect(files.map(({ outcome }) => outcome)).toEqual(["repeat", "accepted"]);
    expect(await runs()).toBe(2);
  });
});

test("a key that was used for another file is answered with that file, and nothing is taken in", async () => {
  const { send, runs } = await requests();
  await send("key-1", [content]);
  await expect(send("key-1", [junit({ two: "passed" })])).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("was used for 0.xml"),
  });
  expect(await runs()).toBe(1);
});

test("the same key in another project is another key", async () => {
  const here = await requests();
  const there = await requests();
  await here.send("key-1", [content]);
  expect(await there.send("key-1", [junit({ two: "passed" })])).toMatchObject({ files: [{ outcome: "accepted" }] });
});

test.each([
  ["empty", " "],
  ["longer than 200 characters", "k".repeat(201)],
])("a key that is %s is refused", async (_, key) => {
  const { send } = await requests();
  await expect(send(key, [content])).rejects.toThrow();
});
