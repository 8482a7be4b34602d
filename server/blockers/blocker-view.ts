import { BlockerOption, type BlockerView } from "@/core/contract/blockers";
import { calendarDay } from "@/core/releases/calendar-day";
import { changeAddress } from "@/core/releases/commit-address";
import type { Prisma, Project } from "@/prisma/generated/client";
import { shownState } from "./blocker-states";

export const blockerParts = {
  beforeRun: { select: { number: true } },
  afterRun: { select: { number: true, active: true } },
} satisfies Prisma.BlockerInclude;

export type BlockerRow = Prisma.BlockerGetPayload<{ include: typeof blockerParts }>;

type Seen = { project: Pick<Project, "repositoryUrl" | "timeZone">; now: Date };

/** One blocker as the API and the pages show it. */
export function blockerView(row: BlockerRow, { project, now }: Seen): BlockerView {
  const { id, number, version, title, stopsLaunch, priority, owner, effort, rootCause, fix, chosen, change } = row;
  const decideOn = row.decideOn?.toISOString().slice(0, 10) ?? null;
  const today = calendarDay(now.toISOString(), project.timeZone);
  return {
    id,
    number,
    version,
    title,
    state: shownState[row.state],
    stopsLaunch,
    priority,
    owner,
    effort,
    rootCause,
    fix,
    options: BlockerOption.array().parse(row.options),
    chosen,
    decideOn,
    overdue: decideOn !== null && chosen === null && row.state !== "verified" && decideOn < today,
    change,
    changeAddress: changeAddress(project.repositoryUrl, change),
    beforeRun: row.beforeRun?.number ?? null,
    afterRun: row.afterRun?.number ?? null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
