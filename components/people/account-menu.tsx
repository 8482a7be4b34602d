import Link from "next/link";
import { SignOutButton } from "@/components/people/sign-out-button";

const entry = "block underline-offset-3 hover:underline narrow:py-2";

/** The entries of the menu behind one's initials. */
export function AccountMenu({ administrator }: { administrator: boolean }) {
  return (
    <>
      <Link href="/account" className={entry}>
        Your account
      </Link>
      {administrator ? (
        <Link href="/people" className={entry}>
          People
        </Link>
      ) : null}
      <SignOutButton />
    </>
  );
}
