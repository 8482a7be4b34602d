import { formatCount } from "@/core/evidence/format-figure";
import type { Receipt } from "@/core/evidence/receipt";

/** What a reader understood of a file, one step further than its sentence. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { items, stored, skipped, toolVersion, warnings } = receipt;
  return (
    <>
      {warnings.map(({ code, message }) => (
        <p key={code + message} className="mt-1 text-warn">
          {message}
        </p>
      ))}
      <details className="mt-1 text-meta text-ink-3">
        <summary className="cursor-pointer py-1 narrow:py-2.5">Receipt</summary>
        <p>
          {formatCount(items)} items in the file, {formatCount(stored)} stored
          {toolVersion ? `, written by version ${toolVersion}` : ""}.
        </p>
        <ul>
          {skipped.map(({ reason, count }) => (
            <li key={reason}>
              {formatCount(count)} left out: {reason}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
