import { type APIRequestContext, test as base } from "@playwright/test";
import { createProject, firstAdministrator, type Project, signIn } from "./people";

type Own = { project: Project };
type Shared = { administrator: APIRequestContext };

/** A test with a project of its own, and the administrator's session to make what it needs. */
export const test = base.extend<Own, Shared>({
  administrator: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
      await signIn(request, await firstAdministrator());
      await use(request);
      await request.dispose();
    },
    { scope: "worker" },
  ],
  project: async ({ administrator }, use) => {
    await use(await createProject(administrator));
  },
});
