import { expect, test } from "vitest";
import { securityHeaders } from "@/server/start/security-headers";

const issuer = "https://login.example.com/realm";

test.each([
  ["/sign-in?next=%2F", issuer, "form-action 'self' https: https://login.example.com;"],
  ["/sign-in", null, "form-action 'self';"],
  ["/", issuer, "form-action 'self';"],
  ["/projects/sign-in", issuer, "form-action 'self';"],
])("forms of %s with the provider %s may lead where the policy says", (path, given, expected) => {
  const headers = Object.fromEntries(securityHeaders({ path, development: false, issuer: given }));
  expect(headers["Content-Security-Policy"]).toContain(expected);
  expect(headers["Content-Security-Policy"]).not.toContain("unsafe-eval");
});
