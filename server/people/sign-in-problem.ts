import { tooManySentence } from "@/server/people/attempt-limits";

/** The sentence for the code that a failed sign-in put into the address; null when nothing failed. */
export function signInProblem(code: string | undefined): string | null {
  if (code === undefined) return null;
  if (code === "CredentialsSignin") return "The address or the password is not right. Check both and try again.";
  const minutes = /^too-many-(\d{1,4})$/.exec(code)?.[1];
  if (minutes) return tooManySentence(Number(minutes));
  const id = /^failed-([0-9a-f-]{36})$/.exec(code)?.[1];
  if (id)
    return `Something went wrong on the server. Try again; if it happens again, give your administrator the id ${id}.`;
  return "Signing in did not finish. Try again.";
}
