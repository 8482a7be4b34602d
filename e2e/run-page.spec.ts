import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { file, handIn, sample } from "./files";
import { firstAdministrator, signIn, signInAsMember } from "./people";
import { test } from "./story";

const load = "/projects/stratum-ai/runs/7";

test("a run of k6 shows what its requests ended in, and judges the latency of ok responses", async ({ page }) => {
  await signIn(page.request, await firstAdministrator());
  await page.goto(load);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Load");
  const mix = page.getByRole("region", { name: "Outcome mix" });
  await expect(mix.getByRole("row", { name: /rate-limited, 429/ })).toContainText("15,93892.7\u00a0%");
  await expect(mix.getByRole("img", { name: /^Outcomes over 3 min/ })).toBeVisible();
  await expect(mix).toContainText("k6 counts 15,938 of 17,184 as failed (92.7\u00a0%)");
  await expect(page.getByRole("region", { name: "Key figures" })).toContainText("of 1,246 ok responses");
  await expect(page.getByRole("region", { name: "Thresholds of k6" })).not.toContainText("unknown");
  await expect(page.getByRole("region", { name: "Metrics of the script" })).toContainText("login_attempts");
});

test("endpoints are filtered, sorted, gone through by keys, opened over time and exported", async ({ page }) => {
  await signIn(page.request, await firstAdministrator());
  await page.goto(load);
  const endpoints = page.getByRole("region", { name: "Endpoints" }).first();
  await expect(endpoints.getByRole("columnheader", { name: "429" })).toBeVisible();
  await page.keyboard.press("/");
  await page.getByLabel("Filter endpoints by name").fill("settings");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/filter=settings/);
  await expect(endpoints.getByRole("status")).toHaveText("2 of 5");
  await endpoints.getByRole("columnheader", { name: "p95" }).getByRole("link").click();
  await expect(page).toHaveURL(/filter=settings.*sort=p95|sort=p95.*filter=settings/);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    endpoints.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("stratum-ai-run-7-endpoints.csv");
  const lines = (await readFile(await download.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain("endpoint,requests,ok,limited");

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/endpoint=/);
  await expect(page.getByRole("region", { name: /settings over time$/ }).getByRole("figure")).toHaveCount(2);
});

test("QA leaves the ramp-up out and takes it in again; a viewer is not offered it", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await handIn(page.request, project, await sample("stratum-ai/load.ndjson.gz"));
  await page.goto(`/projects/${project.slug}/runs/1`);
  const requests = page
    .getByRole("row", { name: /^All endpoints/ })
    .getByRole("cell")
    .first();
  await expect(requests).toHaveText("17,184");
  await page.getByRole("button", { name: "Leave out the ramp-up" }).click();
  await expect(page.getByText(/^The first 30\ss are left out/)).toBeVisible();
  await expect(requests).not.toHaveText("17,184");
  await page.getByRole("button", { name: "Take the ramp-up in again" }).click();
  await expect(requests).toHaveText("17,184");
  await expect(page.getByRole("region", { name: "Readings" })).toContainText("its ramp-up was left out");

  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await page.goto(`/projects/${project.slug}/runs/1`);
  await expect(page.getByText(/^Users were still added during the first/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Leave out the ramp-up" })).toHaveCount(0);
});

test("a run whose files tell no scenario asks for it", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const { buffer } = await sample("agentic-platform-v2/peak_stats.csv");
  await handIn(page.request, project, file("results_stats.csv", buffer));
  await page.goto(`/projects/${project.slug}/runs/1`);
  const question = page.getByRole("region", { name: "Which scenario was this?" });
  await question.getByRole("button", { name: "peak" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Peak load");
  await page.getByText("Scenario: peak. Correct it").click();
  await page.getByLabel("Another name").fill("Black Friday");
  await page.getByRole("button", { name: "Save scenario" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Black Friday");
});
