import type { ItemHistory as History } from "@/core/contract/plan";
import { formatDateTime } from "@/core/evidence/format-time";
import { fieldName, fieldValue } from "./field-names";

/** What was changed of an item, newest first. */
export function ItemHistory({ history, timeZone }: { history: History; timeZone: string }) {
  if (history.length === 0) return null;
  return (
    <section aria-label="History" className="mt-5">
      <h3 className="border-b border-line-2 pb-1.5 font-semibold">History</h3>
      <ol className="rows">
        {history.map(({ id, at, by, cause, changes }) => (
          <li key={id}>
            <span className="text-meta text-ink-3">
              {formatDateTime(at, timeZone)}, {by}
            </span>
            <span className="block">{cause}</span>
            <ul className="text-ink-2">
              {changes.map(({ field, before, after }) => (
                <li key={field} className="break-words">
                  {fieldName(field)}: {before === null ? null : `${fieldValue(field, before)} → `}
                  {fieldValue(field, after)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
