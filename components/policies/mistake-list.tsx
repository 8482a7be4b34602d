import type { PolicyMistake } from "@/core/policy/policy";

type Props = { mistakes: readonly PolicyMistake[]; onGoTo: (mistake: PolicyMistake) => void };

/** A sentence for each mistake; its line number selects the line. */
export function MistakeList({ mistakes, onGoTo }: Props) {
  if (mistakes.length === 0) return null;
  return (
    <div role="alert">
      <p className="font-semibold text-fail">
        {mistakes.length === 1 ? "One mistake. " : `${mistakes.length} mistakes. `}Nothing was saved.
      </p>
      <ol className="rows">
        {mistakes.map((mistake) => (
          <li
            key={`${mistake.line}:${mistake.column} ${mistake.message}`}
            className="grid grid-cols-[80px_minmax(0,1fr)]"
          >
            <button
              type="button"
              onClick={() => onGoTo(mistake)}
              className="cursor-pointer text-left text-accent underline-offset-3 hover:underline narrow:min-h-10"
            >
              Line {mistake.line}
            </button>
            <span>{mistake.message}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
