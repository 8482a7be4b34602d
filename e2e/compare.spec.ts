import { type APIRequestContext, expect } from "@playwright/test";
import { handIn, sample } from "./files";
import { firstAdministrator, type Project, signIn, signInAsMember } from "./people";
import { test } from "./story";

type LoadRun = { number: number; scenario: string | null; headline: { requests: number | null }; active: boolean };

/** The load runs of a demonstration, newest handed in first. */
async function loadRuns(request: APIRequestContext, project: string): Promise<LoadRun[]> {
  const answer = await request.get(`/api/v1/projects/${project}/runs?kind=load`);
  expect(answer.status()).toBe(200);
  return (await answer.json()).runs;
}

/** The newest run of that many requests. */
async function runOf(request: APIRequestContext, project: string, requests: number): Promise<number> {
  const found = (await loadRuns(request, project)).find(({ headline }) => headline.requests === requests);
  return found?.number ?? 0;
}

const agentic = "agentic-platform-v2";
const orchestrator = "automation-orchestrator";

test.beforeEach(async ({ page }) => {
  await signIn(page.request, await firstAdministrator());
});

test("the smoke run before the fix and after it: 211 failures become 22, with their messages", async ({ page }) => {
  const [base, head] = [await runOf(page.request, agentic, 412), await runOf(page.request, agentic, 417)];
  await page.goto(`/projects/${agentic}/compare?base=${base}&head=${head}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Run #${head} against run #${base}`);
  const facts = page.getByRole("region", { name: "The runs" });
  await expect(facts.getByRole("row", { name: /^Failed, as Locust counts/ })).toContainText("21122−189");
  const messages = page.getByRole("region", { name: "Failure messages", exact: true });
  await expect(messages).toContainText("9 gone, 1 new, 1 still there");
  await expect(messages.getByRole("row", { name: /^All messages/ })).toHaveText(/211.*22$/);
  const all = page.getByRole("row", { name: /^All endpoints Error rate/ });
  await expect(all).toContainText("improvement");

  await page.getByRole("link", { name: "Swap" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Run #${base} against run #${head}`);
  await expect(page.getByRole("row", { name: /^All endpoints Error rate/ })).toContainText("regression");
  await page
    .getByRole("navigation", { name: "Verdicts" })
    .getByRole("link", { name: /^regression/ })
    .click();
  await expect(page).toHaveURL(/verdict=regression/);
  await expect(page.getByRole("region", { name: "Endpoints of both runs" })).not.toContainText("no detectable change");
});

test("one worker against four, without JavaScript, from the choice of runs to the figures", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page.request, await firstAdministrator());
  const [base, head] = [await runOf(page.request, orchestrator, 1629), await runOf(page.request, orchestrator, 3943)];
  await page.goto(`/projects/${orchestrator}/compare`);
  await page.getByLabel("Base, the run before").selectOption(String(base));
  await page.getByLabel("Head, the run after").selectOption(String(head));
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Run #${head} against run #${base}`);
  const p95 = page.getByRole("row", { name: /^All endpoints p95/ });
  await expect(p95).toContainText("3,000\u00a0ms");
  await expect(p95).toContainText("200\u00a0ms");
  await page.getByLabel("Endpoint", { exact: true }).fill("health");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/name=health/);
  await expect(page.getByRole("row", { name: /^All endpoints p95/ })).toHaveCount(0);
  await context.close();
});

