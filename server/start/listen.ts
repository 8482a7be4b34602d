import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import { StartRefusal } from "@/server/start/refusal";

const idleMs = 5 * 60_000;

/**
 * Serves on a port. A request may take as long as its bytes keep coming, as a large upload on a slow line does;
 * a connection without a byte for five minutes is closed.
 */
export async function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer({ requestTimeout: 0 }, answer);
  server.setTimeout(idleMs);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refusal(error, host, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

/** Lets requests in progress end for five seconds, then closes their connections. */
export async function stopListening(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), 5_000);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}

function refusal(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new StartRefusal(
      `Port ${port} is already in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES")
    return new StartRefusal(`Port ${port} needs more rights than this user has. Choose one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartRefusal(`This machine has no address ${host}. Correct the setting HOST.`);
  }
  return error;
}
