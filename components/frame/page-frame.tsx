import type { ReactNode } from "react";
import { PageFooter } from "./page-footer";
import { SkipLink } from "./skip-link";
import { type Tab, TabBar } from "./tab-bar";
import { TopBar, type TopBarProps } from "./top-bar";

type PageFrameProps = TopBarProps & {
  tabs?: readonly Tab[];
  tabsAside?: ReactNode;
  version: string;
  timeZone: string;
  children: ReactNode;
};

/** What stands around every page: two bars, the content, the footer. */
export function PageFrame({ tabs = [], tabsAside, version, timeZone, children, ...top }: PageFrameProps) {
  return (
    <>
      <SkipLink />
      <TopBar {...top} />
      {tabs.length > 0 ? (
        <TabBar label={top.context?.project.name ?? "Holdpoint"} tabs={tabs} aside={tabsAside} />
      ) : null}
      <main id="content" tabIndex={-1} className="page-width pb-16 focus-visible:shadow-none">
        {children}
      </main>
      <PageFooter version={version} timeZone={timeZone} />
    </>
  );
}
