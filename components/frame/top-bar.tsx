import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { BrandMark } from "./brand-mark";
import { type Person, PersonMenu } from "./person-menu";
import { ReleaseMenu } from "./release-menu";
import { type ReleaseContext, ReleaseStatus } from "./release-status";

export type TopBarProps = {
  /** Absent on pages that belong to no project. */
  context?: ReleaseContext;
  uploadHref?: string;
  person?: Person | null;
  /** Entries of the person's menu. */
  personMenu?: ReactNode;
  /** At the right end when nobody is signed in, such as a link to sign in. */
  visitor?: ReactNode;
};

/** Bar 1: the mark, where the reader is, and how the release stands. */
export function TopBar({ context, uploadHref, person = null, personMenu, visitor }: TopBarProps) {
  return (
    <header className="border-b border-line bg-bg print:hidden">
      <div className="page-width flex h-13 items-center phone:gap-2">
        <Link
          href="/"
          className="flex flex-none items-center gap-[9px] text-[14px] font-semibold tracking-[-0.01em] narrow:min-h-10 narrow:min-w-6"
        >
          <BrandMark />
          <span className={context ? "narrow:sr-only" : undefined}>Holdpoint</span>
        </Link>
        {context ? <Crumbs context={context} /> : null}
        <div className="ml-auto flex flex-none items-center gap-2 pl-3">
          {uploadHref ? (
            <ButtonLink href={uploadHref} className="narrow:hidden">
              Upload evidence
            </ButtonLink>
          ) : null}
          {person ? <PersonMenu person={person}>{personMenu}</PersonMenu> : visitor}
        </div>
      </div>
      {context?.release ? (
        <div className="page-width hidden h-10 items-center border-t border-line phone:flex">
          <ReleaseStatus release={context.release} />
          <span className="ml-3 min-w-0 text-ink-3">
            <ReleaseMenu {...context.release} />
          </span>
        </div>
      ) : null}
    </header>
  );
}

function Crumbs({ context }: { context: ReleaseContext }) {
  return (
    <div className="ml-2.5 flex min-w-0 items-baseline gap-2.5 phone:ml-1">
      <Separator />
      <Link href={context.project.href} className="min-w-0 truncate font-medium narrow:py-2.5">
        {context.project.name}
      </Link>
      {context.release ? (
        <>
          <span className="flex min-w-0 items-baseline gap-2.5 narrow:hidden">
            <Separator />
            <ReleaseMenu {...context.release} />
          </span>
          <span className="ml-2 flex-none phone:hidden">
            <ReleaseStatus release={context.release} />
          </span>
        </>
      ) : null}
    </div>
  );
}

function Separator() {
  return (
    <span className="text-line-ctl" aria-hidden="true">
      /
    </span>
  );
}
