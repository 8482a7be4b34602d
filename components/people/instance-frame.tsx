import type { ReactNode } from "react";
import { PageFrame } from "@/components/frame/page-frame";
import { AccountMenu } from "@/components/people/account-menu";
import packageFile from "@/package.json";
import { QueryProvider } from "@/queries/query-provider";

type InstanceFrameProps = { person: { name: string; administrator: boolean }; children: ReactNode };

/** What stands around the pages that belong to no project. */
export function InstanceFrame({ person, children }: InstanceFrameProps) {
  const { name, administrator } = person;
  return (
    <QueryProvider>
      <PageFrame
        version={packageFile.version}
        timeZone="UTC"
        person={{ name, role: administrator ? "Administrator" : "Member" }}
        personMenu={<AccountMenu administrator={administrator} />}
      >
        {children}
      </PageFrame>
    </QueryProvider>
  );
}
