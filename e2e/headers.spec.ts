import { expect, test } from "@playwright/test";

test("every answer carries the security headers and does not name its maker", async ({ request }) => {
  const answer = await request.get("/sign-in");
  const headers = answer.headers();
  expect(answer.status()).toBeLessThan(500);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-powered-by"]).toBeUndefined();
});
