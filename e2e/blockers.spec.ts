import { expect, type Page } from "@playwright/test";
import { file, freshJunit, handIn } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

/** The verdict on the go/no-go page. */
async function expectVerdict(page: Page, project: Project, verdict: string): Promise<void> {
  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(verdict);
}

const onlyTests = "name: Tests\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n";

test("a blocker makes NO-GO until it is fixed, HOLD until that is verified, and leaves its history", async ({
  page,
  administrator,
  project,
}) => {
  const saved = await administrator.put(`/api/v1/projects/${project.slug}/policy`, {
    data: { text: onlyTests, baseVersion: 1 },
  });
  expect(saved.status()).toBe(201);
  await signInAsMember(page.request, administrator, { project, role: "qa", name: "Ines Aydin" });
  await handIn(page.request, project, await freshJunit("stratum-ai"));
  await expectVerdict(page, project, "GO");

  await page.goto(`/projects/${project.slug}/blockers`);
  await page.getByRole("link", { name: "Open a blocker" }).click();
  const opening = page.getByRole("complementary", { name: "New blocker" });
  await opening.getByRole("button", { name: "Open blocker" }).click();
  await expect(opening.getByText("Say in a few words what is in the way.")).toBeVisible();
  await opening.getByLabel("Title").fill("Gateway routes missing");
  await opening.getByLabel("Owner").fill("Backend team");
  await opening.getByLabel("Effort").fill("2 to 3 days");
  await opening.getByLabel("Decide by").fill("2026-01-19");
  await opening.getByRole("button", { name: "Add an option" }).click();
  await opening.getByLabel("What it means 1").fill("Defer the launch by 3 days");
  await opening.getByRole("button", { name: "Open blocker" }).click();

  const panel = page.getByRole("complementary", { name: "Blocker #1" });
  await expect(panel.getByText("Defer the launch by 3 days")).toBeVisible();
  const row = page.getByRole("row", { name: /Gateway routes missing/ });
  await expect(row).toContainText("Backend team");
  await expect(row).toContainText("overdue");
  await expect(page.getByText("One blocker stops the launch of First release.")).toBeVisible();
  await expectVerdict(page, project, "NO-GO");
  await expect(page.getByText("It stops the launch and is open.")).toBeVisible();

  await page.goto(`/projects/${project.slug}/blockers?blocker=1`);
  await panel.getByRole("button", { name: "Start fixing" }).click();
  await panel.getByRole("button", { name: "Mark as fixed" }).click();
  await expect(panel.getByText("fixed, not verified").first()).toBeVisible();
  await expectVerdict(page, project, "HOLD");

  await page.goto(`/projects/${project.slug}/blockers?blocker=1`);
  await panel.getByRole("button", { name: "Mark as verified" }).click();
  await expect(
    panel.getByText("Name the run after the fix, or say how the fix was verified without one."),
  ).toBeVisible();
  await panel.getByLabel("Reason").fill("Two people saw every route answer.");
  await panel.getByRole("button", { name: "Mark as verified" }).click();
  await expect(panel.getByText("Fixed → verified. Two people saw every route answer.")).toBeVisible();
  await expectVerdict(page, project, "GO");
});

test("the option that is chosen ends the wait for a decision; a risk stands beside without a verdict", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/blockers?blocker=new`);
  const opening = page.getByRole("complementary", { name: "New blocker" });
  await opening.getByLabel("Title").fill("Gateway routes missing");
  await opening.getByRole("button", { name: "Add an option" }).click();
  await opening.getByRole("button", { name: "Add an option" }).click();
  await opening.getByLabel("What it means 2").fill("Launch with direct service access");
  await opening.getByLabel("Option 2 is chosen").check();
  await opening.getByRole("button", { name: "Open blocker" }).click();
  await expect(page.getByRole("row", { name: /Gateway routes missing/ })).toContainText("chosen: B");

  await page.getByRole("link", { name: "Close" }).click();
  await page.getByRole("link", { name: "Add a risk" }).click();
  const adding = page.getByRole("complementary", { name: "New risk" });
  await adding.getByLabel("Risk").fill("Production may behave differently");
  await adding.getByLabel("Impact").selectOption("high");
  await adding.getByRole("button", { name: "Add risk" }).click();
  const row = page.getByRole("row", { name: /Production may behave differently/ });
  await expect(row).toContainText("high");
  await row.getByRole("link").click();
  const panel = page.getByRole("complementary", { name: "Risk #1" });
  await panel.getByLabel("State").selectOption("mitigated");
  await panel.getByRole("button", { name: "Save risk" }).click();
  await expect(row).toContainText("mitigated");
});

test("a record with its file is entered, downloaded, and withdrawn with a reason", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/records`);
  await page.getByLabel("Type").fill("failover drill");
  await page.getByLabel("Title").fill("Primary database lost");
  await page.getByLabel("Held on").fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel("People").fill("M. Reyes, I. Aydin");
  await page.getByLabel("File", { exact: true }).setInputFiles(file("drill.md", "Failover took 41 s.\n"));
  await page.getByRole("button", { name: "Add record" }).click();
  const row = page.getByRole("row", { name: /Primary database lost/ });
  await expect(row).toContainText("passed");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    row.getByRole("link", { name: "drill.md" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("drill.md");

  await row.getByRole("button", { name: "Withdraw Primary database lost" }).click();
  await page.getByLabel("Reason").fill("It was a rehearsal.");
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(row).toContainText("It was a rehearsal.");
  await expect(row).toContainText("nothing, it is withdrawn");
});

test("what is planned is refused as a record", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const answer = await page.request.post(`/api/v1/projects/${project.slug}/records`, {
    data: { type: "backup restore", title: "Planned", heldAt: "2999-01-01", outcome: "passed" },
  });
  expect(answer.status()).toBe(400);
  expect((await answer.json()).error.message).toContain("What is planned is no evidence yet");
});

test("a viewer reads the registers and finds no control", async ({ page, administrator, project }) => {
  const draft = { title: "Gateway routes missing", stopsLaunch: true, options: [] };
  const unstated = { priority: null, owner: null, effort: null, rootCause: null, fix: null, chosen: null };
  const runs = { decideOn: null, change: null, beforeRun: null, afterRun: null };
  const opened = await administrator.post(`/api/v1/projects/${project.slug}/blockers`, {
    data: { draft: { ...draft, ...unstated, ...runs } },
  });
  expect(opened.status()).toBe(201);
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await page.goto(`/projects/${project.slug}/blockers?blocker=1`);
  const panel = page.getByRole("complementary", { name: "Blocker #1" });
  await expect(panel.getByText("Put on record.")).toBeVisible();
  await expect(panel.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Open a blocker" })).toBeHidden();
  await page.goto(`/projects/${project.slug}/records`);
  await expect(page.getByRole("button", { name: "Add record" })).toBeHidden();
  await page.goto(`/projects/${project.slug}/releases`);
  await expect(page.getByRole("button", { name: "Open release" })).toBeHidden();
  await expect(page.getByRole("button", { name: /^Close/ })).toBeHidden();
});
