import type { IncomingMessage, RequestListener, Server } from "node:http";
import next from "next";
import { closeDatabase, database, oneStarterAtATime } from "@/server/database/database";
import { askedPathHeader } from "@/server/projects/asked-path-header";
import { settings } from "@/server/settings";
import { listen, stopListening } from "@/server/start/listen";
import { prepare } from "@/server/start/prepare";
import { StartRefusal } from "@/server/start/refusal";
import { keptSecret } from "@/server/start/secret";
import { securityHeaders } from "@/server/start/security-headers";

type Options = { development: boolean; empty: boolean; say: (line: string) => void };

/** Runs the product in this process until it is told to stop. scripts/start.mjs calls it, bundled. */
export async function main(options: Options): Promise<void> {
  let server: Server | undefined;
  const stop = stopOn(["SIGINT", "SIGTERM", "SIGHUP"], async (signal) => {
    options.say(`Stopping (${signal}).`);
    if (server) await stopListening(server);
    await closeDatabase();
  });
  try {
    server = await serve(options);
  } catch (error) {
    if (stop.requested) return;
    if (error instanceof StartRefusal) console.error(error.message);
    else console.error("Holdpoint could not start, by a mistake of its own. Report what follows.\n", error);
    await closeDatabase().catch(() => undefined);
    process.exit(1);
  }
}

async function serve({ development, empty, say }: Options): Promise<Server> {
  const { host, port, dataDirectory, publicUrl, trustProxy, oidc } = settings();
  // The database driver warns operators of what only its authors can change.
  process.noDeprecation = !development;
  process.env.NEXTAUTH_SECRET ||= await keptSecret(dataDirectory);
  // Without an address named by the operator, sign-in follows the address of the request.
  if (publicUrl === null) process.env.AUTH_TRUST_HOST = "1";
  say("Opening the database");
  const db = await database();
  await oneStarterAtATime(() => prepare({ db, empty, say }));
  const app = next({ dev: development, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answer: RequestListener = (request, response) => {
    if (!trustProxy) stateOrigin(request);
    const headers = securityHeaders({ path: request.url ?? "", development, issuer: oidc?.issuer ?? null });
    for (const [name, value] of headers) response.setHeader(name, value);
    request.headers[askedPathHeader] = request.url;
    void handle(request, response);
  };
  const server = await listen(answer, host, port);
  say(`Holdpoint is ready at ${publicUrl ?? shownAddress(host, server)}`);
  return server;
}

/** Without a proxy in front, what a request says of where it comes from is the client's own claim. */
function stateOrigin({ headers, socket }: IncomingMessage): void {
  for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"]) delete headers[name];
  headers["x-forwarded-for"] = socket.remoteAddress;
}

function shownAddress(host: string, server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : "";
  const local = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host);
  return `http://${local ? "localhost" : host}:${port}`;
}

function stopOn(signals: NodeJS.Signals[], stop: (signal: NodeJS.Signals) => Promise<void>): { requested: boolean } {
  const state = { requested: false };
  for (const signal of signals) {
    process.on(signal, () => {
      if (state.requested) return;
      state.requested = true;
      stop(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
  return state;
}
