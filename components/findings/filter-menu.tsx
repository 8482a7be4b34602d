import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { formatCount } from "@/core/evidence/format-figure";

export type FilterChoice = { value: string; word: string; count: number | null };

type FilterMenuProps = {
  name: string;
  choices: readonly FilterChoice[];
  current: string | undefined;
  /** Where the list lives under a choice; null for any. */
  hrefOf: (value: string | null) => string;
};

/** A filter with one choice, which opens without JavaScript; the address holds what is chosen. */
export function FilterMenu({ name, choices, current, hrefOf }: FilterMenuProps) {
  const chosen = choices.find(({ value }) => value === current);
  return (
    // A choice leads to another address: the menu is made anew there, and so is closed.
    <details key={current} className="relative">
      <summary
        className={classNames(
          "inline-flex h-7 cursor-pointer list-none items-center gap-1.5 rounded-2 border px-2.5 whitespace-nowrap narrow:h-10 [&::-webkit-details-marker]:hidden",
          current
            ? "border-accent bg-accent-soft font-medium text-accent"
            : "border-line-2 bg-raised hover:border-line-ctl",
        )}
      >
        {name}: {chosen?.word ?? current ?? "any"} <Icon shape="caret" size={12} />
      </summary>
      <ul className="absolute left-0 z-20 mt-1.5 max-h-80 w-max max-w-[min(320px,80vw)] min-w-44 overflow-y-auto rounded-2 border border-line-2 bg-raised py-1.5 shadow-lift">
        <Choice href={hrefOf(null)} on={current === undefined} word="any" count={null} />
        {choices.map(({ value, word, count }) => (
          <Choice key={value} href={hrefOf(value)} on={value === current} word={word} count={count} />
        ))}
      </ul>
    </details>
  );
}

function Choice({ href, on, word, count }: { href: string; on: boolean; word: string; count: number | null }) {
  return (
    <li>
      <Link
        href={href}
        scroll={false}
        aria-current={on ? "true" : undefined}
        className={classNames(
          "flex min-h-8 items-center justify-between gap-5 px-3 hover:bg-sunken narrow:min-h-10",
          on && "font-medium text-accent",
        )}
      >
        <span className="break-all">{word}</span>
        {count === null ? null : <span className="text-meta text-ink-3">{formatCount(count)}</span>}
      </Link>
    </li>
  );
}
