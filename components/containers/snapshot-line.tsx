import Link from "next/link";
import type { SnapshotMark } from "@/core/contract/containers";
import { formatAge, formatDateTime } from "@/core/evidence/format-time";

type SnapshotLineProps = { snapshot: SnapshotMark; project: string; now: string; timeZone: string };

/** Which snapshot a page speaks of, and how old it is. */
export function SnapshotLine({ snapshot, project, now, timeZone }: SnapshotLineProps) {
  const { number, at, timeAssumed, tool } = snapshot;
  return (
    <span className="block text-body text-ink-3">
      {tool},{" "}
      <Link href={`/projects/${project}/runs/${number}`} className="underline underline-offset-3 hover:text-accent">
        run #{number}
      </Link>
      , {formatDateTime(at, timeZone)}
      {timeAssumed ? ", time assumed" : null} · {formatAge(at, now)} old
    </span>
  );
}
