import { EventEmitter, once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** How a line treats a connection: as it is, cut once so many bytes went up, or cut when the answer comes down. */
export type Fate = { kind: "whole" } | { kind: "cut after"; bytes: number } | { kind: "answer lost" };

/**
 * A line to the product that a test can cut. Each connection meets the next fate, and is whole once there is none left.
 * `cut` resolves at the first cut; the product may be another one after that.
 */
export async function openLine(fates: Fate[]) {
  let to = new URL("http://127.0.0.1:9");
  const cuts = new EventEmitter();
  const server = createServer((near) => {
    const fate = fates.shift() ?? { kind: "whole" };
    const far = connect(Number(to.port), to.hostname);
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
    carry(near, far, fate, () => {
      end();
      cuts.emit("cut");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A line has a port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo: (url: string) => {
      to = new URL(url);
    },
    cut: once(cuts, "cut"),
    close: () => server.close(),
  };
}

function carry(near: Socket, far: Socket, fate: Fate, cut: () => void): void {
  let up = 0;
  near.on("data", (chunk) => {
    up += chunk.length;
    far.write(chunk);
    if (fate.kind === "cut after" && up > fate.bytes) cut();
  });
  far.on("data", (chunk) => {
    if (fate.kind === "answer lost") cut();
    else near.write(chunk);
  });
}
