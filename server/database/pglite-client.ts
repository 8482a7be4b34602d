import path from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";

type PlainError = { isError: true; message: string; length: number; name: "error" };
type Answer =
  | { ready: true }
  | { id: number; messages: (PlainError | { isError?: undefined; name: string })[]; failure?: undefined }
  | { id: number; failure: string };

type Waiting = { resolve: (messages: unknown[]) => void; reject: (error: Error) => void };

/** The part of PGlite that node-postgres needs, answered by a worker thread. */
export type PgliteClient = {
  waitReady: Promise<void>;
  execProtocolStream: (bytes: Uint8Array) => Promise<unknown[]>;
  close: () => Promise<void>;
};

/**
 * Opens PGlite in a worker thread, in a folder or (null) in memory: in the main thread a batch insert would hold up
 * every request for seconds.
 */
export function startPglite(folder: string | null): PgliteClient {
  const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), "server/database/pglite-worker.mjs"), {
    workerData: { folder },
  });
  if (folder === null) worker.unref();
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let stopped: Error | null = null;

  const ready = new Promise<void>((resolve, reject) => {
    worker.on("message", (answer: Answer) => ("ready" in answer ? resolve() : settle(waiting, answer)));
    worker.on("error", (error) => stop(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => stop(new Error("The embedded database has stopped.")));
    function stop(error: Error): void {
      stopped ??= error;
      reject(stopped);
      for (const { reject: fail } of waiting.values()) fail(stopped);
      waiting.clear();
    }
  });
  ready.catch(() => undefined);

  function call(request: { call: "exec"; bytes: Uint8Array } | { call: "close" }): Promise<unknown[]> {
    if (stopped) return Promise.reject(stopped);
    calls += 1;
    const id = calls;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...request });
    });
  }

  return {
    waitReady: ready,
    execProtocolStream: (bytes) => call({ call: "exec", bytes }),
    close: async () => {
      if (!stopped) await call({ call: "close" });
      await worker.terminate();
    },
  };
}

function settle(waiting: Map<number, Waiting>, answer: Exclude<Answer, { ready: true }>): void {
  const caller = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.failure === undefined) caller?.resolve(answer.messages.map(revived));
  else caller?.reject(new Error(answer.failure));
}

/** An error that was made plain to cross the thread becomes the error node-postgres throws. */
function revived(message: PlainError | { isError?: undefined; name: string }): unknown {
  if (!message.isError) return message;
  const { isError: _, message: sentence, ...fields } = message;
  return Object.assign(new pg.DatabaseError(sentence, message.length, message.name), fields);
}
