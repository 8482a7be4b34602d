import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { databaseFor } from "./home";

const startMs = 300_000;

/** The product in a process of its own, as a user starts it. `url` is null when it ended before it was ready. */
export type Product = {
  pid: number;
  url: string | null;
  output: () => string;
  /** Sends the signal, and answers the exit code once the process has ended; null where the signal ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

type Options = { data: string; args?: readonly string[]; env?: Record<string, string> };

/** Starts the product on a free port and waits until it is ready or has ended. */
export async function runProduct({ data, args = [], env = {} }: Options): Promise<Product> {
  const home = await databaseFor(data);
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      HOLDPOINT_DATA: data,
      DATABASE_URL: home,
      NEXTAUTH_URL: "",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const url = await readyAddress(child, () => output);
  return { pid: child.pid ?? 0, url, output: () => output, end: (signal) => end(child, signal) };
}

function readyAddress(child: ChildProcess, output: () => string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The product was not ready after ${startMs / 1000} s. It said:\n${output()}`));
    }, startMs);
    const settle = (url: string | null) => {
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on("data", () => {
      const ready = output().match(/is ready at (http:\S+)/)?.[1];
      if (ready) settle(ready);
    });
    child.once("close", () => settle(null));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}
