import { type FindingFilter, noComponent, type SeverityFilter } from "@/core/contract/findings";
import { Severity } from "@/core/evidence/finding";
import { Prisma } from "@/prisma/generated/client";

/** The condition on `listed` and `finding` that a filter means. Without a state: those that count. */
export function matching({ category, severity, scanner, component, state, q }: FindingFilter): Prisma.Sql {
  const conditions = [
    category && Prisma.sql`listed."category" = ${category}::"FindingCategory"`,
    severity && Prisma.sql`listed."severity" = ANY(${severitiesOf(severity)}::"Severity"[])`,
    scanner && Prisma.sql`listed."tool" = ${scanner}`,
    component && Prisma.sql`coalesce(listed."component", ${noComponent}) = ${component}`,
    state ? Prisma.sql`listed.state = ${state}` : Prisma.sql`listed.state NOT IN ('suppressed', 'gone')`,
    q && containing(q),
  ];
  return Prisma.join(
    conditions.flatMap((condition) => (condition ? [condition] : [])),
    " AND ",
  );
}

/** Text that stands in what people see of a finding; its characters mean themselves. */
function containing(text: string): Prisma.Sql {
  const pattern = `%${text.replaceAll("\0", "").replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`
    concat_ws(' ', listed."title", listed."rule", listed."path", listed."packageName", finding."reason", listed."suppressed")
      ILIKE ${pattern}`;
}

/** The severities that a filter means; one that is unknown is not known to be any of the others. */
function severitiesOf(filter: SeverityFilter): Severity[] {
  const exact = Severity.safeParse(filter);
  if (exact.success) return [exact.data];
  const least = Severity.parse(filter.replace("-or-worse", ""));
  return Severity.options.slice(0, Severity.options.indexOf(least) + 1);
}
