import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { file, freshJunit, handIn } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

const checklist = `# Launch plan

## Phase 1: Tests ✅

- [x] Every test passes
- [ ] Load test at peak (in progress)

## Phase 2: Operations

| Task | Status | Owner | Due |
|------|--------|-------|-----|
| Restore drill | ‚è≥ Pending | Mara Reyes | 2020-01-31 |
| Alert rules | ✅ Perfect | Ken Ito | |
`;

async function importInto(page: Page, project: Project, text: string) {
  await page.goto(`/projects/${project.slug}/checklist/import`);
  await page.getByLabel("or a file").setInputFiles(file("plan.md", text));
  const preview = page.getByRole("region", { name: "Preview", exact: true });
  await expect(preview).toBeVisible();
  return preview;
}

test("a checklist is imported after a preview, linked to a criterion, followed until it is verified, and exported", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/checklist`);
  await page.getByRole("link", { name: "Import from Markdown" }).click();
  await expect(page).toHaveURL(/checklist\/import$/);

  const preview = await importInto(page, project, checklist);
  await expect(preview).toContainText("4 new, 0 changed, 0 unchanged. Nothing is stored yet.");
  await expect(preview).toContainText("Its heading says “✅”, which is kept aside. Of its 2 items 1 are done.");
  await expect(preview.getByRole("row", { name: /Restore drill/ })).toContainText("⏳ Pending");
  await expect(preview.getByRole("row", { name: /Alert rules/ })).toContainText("“Perfect” is not understood.");
  await preview.getByLabel("State of Alert rules").selectOption("partial");
  await preview.getByRole("button", { name: "Confirm the import" }).click();

  const tests = page.getByRole("region", { name: "Phase 1: Tests" });
  await expect(tests).toContainText("1 of 2 done");
  await expect(page.getByRole("row", { name: /Alert rules/ })).toContainText("partial");
  await expect(page.getByRole("row", { name: /Restore drill/ })).toContainText("overdue");

  await page.getByRole("link", { name: "Every test passes" }).click();
  const panel = page.getByRole("complementary", { name: "Every test passes" });
  await panel.getByLabel("Criterion that bears it out").selectOption("tests-none-failing");
  await panel.getByRole("button", { name: "Save item" }).click();
  await expect(panel).toContainText("Saved, and evaluated again.");
  await expect(panel).toContainText("Done as said. Its criterion has no evidence.");
  await expect(tests).toContainText("0 of 2 done");

  await handIn(page.request, project, await freshJunit("stratum-ai"));
  await page.reload();
  await expect(panel).toContainText("Its criterion passes.");
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(page.getByRole("row", { name: /Every test passes/ })).toContainText("verified");
  await expect(tests).toContainText("1 of 2 done");

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export as Markdown" }).click();
  const exported = await readFile(await (await downloading).path(), "utf8");
  expect(exported).toContain("- [x] Every test passes\n  - State: done\n  - Criterion: tests-none-failing\n");
  const again = await importInto(page, project, exported);
  await expect(again).toContainText("0 new, 0 changed, 4 unchanged.");
});

test("an item of a checklist is added, set to not applicable with its reason, and found by a filter", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/checklist`);
  await page.getByLabel("New phase").fill("Launch week");
  await page.getByRole("button", { name: "Add phase" }).click();
  for (const text of ["Dry run", "Rollback rehearsed"]) {
    const phase = page.getByRole("region", { name: "Launch week" });
    const adding = phase.getByLabel("What is to be done");
    if (!(await adding.isVisible())) await phase.getByText("Add an item").click();
    await adding.fill(text);
    await phase.getByRole("button", { name: "Add item" }).click();
    await expect(page.getByRole("link", { name: text })).toBeVisible();
  }
  await page.getByRole("link", { name: "Dry run" }).click();
  const panel = page.getByRole("complementary", { name: "Dry run" });
  await panel.getByLabel("State").selectOption("not applicable");
  await panel.getByRole("button", { name: "Save item" }).click();
  await expect(panel.getByRole("alert")).toHaveText("Say why this item does not apply.");
  await panel.getByLabel("Reason for the change").fill("There is no staging yet.");
  await panel.getByRole("button", { name: "Save item" }).click();
  await expect(panel.getByRole("region", { name: "History" })).toContainText("There is no staging yet.");
  await panel.getByRole("link", { name: "Close" }).click();

  await page.getByRole("navigation", { name: "Items by state" }).getByRole("link", { name: /^open/ }).click();
  await expect(page).toHaveURL(/state=open/);
  await expect(page.getByRole("link", { name: "Dry run" })).toBeHidden();
  await page.getByLabel("Text").fill("nothing like it");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByText("No item matches this filter.")).toBeVisible();
});

test("a viewer reads the checklist, and is offered no change", async ({ page, administrator, project }) => {
  const text = "## Launch\n- [x] Dry run\n";
  const preview = await administrator.post(`/api/v1/projects/${project.slug}/plan/preview`, { data: { text } });
  const { digest } = await preview.json();
  const imported = await administrator.post(`/api/v1/projects/${project.slug}/plan/import`, { data: { text, digest } });
  expect(imported.status()).toBe(201);
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await page.goto(`/projects/${project.slug}/checklist`);
  await page.getByRole("link", { name: "Dry run" }).click();
  await expect(page.getByRole("complementary", { name: "Dry run" })).toContainText("imported");
  await expect(page.getByRole("button", { name: /Save|Add|Rename/ })).toHaveCount(0);
  const refused = await page.request.post(`/api/v1/projects/${project.slug}/plan/phases`, { data: { name: "Mine" } });
  expect(refused.status()).toBe(403);
});
