import { tooManySentence } from "@/server/people/attempt-limits";

const providerProblems: ReadonlyMap<string, string> = new Map([
  ["provider-no-address", "Your provider did not say your address. Ask its administrator to release the claim email."],
  ["provider-address-not-verified", "Your provider does not call your address verified, so it cannot be relied on."],
  [
    "provider-not-invited",
    "Nobody has invited your address here. Ask an administrator for an invitation, then sign in again.",
  ],
  ["provider-deactivated", "Your account here is deactivated. Ask an administrator."],
]);

/** The sentence for the code that a failed sign-in put into the address; null when nothing failed. */
export function signInProblem(code: string | undefined): string | null {
  if (code === undefined) return null;
  if (code === "CredentialsSignin") return "The address or the password is not right. Check both and try again.";
  const minutes = /^too-many-(\d{1,4})$/.exec(code)?.[1];
  if (minutes) return tooManySentence(Number(minutes));
  const id = /^failed-([0-9a-f-]{36})$/.exec(code)?.[1];
  if (id)
    return `Something went wrong on the server. Try again; if it happens again, give your administrator the id ${id}.`;
  const fromProvider = providerProblems.get(code);
  if (fromProvider) return fromProvider;
  return "Signing in did not finish. Try again.";
}
