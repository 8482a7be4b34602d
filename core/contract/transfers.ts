import { z } from "zod";

/** The header by which a client names a transfer, so that it finds it again among those under way. */
export const transferHeader = "transfer-id";

export const TransferId = z.uuid();

/** How far a file is: its bytes arrive, it is read, or what it says is being judged. */
export const TransferPhase = z.enum(["receiving", "reading", "publishing"]);
export type TransferPhase = z.infer<typeof TransferPhase>;

/** One file, or one zip, that is being taken in. */
export const TransferProgress = z.object({
  id: TransferId,
  filename: z.string(),
  by: z.string(),
  phase: TransferPhase,
  /** Of this phase: received, or read. Of a zip that is read, what is in it. */
  bytes: z.number(),
  totalBytes: z.number().nullable(),
  /** Since the phase began; null before anything can be told. */
  bytesPerSecond: z.number().nullable(),
  /** Single measurements that were read; 0 for a file that holds none. */
  points: z.number(),
  /** Lines that could not be used. */
  skipped: z.number(),
});
export type TransferProgress = z.infer<typeof TransferProgress>;

export const TransferList = z.object({ transfers: z.array(TransferProgress) });
export type TransferList = z.infer<typeof TransferList>;
