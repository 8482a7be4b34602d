import type { Metadata } from "next";
import { PageTitle } from "@/components/frame/page-title";
import { ChangePasswordForm } from "@/components/people/change-password-form";
import { InstanceFrame } from "@/components/people/instance-frame";
import { SignOutButton } from "@/components/people/sign-out-button";
import { Section } from "@/components/ui/section";
import { requireSession } from "@/server/people/session";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { actor, email } = await requireSession("/account");
  return (
    <InstanceFrame person={actor}>
      <PageTitle title="Your account">
        {actor.name}, {email}
        {actor.administrator ? ", administrator" : null}
      </PageTitle>
      <Section title="Password" className="">
        <ChangePasswordForm email={email} />
      </Section>
      <Section title="Sessions">
        <p className="max-w-[70ch] py-4 text-ink-2">
          A session ends by itself after 14 days. If a device was lost or shared, sign out everywhere: every browser,
          this one too, has to sign in again.
        </p>
        <div className="flex flex-wrap gap-2">
          <SignOutButton />
          <SignOutButton everywhere />
        </div>
      </Section>
    </InstanceFrame>
  );
}
