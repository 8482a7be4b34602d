import { expect } from "@playwright/test";
import { freshJunit, handIn } from "./files";
import { createProject, signInAsMember } from "./people";
import { test } from "./story";

const onlyTests = "name: Tests\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n";

test("a second release is opened, an upload is moved to it with a reason, and both verdicts change", async ({
  page,
  administrator,
  project,
}) => {
  await administrator.put(`/api/v1/projects/${project.slug}/policy`, { data: { text: onlyTests, baseVersion: 1 } });
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await handIn(page.request, project, await freshJunit("stratum-ai"));

  await page.goto(`/projects/${project.slug}/releases`);
  await page.getByLabel("Name").fill("Week 10 launch");
  await page.getByLabel("Target date").fill("2099-12-31");
  await page.getByRole("button", { name: "Open release" }).click();
  const first = page.getByRole("row", { name: /First release/ });
  const second = page.getByRole("row", { name: /Week 10 launch/ });
  await expect(second).toContainText("the current release");
  await expect(second).toContainText("HOLD");
  await expect(second).toContainText("31 Dec 2099");
  await expect(first).toContainText("GO");

  await page.goto(`/projects/${project.slug}/uploads`);
  const upload = page.getByRole("region", { name: "Handed in" }).getByRole("listitem").first();
  await expect(upload).toContainText("First release, assumed");
  await upload.getByRole("button", { name: "Move pytest-junit.xml" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("To").selectOption({ label: "Week 10 launch" });
  await dialog.getByLabel("Reason").fill("It was measured on the next release.");
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(dialog.getByText("Run #1 now counts for Week 10 launch.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(upload).toContainText("Moved from First release");

  await page.goto(`/projects/${project.slug}/releases`);
  await expect(second).toContainText("GO");
  await expect(first).toContainText("HOLD");
});

test("another release is looked at from the bar, and the page says which one it shows", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  const draft = { name: "Week 10 launch", environment: "production", commit: null, targetAt: null };
  const opened = await administrator.post(`/api/v1/projects/${project.slug}/releases`, { data: draft });
  expect(opened.status()).toBe(201);
  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByRole("note").filter({ hasText: "This page shows" })).toBeHidden();
  await page.getByRole("banner").getByText("Week 10 launch").first().click();
  await page
    .getByRole("banner")
    .getByRole("link", { name: /First release/ })
    .click();
  await expect(page).toHaveURL(/go-no-go\?release=first-release/);
  const strip = page.getByRole("note").filter({ hasText: "This page shows" });
  await expect(strip).toContainText(
    "This page shows First release, which is open. The current release is Week 10 launch.",
  );
  await strip.getByRole("link", { name: "Show Week 10 launch" }).click();
  await expect(strip).toBeHidden();
});

test("a release is closed, and files that name none go to the one that is open", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  const draft = { name: "Week 10 launch", environment: null, commit: null, targetAt: null };
  await administrator.post(`/api/v1/projects/${project.slug}/releases`, { data: draft });
  await page.goto(`/projects/${project.slug}/releases`);
  await page.getByRole("button", { name: "Close Week 10 launch" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("row", { name: /Week 10 launch/ })).toContainText("closed");
  await expect(page.getByRole("row", { name: /First release/ })).toContainText("the current release");
  const { file } = await handIn(page.request, project, await freshJunit("stratum-ai"));
  expect(file.release).toMatchObject({ slug: "first-release", assumed: true });
});

test("an upload is moved to another project that the person may hand in to", async ({
  page,
  administrator,
  project,
}) => {
  const other = await createProject(administrator, "Other");
  const person = await signInAsMember(page.request, administrator, { project, role: "qa" });
  const joined = await administrator.post(`/api/v1/projects/${other.slug}/members`, {
    data: { email: person.email, role: "qa" },
  });
  expect(joined.ok()).toBe(true);
  await handIn(page.request, project, await freshJunit("stratum-ai"));
  await page.goto(`/projects/${project.slug}/uploads`);
  await page.getByRole("button", { name: "Move pytest-junit.xml" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("To").selectOption({ label: `Project ${other.name}` });
  await dialog.getByLabel("Reason").fill("It is of the other system.");
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(page.getByText(`Moved to the project ${other.name}: It is of the other system.`)).toBeVisible();
  await page.goto(`/projects/${other.slug}/uploads`);
  await expect(page.getByRole("region", { name: "Handed in" }).getByRole("listitem").first()).toContainText(
    "pytest-junit.xml",
  );
});

test("a commit is linked below the repository that a lead has named", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await page.goto(`/projects/${project.slug}/settings`);
  await page.getByLabel("Commit").fill("8f3a1c2");
  await page.getByRole("button", { name: "Save release" }).click();
  await expect(page.getByText("Saved, and evaluated again.")).toBeVisible();
  await page.getByLabel("Address of the repository").fill("http://git.example.com/acme/ledger");
  await page.getByRole("button", { name: "Save repository" }).click();
  await expect(page.getByText("Write an address that begins with https://.")).toBeVisible();
  await page.getByLabel("Address of the repository").fill("https://git.example.com/acme/ledger");
  await page.getByRole("button", { name: "Save repository" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.goto(`/projects/${project.slug}/releases`);
  await expect(page.getByRole("link", { name: "8f3a1c2" })).toHaveAttribute(
    "href",
    "https://git.example.com/acme/ledger/commit/8f3a1c2",
  );
});
