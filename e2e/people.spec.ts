import { type BrowserContext, expect, type Page } from "@playwright/test";
import { createPerson, firstAdministrator, type Person, signIn, signInAsMember } from "./people";
import { test } from "./story";

async function fillSignIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function openPeople(page: Page): Promise<void> {
  await signIn(page.request, await firstAdministrator());
  await page.goto("/people");
}

/** The link that a notice on the page of people shows. */
async function shownLink(page: Page, email: string): Promise<string> {
  const notice = page.getByRole("region", { name: `Link for ${email}` });
  await expect(notice).toContainText("It works once");
  return notice.getByRole("region", { name: "One-time link" }).innerText();
}

async function setPassword(context: BrowserContext, link: string, password: string, name?: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  if (name) await page.getByLabel("Your name").fill(name);
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password again").fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  return page;
}

test("somebody is invited by a link that is shown once, sets a password and signs in", async ({
  page,
  browser,
  project,
}) => {
  const email = `invited-${project.slug}@example.com`;
  await openPeople(page);
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Project").selectOption(project.name);
  await page.getByLabel("Role").selectOption("qa");
  await page.getByRole("button", { name: "Invite" }).click();
  const link = await shownLink(page, email);
  await expect(page.getByRole("row", { name: new RegExp(email) })).toContainText("invited");
  await page.reload();
  await expect(page.getByRole("region", { name: `Link for ${email}` })).toBeHidden();

  const theirs = await browser.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
  const guest = await setPassword(theirs, link, "a long enough secret", "Noor Haddad");
  await guest.getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(guest, { email, password: "a long enough secret" });
  await expect(guest.getByRole("row", { name: project.name })).toBeVisible();
  await expect(guest.getByRole("link", { name: "Add a project" })).toBeHidden();

  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link cannot be used.");
  await theirs.close();
});

test("a password that is too short, or typed in two ways, is not taken", async ({ page, administrator, project }) => {
  const invitation = await administrator.post("/api/v1/people", { data: { email: `two-${project.slug}@example.com` } });
  const { path } = await invitation.json();
  await page.goto(path);
  await page.getByLabel("Your name").fill("Noor Haddad");
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByLabel("New password again").fill("shorter");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByLabel("New password", { exact: true })).toHaveAccessibleDescription(
    "Use at least 12 characters.",
  );
  await expect(page.getByLabel("New password", { exact: true })).toBeFocused();
  await page.getByLabel("New password", { exact: true }).fill("a long enough secret");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByLabel("New password again")).toHaveAccessibleDescription("The two passwords differ.");
});

test("who is deactivated is signed out at once and cannot sign in", async ({
  page,
  browser,
  administrator,
  project,
}) => {
  const theirs = await browser.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
  const guest = await theirs.newPage();
  const person = await signInAsMember(guest.request, administrator, { project, role: "viewer", name: "Kim Leaving" });
  await guest.goto(`/projects/${project.slug}/go-no-go`);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("HOLD");

  await openPeople(page);
  const row = page.getByRole("row", { name: new RegExp(person.email) });
  await row.getByRole("button", { name: "Deactivate Kim Leaving" }).click();
  await page
    .getByRole("dialog", { name: "Deactivate Kim Leaving?" })
    .getByRole("button", { name: "Deactivate" })
    .click();
  await expect(row).toContainText("deactivated");

  expect((await guest.request.get(`/api/v1/projects/${project.slug}/evaluation`)).status()).toBe(401);
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await fillSignIn(guest, person);
  await expect(guest.getByRole("alert").filter({ hasText: "is not right" })).toBeVisible();

  await row.getByRole("button", { name: "Reactivate Kim Leaving" }).click();
  await expect(row).toContainText("active");
  await expect(row.getByRole("button", { name: "Deactivate Kim Leaving" })).toBeVisible();
  await fillSignIn(guest, person);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("HOLD");
  await theirs.close();
});

