import type { Metadata } from "next";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-title";
import { SetPasswordForm } from "@/components/people/set-password-form";
import { EmptyState } from "@/components/states/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { formatDateTime } from "@/core/evidence/format-time";
import packageFile from "@/package.json";
import { QueryProvider } from "@/queries/query-provider";
import { database } from "@/server/database/database";
import { DomainError } from "@/server/domain-error";
import { findInvitation } from "@/server/people/find-invitation";

// The address is a secret until it is used: it is not sent along to other pages.
export const metadata: Metadata = { title: "Set your password", referrer: "no-referrer", robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await openInvitation(token);
  return (
    <PageFrame version={packageFile.version} timeZone="UTC">
      {typeof invitation === "string" ? (
        <>
          <PageTitle title="This link cannot be used." />
          <EmptyState title={invitation} step={<ButtonLink href="/sign-in">Sign in</ButtonLink>}>
            Nothing was changed.
          </EmptyState>
        </>
      ) : (
        <QueryProvider>
          <PageTitle title={invitation.purpose === "invitation" ? "Welcome to Holdpoint" : "Set a new password"}>
            This link works once, until {formatDateTime(invitation.expiresAt.toISOString(), "UTC")}.
          </PageTitle>
          <SetPasswordForm
            token={token}
            email={invitation.person.email}
            name={invitation.purpose === "invitation" ? "" : invitation.person.name}
          />
        </QueryProvider>
      )}
    </PageFrame>
  );
}

/** The invitation, or the sentence why it cannot be used. */
async function openInvitation(token: string) {
  try {
    return await findInvitation({ ctx: { db: await database(), now: () => new Date() }, input: { token } });
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
