import type { ReleaseView } from "@/core/contract/releases";
import type { Release } from "@/prisma/generated/client";

export function releaseView({ slug, name, environment, commit, targetAt, state }: Release): ReleaseView {
  return { slug, name, environment, commit, targetAt: targetAt?.toISOString() ?? null, state };
}
