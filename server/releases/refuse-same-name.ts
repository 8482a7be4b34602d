import type { Transaction } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";

/** Uploads name their release by name or address, so that no two releases of a project may share one. */
export async function refuseSameName(
  tx: Transaction,
  projectId: string,
  { name, slug = name, except }: { name: string; slug?: string; except?: string },
): Promise<void> {
  const taken = await tx.release.findFirst({
    where: {
      projectId,
      id: except === undefined ? undefined : { not: except },
      OR: [{ name: { in: [name, slug] } }, { slug: { in: [name, slug] } }],
    },
  });
  if (taken)
    throw new DomainError("conflict", `This project has a release ${taken.name} already. Choose another name.`);
}
