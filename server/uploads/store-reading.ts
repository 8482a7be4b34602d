import type { RunReading } from "@/core/evidence/reading";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/database/database";

type Options = {
  tx: Transaction;
  runId: string;
  revision: number;
  cause: string;
  body: RunReading;
  userId: string | null;
  at: Date;
};

/** Writes the next reading of a run and makes it the one that counts. */
export async function storeReading({ tx, runId, revision, cause, body, userId, at }: Options): Promise<void> {
  await tx.reading.create({
    data: { id: body.id, runId, revision, cause, body: json(body), createdById: userId, createdAt: at },
  });
  await tx.run.update({ where: { id: runId }, data: { currentReadingId: body.id } });
}

function json(body: RunReading): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(body));
}
