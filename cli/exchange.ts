import type { FileHandle } from "node:fs/promises";
import { type ClientRequest, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { text } from "node:stream/consumers";
import type { Connection } from "@/cli/connection";

/** A connection on which nothing moves for so long is given up; a server may read a large file for minutes. */
const idleMs = 330_000;
const pieceBytes = 256 * 1024;

export type Body = { file: FileHandle; bytes: number; onSent: (bytes: number) => void };
export type Exchange = { connection: Connection; path: string; headers?: Record<string, string>; body?: Body };

/** What the server said; `retryAfterMs` where it names when to come again. */
export type Answer = { status: number; text: string; location: string | null; retryAfterMs: number | null };

/** One request and its answer; a body is streamed from its file. Throws what the network throws. */
export function exchange({ connection, path, headers, body }: Exchange): Promise<Answer> {
  const url = new URL(path, connection.url);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: body ? "POST" : "GET",
      headers: { authorization: `Bearer ${connection.token}`, accept: "application/json", ...headers },
    });
    let answered = false;
    request.setTimeout(idleMs, () => request.destroy(new Error("Nothing was heard for over five minutes.")));
    request.on("error", (error) => answered || reject(error));
    request.on("response", (response) => {
      // An answer before the last byte is a refusal of the rest.
      answered = true;
      const { statusCode: status = 0, headers: told } = response;
      text(response)
        .then((said) => ({
          status,
          text: said,
          location: told.location ?? null,
          retryAfterMs: retryAfterMs(told["retry-after"]),
        }))
        .then(resolve, reject)
        .finally(() => request.destroy());
    });
    if (body) sendFile(body, request, () => answered).catch((error) => request.destroy(error));
    else request.end();
  });
}

/** The file stays open: its bytes may be needed again. */
async function sendFile({ file, bytes, onSent }: Body, request: ClientRequest, isOver: () => boolean): Promise<void> {
  for (let sent = 0; sent < bytes; ) {
    const part = Buffer.allocUnsafe(Math.min(pieceBytes, bytes - sent));
    const { bytesRead } = await file.read(part, 0, part.length, sent);
    if (isOver() || request.destroyed) return;
    if (bytesRead === 0) throw new Error("The file became shorter while it was sent.");
    if (!request.write(part.subarray(0, bytesRead))) await drained(request);
    sent += bytesRead;
    onSent(sent);
  }
  request.end();
}

function drained(request: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      request.off("drain", done).off("close", done).off("response", done);
      resolve();
    };
    request.on("drain", done).on("close", done).on("response", done);
  });
}

/** Seconds or a date, as RFC 9110 has it. */
function retryAfterMs(value: string | undefined): number | null {
  if (value === undefined) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null;
}