test("a reset link sets a new password, and the old one and its sessions end", async ({
  page,
  browser,
  administrator,
  project,
}) => {
  const theirs = await browser.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
  const person = await signInAsMember(theirs.request, administrator, { project, role: "qa", name: "Sam Forgetful" });
  await openPeople(page);
  const row = page.getByRole("row", { name: new RegExp(person.email) });
  await row.getByRole("button", { name: "Reset link for Sam Forgetful" }).click();
  const link = await shownLink(page, person.email);

  const fresh = await browser.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
  const guest = await setPassword(fresh, link, "another long secret");
  expect((await theirs.request.get("/api/v1/projects")).status()).toBe(401);
  await guest.getByRole("link", { name: "Sign in" }).click();
  await fillSignIn(guest, person);
  await expect(guest.getByRole("alert").filter({ hasText: "is not right" })).toBeVisible();
  await fillSignIn(guest, { ...person, password: "another long secret" });
  await expect(guest).toHaveTitle("Portfolio · Holdpoint");
  await fresh.close();
  await theirs.close();
});

test("after ten wrong passwords the account is closed for a while, to the right one too", async ({
  page,
  administrator,
}) => {
  const person = await createPerson(administrator);
  await page.goto("/sign-in");
  await fillSignIn(page, { ...person, password: "not the password" });
  await expect(page.getByRole("alert").filter({ hasText: "Check both and try again." })).toBeVisible();
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  for (let attempt = 2; attempt <= 10; attempt += 1) {
    const form = { csrfToken, email: person.email, password: "not the password", json: "true" };
    expect((await page.request.post("/api/auth/callback/credentials", { form })).status()).toBe(401);
  }
  await fillSignIn(page, person);
  await expect(page.getByText(/^Too many attempts\. Try again in 1[45] minutes\.$/)).toBeVisible();
});

test("signing out ends the session, not only the cookie", async ({ page, playwright, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "viewer", name: "Ada Moss" });
  const copied = await playwright.request.newContext({
    baseURL: process.env.HOLDPOINT_E2E_URL,
    storageState: await page.request.storageState(),
  });
  expect((await copied.get("/api/v1/projects")).status()).toBe(200);
  await page.goto("/");
  await page.getByLabel("Account of Ada Moss").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  expect((await copied.get("/api/v1/projects")).status()).toBe(401);
  await copied.dispose();
});

test("a new password, set by oneself, ends one's other sessions", async ({
  page,
  playwright,
  administrator,
  project,
}) => {
  const person = await signInAsMember(page.request, administrator, { project, role: "viewer" });
  const elsewhere = await playwright.request.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
  await signIn(elsewhere, person);
  await page.goto("/account");
  await page.getByLabel("Current password").fill("not the password");
  await page.getByLabel("New password").fill("another long secret");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("current password");
  await page.getByLabel("Current password").fill(person.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("The password is changed. 1 other session has ended.")).toBeVisible();
  expect((await elsewhere.get("/api/v1/projects")).status()).toBe(401);
  expect((await page.request.get("/api/v1/projects")).status()).toBe(200);
  await elsewhere.dispose();
});

test("a lead adds a member, changes the role, and takes the member out again", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead", name: "Lea Lead" });
  const person = await createPerson(administrator, { name: "Theo Tester" });
  await page.goto(`/projects/${project.slug}/members`);
  await page.getByLabel("Address").fill(person.email);
  await page.getByLabel("Role", { exact: true }).selectOption("viewer");
  await page.getByRole("button", { name: "Add member" }).click();
  await expect(page.getByText("Theo Tester is a member now.")).toBeVisible();
  await page.getByLabel("Role of Theo Tester").selectOption("qa");
  await expect(page.getByLabel("Role of Theo Tester")).toBeEnabled();
  await page.reload();
  await expect(page.getByLabel("Role of Theo Tester")).toHaveValue("qa");
  await page.getByRole("button", { name: "Remove Theo Tester" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("row", { name: /Theo Tester/ })).toBeHidden();
});
