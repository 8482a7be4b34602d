import { expect, test } from "vitest";
import { ProgressMeter, type ReadProgress } from "@/intake/progress-meter";

async function* chunks(): AsyncGenerator<Uint8Array, void> {
  for (const length of [3, 4, 5]) yield new Uint8Array(length);
}

/** Takes all bytes as a reader does that finds two points in each chunk. */
async function told(everyMs: number): Promise<ReadProgress[]> {
  const progress: ReadProgress[] = [];
  const meter = new ProgressMeter((one) => progress.push(one), everyMs);
  let points = 0;
  for await (const _ of meter.counted(chunks())) {
    points += 2;
    meter.read({ points, skipped: points / 2 });
  }
  meter.end();
  return progress;
}

const whole = { bytes: 12, points: 6, skipped: 3 };

test("bytes are told as they are taken, points and skipped lines as the reader counts them", async () => {
  expect(await told(0)).toEqual([
    { bytes: 3, points: 0, skipped: 0 },
    { bytes: 3, points: 2, skipped: 1 },
    { bytes: 7, points: 2, skipped: 1 },
    { bytes: 7, points: 4, skipped: 2 },
    { bytes: 12, points: 4, skipped: 2 },
    whole,
    whole,
  ]);
});

test("nothing is told before its time but how far the file was read in the end", async () => {
  expect(await told(60_000)).toEqual([whole]);
});
