import { expect } from "@playwright/test";
import { handIn, sample } from "./files";
import { signInAsMember } from "./people";
import { test } from "./story";

test("a rule for provoked errors takes them out of the error rate of a run that was read before", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await handIn(page.request, project, {
    ...(await sample("agentic-platform-v2/peak_stats.csv")),
    name: "load_stats.csv",
  });
  await page.goto(`/projects/${project.slug}/go-no-go`);
  const errorRate = page.getByRole("row", { name: /Error rate at load/ });
  await expect(errorRate).toContainText("fail");
  await expect(errorRate).toContainText("4.17\u00a0%");

  await page.goto(`/projects/${project.slug}/settings`);
  await page.getByRole("button", { name: "Add a rule" }).click();
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByText("Each rule needs a name, and statuses from 400 to 599 such as 404.")).toBeVisible();
  await page.getByLabel("Endpoint name, rule 1").fill("/api/nonexistent*");
  await page.getByLabel("Statuses, rule 1").fill("404");
  await page.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByText("Saved. The load runs of open releases were read by these rules again.")).toBeVisible();

  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(errorRate).toContainText("pass");
  await expect(errorRate).toContainText("0 of 31,914 failed");
});

test("a target date and a commit that are set on the release stand on its pages", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await page.goto(`/projects/${project.slug}/settings`);
  await page.getByLabel("Commit").fill("not a commit");
  await page.getByRole("button", { name: "Save release" }).click();
  await expect(page.getByText("A commit is 7 to 64 hexadecimal digits.")).toBeVisible();
  await page.getByLabel("Commit").fill("8f3a1c2");
  await page.getByLabel("Target date").fill("2099-12-31");
  await page.getByRole("button", { name: "Save release" }).click();
  await expect(page.getByText("Saved, and evaluated again.")).toBeVisible();
  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByText("Thu 31 Dec 2099")).toBeVisible();
});
