import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-title";
import { ProviderForm } from "@/components/people/provider-form";
import { SignInForm } from "@/components/people/sign-in-form";
import { EmptyState } from "@/components/states/empty-state";
import packageFile from "@/package.json";
import { csrfToken } from "@/server/people/csrf-token";
import { returnPath } from "@/server/people/internal-path";
import { currentSession } from "@/server/people/session";
import { signInProblem } from "@/server/people/sign-in-problem";
import { settings } from "@/server/settings";

export const metadata: Metadata = { title: "Sign in" };

const one = z.string().optional().catch(undefined);
const Query = z.object({ next: one, callbackUrl: one, error: one });

export default async function SignInPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = Query.parse(await searchParams);
  const next = returnPath(query);
  if (await currentSession()) redirect(next ?? "/");
  const token = await csrfToken();
  const { oidc } = settings();
  // NextAuth sets the cookie on its own address and comes back with callbackUrl.
  if (!token && query.callbackUrl === undefined) {
    redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(next ?? "/")}`);
  }
  return (
    <PageFrame version={packageFile.version} timeZone="UTC">
      <PageTitle title="Sign in">Accounts are made by your administrator.</PageTitle>
      {token ? (
        <>
          <SignInForm csrfToken={token} next={next} problem={signInProblem(query.error)} />
          {oidc ? <ProviderForm name={oidc.name} csrfToken={token} next={next} /> : null}
        </>
      ) : (
        <EmptyState title="Signing in needs a cookie.">
          This browser did not keep the one that was set. Allow cookies for this address, then reload the page.
        </EmptyState>
      )}
    </PageFrame>
  );
}
