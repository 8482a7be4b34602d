import type { Metadata } from "next";
import { TopBar } from "@/components/frame/top-bar";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <>
      <TopBar />
      <main id="content" className="page-width pt-9 pb-16">
        <h1 className="text-title font-semibold tracking-tight">There is no page at this address.</h1>
        <EmptyState
          title="It may have been moved, or you may not be allowed to see it."
          step={
            <ButtonLink look="primary" href="/">
              Go to the projects
            </ButtonLink>
          }
        >
          Check the address for a missing part. If a person sent it to you, ask a lead of the project to make you a
          member.
        </EmptyState>
      </main>
    </>
  );
}
