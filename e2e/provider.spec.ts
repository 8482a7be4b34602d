import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { firstAdministrator, signIn } from "./people";
import { runProduct } from "./product-process";

type Instance = { url: string; data: string };

/** The product with an OpenID Connect provider that lets in whoever names an address, and calls it verified. */
const test = base.extend<{ instance: Instance }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  instance: async ({}, use) => {
    const data = await mkdtemp(path.join(tmpdir(), "holdpoint-provider-"));
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = {
      HOLDPOINT_OIDC_ISSUER: issuer,
      HOLDPOINT_OIDC_CLIENT_ID: "holdpoint",
      HOLDPOINT_OIDC_CLIENT_SECRET: "a secret between the two",
      HOLDPOINT_OIDC_NAME: "Example",
    };
    const product = await runProduct({ data, args: ["--empty"], env });
    await serveProvider(server, issuer, product.url ?? "");
    await use({ url: product.url ?? "", data });
    await product.end("SIGTERM");
    server.closeAllConnections();
    server.close();
    await rm(data, { recursive: true, force: true });
  },
});

async function serveProvider(server: Server, issuer: string, product: string): Promise<void> {
  const { default: Provider } = await import("oidc-provider");
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "holdpoint",
        client_secret: "a secret between the two",
        redirect_uris: [`${product}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["of this test alone"] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub, email_verified: true, name: "Noor Haddad" }),
    }),
  });
  server.on("request", provider.callback());
}

test.setTimeout(120_000);

test("an invited person signs in by the organisation's provider; a stranger is told to ask for an invitation", async ({
  instance,
  page,
  playwright,
}) => {
  const administrator = await playwright.request.newContext({ baseURL: instance.url });
  await signIn(administrator, await firstAdministrator(instance.data));
  const answer = await administrator.post("/api/v1/people", { data: { email: "noor@example.com", membership: null } });
  expect(answer.status()).toBe(201);

  await page.goto(`${instance.url}/account`);
  await enterAs("noor@example.com");
  await expect(page).toHaveURL(`${instance.url}/account`);
  await expect(page.getByText("noor@example.com").first()).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`${instance.url}/sign-in`);
  await enterAs("stranger@example.com");
  await expect(page.getByRole("alert").first()).toContainText("Nobody has invited your address here.");
  await expect(page.getByRole("button", { name: "Sign in with Example" })).toBeVisible();
  await administrator.dispose();

  async function enterAs(address: string): Promise<void> {
    await page.getByRole("button", { name: "Sign in with Example" }).click();
    await page.locator("input[name=login]").fill(address);
    await page.locator("input[name=password]").fill("any");
    await page.getByRole("button", { name: /sign-in/i }).click();
    await page.getByRole("button", { name: /continue/i }).click();
  }
});
