import { TransferId } from "@/core/contract/transfers";
import type { Project } from "@/prisma/generated/client";
import type { Context } from "@/server/context";
import { type TransferState, TransferWatch } from "./transfer-watch";

/** `id` is as the client names the transfer, if it does. */
type Options = { ctx: Context; input: { project: Pick<Project, "id">; id: string | null } };
type Work<T> = (onProgress: (state: Partial<TransferState>) => void) => Promise<T>;

/** Does the work of one transfer while others can see how far it is; afterwards it is gone from the list. */
export async function watchTransfer<T>({ ctx, input }: Options, work: Work<T>): Promise<T> {
  const watch = new TransferWatch({ ctx, projectId: input.project.id, id: TransferId.nullable().parse(input.id) });
  try {
    return await work((state) => watch.change(state));
  } finally {
    await watch.end();
  }
}
