import { spawn } from "node:child_process";
import { root } from "./root.mjs";

const running = new Set();

/**
 * Runs a program in the root folder and answers { code, output }; nothing is shown meanwhile.
 * A signal that ends this process ends the program first.
 */
export function run(program, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const plainOutput = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
    const child = spawn(program, args, {
      cwd: root,
      env: { ...env, ...plainOutput },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks = [];
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => chunks.push(chunk));
    }
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/** Runs a JavaScript file of an installed package with this Node.js. */
export function runPackage(file, args, options) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}

/** From now on a signal ends the programs that run, and this process. Returns how to leave signals to others. */
export function endOnSignals() {
  const handlers = Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }).map(([signal, code]) => {
    const handler = () => {
      for (const child of running) child.kill("SIGTERM");
      process.exit(code);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}
