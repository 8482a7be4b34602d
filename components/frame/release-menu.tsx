"use client";

import Link from "next/link";
import { type KeyboardEvent, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ReleaseChoice } from "./release-status";

type ReleaseMenuProps = {
  /** The release that the project's pages show. */
  name: string;
  choices: readonly ReleaseChoice[];
  allHref: string;
};

/** The release's name, which opens the other releases; without JavaScript too. */
export function ReleaseMenu({ name, choices, allHref }: ReleaseMenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);

  // The bar stays while pages change below it, so that the menu has to close by itself.
  function close() {
    details.current?.removeAttribute("open");
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !details.current?.open) return;
    event.preventDefault();
    close();
    summary.current?.focus();
  }

  return (
    <details
      ref={details}
      className="relative min-w-0"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <summary
        ref={summary}
        aria-label={`Release ${name}, choose another`}
        className="flex min-h-6 min-w-0 cursor-pointer list-none items-center gap-1.5 narrow:min-h-10 [&::-webkit-details-marker]:hidden"
      >
        <span className="min-w-0 truncate">{name}</span>
        <Icon shape="caret" className="text-ink-3" />
      </summary>
      <div className="absolute left-0 z-20 mt-2 w-72 max-w-[calc(100vw-32px)] rounded-2 border border-line-2 bg-raised py-1.5 text-ink shadow-lift phone:right-0 phone:left-auto">
        <ul className="max-h-80 overflow-y-auto">
          {choices.map(({ slug, name: choice, href, state }) => (
            <li key={slug}>
              <Link
                href={href}
                onClick={close}
                className="flex min-h-8 items-baseline justify-between gap-3 px-3 py-1.5 hover:bg-sunken narrow:min-h-10"
              >
                <span className="min-w-0 break-words">{choice}</span>
                <span className="text-meta text-ink-3">{state}</span>
              </Link>
            </li>
          ))}
        </ul>
        <Link
          href={allHref}
          onClick={close}
          className="mt-1.5 block border-t border-line px-3 pt-2.5 pb-1.5 font-medium text-accent hover:underline narrow:min-h-10"
        >
          All releases
        </Link>
      </div>
    </details>
  );
}
