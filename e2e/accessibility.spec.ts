import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { file, freshJunit, handIn, sample } from "./files";
import { firstAdministrator, signIn, signInAsMember } from "./people";
import { test } from "./story";

const widths = [390, 768, 1280, 1920];
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

const pages = [
  { title: "the projects", address: "/" },
  { title: "an overview", address: "/projects/agentic-platform-v2/overview" },
  { title: "an overview of services", address: "/projects/sutazai/overview" },
  { title: "security", address: "/projects/agentic-platform-v2/security" },
  { title: "security of another kind", address: "/projects/automation-orchestrator/security" },
  { title: "a checklist", address: "/projects/agentic-platform-v2/checklist" },
  { title: "the import of a checklist", address: "/projects/agentic-platform-v2/checklist/import" },
  { title: "operations", address: "/projects/sutazai/operations" },
  { title: "go or no-go", address: "/projects/stratum-ai/go-no-go" },
  { title: "go or no-go with notes", address: "/projects/agentic-platform-v2/go-no-go" },
  { title: "go or no-go with its evidence", address: "/projects/stratum-ai/go-no-go?evidence=load-p95.0" },
  { title: "uploads", address: "/projects/stratum-ai/uploads" },
  { title: "runs", address: "/projects/stratum-ai/runs" },
  { title: "a load run", address: "/projects/agentic-platform-v2/runs/16" },
  { title: "a load run with its evidence", address: "/projects/agentic-platform-v2/runs/16?figure=all.p95" },
  { title: "a load run of k6", address: "/projects/stratum-ai/runs/7" },
  { title: "a comparison", address: "/projects/agentic-platform-v2/compare?base=15&head=16" },
  { title: "runs side by side", address: "/projects/agentic-platform-v2/compare?run=16&run=17&run=18&run=19" },
  { title: "trends", address: "/projects/agentic-platform-v2/trends?scenario=smoke&measure=error-rate" },
  { title: "a test run", address: "/projects/sutazai/runs/4" },
  { title: "records", address: "/projects/stratum-ai/records" },
  { title: "blockers", address: "/projects/stratum-ai/blockers" },
  { title: "a new blocker", address: "/projects/stratum-ai/blockers?blocker=new" },
  { title: "releases", address: "/projects/stratum-ai/releases" },
  { title: "policy", address: "/projects/stratum-ai/policy" },
  { title: "a proposed policy", address: "/projects/stratum-ai/policy?from=7" },
  { title: "settings", address: "/projects/agentic-platform-v2/settings" },
  { title: "members", address: "/projects/stratum-ai/members" },
  { title: "people", address: "/people" },
  { title: "the account", address: "/account" },
  { title: "a new project", address: "/projects/new" },
  { title: "the vocabulary", address: "/states" },
  { title: "an address that is not there", address: "/projects/not-there/go-no-go" },
];

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `width of the page in a window of ${width} px`).toBeLessThanOrEqual(width);
  }
}

/** Wide and light, then narrow and dark, then every width. */
async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoViolations(page);
  await expectNoSidewaysScroll(page);
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
});

for (const { title, address } of pages) {
  test(`the page of ${title} meets WCAG 2.2 AA, light and dark, and never scrolls sideways`, async ({ page }) => {
    await signIn(page.request, await firstAdministrator());
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test("signing in meets WCAG 2.2 AA, with a mistake too", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await page.goto("/sign-in?error=CredentialsSignin");
  await expectAccessible(page);
});

test("an invitation meets WCAG 2.2 AA, and so does one that cannot be used", async ({
  page,
  administrator,
  project,
}) => {
  const invitation = await administrator.post("/api/v1/people", { data: { email: `axe-${project.slug}@example.com` } });
  await page.goto((await invitation.json()).path);
  await page.getByRole("button", { name: "Set password" }).click();
  await expectAccessible(page);
  await page.goto("/invitation/no-such-link");
  await expectAccessible(page);
});

test("uploads of every outcome, and the dialog that withdraws one, meet WCAG 2.2 AA", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const junit = await freshJunit(
    "sutazai",
    "a-name-that-is-long-enough-to-need-more-than-one-line-in-a-narrow-window.xml",
  );
  await handIn(page.request, project, await sample("stratum-ai/load-summary.json"));
  await page.goto(`/projects/${project.slug}/uploads`);
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles([junit, junit, file("cut-off.xml", junit.buffer.subarray(0, 9_000))]);
  await expect(page.getByText("3 files: 1 imported, 1 already here, 1 not imported")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Withdraw load-summary.json" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

test("an empty project meets WCAG 2.2 AA for a viewer", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  for (const address of ["go-no-go", "runs", "uploads", "policy", "settings"]) {
    await page.goto(`/projects/${project.slug}/${address}`);
    await expectAccessible(page);
  }
});

test("a policy with mistakes meets WCAG 2.2 AA", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await page.goto(`/projects/${project.slug}/policy`);
  await page.getByLabel("Policy as YAML").fill("name: Mine\ncriteria:\n  - id: a\n    kind: none\n");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved." })).toBeVisible();
  await expectAccessible(page);
});
