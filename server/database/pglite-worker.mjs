import { fsyncSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** Emscripten's file system ignores fsync; here it reaches the disk. */
class DurableFolder extends NodeFS {
  async init(pg, options) {
    const { emscriptenOpts } = await super.init(pg, options);
    const syncToDisk = (module) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), syncToDisk] } };
  }
}

function open(folder) {
  if (folder === null) return PGlite.create("memory://");
  const synced = PGlite.defaultStartParams.filter((param) => param !== "-F");
  return PGlite.create({
    fs: new DurableFolder(folder),
    startParams: [...synced, "-c", "wal_sync_method=open_datasync"],
  });
}

/** Errors lose their name and fields in a structured clone, so they cross as plain objects. */
function plain(message) {
  if (!(message instanceof Error)) return message;
  return { ...message, name: message.name, message: message.message, isError: true };
}

const database = await open(workerData.folder);

async function answer({ id, call, bytes }) {
  try {
    if (call === "close") {
      await database.close();
      return parentPort.postMessage({ id, messages: [] });
    }
    const messages = await database.execProtocolStream(bytes, { throwOnError: false });
    parentPort.postMessage({ id, messages: messages.map(plain) });
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error?.stack ?? error) });
  }
}

parentPort.on("message", answer);
parentPort.postMessage({ ready: true });
