import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { type Product, runProduct } from "./product-process";

export type OwnProduct = { data: string; start: () => Promise<Product> };

/** A data folder and processes of the test's own: what happens to them is no other story's business. */
export const test = base.extend<OwnProduct>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  data: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "holdpoint-restart-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  start: async ({ data }, use) => {
    const started: Product[] = [];
    await use(async () => {
      const product = await runProduct({ data, args: ["--empty"] });
      started.push(product);
      return product;
    });
    for (const product of started) await product.end("SIGKILL");
  },
});
