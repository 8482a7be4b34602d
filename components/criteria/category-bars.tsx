import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type Tone, toneFill, toneText } from "@/components/ui/tone";
import type { CategoryResult } from "@/core/evaluation/evaluation";
import { stateEntries } from "./vocabulary";

/** One small bar for each category: the proven share, and a shape where a criterion in it is short of a pass. */
export function CategoryBars({
  categories,
  named = false,
}: {
  categories: readonly CategoryResult[];
  named?: boolean;
}) {
  return (
    <ul className={classNames("flex flex-wrap gap-y-2", named ? "gap-x-4" : "gap-x-1")}>
      {categories.map((category) => (
        <CategoryItem key={category.name} category={category} named={named} />
      ))}
    </ul>
  );
}

function CategoryItem({ category, named }: { category: CategoryResult; named: boolean }) {
  const tone: Tone = category.worst === "pass" ? "mute" : stateEntries[category.worst].tone;
  const proven = category.score?.provenPercent ?? null;
  return (
    <li className="min-w-[30px]">
      <span className={named ? "block text-micro text-ink-3" : "sr-only"}>{category.name} </span>
      <span className="block h-1.5 overflow-hidden rounded-[1px] bg-line" aria-hidden="true">
        {proven === null ? null : (
          <span className="block h-full" style={{ width: `${proven}%`, background: toneFill[tone] }} />
        )}
      </span>
      <span className={classNames("text-[11px]/[14px] whitespace-nowrap", toneText[tone])}>
        {category.worst === "pass" ? null : (
          <>
            <Icon shape={stateEntries[category.worst].shape} size={9} className="mr-0.5 align-[-.5px]" />
            <span className="sr-only">{stateEntries[category.worst].word} </span>
          </>
        )}
        {proven === null ? "n/a" : proven}
        {proven === null ? null : <span className="sr-only"> %</span>}
      </span>
    </li>
  );
}
