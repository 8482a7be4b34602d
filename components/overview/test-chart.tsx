import { TestBars } from "@/components/charts/test-bars";
import { Section } from "@/components/ui/section";
import type { TestPoint } from "@/core/contract/overview";
import { formatCount } from "@/core/evidence/format-figure";
import { formatEnds } from "@/core/evidence/format-time";

type Props = { points: readonly TestPoint[]; timeZone: string };

/** Tests and failures of the newest runs, oldest first. */
export function TestChart({ points, timeZone }: Props) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const [from, to] = formatEnds(first.at, last.at, timeZone);
  const label = `The last ${points.length === 1 ? "test run" : `${points.length} test runs`}: ${formatCount(last.total)} tests and ${formatCount(last.failing)} failing in the newest.`;
  return (
    <Section title="Tests" aside={`${formatCount(last.total)} tests, ${formatCount(last.failing)} failing`}>
      <TestBars
        bars={points.map(({ number, total, failing }) => ({ id: number, total, failing }))}
        from={from}
        to={to}
        label={label}
      />
    </Section>
  );
}
