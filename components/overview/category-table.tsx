import { Mark } from "@/components/criteria/mark";
import { stateEntries } from "@/components/criteria/vocabulary";
import { TableScroll } from "@/components/ui/table-scroll";
import { type Tone, toneFill } from "@/components/ui/tone";
import type { CategoryTrend } from "@/core/contract/overview";
import { formatCount } from "@/core/evidence/format-figure";

type Props = { categories: readonly CategoryTrend[] };

const order = ["pass", "warn", "fail", "none", "stale", "thin"] as const;

/** Each category: its proven score, its criteria by state, what a week did to it, and where it stands in a sentence. */
export function CategoryTable({ categories }: Props) {
  return (
    <TableScroll label="Categories">
      <table className="data-table border-t border-line-2">
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col" className="num">
              Proven
            </th>
            <th scope="col">
              <span className="sr-only">Proven, drawn</span>
            </th>
            <th scope="col">Criteria</th>
            <th scope="col" className="num">
              7 days
            </th>
            <th scope="col">In one sentence</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <CategoryRow key={category.name} category={category} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function CategoryRow({ category }: { category: CategoryTrend }) {
  const { name, score, states, waived, sevenDays, sentence, worst } = category;
  const tone: Tone = worst === "pass" ? "mute" : stateEntries[worst].tone;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num whitespace-nowrap">{score === null ? "not scored" : `${score.provenPercent}\u00a0%`}</td>
      <td className="w-[190px]" aria-hidden="true">
        <span className="block h-1.5 w-40 overflow-hidden bg-line">
          {score === null ? null : (
            <span className="block h-full" style={{ width: `${score.provenPercent}%`, background: toneFill[tone] }} />
          )}
        </span>
      </td>
      <td>
        <span className="flex flex-wrap gap-x-3.5 gap-y-1">
          {order.map((state) => {
            const { shape, tone: hue, word } = stateEntries[state];
            const count = states[state] ?? 0;
            return count === 0 ? null : (
              <Mark key={state} shape={shape} tone={hue}>
                {formatCount(count)} {word}
              </Mark>
            );
          })}
          {waived === 0 ? null : (
            <Mark shape={stateEntries.waived.shape} tone={stateEntries.waived.tone}>
              {formatCount(waived)} waived
            </Mark>
          )}
        </span>
      </td>
      <td className="num whitespace-nowrap">{gain(sevenDays)}</td>
      <td className="min-w-[240px] text-ink-2">{sentence}</td>
    </tr>
  );
}

function gain(points: number | null) {
  if (points === null) return <span className="text-ink-3">new</span>;
  if (points === 0) return <span className="text-ink-3">0</span>;
  const text = `${points > 0 ? "+" : "\u2212"}${Math.abs(points)}`;
  return <span className={points > 0 ? "font-medium text-pass" : "font-medium text-warn"}>{text}</span>;
}
