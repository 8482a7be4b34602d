import Link from "next/link";
import { VerdictMark } from "@/components/criteria/verdict-mark";
import type { Interval, Verdict } from "@/core/evaluation/evaluation";

/** A release that may be looked at instead of the current one. */
export type ReleaseChoice = { slug: string; name: string; href: string; state: "open" | "closed" };

/** Where the reader is, and how that release stands; shown on every page of a project. */
export type ReleaseContext = {
  project: { name: string; href: string };
  release: {
    name: string;
    href: string;
    verdict: Verdict | null;
    readiness: Interval | null;
    choices: readonly ReleaseChoice[];
    allHref: string;
  } | null;
};

export function ReleaseStatus({ release }: { release: NonNullable<ReleaseContext["release"]> }) {
  return (
    <Link
      href={release.href}
      className="inline-flex items-baseline gap-2 whitespace-nowrap phone:min-h-10 phone:items-center"
    >
      {release.verdict ? <VerdictMark verdict={release.verdict} /> : <span className="text-ink-3">not evaluated</span>}
      {release.readiness ? (
        <span className="text-ink-3">
          {`${release.readiness.provenPercent}\u00a0%`}
          <span className="mid:sr-only">{` proven, up to ${release.readiness.possiblePercent}\u00a0%`}</span>
        </span>
      ) : null}
    </Link>
  );
}
