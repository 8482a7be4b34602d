"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type Tab = { label: string; href: string; count?: string };

type TabBarProps = {
  /** What the tabs belong to. */
  label: string;
  tabs: readonly Tab[];
  aside?: ReactNode;
};

/** Bar 2. The current tab is the one whose address the page's address begins with; the longest one wins. */
export function TabBar({ label, tabs, aside }: TabBarProps) {
  const path = usePathname();
  const current = currentTab(tabs, path);
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <div className="page-width flex h-[42px] items-center narrow:h-11">
        <div className="mr-auto h-full min-w-0 overflow-x-auto overflow-y-hidden [scrollbar-width:none]">
          <ul className="flex h-full gap-6 narrow:gap-5">
            {tabs.map((tab) => (
              <li key={tab.href} className="h-full">
                <Link
                  href={tab.href}
                  aria-current={tab === current ? "page" : undefined}
                  className="flex h-full items-center gap-1.5 border-b-2 border-transparent pt-0.5 whitespace-nowrap text-ink-3 hover:text-ink focus-visible:shadow-[inset_0_0_0_2px_var(--accent)] aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
                >
                  {tab.label}
                  {tab.count ? <span className="text-micro text-ink-3">{tab.count}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        </div>
        {aside ? <span className="pl-6 text-meta whitespace-nowrap text-ink-3 mid:hidden">{aside}</span> : null}
      </div>
    </nav>
  );
}

function currentTab(tabs: readonly Tab[], path: string): Tab | undefined {
  return tabs
    .filter(({ href }) => path === pathOf(href) || path.startsWith(`${pathOf(href)}/`))
    .toSorted((a, b) => pathOf(b.href).length - pathOf(a.href).length)
    .at(0);
}

function pathOf(href: string): string {
  return href.split("?")[0] ?? href;
}
