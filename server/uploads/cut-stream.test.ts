import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { generateStream } from "@/core/formats/k6/stream/testing/generate-stream";
import type { TransferState } from "@/server/transfers/transfer-watch";
import { recordUploads } from "./record-uploads";
import { incoming, testProject } from "./testing";

const startSecond = Date.UTC(2026, 10, 20, 10) / 1000;
const stream = (bytes: number) =>
  [...generateStream({ seed: 7, bytes, requestsPerSecond: 100, endpoints: 5, startSecond, slowness: 0.3 })].join("");
const whole = stream(5e6);
const cut = whole.slice(0, -100);
const anHourLater = (text: string) => text.replaceAll('"time":"2026-11-20T10', '"time":"2026-11-20T11');

const pack = { plain: (text: string) => Buffer.from(text), gzip: (text: string) => gzipSync(text, { level: 1 }) };

async function requests() {
  const { ctx, project } = await testProject();
  const told: Partial<TransferState>[] = [];
  const send = async (content: Buffer, fields = {}) => {
    const input = { project, files: [await incoming("points.json", content)], fields, idempotencyKey: null };
    const { files } = await recordUploads({ ctx, input: { ...input, onProgress: (state) => told.push(state) } });
    const [file] = files;
    const p95 = file?.effects.find(({ criterionId }) => criterionId === "p95-load")?.after.state;
    return { outcome: file?.outcome, reason: file?.refusal?.reason, p95 };
  };
  const reading = async () => {
    const run = { projectId: project.id, number: 1 };
    return (await ctx.db.reading.findFirst({ where: { run } }))?.body;
  };
  return { send, told, reading };
}

const load = { scenario: "load" };
const partial = { ...load, partial: "true" };

test.each(["plain", "gzip"] as const)("a whole stream passes, and tells how far it is meanwhile: %s", async (as) => {
  const { send, told } = await requests();
  const content = pack[as](stream(20e6));
  expect(await send(content, load)).toMatchObject({ outcome: "accepted", p95: "pass" });
  expect(told[0]).toEqual({ phase: "reading", totalBytes: content.length, bytes: 0, points: 0, skipped: 0 });
  expect(told.at(-2)).toMatchObject({ bytes: content.length, skipped: 0 });
  expect(told.at(-2)?.points).toBeGreaterThan(50_000);
  expect(told.at(-1)).toMatchObject({ phase: "publishing" });
});

test("a stream that a killed run cut off is refused with the last good time", async () => {
  const { send } = await requests();
  const { outcome, reason } = await send(pack.plain(cut), load);
  expect(outcome).toBe("refused");
  expect(reason).toContain("2026-11-20T10:00:");
});

test.each([
  ["cut in the middle of a line", pack.plain(cut)],
  ["packed and cut short", pack.gzip(whole).subarray(0, -2_000)],
  ["whole, as far as can be seen", pack.plain(whole)],
])("a run that is declared partial carries the note and lets nothing pass: %s", async (_, content) => {
  const { send, reading } = await requests();
  expect(await send(content, partial)).toMatchObject({ outcome: "accepted", p95: "thin" });
  expect(await reading()).toMatchObject({
    notes: expect.arrayContaining([expect.objectContaining({ code: "partial" })]),
  });
});

test("a partial run does not displace an older whole one", async () => {
  const { send } = await requests();
  expect(await send(pack.plain(whole), load)).toMatchObject({ p95: "pass" });
  // No effect on the criterion is told where its state stays.
  expect(await send(pack.plain(anHourLater(cut)), partial)).toEqual({
    outcome: "accepted",
    reason: undefined,
    p95: undefined,
  });
});
