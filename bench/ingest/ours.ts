import { fileBytes } from "@/intake/file-bytes";
import { readContent } from "@/intake/read-content";
import { measure } from "./measure.mjs";

// The way of the product from the bytes of a file to its evidence and series; only nothing is stored.

const path = process.argv[2] ?? "";

await measure(async () => {
  let series = 0;
  const { outcome } = await readContent({
    source: fileBytes(path),
    name: path,
    recordItems: (batch) => {
      series += batch.length;
    },
  });
  if (outcome.outcome === "refused") throw new Error(outcome.reason);
  return { points: outcome.receipt.items, series };
});