test("six runs are ticked in the list and stand side by side, a seventh is one too many", async ({ page }) => {
  await page.goto(`/projects/${agentic}/runs?kind=load`);
  const ticks = page.getByRole("checkbox", { name: /^Compare run/ });
  for (const index of [0, 1, 2, 3, 4, 5, 6]) await ticks.nth(index).check();
  const bar = page.getByRole("region", { name: "Compare the ticked runs" });
  await expect(bar).toContainText("At most 6 stand side by side.");
  await expect(bar.getByRole("button", { name: "Compare" })).toBeDisabled();
  await ticks.nth(6).uncheck();
  await bar.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare\?run=\d+(&run=\d+){5}$/);
  await expect(page.getByRole("region", { name: "Latency" }).getByRole("img")).toHaveCount(6);
  await expect(page.getByRole("region", { name: "The runs" }).getByRole("columnheader")).toHaveCount(6);
  await page.getByRole("navigation", { name: "Measures" }).getByRole("link", { name: "Failures" }).click();
  await expect(page.getByRole("region", { name: "Failures of every endpoint" })).toBeVisible();
});

test("the ladder of the overview leads to its runs side by side", async ({ page }) => {
  await page.goto(`/projects/${agentic}/overview`);
  await page.getByRole("region", { name: "Run ladder" }).getByRole("link", { name: "Side by side" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Runs #\d+, /);
});

test("a point of a trend opens its run, by keyboard and by click", async ({ page }) => {
  await page.goto(`/projects/${agentic}/trends?scenario=smoke&measure=p95`);
  const chart = page.getByRole("figure", { name: /^p95 of smoke over/ });
  await chart.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await expect(chart).toContainText("A click or Enter opens the run.");
  const shown = await chart.getByText(/^Run #\d+:/).textContent();
  await page.keyboard.press("Enter");
  const number = shown?.match(/#(\d+)/)?.[1];
  await expect(page).toHaveURL(new RegExp(`/runs/${number}$`));

  await page.goBack();
  await chart.locator("circle").last().click();
  await expect(page).toHaveURL(/\/runs\/\d+$/);
});

test("an address of two runs side by side, as it once was, leads to their comparison", async ({ page }) => {
  await page.goto(`/projects/${agentic}/runs/2/beside/1`);
  await expect(page).toHaveURL(/\/compare\?base=1&head=2$/);
});

test("a lead opens the limits that a run proposes, and saves them; QA is not offered any", async ({
  page,
  administrator,
  project,
}) => {
  await handPeak(administrator, project);
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/runs/1`);
  await expect(page.getByRole("link", { name: "Propose limits from this run" })).toHaveCount(0);

  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await page.goto(`/projects/${project.slug}/runs/1`);
  await page.getByRole("link", { name: "Propose limits from this run" }).click();
  const proposed = page.getByRole("region", { name: "Limits proposed from run #1" });
  await expect(proposed.getByRole("row", { name: /p95 at peak/ })).toContainText("in run #1");
  await expect(page.getByLabel("Policy as YAML")).toHaveValue(/id: p95-peak/);
  const versions = page.getByRole("region", { name: "Versions" }).getByRole("listitem");
  await expect(versions).toHaveCount(1);
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByText("Saved as version 2. Every open release was evaluated by it.")).toBeVisible();
  await expect(versions).toHaveCount(2);
  await expect(proposed).toContainText("Run #1 adds nothing to the policy.");
});

test("a lead pins a run as the baseline; a run named alone is then held against it", async ({
  page,
  administrator,
  project,
}) => {
  for (const set of ["smoke-before", "smoke"]) {
    const { file } = await handIn(administrator, project, await sample(`agentic-platform-v2/${set}_stats.csv`));
    expect(file.outcome).toBe("accepted");
  }
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await page.goto(`/projects/${project.slug}/compare?base=1&head=2`);
  await page.getByRole("button", { name: "Pin run #1 as the baseline of smoke" }).click();
  await expect(page.getByRole("button", { name: "Unpin run #1" })).toBeVisible();
  await page.goto(`/projects/${project.slug}/compare?head=2`);
  await expect(page).toHaveURL(/compare\?base=1&head=2$/);
});

async function handPeak(request: APIRequestContext, project: Project): Promise<void> {
  const { file } = await handIn(request, project, await sample("agentic-platform-v2/peak_stats.csv"));
  expect(file.outcome).toBe("accepted");
}
