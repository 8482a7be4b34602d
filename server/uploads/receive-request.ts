import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { discard, type IncomingFile, receiveFile } from "@/server/artifacts/incoming";
import { DomainError } from "@/server/domain-error";
import { settings } from "@/server/settings";

export type ReceivedRequest = { files: IncomingFile[]; fields: Record<string, string> };

/** Told how far a request has arrived. */
type OnArriving = (state: { filename: string; bytes: number; totalBytes: number | null }) => void;

/**
 * Streams the files of a request to disk: one raw body with `?filename=`, or the files of a form.
 * Either all of them arrive whole, or none is kept.
 */
export async function receiveRequest(
  request: Request,
  onArriving: OnArriving = () => undefined,
): Promise<ReceivedRequest> {
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  const { body } = request;
  if (!body) throw new DomainError("invalid", "The request has no body. Send the file's bytes, or a form with files.");
  if (request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return receiveForm(request, body, fields, onArriving);
  const { filename, ...rest } = fields;
  if (!filename) throw new DomainError("invalid", "Name the file: ?filename=results.xml, or send a multipart form.");
  return { files: [await receiveRaw(request, body, filename, onArriving)], fields: rest };
}

function receiveRaw(
  request: Request,
  body: ReadableStream<Uint8Array>,
  named: string,
  onArriving: OnArriving,
): Promise<IncomingFile> {
  const { dataDirectory, maxUploadBytes } = settings();
  const filename = nameOnly(named);
  const declaredBytes = contentLength(request);
  if (declaredBytes !== null && declaredBytes > maxUploadBytes) {
    throw new DomainError(
      "too-large",
      `${filename} has ${declaredBytes} bytes; at most ${maxUploadBytes} are taken (HOLDPOINT_MAX_UPLOAD_BYTES).`,
    );
  }
  return receiveFile(dataDirectory, filename, nodeStream(body), {
    maxBytes: maxUploadBytes,
    declaredBytes,
    onBytes: (bytes) => onArriving({ filename, bytes, totalBytes: declaredBytes }),
  });
}

function contentLength(request: Request): number | null {
  const length = request.headers.get("content-length");
  return length === null ? null : Number(length);
}

async function receiveForm(
  request: Request,
  body: ReadableStream<Uint8Array>,
  fields: Record<string, string>,
  onArriving: OnArriving,
): Promise<ReceivedRequest> {
  const { dataDirectory, maxUploadBytes } = settings();
  const parts: Promise<IncomingFile>[] = [];
  const totalBytes = contentLength(request);
  let arrived = 0;
  const form = new Busboy({
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    limits: { files: 500, fields: 50, fieldSize: 4096 },
  });
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (_, stream, named) => {
    const filename = nameOnly(named || "unnamed");
    const before = arrived;
    const part = receiveFile(dataDirectory, filename, stream, {
      maxBytes: maxUploadBytes,
      declaredBytes: null,
      onBytes: (bytes) => {
        arrived = before + bytes;
        onArriving({ filename, bytes: arrived, totalBytes });
      },
    });
    part.catch((error) => form.destroy(error));
    parts.push(part);
  });
  try {
    await pipeline(nodeStream(body), form);
    const files = await Promise.all(parts);
    if (files.length === 0) throw new DomainError("invalid", "The form holds no file.");
    return { files, fields };
  } catch (error) {
    for (const part of await Promise.allSettled(parts)) if (part.status === "fulfilled") await discard(part.value);
    throw error instanceof DomainError
      ? error
      : new DomainError("invalid", "The form did not arrive whole. Nothing was kept. Send it again.");
  }
}

function nodeStream(body: ReadableStream<Uint8Array>): Readable {
  return Readable.from(body);
}

/** A browser may send a path; only its last part is a name. */
function nameOnly(filename: string): string {
  return (filename.split(/[\\/]/).at(-1) || "unnamed").slice(0, 255);
}
