import type { ReleaseView } from "@/core/contract/releases";
import type { Release } from "@/prisma/generated/client";

/** A release as its pages show it. The launch is due on a day, whatever the zone. */
export function releaseView({ slug, name, environment, commit, targetAt, state }: Release): ReleaseView {
  return { slug, name, environment, commit, targetAt: targetAt?.toISOString().slice(0, 10) ?? null, state };
}

/** What is written of a target day. */
export function targetOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
