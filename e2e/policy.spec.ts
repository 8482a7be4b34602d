import { expect, type Page } from "@playwright/test";
import { freshJunit, handIn } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

async function open(page: Page, project: Project): Promise<string> {
  await page.goto(`/projects/${project.slug}/policy`);
  return page.getByLabel("Policy as YAML").inputValue();
}

test("each mistake in a policy is a sentence with its line, and nothing is saved", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  const text = await open(page, project);
  const broken = text.replace("limit: < 500 ms", "limit: < 500 parsecs").replace("kind: error-rate", "kind: eror-rate");
  await page.getByLabel("Policy as YAML").fill(broken);
  await page.getByRole("button", { name: "Save as version 2" }).click();
  const mistakes = page.getByRole("alert").filter({ hasText: "2 mistakes." });
  await expect(mistakes).toContainText("Nothing was saved.");
  const line = broken.split("\n").findIndex((one) => one.includes("eror-rate")) + 1;
  const mistake = mistakes.getByRole("listitem").filter({ hasText: "eror-rate" });
  await expect(mistake).toContainText(/error-rate/);
  await mistake.getByRole("button", { name: `Line ${line}`, exact: true }).click();
  const selected = await page
    .getByLabel("Policy as YAML")
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toContain("eror-rate");
  const { version } = await (await page.request.get(`/api/v1/projects/${project.slug}/policy`)).json();
  expect(version).toBe(1);
});

test("text that is no YAML is refused with the line where reading stopped", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await open(page, project);
  await page.getByLabel("Policy as YAML").fill("name: Mine\ncriteria:\n  - id: [\n");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved." })).toContainText(/Line \d/);
});

test("a mended policy is saved as version 2, and the verdict is judged by it", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await handIn(page.request, project, await freshJunit("stratum-ai"));
  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HOLD");

  const text = await open(page, project);
  const tests = text.indexOf("  # The newest run of every suite");
  const mended = `${text.slice(0, text.indexOf("criteria:"))}criteria:\n${text.slice(tests)}`;
  await page.getByLabel("Policy as YAML").fill(mended);
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByText("Saved as version 2. Every open release was evaluated by it.")).toBeVisible();
  await expect(page.getByRole("region", { name: "In force", exact: true })).toContainText("version 2");
  await expect(page.getByRole("button", { name: "Nothing to save" })).toBeDisabled();
  await expect(page.getByRole("region", { name: "Versions" }).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("region", { name: "In force", exact: true }).getByRole("row")).toHaveCount(4);

  await page.getByRole("navigation").getByRole("link", { name: "Go / No-Go" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(CONDITIONAL )?GO$/);
  await expect(page.getByRole("main").getByRole("link", { name: "version 2" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^p95 at load/ })).toBeHidden();
});

test("an edit of a version that is no longer the newest is refused with a sentence", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  const text = await open(page, project);
  const saved = await administrator.put(`/api/v1/projects/${project.slug}/policy`, {
    data: { text: `${text}# Saved meanwhile.\n`, baseVersion: 1 },
  });
  expect(saved.status()).toBe(201);
  await page.getByLabel("Policy as YAML").fill(`${text}# Mine.\n`);
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(
    page.getByText("Version 2 was saved while you edited version 1. Reload, and make your change there."),
  ).toBeVisible();
  await expect(page.getByLabel("Policy as YAML")).toHaveValue(/# Mine\./);
});
