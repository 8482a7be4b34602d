import type { FindingList, FindingQuery, FindingRow } from "@/core/contract/findings";
import { noComponent } from "@/core/contract/findings";
import { Severity } from "@/core/evidence/finding";
import { FindingState } from "@/core/findings/finding-state";
import { Prisma } from "@/prisma/generated/client";
import { requireProject } from "@/server/access/require-project";
import { type Context, projectNow } from "@/server/context";
import { currentRelease } from "@/server/releases/current-release";
import { findingRow, firstSeen, rowColumns, type StoredRow } from "./finding-row";
import { listedFindings } from "./listed-findings";
import { matching } from "./matching";

const pageSize = 50;

type Options = { ctx: Context; input: { project: string; release: string | null; query: FindingQuery } };

/** The findings of a release that match a filter, a page at a time, and how many each filter would list. */
export async function listFindings({ ctx, input }: Options): Promise<FindingList> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const release = await currentRelease(ctx, project, input.release);
  const listed = await listedFindings(ctx.db, release.id, projectNow(ctx, project));
  const asked = await pageOf(ctx, listed, input.query);
  const beyond = asked.total === 0 && input.query.page > 1;
  const query = beyond ? { ...input.query, page: 1 } : input.query;
  const { findings, total } = beyond ? await pageOf(ctx, listed, query) : asked;
  return {
    findings,
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    choices: await choicesOf(ctx, listed, query.category),
  };
}

async function pageOf(ctx: Context, listed: Prisma.Sql, query: FindingQuery) {
  const rows = await ctx.db.$queryRaw<(StoredRow & { total: bigint })[]>`
    WITH ${listed}, page AS (
      SELECT ${rowColumns}, count(*) OVER () AS total, row_number() OVER (ORDER BY ${orderOf(query)}) AS place
      FROM listed JOIN "Finding" AS finding ON finding."id" = listed."findingId"
      WHERE ${matching(query)}
      ORDER BY place LIMIT ${pageSize} OFFSET ${(query.page - 1) * pageSize}
    )
    SELECT page.*, ${firstSeen(Prisma.sql`page."id"`)} AS "firstSeenAt" FROM page ORDER BY place`;
  const findings: FindingRow[] = rows.map(({ total: _, ...row }) => findingRow(row));
  return { findings, total: Number(rows[0]?.total ?? 0) };
}

const stateOrder = ["open", "in progress", "accepted", "false positive", "rotated", "suppressed", "gone"];

function orderOf({ sort, reverse }: FindingQuery): Prisma.Sql {
  const direction = reverse ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const keys = {
    severity: Prisma.sql`listed."severity"`,
    age: firstSeen(Prisma.sql`listed."findingId"`),
    path: Prisma.sql`listed."path" COLLATE "C"`,
    state: Prisma.sql`array_position(${stateOrder}::text[], listed.state)`,
  };
  const rest = Prisma.sql`listed."severity", listed."path" COLLATE "C", listed."line", listed."title" COLLATE "C", finding."id"`;
  return Prisma.sql`${keys[sort]} ${direction} NULLS LAST, ${rest}`;
}

type Group = {
  category: string;
  severity: string;
  tool: string;
  component: string | null;
  state: string;
  count: bigint;
};
type Choices = FindingList["choices"];

async function choicesOf(ctx: Context, listed: Prisma.Sql, category: string | undefined): Promise<Choices> {
  const groups = await ctx.db.$queryRaw<Group[]>`
    WITH ${listed}
    SELECT "category"::text, "severity"::text, "tool", "component", state, count(*) FROM listed GROUP BY 1, 2, 3, 4, 5`;
  const within = groups.filter((group) => category === undefined || group.category === category);
  const counting = (group: Group) => group.state !== "suppressed" && group.state !== "gone";
  const byName = <T extends { value: string }>(choices: T[]) => choices.sort((a, b) => (a.value < b.value ? -1 : 1));
  return {
    category: byName(countedBy(groups.filter(counting), (group) => group.category)),
    severity: inOrder(
      countedBy(within.filter(counting), (group) => group.severity),
      Severity.options,
    ),
    scanner: byName(countedBy(within.filter(counting), (group) => group.tool)),
    component: byName(countedBy(within.filter(counting), (group) => group.component ?? noComponent)),
    state: inOrder(
      countedBy(within, (group) => group.state),
      FindingState.options,
    ),
  };
}

function countedBy(groups: readonly Group[], nameOf: (group: Group) => string): Choices["state"] {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(nameOf(group), (counts.get(nameOf(group)) ?? 0) + Number(group.count));
  return [...counts].map(([value, count]) => ({ value, count }));
}

function inOrder(choices: Choices["state"], order: readonly string[]): Choices["state"] {
  return choices.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
