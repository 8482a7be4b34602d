import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const startMs = 300_000;

/**
 * Starts the product as a user does, on a free port and an empty data folder, and stops it after the tests. Tests find
 * the address as baseURL and the folder as HOLDPOINT_E2E_DATA.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const data = await mkdtemp(path.join(tmpdir(), "holdpoint-e2e-"));
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", HOLDPOINT_DATA: data, DATABASE_URL: "", NEXTAUTH_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  async function stop(): Promise<void> {
    if (product.exitCode === null && product.signalCode === null) {
      product.kill("SIGTERM");
      await once(product, "exit");
    }
    await rm(data, { recursive: true, force: true });
  }
  try {
    process.env.HOLDPOINT_E2E_URL = await address(product);
    process.env.HOLDPOINT_E2E_DATA = data;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function address(product: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (why: string) => reject(new Error(`The product ${why}. It said:\n${output}`));
    const late = setTimeout(() => fail(`was not ready after ${startMs / 1000} s`), startMs);
    function read(chunk: Buffer): void {
      output += chunk.toString();
      const ready = output.match(/is ready at (http:\S+)/)?.[1];
      if (!ready) return;
      clearTimeout(late);
      resolve(ready);
    }
    product.stdout?.on("data", read);
    product.stderr?.on("data", read);
    product.once("exit", (code) => {
      clearTimeout(late);
      fail(`ended with code ${code}`);
    });
  });
}
