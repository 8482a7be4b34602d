import { expect, test } from "vitest";
import { signInProblem } from "@/server/people/sign-in-problem";

test.each([
  [undefined, null],
  ["CredentialsSignin", "The address or the password is not right. Check both and try again."],
  ["too-many-12", "Too many attempts. Try again in 12 minutes."],
  ["too-many-1", "Too many attempts. Try again in 1 minute."],
  ["provider-deactivated", "Your account here is deactivated. Ask an administrator."],
  ["provider-anything", "Signing in did not finish. Try again."],
  ["too-many-12 and a text of somebody else's", "Signing in did not finish. Try again."],
  ["<b>anything</b>", "Signing in did not finish. Try again."],
])("the code %j reads %j", (code, sentence) => {
  expect(signInProblem(code)).toBe(sentence);
});
