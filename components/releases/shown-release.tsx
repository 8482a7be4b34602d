import { TextLink } from "@/components/ui/text-link";
import type { ReleaseView } from "@/core/contract/releases";

type ShownReleaseProps = {
  /** The one that the page shows. */
  release: ReleaseView;
  current: ReleaseView;
  /** The page's address without a release. */
  currentHref: string;
};

/** Says that a page shows another release than the current one; nothing otherwise. */
export function ShownRelease({ release, current, currentHref }: ShownReleaseProps) {
  if (release.slug === current.slug) return null;
  return (
    <p role="note" className="mt-3 flex flex-wrap items-baseline gap-x-4 rounded-2 bg-sunken px-3 py-2 text-ink-2">
      <span>
        This page shows <b className="font-semibold">{release.name}</b>, which is {release.state}. The current release
        is {current.name}.
      </span>
      <TextLink href={currentHref}>Show {current.name}</TextLink>
    </p>
  );
}
