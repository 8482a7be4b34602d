import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runProduct } from "./product-process";

/**
 * Starts the product on an empty data folder, and stops it after the tests. Tests find the address as baseURL and the
 * folder as HOLDPOINT_E2E_DATA.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), "holdpoint-e2e-"));
  const product = await runProduct({ data });
  if (product.url === null) {
    await rm(data, { recursive: true, force: true });
    throw new Error(`The product ended before it was ready. It said:\n${product.output()}`);
  }
  process.env.HOLDPOINT_E2E_URL = product.url;
  process.env.HOLDPOINT_E2E_DATA = data;
  return async () => {
    await product.end("SIGTERM");
    await rm(data, { recursive: true, force: true });
  };
}
