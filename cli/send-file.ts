import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { askServer, type Failure } from "@/cli/ask-server";
import type { Connection } from "@/cli/connection";
import { isFileError, unreadable } from "@/cli/inspection";
import { type Progress, retryLine } from "@/cli/progress";
import { type FileAnswer, type OpenedZip, UploadAnswer, type UploadDeclaration } from "@/core/contract/uploads";

/**
 * What became of one file, or of one in a zip; the shape of an entry of `upload --json`. `problem` says why there is no
 * answer.
 */
export type FileReport = {
  file: string;
  outcome: "accepted" | "repeat" | "refused" | "not sent";
  problem: Failure | null;
  answer: FileAnswer | null;
};

/** A zip has a report for each result file in it, and what else it holds. */
export type Sent = { reports: FileReport[]; zips: OpenedZip[] };

type SendFile = {
  connection: Connection;
  project: string;
  file: string;
  declared: UploadDeclaration;
  progress: Progress;
};

/** About the file itself, so that the next one may still be taken in. */
const refusals = [400, 413];

/** Hands one file in. Its key stays the same through every attempt, so that a lost answer never makes a second upload. */
export async function sendFile({ connection, project, file, declared, progress }: SendFile): Promise<Sent> {
  const handle = await open(file).catch((error: unknown) => {
    if (!isFileError(error)) throw error;
    return unreadable(file, error).reason ?? "";
  });
  if (typeof handle === "string") return withoutAnswer(file, { status: null, code: "file", message: handle }, true);
  try {
    const { size: bytes } = await handle.stat();
    const query = new URLSearchParams({ filename: path.basename(file) });
    for (const [fact, value] of Object.entries(declared)) if (value !== undefined) query.set(fact, String(value));
    const asked = await askServer({
      shape: UploadAnswer,
      statuses: [201, 422],
      exchange: {
        connection,
        path: `api/v1/projects/${encodeURIComponent(project)}/uploads?${query}`,
        headers: {
          "idempotency-key": randomUUID(),
          "content-type": "application/octet-stream",
          "content-length": String(bytes),
        },
        body: { file: handle, bytes, onSent: (sent) => progress.sending(file, sent, bytes) },
      },
      onRetry: (reason, waitMs) => progress.say(`${file}: ${retryLine(reason, waitMs)}`),
    });
    if (!asked.ok) return withoutAnswer(file, asked.failure, refusals.includes(asked.failure.status ?? 0));
    const { files, zips } = asked.value;
    return { reports: files.map((answer) => reportOf(file, answer)), zips };
  } finally {
    await handle.close();
  }
}

/** Of a file in a zip the server's name for it tells more: "results.zip › run/peak_stats.csv". */
function reportOf(file: string, answer: FileAnswer): FileReport {
  const inside = answer.filename.slice(path.basename(file).length);
  return { file: `${file}${inside}`, outcome: answer.outcome, problem: null, answer };
}

function withoutAnswer(file: string, problem: Failure, refused: boolean): Sent {
  return { reports: [{ file, outcome: refused ? "refused" : "not sent", problem, answer: null }], zips: [] };
}
