import { type APIRequestContext, expect } from "@playwright/test";
import { handIn, sample } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

const parts = ["exceptions", "failures", "stats", "stats_history"] as const;

/** Hands in the four files of a run in the order in which a folder lists them. */
async function handSet(request: APIRequestContext, project: Project, set: string): Promise<(number | undefined)[]> {
  const numbers: (number | undefined)[] = [];
  for (const part of parts) {
    const { file } = await handIn(request, project, await sample(`${set}_${part}.csv`));
    expect(file.outcome).toBe("accepted");
    numbers.push(file.runs[0]?.number);
  }
  return numbers;
}

test("QA hands in the broken and the mended smoke run, file by file, and sees one run each, over time and side by side", async ({
  page,
  administrator,
  project,
}) => {
  const rules = [{ name: "/api/nonexistent", method: null, statuses: [404] }];
  const saved = await administrator.put(`/api/v1/projects/${project.slug}/expected-rules`, { data: { rules } });
  expect(saved.status(), await saved.text()).toBe(200);
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  expect(await handSet(page.request, project, "agentic-platform-v2/smoke-before")).toEqual([1, 1, 1, 1]);
  expect(await handSet(page.request, project, "agentic-platform-v2/smoke")).toEqual([2, 2, 2, 2]);

  await page.goto(`/projects/${project.slug}/runs/2`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Smoke");
  await expect(page.getByText("Locust, 10\u00a0users, 59.1\u00a0s")).toBeVisible();
  const files = page.getByRole("region", { name: "Files" });
  await expect(files.getByRole("row").nth(1)).toContainText("smoke_stats.csv");
  await expect(files.getByRole("row").last()).toContainText("Locust exceptions: none.");

  const failures = page.getByRole("region", { name: "Failures", exact: true }).first();
  await expect(failures.getByRole("row").nth(1)).toContainText(
    "404 Client Error: Not Found for url: /api/v1/agents/{id}",
  );
  await expect(failures.getByRole("row").nth(2)).toContainText(/nonexistent.*expected.*21/);
  await failures.getByRole("link", { name: "21" }).click();
  await expect(page.getByRole("complementary", { name: "Evidence" })).toContainText("smoke_failures.csv");

  const latency = page.getByRole("figure", { name: /^Latency over 57\ss: / });
  await latency.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await expect(latency).toContainText("10 requests");

  await page.getByRole("link", { name: "/api/v1/tasks/", exact: true }).click();
  const endpoint = page.getByRole("region", { name: "POST /api/v1/tasks/ over time" });
  await expect(endpoint.getByRole("figure")).toHaveCount(2);

  await page.getByRole("link", { name: "Compare with run #1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Run #2 against run #1");
  const facts = page.getByRole("region", { name: "The runs" });
  await expect(facts.getByRole("row", { name: /^Requests \d/ })).toHaveText("Requests412417+5");
  await expect(facts.getByRole("row", { name: /^Failed, as Locust counts/ })).toContainText("21122−189");
  await expect(facts.getByRole("row", { name: /^Failures as they are judged/ })).toContainText("1971−196");
  const messages = page.getByRole("region", { name: "Failure messages", exact: true });
  await expect(messages).toContainText("9 gone, 1 new, 1 still there");
});

test("one worker beside four", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await handSet(page.request, project, "automation-orchestrator/baseline-one-worker");
  await handSet(page.request, project, "automation-orchestrator/four-workers");
  await page.goto(`/projects/${project.slug}/compare?base=1&head=2`);
  await expect(page.getByRole("region", { name: "Not comparable" })).toContainText(
    "Of neither run the scenario is known.",
  );
  const facts = page.getByRole("region", { name: "The runs" });
  await expect(facts.getByRole("row", { name: /^Requests \d/ })).toContainText("1,6293,943+2,314");
  const p95 = page.getByRole("row", { name: /^All endpoints p95/ });
  await expect(p95).toContainText("3,000\u00a0ms");
  await expect(p95).toContainText("200\u00a0ms");
});

test("without JavaScript the figures over time stand in tables", async ({ browser, administrator, project }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await handIn(administrator, project, await sample("agentic-platform-v2/smoke_stats_history.csv"));
  await page.goto(`/projects/${project.slug}/runs/1`);
  await expect(page.getByRole("figure", { name: /^Latency over 57/ }).locator("path")).toHaveCount(3);
  const latency = page.getByRole("region", { name: "Latency over time" }).first();
  await latency.getByText("Show as table").click();
  await expect(latency.getByRole("row", { name: /^1\ss to 2\ss/ })).toContainText("163737");
  await context.close();
});
